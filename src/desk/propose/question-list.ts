import type { AnsweredQuestion, Choice, Place, Question } from '../proposal.ts';

/** What somebody answered, by question id. */
export type Answers = Readonly<Record<string, string>>;

/** Collects questions, each once, and tells what was answered. */
export class QuestionList {
  readonly asked: Question[] = [];
  readonly answered: AnsweredQuestion[] = [];
  private readonly answers: Answers;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** What was answered to a question that may be asked later; `null` where nothing was. */
  given(id: string): string | null {
    return this.answers[id] ?? null;
  }

  /** Asks, and gives the answer if there is one: the question is then kept among those that were answered. */
  ask(question: {
    readonly id: string;
    readonly text: string;
    readonly choices: readonly Choice[];
    readonly about: readonly string[];
    readonly at: readonly Place[];
    readonly blocking?: boolean;
    readonly suggested?: string | null;
  }): string | null {
    const answer = this.answers[question.id];
    const isChoice = question.choices.length === 0 || question.choices.some(({ id }) => id === answer);
    const whole = {
      ...question,
      blocking: question.blocking ?? false,
      suggested: question.suggested ?? null,
    };
    if (answer !== undefined && isChoice) {
      this.answered.push({ ...whole, answer });
      return answer;
    }
    this.asked.push(whole);
    return null;
  }
}

export const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

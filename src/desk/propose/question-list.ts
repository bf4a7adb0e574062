import { APART } from '../../model/apart.ts';
import { groupBy } from '../../model/group.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { AnsweredQuestion, Choice, Place, Question } from '../proposal.ts';

/** What somebody answered, by question id. */
export type Answers = Readonly<Record<string, string>>;

/** Questions that are one decision for whoever has the text before them. */
export type Together = 'headings' | 'result' | 'problems' | 'advice' | 'figures';

/** Answers to several questions at once: as suggested, or each by itself. */
const ALL = 'check';
const EACH = APART;

interface Asking {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly about: readonly string[];
  readonly at: readonly Place[];
  readonly blocking?: boolean;
  readonly suggested?: string | null;
  /** Asked in one with the others of its name, until somebody says that one of them is not as suggested. */
  readonly together?: Together;
  /** Whether what somebody typed is an answer; anything is where nothing is said here. */
  readonly accepts?: (typed: string) => boolean;
}

/** Collects questions, each once, and tells what was answered. */
export class QuestionList {
  readonly #answers: Answers;
  readonly #open: { readonly question: Question; readonly together: Together | null }[] = [];
  readonly #answered: AnsweredQuestion[] = [];
  readonly #settled = new Map<Together, Question[]>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** What stands open; questions that are one decision are one question. */
  get asked(): readonly Question[] {
    const groups = groupBy(this.#open, ({ together }) => together);
    const [single, grouped] = [new Set<Question>(), new Map<Question, Question>()];
    for (const [together, ones] of groups) {
      const parts = ones.map(({ question }) => question);
      const [first, other] = parts;
      if (together === null || first === undefined || other === undefined || this.#answers[together] === EACH)
        for (const one of parts) single.add(one);
      else grouped.set(first, inOne(together, parts));
    }
    return this.#open.flatMap(({ question }) =>
      single.has(question) ? [question] : (grouped.get(question) ?? []),
    );
  }

  get answered(): readonly AnsweredQuestion[] {
    const groups = [...this.#settled].map(([together, parts]) => ({
      ...inOne(together, parts),
      answer: this.#answers[together] ?? ALL,
    }));
    return [...this.#answered, ...groups];
  }

  /** What was answered to a question that may be asked later; `null` where nothing was. */
  given(id: string): string | null {
    return this.#answers[id] ?? null;
  }

  /** Asks, and gives the answer if there is one: the question is then kept among those that were answered. */
  ask({ together = undefined, accepts = () => true, ...question }: Asking): string | null {
    const answer = this.#answers[question.id];
    const { choices: offered } = question;
    const isChoice =
      offered.length === 0
        ? answer !== undefined && accepts(answer)
        : offered.some(({ id }) => id === answer);
    const whole = {
      ...question,
      blocking: question.blocking ?? false,
      suggested: question.suggested ?? null,
    };
    if (answer !== undefined && isChoice) {
      this.#answered.push({ ...whole, answer });
      return answer;
    }
    const group = whole.suggested === null ? null : (together ?? null);
    const forAll = group === null ? undefined : this.#answers[group];
    if (group !== null && (forAll === ALL || forAll === EACH))
      this.#settled.set(group, [...(this.#settled.get(group) ?? []), whole]);
    if (forAll === ALL) return whole.suggested;
    this.#open.push({ question: whole, together: group });
    return null;
  }
}

function inOne(id: Together, parts: readonly Question[]): Question {
  return {
    id,
    text: DESK_TEXT.questions.together(parts.map(({ text }) => text)),
    choices: choices({ [ALL]: DESK_TEXT.choices.allRight, [EACH]: DESK_TEXT.choices.eachApart }),
    about: [...new Set(parts.flatMap(({ about }) => about))],
    at: parts.flatMap(({ at }) => at),
    blocking: parts.some(({ blocking }) => blocking),
    suggested: ALL,
    parts,
  };
}

export const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Value } from '../proposal.ts';
import type { GradeFact, WordFact } from '../words/facts.ts';
import type { QuestionList } from './question-list.ts';
import { wordValue } from './values.ts';
import { askedFact } from './words.ts';

/** The total of the form, held against those that the words state of the whole. */
export function askTotal(total: Value, inWords: readonly WordFact[], questions: QuestionList): Value {
  return against('total', total, inWords, (one, other) => Number(one) === Number(other), questions);
}

/** The grade of the form, held against the one that the words state: 优 is 优秀. */
export function askGrade(
  grade: Value | null,
  inWords: readonly WordFact[],
  questions: QuestionList,
): Value | null {
  if (grade === null || grade.sureness === 'asked') return grade;
  const isSame = (one: string, other: string) => one.trim().charAt(0) === other.trim().charAt(0);
  return against('grade', grade, inWords, isSame, questions);
}

/**
 * The grade that only the words state. One that stands in a sentence with another total than the one that is taken is
 * a grade of that one: leaving it out is suggested.
 */
export function gradeInWords(
  grades: readonly GradeFact[],
  total: Value | null,
  questions: QuestionList,
): Value | null {
  const isApart = ({ totals }: GradeFact) =>
    totals.length > 0 && !totals.some((one) => total !== null && isRounded(one, total.value));
  const [own, apart] = [grades.filter((one) => !isApart(one)), grades.filter(isApart)];
  const [first] = apart;
  const { gradeInWords: ask, gradeApart } = DESK_TEXT.questions;
  if (own.length > 0 || first === undefined)
    return askedFact('grade', [...own, ...apart], ask, DESK_TEXT.fields.grade, questions);
  const values = new Set(apart.map(({ value }) => value));
  const answer = questions.ask({
    id: 'grade',
    text: gradeApart(first.printed, first.totals.join('、')),
    choices: [...[...values].map((id) => ({ id, label: id })), { id: 'skip', label: DESK_TEXT.choices.skip }],
    about: ['grade'],
    at: apart.map(({ at }) => at),
    blocking: true,
    suggested: 'skip',
  });
  const chosen = apart.find(({ value }) => value === answer);
  return chosen === undefined ? null : wordValue(chosen, 'sure');
}

/** Words may round what the form states: 96.8 is 96.83. */
function isRounded(said: string, own: string): boolean {
  const places = said.split('.')[1]?.length ?? 0;
  return Math.abs(Number(said) - Number(own)) <= 0.5 * 10 ** -places + 1e-9;
}

/** Where the words state another one, which of them is meant is asked. */
function against(
  id: 'total' | 'grade',
  own: Value,
  inWords: readonly WordFact[],
  isSame: (one: string, other: string) => boolean,
  questions: QuestionList,
): Value {
  const others = inWords.filter(({ value }) => !isSame(value, own.value));
  const [other] = others;
  // Words that state this one too may speak of the year before as well.
  if (other === undefined || others.length < inWords.length) return own;
  const answer = questions.ask({
    id: `${id}.places`,
    text: DESK_TEXT.questions.conflict(DESK_TEXT.fields[id], own.value, other.value),
    choices: [own, other].map(({ value, at }) => ({ id: value, label: `${value}（${at.at}）` })),
    about: [id],
    at: [own.at, other.at],
    blocking: true,
    suggested: own.value,
  });
  if (answer === null) return { ...own, sureness: 'asked' };
  return answer === other.value ? wordValue(other, 'sure') : own;
}

import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Value } from '../proposal.ts';
import type { WordFact } from '../words/facts.ts';
import type { QuestionList } from './question-list.ts';
import { wordValue } from './values.ts';

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

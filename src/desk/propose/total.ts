import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Value } from '../proposal.ts';
import type { WordFact } from '../words/facts.ts';
import type { QuestionList } from './question-list.ts';
import { wordValue } from './values.ts';

/** The total of the form; where the words state another one, which of them is meant is asked. */
export function askTotal(total: Value, inWords: readonly WordFact[], questions: QuestionList): Value {
  const others = inWords.filter(({ value }) => Number(value) !== Number(total.value));
  const [other] = others;
  // Words that state this total too may speak of the year before as well.
  if (other === undefined || others.length < inWords.length) return total;
  const answer = questions.ask({
    id: 'total.places',
    text: DESK_TEXT.questions.conflict(DESK_TEXT.fields.total, total.value, other.value),
    choices: [total, other].map(({ value, at }) => ({ id: value, label: `${value}（${at.at}）` })),
    about: ['total'],
    at: [total.at, other.at],
    blocking: true,
    suggested: total.value,
  });
  if (answer === null) return { ...total, sureness: 'asked' };
  return answer === other.value ? wordValue(other, 'sure') : total;
}

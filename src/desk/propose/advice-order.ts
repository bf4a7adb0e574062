import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { LeftOut, Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;

/** As many recommendations as findings seem to answer them one by one; nobody but the editor knows. */
export function askOrder(
  findings: readonly Value[],
  recommendations: readonly Value[],
  questions: QuestionList,
): boolean {
  const { length } = findings;
  if (length === 0 || length !== recommendations.length) return false;
  const answer = questions.ask({
    id: 'recommendations.findings',
    text: TEXT.adviceInOrder(length),
    choices: choices({ yes: DESK_TEXT.choices.yes, no: DESK_TEXT.choices.no }),
    about: ['recommendations'],
    at: recommendations.map(({ at }) => at),
    blocking: true,
    suggested: 'yes',
    together: 'advice',
  });
  return answer !== 'no';
}

/** Of two numbers that differ nothing is concluded, and that is said. */
export function unlinkedAdvice(
  findings: readonly Value[],
  recommendations: readonly Value[],
): readonly LeftOut[] {
  const [first] = recommendations;
  if (first === undefined || findings.length === 0 || findings.length === recommendations.length) return [];
  const text = TEXT.adviceUnlinked(findings.length, recommendations.length);
  return [{ reason: 'unlinked', text, at: first.at }];
}

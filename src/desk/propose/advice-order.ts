import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

/** As many recommendations as findings seem to answer them one by one; nobody but the editor knows. */
export function askOrder(
  findings: readonly Value[],
  recommendations: readonly Value[],
  questions: QuestionList,
): boolean {
  if (findings.length === 0 || findings.length !== recommendations.length) return false;
  const answer = questions.ask({
    id: 'recommendations.findings',
    text: DESK_TEXT.questions.adviceInOrder(findings.length),
    choices: choices({ yes: DESK_TEXT.choices.yes, no: DESK_TEXT.choices.no }),
    about: ['recommendations'],
    at: recommendations.map(({ at }) => at),
    blocking: true,
    suggested: 'yes',
    together: 'advice',
  });
  return answer !== 'no';
}

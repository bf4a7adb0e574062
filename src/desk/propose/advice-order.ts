import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

/**
 * As many recommendations as findings seem to answer them one by one; nobody but the editor knows. Of two numbers that
 * differ nothing is concluded, and that is said.
 */
export function askOrder(
  findings: readonly Value[],
  recommendations: readonly Value[],
  questions: QuestionList,
): boolean {
  const [problems, advice] = [findings.length, recommendations.length];
  if (problems === 0 || advice === 0) return false;
  const isEven = problems === advice;
  const answer = questions.ask({
    id: isEven ? 'recommendations.findings' : 'recommendations.unlinked',
    text: isEven
      ? DESK_TEXT.questions.adviceInOrder(problems)
      : DESK_TEXT.questions.adviceUnlinked(problems, advice),
    choices: isEven
      ? choices({ yes: DESK_TEXT.choices.yes, no: DESK_TEXT.choices.no })
      : choices({ check: DESK_TEXT.choices.unlinked }),
    about: ['recommendations'],
    at: recommendations.map(({ at }) => at),
    blocking: isEven,
    suggested: isEven ? 'yes' : 'check',
    together: 'advice',
  });
  return isEven && answer !== 'no';
}

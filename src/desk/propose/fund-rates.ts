import { parseMoney } from '../../model/money.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { ProposedFundLine, Value } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

/** Whether no amount that was read gives any rate that is printed: a unit or a column is wrong, or the form is. */
export function areDoubted(lines: readonly ProposedFundLine[], questions: QuestionList): boolean {
  const told = lines.filter(
    ({ amounts, printedRate }) => printedRate !== null && amounts.executed !== undefined,
  );
  if (told.length === 0 || told.some(hasItsRate)) return false;
  const answer = questions.ask({
    id: 'funds.rates',
    text: DESK_TEXT.questions.fundRates,
    choices: choices({ check: DESK_TEXT.choices.check }),
    about: lines.flatMap((_, index) => AMOUNT_FIELDS.map((field) => `funds.lines.${index}.amounts.${field}`)),
    at: lines.flatMap(({ printedRate }) => (printedRate === null ? [] : [printedRate.at])),
    blocking: true,
    suggested: 'check',
  });
  return answer === null;
}

/** Percentage points that a printed rate may be off before the amounts are doubted: less is a slip of the form, for the checks. */
const SLACK = 5;

function hasItsRate({ amounts, printedRate }: ProposedFundLine): boolean {
  const fen = (value: Value | undefined) => {
    const money = value === undefined ? null : parseMoney(value.value);
    return money === null || 'problem' in money ? null : money.fen;
  };
  const executed = fen(amounts.executed);
  const rate = Number.parseFloat(printedRate?.value ?? '');
  if (executed === null || Number.isNaN(rate)) return true;
  const wholes = [amounts.fullYearBudget, amounts.initialBudget, amounts.received].map(fen);
  if (wholes.every((whole) => whole === null)) return true;
  return wholes.some(
    (whole) =>
      whole !== null && (whole === 0 ? rate === 0 : Math.abs((executed / whole) * 100 - rate) <= SLACK),
  );
}

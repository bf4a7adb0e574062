import { parseMoney } from '../../model/money.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { ProposedFundLine, Value } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

/** Whether a part is more than the whole, or no amount gives any rate that is printed: a unit or a column is wrong, or the form is. */
export function areDoubted(lines: readonly ProposedFundLine[], questions: QuestionList): boolean {
  if (hasLargerPart(lines)) return isOpen('funds.parts', DESK_TEXT.questions.fundParts, lines, questions);
  const told = lines.filter(
    ({ amounts, printedRate }) => printedRate !== null && amounts.executed !== undefined,
  );
  if (told.length === 0 || told.some(hasItsRate)) return false;
  return isOpen('funds.rates', DESK_TEXT.questions.fundRates, lines, questions);
}

function isOpen(
  id: string,
  text: string,
  lines: readonly ProposedFundLine[],
  questions: QuestionList,
): boolean {
  const answer = questions.ask({
    id,
    text,
    choices: choices({ check: DESK_TEXT.choices.check }),
    about: lines.flatMap((_, index) => AMOUNT_FIELDS.map((field) => `funds.lines.${index}.amounts.${field}`)),
    at: lines.flatMap(({ printedRate, source }) => (printedRate === null ? [source.at] : [printedRate.at])),
    blocking: true,
    suggested: 'check',
  });
  return answer === null;
}

/** A part that is more than the whole, beyond what rounding makes of it. */
function hasLargerPart(lines: readonly ProposedFundLine[]): boolean {
  const whole = lines.find(({ source }) => source.value === 'total');
  return AMOUNT_FIELDS.some((field) => {
    const all = fenOf(whole?.amounts[field]);
    return (
      all !== null && lines.some((line) => line !== whole && (fenOf(line.amounts[field]) ?? 0) > all * LARGER)
    );
  });
}

const LARGER = 1.01;

function fenOf(value: Value | undefined): number | null {
  const money = value === undefined ? null : parseMoney(value.value);
  return money === null || 'problem' in money ? null : money.fen;
}

/** Percentage points that a printed rate may be off before the amounts are doubted: less is a slip of the form, for the checks. */
const SLACK = 5;

function hasItsRate({ amounts, printedRate }: ProposedFundLine): boolean {
  const executed = fenOf(amounts.executed);
  const rate = Number.parseFloat(printedRate?.value ?? '');
  if (executed === null || Number.isNaN(rate)) return true;
  const wholes = [amounts.fullYearBudget, amounts.initialBudget, amounts.received].map(fenOf);
  if (wholes.every((whole) => whole === null)) return true;
  return wholes.some(
    (whole) =>
      whole !== null && (whole === 0 ? rate === 0 : Math.abs((executed / whole) * 100 - rate) <= SLACK),
  );
}

import { parseMoney } from '../../model/money.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { AmountField, ExecutionBasis, ProposedFundLine, ProposedFunds, Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';

const BASIS_AMOUNTS: readonly (readonly [ExecutionBasis, AmountField])[] = [
  ['full-year-budget', 'fullYearBudget'],
  ['initial-budget', 'initialBudget'],
  ['received', 'received'],
];

/**
 * Against what the form measures spending: its own definition where it has a full-year budget, else the one amount
 * that there is; of several, the one that gives the printed rate may only be suggested.
 */
export function executionBasis(
  lines: readonly ProposedFundLine[],
  questions: QuestionList,
): ProposedFunds['basis'] {
  const line = lines.find(({ source }) => source.value === 'total') ?? lines[0];
  if (line === undefined) return null;
  const { amounts } = line;
  const possible = BASIS_AMOUNTS.flatMap(([basis, field]) => {
    const value = amounts[field];
    return value === undefined ? [] : [{ basis, value }];
  });
  const [first] = possible;
  if (first === undefined) return null;
  const found = ({ basis, value }: typeof first, sureness: Value['sureness']): ProposedFunds['basis'] => ({
    ...value,
    value: basis,
    sureness,
  });
  const fitting = possible.filter(({ value }) => givesRate(value, amounts.executed, line.printedRate));
  const only = possible.length === 1 ? first : fitting.length === 1 ? fitting[0] : undefined;
  if (first.basis === 'full-year-budget' && (only === undefined || only === first || fitting.includes(first)))
    return found(first, 'sure');
  if (only !== undefined && possible.length === 1) return found(only, 'likely');
  const suggested = (only ?? first).basis;
  const answer = questions.ask({
    id: 'funds.basis',
    text: DESK_TEXT.questions.basis,
    choices: possible.map(({ basis }) => ({ id: basis, label: DESK_TEXT.choices.basis[basis] })),
    about: ['funds.basis'],
    at: possible.map(({ value }) => value.at),
    blocking: true,
    suggested,
  });
  const chosen = possible.find(({ basis }) => basis === (answer ?? suggested)) ?? first;
  return found(chosen, answer === null ? 'asked' : 'sure');
}

/** Whether spending over an amount is the printed rate, as far as it is printed. */
function givesRate(amount: Value, executed: Value | undefined, rate: Value | null): boolean {
  if (executed === undefined || rate === null) return false;
  const [whole, part] = [parseMoney(amount.value), parseMoney(executed.value)];
  if ('problem' in whole || 'problem' in part || whole.fen === 0) return false;
  const decimals = /\.(\d+)/.exec(rate.value)?.[1]?.length ?? 0;
  return (
    Math.abs((part.fen / whole.fen) * 100 - Number.parseFloat(rate.value)) <= 0.5 * 10 ** -decimals + 1e-9
  );
}

import type { Absent, Stated } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import { formatAmount } from '../model/format.ts';
import type { Funds } from '../model/funds.ts';
import type { Fen } from '../model/money.ts';
import type { Rate } from './rate.ts';
import { rate, rateTexts } from './rate.ts';
import type { Step } from './step.ts';
import { step } from './step.ts';

/** The four amounts of a fund line in 分; `null` where the report does not state one. */
export interface FundAmounts {
  readonly initialBudget: Fen | null;
  /** 全年预算数: initial budget and adjustments. */
  readonly fullYearBudget: Fen | null;
  readonly received: Fen | null;
  /** 全年执行数. */
  readonly executed: Fen | null;
  /** The source states the full-year budget where it is not to be seen: the initial one must not stand in for it. */
  readonly isBudgetHidden?: boolean;
}

export type ExecutionBasis = Funds['executionBasis'];

/** Reads the amounts out of a fund line. */
export function amountsOf(
  line: Readonly<Record<Exclude<keyof FundAmounts, 'isBudgetHidden'>, Stated<{ readonly fen: Fen }>>>,
): FundAmounts {
  const fen = (amount: Stated<{ readonly fen: Fen }>) => (isAbsent(amount) ? null : amount.fen);
  return {
    initialBudget: fen(line.initialBudget),
    fullYearBudget: fen(line.fullYearBudget),
    received: fen(line.received),
    executed: fen(line.executed),
    isBudgetHidden: isAbsent(line.fullYearBudget) && !isSilent(line.fullYearBudget),
  };
}

export type NoRateReason = 'part-missing' | 'whole-missing' | 'whole-not-positive';

/** A rate with its step, or why there is none. A budget of 0 gives no rate, not a rate of 0. */
export type RateResult =
  | { readonly state: 'known'; readonly rate: Rate; readonly steps: readonly Step[] }
  | { readonly state: 'unknown'; readonly reason: NoRateReason };

function rateOf(part: Fen | null, whole: Fen | null, isRest = false): RateResult {
  if (whole === null) return { state: 'unknown', reason: 'whole-missing' };
  if (part === null) return { state: 'unknown', reason: 'part-missing' };
  const found = rate(part, whole, isRest);
  if (found === null) return { state: 'unknown', reason: 'whole-not-positive' };
  const texts = { part: formatAmount(part), whole: formatAmount(whole) };
  return {
    state: 'known',
    rate: found,
    steps: [step('rate', { ...texts, ...rateTexts(found) })],
  };
}

export function basisAmount(amounts: FundAmounts, basis: ExecutionBasis): Fen | null {
  if (basis === 'full-year-budget') return amounts.fullYearBudget;
  return basis === 'initial-budget' ? amounts.initialBudget : amounts.received;
}

/** Whether the source itself has no such amount. */
function isSilent({ absent }: Absent): boolean {
  return absent === 'not-stated' || absent === 'not-applicable';
}

/** The budget as adjusted, or else the initial one: what was planned for the year, as far as it is stated. */
export function plannedAmount(amounts: FundAmounts): Fen | null {
  return amounts.fullYearBudget ?? (amounts.isBudgetHidden ? null : amounts.initialBudget);
}

/** 预算执行率: executed ÷ the amount that `basis` names. */
export function executionRate(amounts: FundAmounts, basis: ExecutionBasis): RateResult {
  return rateOf(amounts.executed, basisAmount(amounts, basis));
}

/** 资金到位率: received ÷ planned. All received is not all spent. */
export function receivedRate(amounts: FundAmounts): RateResult {
  return rateOf(amounts.received, plannedAmount(amounts));
}

/** What was not spent, and its share of the amount that `basis` names; negative where more was spent. */
export function unspent(
  amounts: FundAmounts,
  basis: ExecutionBasis,
): { readonly fen: Fen; readonly share: RateResult } | null {
  const whole = basisAmount(amounts, basis);
  if (whole === null || amounts.executed === null) return null;
  const fen = whole - amounts.executed;
  return { fen, share: rateOf(fen, whole, true) };
}

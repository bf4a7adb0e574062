import type { Absent, Stated } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import { formatAmount } from '../model/format.ts';
import type { Funds } from '../model/funds.ts';
import type { Fen } from '../model/money.ts';
import type { Rate } from './rate.ts';
import { rate, rateTexts } from './rate.ts';
import type { Step } from './step.ts';
import { step } from './step.ts';

/** Columns of a fund line. */
export type AmountKey = 'initialBudget' | 'fullYearBudget' | 'received' | 'executed';

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
  /** Columns of which the source itself says 约, 近 or 余: so does whatever is printed of them. */
  readonly about?: readonly AmountKey[];
}

export type ExecutionBasis = Funds['executionBasis'];

const AMOUNT_KEYS: readonly AmountKey[] = ['initialBudget', 'fullYearBudget', 'received', 'executed'];

/** Reads the amounts out of a fund line. */
export function amountsOf(
  line: Readonly<Record<AmountKey, Stated<{ readonly fen: Fen; readonly approx?: boolean }>>>,
): FundAmounts {
  const fen = (amount: Stated<{ readonly fen: Fen }>) => (isAbsent(amount) ? null : amount.fen);
  const about = AMOUNT_KEYS.filter((key) => !isAbsent(line[key]) && line[key].approx);
  return {
    ...(about.length === 0 ? {} : { about }),
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

interface Amount {
  readonly fen: Fen | null;
  readonly isAbout: boolean;
}

function amount(amounts: FundAmounts, key: AmountKey): Amount {
  return { fen: amounts[key], isAbout: isAbout(amounts, key) };
}

function rateOf(ofPart: Amount, ofWhole: Amount, isRest = false): RateResult {
  const [part, whole] = [ofPart.fen, ofWhole.fen];
  if (whole === null) return { state: 'unknown', reason: 'whole-missing' };
  if (part === null) return { state: 'unknown', reason: 'part-missing' };
  const found = rate(part, whole, isRest);
  if (found === null) return { state: 'unknown', reason: 'whole-not-positive' };
  const texts = { part: formatAmount(part, ofPart.isAbout), whole: formatAmount(whole, ofWhole.isAbout) };
  return {
    state: 'known',
    rate: found,
    steps: [step('rate', { ...texts, ...rateTexts(found) })],
  };
}

/** Whether the source says 约 of any of these columns. */
export function isAbout({ about = [] }: FundAmounts, ...keys: readonly AmountKey[]): boolean {
  return keys.some((key) => about.includes(key));
}

/** The column that a basis of the execution rate names. */
export const BASIS_KEYS: Readonly<Record<ExecutionBasis, AmountKey>> = {
  'full-year-budget': 'fullYearBudget',
  'initial-budget': 'initialBudget',
  received: 'received',
};

export function basisAmount(amounts: FundAmounts, basis: ExecutionBasis): Fen | null {
  return amounts[BASIS_KEYS[basis]];
}

/** Whether the source itself has no such amount. */
function isSilent({ absent }: Absent): boolean {
  return absent === 'not-stated' || absent === 'not-applicable';
}

/** The budget as adjusted, or else the initial one: what was planned for the year, as far as it is stated. */
export function plannedAmount(amounts: FundAmounts): Fen | null {
  const key = plannedKey(amounts);
  return key === null ? null : amounts[key];
}

/** The column that {@link plannedAmount} takes; `null` where neither counts. */
export function plannedKey(amounts: FundAmounts): 'initialBudget' | 'fullYearBudget' | null {
  if (amounts.fullYearBudget !== null) return 'fullYearBudget';
  return amounts.isBudgetHidden ? null : 'initialBudget';
}

/** 预算执行率: executed ÷ the amount that `basis` names. */
export function executionRate(amounts: FundAmounts, basis: ExecutionBasis): RateResult {
  return rateOf(amount(amounts, 'executed'), amount(amounts, BASIS_KEYS[basis]));
}

/** 资金到位率: received ÷ planned. All received is not all spent. */
export function receivedRate(amounts: FundAmounts): RateResult {
  const planned = plannedKey(amounts);
  return rateOf(
    amount(amounts, 'received'),
    planned === null ? { fen: null, isAbout: false } : amount(amounts, planned),
  );
}

/** What was not spent, and its share of the amount that `basis` names; negative where more was spent. */
export function unspent(
  amounts: FundAmounts,
  basis: ExecutionBasis,
): { readonly fen: Fen; readonly isAbout: boolean; readonly share: RateResult } | null {
  const whole = amount(amounts, BASIS_KEYS[basis]);
  if (whole.fen === null || amounts.executed === null) return null;
  const left = {
    fen: whole.fen - amounts.executed,
    isAbout: isAbout(amounts, 'executed', BASIS_KEYS[basis]),
  };
  return { ...left, share: rateOf(left, whole, true) };
}

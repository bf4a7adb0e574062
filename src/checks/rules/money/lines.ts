import { isAbsent } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { Decimal as Big } from '../../../model/decimal.ts';
import { formatAmount, formatExact } from '../../../model/format.ts';
import type { FundLine } from '../../../model/funds.ts';
import type { Fen, Money } from '../../../model/money.ts';
import { FEN_PER } from '../../../model/money.ts';
import { SOURCE_LABELS } from '../../../text/labels.ts';

/** Columns of the funds block that have a total. */
export const COLUMNS = ['initialBudget', 'fullYearBudget', 'received', 'executed'] as const;
export type Column = (typeof COLUMNS)[number];

const FEN_PER_YI = 10_000_000_000;

/** The row's name in a sentence. */
export function lineName({ label, source }: FundLine): string {
  return label ?? SOURCE_LABELS[source];
}

/** An exact amount; `null` where it is not stated, or stated as 约 or 余. */
export function exactMoney(line: FundLine, column: Column | 'unspent'): Money | null {
  const amount = line[column];
  return amount === undefined || isAbsent(amount) || amount.approx ? null : amount;
}

/** An amount in 亿元 with the decimals that it is printed with, so that its rounding can be weighed. */
export function printedAmount({ fen, raw, unitAsPrinted }: Money): { value: Decimal; decimals: number } {
  const decimals = /[.．](\d+)/.exec(raw)?.[1]?.length ?? 0;
  const beyond = Math.log10(FEN_PER_YI / FEN_PER[unitAsPrinted]);
  return { value: new Big(fen).div(FEN_PER_YI), decimals: decimals + Math.round(beyond) };
}

/** Two amounts as they are printed everywhere; exactly where they would look the same and are not. */
export function amountsBeside(one: Fen, other: Fen): readonly [one: string, other: string] {
  const printed = [formatAmount(one), formatAmount(other)] as const;
  return printed[0] === printed[1] && one !== other ? [formatExact(one), formatExact(other)] : printed;
}

/** `30万元 + 20万元`, each to the last digit. */
export function sumFormula(amounts: readonly Fen[]): string {
  return amounts.map((fen) => formatExact(fen)).join(' + ');
}

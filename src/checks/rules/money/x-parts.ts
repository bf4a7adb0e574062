import type { Stated } from '../../../model/absence.ts';
import type { FundLine, Funds } from '../../../model/funds.ts';
import type { Money } from '../../../model/money.ts';
import type { Agreement } from '../../../scoring/tolerance.ts';
import { compareSum } from '../../../scoring/tolerance.ts';
import { COLUMN_LABELS, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { totalOf } from '../../spending.ts';
import { notCompared } from '../../stated.ts';
import type { Column } from './lines.ts';
import { COLUMNS, exactMoney, printedAmount, sumFormula, wan } from './lines.ts';
import { columnOf, partitionsOf } from './partition.ts';

interface Compared {
  readonly parts: readonly Money[];
  readonly agreement: Agreement;
}

export const X_PARTS = defineCheck({
  id: 'X_PARTS',
  text: MONEY_CHECKS.X_PARTS,
  *run({ funds, report }) {
    const total = totalOf(funds);
    let count = 0;
    let failed = false;
    let first: { column: string; formula: string; total: string; rounded: boolean } | null = null;
    for (const division of total === null ? [] : partitionsOf(funds)) {
      for (const column of COLUMNS) {
        const whole = total === null ? null : exactMoney(total.line, column);
        const best = whole === null ? null : bestOf(division, column, whole);
        if (total === null || whole === null || best === null) continue;
        const amounts = best.parts.map(({ fen }) => fen);
        const words = { column: COLUMN_LABELS[column], formula: sumFormula(amounts), total: wan(whole.fen) };
        if (best.agreement === 'differs') {
          failed = true;
          const sum = amounts.reduce((all, fen) => all + fen, 0);
          const at = { in: 'facts', pointer: ['funds', 'lines', total.index, column] } as const;
          const difference = wan(Math.abs(whole.fen - sum));
          yield { status: 'fail', at, args: { ...words, sum: wan(sum), difference } };
        } else {
          count += 1;
          first ??= { ...words, rounded: best.agreement === 'within-rounding' };
        }
      }
    }
    if (failed) return;
    if (first === null) yield notCompared(report.funds, ...amountsIn(funds));
    else yield { status: 'pass', args: { ...first, count } };
  },
});

/** The amounts that would be compared; of a single row there is nothing to add up. */
function amountsIn(funds: Funds | null): readonly Stated<Money>[] {
  const lines = funds?.lines ?? [];
  return lines.length < 2 ? [] : lines.flatMap((line) => COLUMNS.flatMap((column) => line[column] ?? []));
}

/** The reading of the rows that agrees with the total, or else the first; `null` where nothing can be compared. */
function bestOf(division: readonly (readonly FundLine[])[], column: Column, whole: Money): Compared | null {
  const compared = division.flatMap((lines) => {
    const parts = columnOf(lines, column);
    return parts === null ? [] : (compare(parts, whole) ?? []);
  });
  return compared.find(({ agreement }) => agreement !== 'differs') ?? compared[0] ?? null;
}

function compare(parts: readonly Money[], whole: Money): Compared | null {
  const [only] = parts;
  if (only === undefined) return null;
  // A total of 0 above rows that are not is another matter; one row alone may be only the part that was named.
  if (whole.fen === 0 && parts.some(({ fen }) => fen !== 0)) return null;
  if (parts.length === 1 && only.fen < whole.fen) return null;
  return { parts, agreement: compareSum(printedAmount(whole), parts.map(printedAmount)) };
}

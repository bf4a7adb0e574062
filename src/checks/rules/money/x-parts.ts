import type { Stated } from '../../../model/absence.ts';
import { formatExact } from '../../../model/format.ts';
import type { FundLine, Funds } from '../../../model/funds.ts';
import type { Money } from '../../../model/money.ts';
import type { Agreement } from '../../../scoring/tolerance.ts';
import { compareSum } from '../../../scoring/tolerance.ts';
import { COLUMN_LABELS, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import type { Column } from './lines.ts';
import { COLUMNS, exactMoney, printedAmount, sumFormula } from './lines.ts';
import { columnOf, wholesOf } from './partition.ts';

/** Less than this share of the total is no sum that was got wrong, but a list that names some of the parts. */
const MOST_OF = 0.95;

interface Compared {
  readonly parts: readonly Money[];
  readonly agreement: Agreement;
}

export const X_PARTS = defineCheck({
  id: 'X_PARTS',
  text: MONEY_CHECKS.X_PARTS,
  *run({ funds, report, project }) {
    let count = 0;
    let failed = false;
    let first: { column: string; formula: string; sum: string; total: string } | null = null;
    for (const { whole: line, division } of wholesOf(funds)) {
      for (const column of COLUMNS) {
        const whole = exactMoney(line, column);
        const best = whole === null ? null : bestOf(division, column, whole);
        if (whole === null || best === null) continue;
        const amounts = best.parts.map(({ fen }) => fen);
        const sum = amounts.reduce((all, fen) => all + fen, 0);
        const words = () => ({
          column: COLUMN_LABELS[column],
          formula: sumFormula(amounts),
          sum: formatExact(sum),
          total: formatExact(whole.fen),
        });
        if (best.agreement === 'differs') {
          failed = true;
          const at = {
            in: 'facts',
            pointer: ['funds', 'lines', funds?.lines.indexOf(line) ?? 0, column],
          } as const;
          const difference = formatExact(Math.abs(whole.fen - sum));
          const args = { ...words(), part: partName(line, project), difference };
          // 其中 names some of the parts: what is left may be one that is not named.
          const isOpen = sum < whole.fen * MOST_OF;
          yield { status: 'fail', at, args, ...(isOpen && { severity: 'warn' as const }) };
        } else {
          count += 1;
          first ??= words();
        }
      }
    }
    if (failed) return;
    if (first === null) yield notCompared(report.funds, ...amountsIn(funds));
    else yield { status: 'pass', args: { ...first, count } };
  },
});

/** The sub-project or year that a total is of; empty for the report as a whole. */
function partName({ subProject, year, label }: FundLine, project: Subject['project']): string {
  if (subProject !== undefined)
    return project?.subProjects.find(({ id }) => id === subProject)?.name ?? label ?? subProject;
  return year === undefined ? '' : String(year);
}

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

import { AMOUNT_FIELDS } from '../proposal.ts';
import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { amountText, isAmount } from './fund-header-row.ts';
import type { FundColumn } from './fund-headers.ts';
import { fundColumnSays, fundSource, pointsWithin, saysPercent } from './fund-headers.ts';
import type { FundRow } from './fund-row.ts';
import { pairSays } from './pair-words.ts';
import { isBlank, pointsText } from './words.ts';

/** Funds whose sources stand across the table and whose amounts are its rows. */
export interface LyingFunds {
  readonly rows: readonly FundRow[];
  readonly weight: Cell | null;
  readonly score: Cell | null;
  /** The label of the rates says that they are percentages. */
  readonly ratesArePercent: boolean;
  readonly used: ReadonlySet<Cell>;
  readonly firstRow: number;
}

interface AmountRow {
  readonly row: number;
  readonly kind: FundColumn;
  readonly label: Cell;
}

/** 合计 | 中央补助 | 地方资金 above 全年预算数 | 2200 | 1800 | 300 and 全年执行数 | 2090 | …. */
export function lyingFunds(grid: Grid, taken: ReadonlySet<Cell>): LyingFunds | null {
  for (let row = 1; row < grid.rows.length; row += 1) {
    const rows = amountRows(grid, row, taken);
    const kinds = new Set(rows.map(({ kind }) => kind).filter(isAmount));
    const head = sourcesIn(grid, row - 1, rows[0]?.label);
    if (kinds.size >= 2 && head.length >= 2) return readBelow(grid, head, rows);
  }
  return null;
}

/** The rows from here on that begin with the word of an amount, each word once. */
function amountRows(grid: Grid, from: number, taken: ReadonlySet<Cell>): readonly AmountRow[] {
  const rows: AmountRow[] = [];
  for (let row = from; row < grid.rows.length; row += 1) {
    const [label, ...others] = cellsOf(grid, row).filter(
      (cell) => cell.row === row && !taken.has(cell) && !isBlank(cell.text),
    );
    const kind = label === undefined ? null : fundColumnSays(label.text);
    const isRow =
      kind !== null &&
      label !== undefined &&
      !['total', 'reviewedTotal'].includes(pairSays(label.text) ?? '') &&
      (isAmount(kind) || OF_THE_WHOLE.has(kind)) &&
      !rows.some((one) => one.kind === kind);
    if (label === undefined || !isRow || others.some((cell) => !isValue(cell, kind))) break;
    rows.push({ row, kind, label });
  }
  return rows;
}

/** What of the rows is no amount. */
const OF_THE_WHOLE: ReadonlySet<FundColumn> = new Set(['rate', 'weight', 'score']);

function isValue({ text }: Cell, kind: FundColumn): boolean {
  if (kind === 'weight' || kind === 'score') return pointsText(text) !== null;
  return kind === 'rate' ? /^[\d.]+[%％]?$/.test(text) : amountText(text) !== null;
}

/** The words over the amounts: most of them name a source of money. */
function sourcesIn(grid: Grid, row: number, label: Cell | undefined): readonly Cell[] {
  const after = label === undefined ? 0 : label.column + label.columnSpan;
  const cells = cellsOf(grid, row).filter(
    (cell) => cell.row === row && cell.column >= after && !isBlank(cell.text),
  );
  const known = cells.filter(({ text }) => fundSource(text) !== null && fundColumnSays(text) === null);
  return known.length * 2 > cells.length ? cells : [];
}

function readBelow(grid: Grid, head: readonly Cell[], rows: readonly AmountRow[]): LyingFunds {
  const used = new Set<Cell>(rows.map(({ label }) => label));
  const lines = head.map((label): FundRow => {
    const values = new Map(
      rows.flatMap(({ row, kind }) => {
        const cell = grid.rows[row]?.[label.column];
        return cell === undefined || isBlank(cell.text) ? [] : [[kind, cell] as const];
      }),
    );
    for (const cell of [label, ...values.values()]) used.add(cell);
    const amounts = Object.fromEntries(
      AMOUNT_FIELDS.flatMap((field) => {
        const cell = values.get(field);
        return cell === undefined ? [] : [[field, cell]];
      }),
    );
    return {
      label,
      source: fundSource(label.text),
      amounts,
      rate: values.get('rate') ?? null,
      unit: null,
      units: {},
    };
  });
  const filled = lines.filter(({ amounts }) => Object.keys(amounts).length > 0);
  const first = (kind: FundColumn) => {
    const row = rows.find((one) => one.kind === kind);
    return head
      .map(({ column }) => row && grid.rows[row.row]?.[column])
      .find((cell) => cell && !isBlank(cell.text));
  };
  const label = (kind: FundColumn) => rows.find((one) => one.kind === kind)?.label;
  return {
    rows: filled,
    weight: first('weight') ?? pointsWithin(label('score')),
    score: first('score') ?? null,
    ratesArePercent: saysPercent(label('rate')),
    used,
    firstRow: rows[0]?.row ?? 0,
  };
}

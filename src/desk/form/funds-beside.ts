import type { AmountField, MoneyUnitName } from '../proposal.ts';
import type { Cell, Grid } from '../read/source.ts';
import { allCells, cellsOf } from '../read/source.ts';
import { amountText, isAmount } from './fund-header-row.ts';
import type { FundColumn } from './fund-headers.ts';
import { fundColumnSays, fundSource, moneyUnit } from './fund-headers.ts';
import { FundParts } from './fund-parts.ts';
import type { FundRow } from './fund-row.ts';
import { isBlank, numberText, pointsText } from './words.ts';

/** Funds without a header: each amount stands beside its label. */
export interface FundsBeside {
  readonly rows: readonly FundRow[];
  /** The unit of money that the labels name. */
  readonly unit: { readonly name: MoneyUnitName; readonly cell: Cell } | null;
  readonly firstRow: number;
  /** Whose amounts they are, where one cell before them says it. */
  readonly label: Cell | null;
  readonly weight: Cell | null;
  readonly score: Cell | null;
  readonly used: ReadonlySet<Cell>;
}

/** 年初预算数 | 29 | 全年执行数 | 27.8, or one below the other. */
export function fundsBeside(grid: Grid, taken: ReadonlySet<Cell>): FundsBeside | null {
  const amounts: Partial<Record<AmountField, Cell>> = {};
  const units: Partial<Record<AmountField, MoneyUnitName>> = {};
  const used = new Set<Cell>();
  const parts = new FundParts();
  let rate: Cell | null = null;
  let [weight, score]: [Cell | null, Cell | null] = [null, null];
  let unit: FundsBeside['unit'] = null;
  for (const cell of allCells(grid).filter((one) => !taken.has(one)))
    for (const { kind, value } of amountLines(cell)) {
      if (kind === 'rate') rate ??= value;
      else amounts[kind] ??= value;
      used.add(cell);
    }
  let facing = new Map<number, AmountField>();
  for (let row = 0; row < grid.rows.length; row += 1) {
    const cells = cellsOf(grid, row).filter((cell) => cell.row === row && !taken.has(cell));
    const below = parts.takeBelow(facing, cells);
    for (const one of below) used.add(one);
    if (below.length > 0) continue;
    facing = new Map();
    for (const [index, cell] of cells.entries()) {
      const kind = fundColumnSays(cell.text);
      const beside = cells.slice(index + 1).find(({ text }) => !isBlank(text));
      if (kind === null || beside === undefined || numberText(cell.text) !== null) continue;
      if (isAmount(kind) && amountText(beside.text) !== null && amounts[kind] === undefined)
        amounts[kind] = beside;
      else if (kind === 'rate' && /^\d[\d.]*[%％]?$/.test(beside.text)) rate ??= beside;
      else if (isPointsOf(kind, cell, beside)) {
        if (kind === 'score') score ??= beside;
        else weight ??= beside;
      } else continue;
      used.add(cell);
      used.add(beside);
      if (isAmount(kind) && amounts[kind] === beside) facing.set(beside.column, kind);
      if ((isAmount(kind) && amounts[kind] === beside) || (kind === 'rate' && rate === beside))
        for (const one of parts.take(kind, cells.slice(cells.indexOf(beside) + 1))) used.add(one);
      const named = moneyUnit(cell.text);
      if (named === null) continue;
      unit ??= { name: named, cell };
      // 采购预算（元） beside 已付金额（万元）: each label speaks for its own amount.
      if (isAmount(kind) && amounts[kind] === beside) units[kind] = named;
    }
  }
  if (Object.keys(amounts).length === 0) return null;
  const lines = new Set(Object.values(amounts).map((cell) => cell.row));
  const row = Math.min(...lines);
  const label = lines.size === 1 ? sourceBefore(grid, row, used) : null;
  if (label !== null) used.add(label);
  const source = label === null ? 'total' : fundSource(label.text);
  return {
    rows: [
      {
        label: label && { ...label, text: withoutUnit(label.text) },
        source,
        amounts,
        rate,
        unit: null,
        units,
      },
      ...parts.rows(),
    ],
    unit,
    firstRow: row,
    label,
    weight,
    score,
    used,
  };
}

/** 预算执行得分 | 9.7 */
function isPointsOf(kind: FundColumn, label: Cell, value: Cell): boolean {
  const isPoints = kind === 'score' || kind === 'weight';
  return isPoints && /资金|预算|执行/.test(label.text) && pointsText(value.text) !== null;
}

/** 债券资金（万元） before 预算数 | 12000 | 执行数 | 11640: whose amounts they are. */
function sourceBefore(grid: Grid, row: number, used: ReadonlySet<Cell>): Cell | null {
  const [first] = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
  const isSource =
    first !== undefined &&
    !used.has(first) &&
    fundColumnSays(first.text) === null &&
    fundSource(withoutUnit(first.text)) !== null;
  return isSource ? first : null;
}

function withoutUnit(text: string): string {
  return text.replace(/[（(]\s*(?:单位[:：])?(?:人民币)?(?:亿|[十百千]?万|百|千)?元\s*[）)]\s*$/, '').trim();
}

/** 年初预算：36万元, a line each in one cell. */
function amountLines(cell: Cell): readonly { readonly kind: AmountField | 'rate'; readonly value: Cell }[] {
  return cell.text.split(/[\n；;]/).flatMap((line) => {
    const [, label, text] =
      /^([^:：\d]{2,12})[:：]\s*(\d[\d,.]*\s*(?:(?:亿|[十百千]?万|百|千)?元|[%％]))$/.exec(line.trim()) ?? [];
    const kind = label === undefined ? null : fundColumnSays(label);
    if (text === undefined || (kind !== 'rate' && !isAmount(kind))) return [];
    return (kind === 'rate') === /[%％]$/.test(text) ? [{ kind, value: { ...cell, text } }] : [];
  });
}

import type { AmountField, MoneyUnitName } from '../proposal.ts';
import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import type { FundDoubt, FundHeader } from './fund-header-row.ts';
import { amountText, fundHeaderAt, isAmount, standsForAmount } from './fund-header-row.ts';
import type { FundColumn } from './fund-headers.ts';
import { fundSource, moneyUnit, pointsWithin, saysPercent } from './fund-headers.ts';
import type { FundRow } from './fund-row.ts';
import { fundsBeside } from './funds-beside.ts';
import { lyingFunds } from './lying-funds.ts';
import type { PairField } from './pair-words.ts';
import { pairSays } from './pair-words.ts';
import { isBlank, labelText, numberText } from './words.ts';

export interface FundReading {
  readonly rows: readonly FundRow[];
  readonly weight: Cell | null;
  readonly score: Cell | null;
  readonly unit: { readonly name: MoneyUnitName; readonly cell: Pick<Cell, 'text' | 'at'> } | null;
  readonly doubts: readonly FundDoubt[];
  readonly rivals: readonly FundDoubt[];
  /** The header of the rates says that they are percentages. */
  readonly ratesArePercent: boolean;
  readonly used: ReadonlySet<Cell>;
}

/** Finds the funds of a form: as a table with headers on top, or on the left with the amounts beside them. */
export function readFunds(grid: Grid, taken: ReadonlySet<Cell>): FundReading | null {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const header = fundHeaderAt(grid, row, taken);
    const funds = header === null ? null : withHeader(grid, row, header, taken);
    if (funds !== null && funds.rows.length > 0) return funds;
  }
  return lying(grid, taken) ?? beside(grid, taken);
}

function lying(grid: Grid, taken: ReadonlySet<Cell>): FundReading | null {
  const found = lyingFunds(grid, taken);
  if (found === null) return null;
  const { firstRow, ...funds } = found;
  return { ...NOTHING_ASKED, ...funds, unit: unitOf(grid, firstRow, null) };
}

/** What is longer is a note on the sources and none of them. */
const LONGEST_SOURCE = 24;

const VERDICTS: ReadonlySet<string> = new Set(['total', 'reviewedTotal', 'grade'] satisfies PairField[]);

function beside(grid: Grid, taken: ReadonlySet<Cell>): FundReading | null {
  const found = fundsBeside(grid, taken);
  if (found === null) return null;
  const { unit, firstRow, label, ...funds } = found;
  return { ...NOTHING_ASKED, ...funds, unit: unit ?? unitOf(grid, firstRow, label) };
}

/** What a block without a header of its own leaves out. */
const NOTHING_ASKED = { weight: null, score: null, doubts: [], rivals: [], ratesArePercent: false } as const;

function withHeader(
  grid: Grid,
  row: number,
  { kinds, doubts, rivals, units, height }: FundHeader,
  taken: ReadonlySet<Cell>,
): FundReading {
  const used = new Set<Cell>();
  const words = cellsOf(grid, row).filter(({ text, column }) => !isBlank(text) && !kinds.has(column));
  const before = isHead(grid, words) ? words.slice(2) : words;
  const [title] = before;
  for (const cell of cellsOf(grid, row)) if (kinds.has(cell.column) || cell === title) used.add(cell);
  // 任务名称 | 主要内容 | 完成情况 before the amounts: the first names the row.
  const nameColumn = before.find(({ text }) =>
    /^(?:任务|项目|资金|地区|子项目)?名称$|^任务$/.test(labelText(text)),
  )?.column;
  const rows: FundRow[] = [];
  let weight: Cell | null = null;
  let score: Cell | null = null;
  for (let at = row + height; at < grid.rows.length; at += 1) {
    const cells = cellsOf(grid, at).filter((cell) => !taken.has(cell));
    const own = cells.filter((cell) => cell.row === at);
    const amounts: Partial<Record<AmountField, Cell>> = {};
    let rate: Cell | null = null;
    let rowUnit: MoneyUnitName | null = null;
    let filled = 0;
    for (const [column, kind] of kinds) {
      const cell = grid.rows[at]?.[column];
      if (cell === undefined || cell.row !== at || taken.has(cell)) continue;
      if (isBlank(cell.text)) {
        used.add(cell);
        continue;
      }
      if (isAmount(kind) && amountText(cell.text) !== null) {
        amounts[kind] = cell;
        filled += 1;
      } else if (kind === 'rate') rate = cell;
      else if (kind === 'unit') rowUnit = moneyUnit(`单位：${cell.text}`);
      else if (kind === 'weight') weight ??= cell;
      else if (kind === 'score') score ??= cell;
    }
    const named = nameColumn === undefined ? undefined : grid.rows[at]?.[nameColumn];
    const label =
      named !== undefined && named !== title && !taken.has(named) && !isBlank(named.text)
        ? named
        : labelOf(
            own.filter((cell) => cell !== title && [undefined, 'reason'].includes(kinds.get(cell.column))),
            kinds,
          );
    // 自评得分 | 98.05 below the amounts is the verdict on the whole.
    if (label !== null && VERDICTS.has(pairSays(label.text) ?? '')) break;
    if (filled === 0) {
      // A row of blanks inside the block goes on; anything else ends it.
      if (
        label !== null &&
        fundSource(label.text) !== null &&
        label.columnSpan < grid.width - 2 &&
        label.text.length <= LONGEST_SOURCE &&
        /[:：]$|^其中|资金|拨款|补助|收入|投入|贷款|经费/.test(label.text) &&
        numberIn(own) === 0 &&
        own.every((cell) => cell === label || isBlank(cell.text) || standsForAmount(cell.text))
      ) {
        used.add(label);
        continue;
      }
      break;
    }
    for (const cell of Object.values(amounts)) used.add(cell);
    for (const cell of [rate, label, weight, score]) if (cell) used.add(cell);
    if (rowUnit !== null)
      for (const [column, kind] of kinds) {
        const cell = grid.rows[at]?.[column];
        if (kind === 'unit' && cell) used.add(cell);
      }
    rows.push({
      label,
      source: label === null ? null : fundSource(label.text),
      amounts,
      rate,
      unit: rowUnit ?? (label === null ? null : moneyUnit(label.text)),
      units,
    });
  }
  const headerOf = (kind: FundColumn) => cellsOf(grid, row).find(({ column }) => kinds.get(column) === kind);
  return {
    rows,
    weight: weight ?? pointsWithin(headerOf('score')),
    score,
    unit: unitOf(grid, row, title ?? null, new Set(Object.values(units)).size > 1),
    doubts,
    rivals,
    ratesArePercent: saysPercent(headerOf('rate')),
    used,
  };
}

/** 项目名称 | 示例项目 before the money, over 主管部门 | 示例局, is the head of the form at its side. */
function isHead(grid: Grid, [label, value]: readonly Cell[]): boolean {
  if (label === undefined || value === undefined) return false;
  const next = grid.rows[label.row + label.rowSpan]?.[label.column];
  const says = [label, next, value].map((cell) => pairSays(cell?.text ?? ''));
  return says[0] !== null && says[1] !== null && says[2] === null;
}

/** The words of a row nearest before its amounts; in a table that is written from the right, those behind them. */
function labelOf(cells: readonly Cell[], kinds: ReadonlyMap<number, FundColumn>): Cell | null {
  const columns = [...kinds].filter(([, kind]) => isAmount(kind)).map(([column]) => column);
  const words = cells.filter(({ text }) => !isBlank(text) && !/^[\d.,]+[%％]?$/.test(text));
  return (
    words.findLast(({ column }) => column < Math.min(...columns)) ??
    words.find(({ column, text }) => column > Math.max(...columns) && fundSource(text) !== null) ??
    null
  );
}

function numberIn(cells: readonly Cell[]): number {
  return cells.filter(({ text }) => numberText(text) !== null).length;
}

/** The unit beside the block, in its headers, or anywhere above it in the table. */
function unitOf(grid: Grid, row: number, title: Cell | null, isMixed = false): FundReading['unit'] {
  const near = title === null ? [] : [title];
  // Where the headers name several units, none of them speaks for the others.
  const header = isMixed ? [] : cellsOf(grid, row);
  const above = Array.from({ length: row }, (_, index) => cellsOf(grid, row - 1 - index)).flat();
  for (const cell of [...near, ...header, ...above, ...[...(grid.caption ?? [])].reverse()]) {
    const name = moneyUnit(cell.text);
    if (name !== null) return { name, cell };
  }
  return null;
}

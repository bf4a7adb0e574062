import type { Cell, Grid } from '../read/source.ts';
import type { FundHeader } from './fund-header-row.ts';
import { amountText, fundHeaderAt, isAmount } from './fund-header-row.ts';
import { goalSays } from './goals.ts';
import type { Column } from './indicator-headers.ts';
import { findHeader } from './indicator-headers.ts';
import { levelName } from './level-name.ts';
import { isSumLabel } from './sum-label.ts';
import { isBlank, LEVEL1, LEVEL2, labelText, numberText, pointsText } from './words.ts';

/**
 * Copied from a web page, a cell that is merged over rows stands in the first of them alone: the others begin too far
 * left. They go back below their headers where what they hold fits there and nowhere else.
 */
export function withSpansAgain(grid: Grid): Grid {
  const moves = new Map<number, number>();
  for (const find of [indicatorMoves, fundMoves, goalMoves])
    for (const [row, by] of find(grid)) if (!moves.has(row)) moves.set(row, by);
  if (moves.size === 0) return grid;
  const rows = grid.rows.map((line, row) => moved(line, row, moves.get(row) ?? 0));
  return { ...grid, rows };
}

function moved(line: readonly Cell[], row: number, by: number): readonly Cell[] {
  const [first] = line;
  if (by === 0 || first === undefined) return line;
  const before = Array.from({ length: by }, (_, column): Cell => ({ ...first, row, column, text: '' }));
  const own = line.slice(0, line.length - by).map((cell) => ({ ...cell, column: cell.column + by }));
  return [...before, ...own];
}

type Moves = Iterable<readonly [row: number, by: number]>;

/** The first row holds all that the others leave out: where it does not fit, nobody knows what would. */
function* indicatorMoves(grid: Grid): Moves {
  let header = findHeader(grid, 0);
  while (header !== null) {
    const next = findHeader(grid, header.dataRow);
    const { columns, dataRow } = header;
    const rows = tableRows(grid, dataRow, next?.firstRow ?? grid.rows.length);
    const whole = (texts: readonly string[]) => fitsIndicator(texts, columns);
    const least = moveOf(grid, dataRow, whole);
    const isShorn =
      whole(padded(textsOf(grid, dataRow), least)) && !rows.some((row) => keepsBlanks(grid, row));
    for (const row of isShorn ? rows : []) {
      const by = moveOf(grid, row, isSum(grid, row) ? (texts) => fitsSum(texts, columns) : whole);
      if (by >= least) yield [row, by];
    }
    header = next;
  }
}

/** The rows of a table up to its sum, or to the money below it. */
function tableRows(grid: Grid, from: number, to: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < to && fundHeaderAt(grid, row, new Set()) === null; row += 1) {
    rows.push(row);
    if (isSum(grid, row)) break;
  }
  return rows;
}

function isSum(grid: Grid, row: number): boolean {
  return isSumLabel(textsOf(grid, row)[0] ?? '');
}

/** A row that begins with a blank and holds more: here what is merged leaves its place free. */
function keepsBlanks(grid: Grid, row: number): boolean {
  const texts = textsOf(grid, row);
  return texts.length > 0 && isBlank(texts[0] ?? '');
}

type FundKinds = FundHeader['kinds'];

/** The label of the block is merged over all its rows: where one begins too far left, they all do. */
function* fundMoves(grid: Grid): Moves {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const header = fundHeaderAt(grid, row, new Set());
    if (header === null) continue;
    const fits = (texts: readonly string[]) => fitsFunds(texts, header.kinds);
    const block: number[] = [];
    for (let at = row + header.height; at < grid.rows.length; at += 1) {
      const [first = ''] = textsOf(grid, at);
      if (first === '' || goalSays({ text: first }) !== null || fundHeaderAt(grid, at, new Set())) break;
      block.push(at);
    }
    const next = row + header.height + block.length;
    const isShorn = next >= grid.rows.length || !keepsBlanks(grid, next);
    const by = isShorn ? Math.max(0, ...block.map((at) => moveOf(grid, at, fits))) : 0;
    for (const at of block) if (by > 0 && fits(padded(textsOf(grid, at), by))) yield [at, by];
  }
}

/** 年度总体目标 | 预期目标 | 实际完成情况 over two texts. */
function* goalMoves(grid: Grid): Moves {
  for (let row = 0; row + 1 < grid.rows.length; row += 1) {
    const says = textsOf(grid, row).map((text) => goalSays({ text }));
    const at = says.length - 2;
    const isOver = says[0] === 'expected' && says[at] === 'expected' && says[at + 1] === 'actual';
    const below = textsOf(grid, row + 1);
    if (isOver && at > 0 && below.length === 2 && below.every((text) => goalSays({ text }) === null))
      yield [row + 1, at];
  }
}

/** What a row holds, without the blanks behind it. */
function textsOf(grid: Grid, row: number): readonly string[] {
  const texts = (grid.rows[row] ?? []).map(({ text }) => text);
  return texts.slice(0, texts.findLastIndex((text) => !isBlank(text)) + 1);
}

/** How far right a row has to go: not at all where it fits, or begins with a blank as cells of a sheet do. */
function moveOf(grid: Grid, row: number, fits: (texts: readonly string[]) => boolean): number {
  const texts = textsOf(grid, row);
  if (texts.length < 2 || isBlank(texts[0] ?? '') || fits(texts)) return 0;
  for (let by = grid.width - texts.length; by > 0; by -= 1) if (fits(padded(texts, by))) return by;
  return 0;
}

function padded(texts: readonly string[], by: number): readonly string[] {
  return [...Array.from({ length: by }, () => ''), ...texts];
}

function fitsIndicator(texts: readonly string[], columns: readonly Column[]): boolean {
  const values = columns.filter(({ kind }) => kind === 'target' || kind === 'actual');
  if (values.length > 0 && values.every(({ index }) => isBlank(texts[index] ?? ''))) return false;
  return columns.every(({ index, kind, level }) => {
    const text = texts[index] ?? '';
    if (kind === 'name') return !isBlank(text) && !isValue(text) && !isLevel(text, 1) && !isLevel(text, 2);
    if (kind === 'weight' && level === null) return pointsText(text) !== null;
    if (kind === 'score') return isBlank(text) || numberText(text.replace(/分$/, '')) !== null;
    if (kind !== 'level') return true;
    return !isValue(text) && !(level === 1 && isLevel(text, 2)) && !(level === 2 && isLevel(text, 1));
  });
}

/** 产出指标 is of the first level, 质量指标 of the second; 满意度指标 may be of either. */
function isLevel(text: string, level: 1 | 2): boolean {
  const name = labelText(levelName(text).name);
  const [own, other] = level === 1 ? [LEVEL1, LEVEL2] : [LEVEL2, LEVEL1];
  return own.test(name) && !other.test(name);
}

/** ≥62公里, 3座. */
function isValue(text: string): boolean {
  return /^[≥≤≧≦＞＜><=＝]|^\d[\d.,]*\s*\D{0,4}$/.test(text.normalize('NFKC'));
}

function fitsSum(texts: readonly string[], columns: readonly Column[]): boolean {
  const points = columns.filter(({ kind, level }) => ['weight', 'score'].includes(kind) && level === null);
  return points.length > 0 && points.every(({ index }) => pointsText(texts[index] ?? '') !== null);
}

function fitsFunds(texts: readonly string[], kinds: FundKinds): boolean {
  const columns = [...kinds];
  const first = Math.min(...columns.flatMap(([column, kind]) => (isAmount(kind) ? [column] : [])));
  const labels = texts.slice(0, first).filter((text) => !isBlank(text));
  const fits = columns.every(([column, kind]) => {
    const text = texts[column] ?? '';
    if (isAmount(kind)) return isBlank(text) || amountText(text) !== null;
    return !['weight', 'score'].includes(kind) || isBlank(text) || numberText(text) !== null;
  });
  const holdsAmount = columns.some(
    ([column, kind]) => isAmount(kind) && amountText(texts[column] ?? '') !== null,
  );
  return fits && holdsAmount && labels.length > 0 && labels.every((text) => amountText(text) === null);
}

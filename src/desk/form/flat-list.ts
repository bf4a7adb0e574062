import type { Block, Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { fundColumnSays } from './fund-headers.ts';
import { findHeader } from './indicator-headers.ts';
import { pairSays } from './pair-words.ts';
import { placed } from './placed.ts';
import { isBlank } from './words.ts';

/**
 * Takes a list of indicators of several projects apart, a line an indicator, in which name, money and result of a project
 * stand once beside all of its lines: a form each, as it is written of one project alone. What belongs to none of them
 * stays a table of its own.
 */
export function splitFlatList(block: Block): readonly Block[] {
  if (block.type !== 'grid') return [block];
  const { grid } = block;
  const header = findHeader(grid, 0);
  if (header === null) return [block];
  const { dataRow } = header;
  // 考核项目 over the indicators names no project.
  const named = header.columns.find(({ kind }) => kind === 'name')?.index;
  const names = cellsOf(grid, header.firstRow).find(
    ({ text, column }) => column !== named && pairSays(text) === 'projectName',
  );
  if (names === undefined) return [block];
  // 预算执行情况 and 绩效指标完成情况 stand over the header of the indicators.
  const firstRow = Math.min(header.firstRow, names.row);
  const lists = projectsBelow(grid, names.column, dataRow);
  if (lists.length < 2 || lists.every(({ to, from }) => to - from < 2)) return [block];
  const once = columnsToldOnce(grid, dataRow, lists);
  if (!once.includes(names.column)) return [block];
  const last = lists.at(-1)?.to ?? 0;
  const forms = lists.map((list) => formOf(grid, { firstRow, dataRow }, once, list));
  const rest = linesOf(grid, rowsBetween(last, grid.rows.length));
  return [...forms, ...(rest.length > 0 ? [{ ...grid, rows: placed(rest) }] : [])].map((own) => ({
    type: 'grid',
    grid: own,
  }));
}

/** The rows of one project. */
interface Span {
  readonly name: Cell;
  readonly from: number;
  readonly to: number;
}

interface Head {
  readonly firstRow: number;
  readonly dataRow: number;
}

/** From one name to the next; the last ends where a line begins with something else, such as 合计. */
function projectsBelow(grid: Grid, column: number, dataRow: number): readonly Span[] {
  const spans: { name: Cell; from: number; to: number }[] = [];
  for (const row of rowsBetween(dataRow, grid.rows.length)) {
    const cell = grid.rows[row]?.[column];
    const first = cellsOf(grid, row).find(({ text }) => !isBlank(text));
    const open = spans.at(-1);
    if (cell === undefined || isNumbering(grid, row)) continue;
    if (!isBlank(cell.text) && cell.row === row) {
      // A line right across the table, as 合计 or a note has it, is no project.
      if (cell.column < column || cell.columnSpan > 1) break;
      spans.push({ name: cell, from: row, to: row + 1 });
    } else if (open === undefined || (first !== undefined && first.row === row && first.column < column))
      break;
    else open.to = row + 1;
  }
  return spans;
}

/** （1） | （2） | （3） below a header counts its columns. */
function isNumbering(grid: Grid, row: number): boolean {
  const filled = cellsOf(grid, row).filter(({ text }) => !isBlank(text));
  return (
    filled.length > 2 &&
    filled.every(({ text }, index) => text.replace(/[（()）]/g, '') === String(index + 1))
  );
}

/** Columns that say one thing for all lines of each project, and nothing that an indicator has. */
function columnsToldOnce(grid: Grid, dataRow: number, lists: readonly Span[]): readonly number[] {
  return rowsBetween(0, grid.width).filter((column) => {
    const header = grid.rows[dataRow - 1]?.[column]?.text ?? '';
    const kind = columnSays(header);
    if (kind === 'level' || kind === 'name' || kind === 'reason') return false;
    return lists.every(({ from, to }) => {
      const first = grid.rows[from]?.[column];
      return rowsBetween(from + 1, to).every((row) => {
        const cell = grid.rows[row]?.[column];
        return cell === undefined || cell === first || isBlank(cell.text);
      });
    });
  });
}

/** Title and unit as they stand above all, then what is told once as label and value, the money, the indicators. */
function formOf(grid: Grid, head: Head, once: readonly number[], { name, from, to }: Span): Grid {
  const header = (column: number) => grid.rows[head.dataRow - 1]?.[column];
  const isMoney = (column: number) =>
    fundColumnSays(header(column)?.text ?? '') !== null || isBeside(grid, head, once, column);
  const money = once.filter(isMoney);
  const pairs = once.filter((column) => !money.includes(column) && !isBlank(header(column)?.text ?? ''));
  const own = rowsBetween(0, grid.width).filter((column) => !once.includes(column));
  const blank = { ...name, text: '' };
  const value = (column: number) => grid.rows[from]?.[column] ?? blank;
  const indicators = linesOf(grid, [...rowsBetween(head.firstRow, head.dataRow), ...rowsBetween(from, to)]);
  const lines: (readonly Cell[])[] = [
    ...linesOf(grid, rowsBetween(0, head.firstRow)),
    ...pairs.map((column) => [header(column) ?? blank, value(column)]),
    ...(money.length === 0
      ? []
      : [
          [{ ...name, text: MONEY }, ...money.map((column) => header(column) ?? blank)],
          [blank, ...money.map(value)],
        ]),
    ...indicators.map((line) => own.map((column) => line[column] ?? blank)),
  ];
  const rows = placed(lines);
  return { ...grid, name: `${grid.name}（${name.text.slice(0, 20)}）`, width: rows[0]?.length ?? 0, rows };
}

/** What a form of one project writes over its money; of a list nothing is printed there. */
const MONEY = '项目资金';

/** Rate and points stand under the same heading as the money. */
function isBeside(grid: Grid, { firstRow }: Head, once: readonly number[], column: number): boolean {
  const above = grid.rows[firstRow]?.[column];
  return (
    above !== undefined &&
    above.columnSpan > 1 &&
    once.some((other) => other !== column && grid.rows[firstRow]?.[other] === above) &&
    /预算|资金|执行/.test(above.text)
  );
}

const linesOf = (grid: Grid, rows: readonly number[]) => rows.map((row) => grid.rows[row] ?? []);

function rowsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

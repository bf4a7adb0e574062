import type { Block, Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { fundHeaderAt } from './fund-header-row.ts';
import type { HeaderReading } from './indicator-headers.ts';
import { findHeader } from './indicator-headers.ts';
import { pairSays } from './pair-words.ts';
import { isSumLabel } from './sum-label.ts';
import { isBlank } from './words.ts';

const POINTS = /^\d+(?:\.\d+)?(?:[/／]\d+(?:\.\d+)?)?[分%％]?$/;

const CONTINUED = /^.{0,40}(?:[（(](?:续|接上)[表页上]?[）)]|续[表页])$/;

/** Puts a table that goes on over the page, as a table of its own, below the one it goes on with. */
export function joinPages(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    // 项目支出绩效自评表（续表） between the two is the first title again.
    const at = last?.type === 'paragraph' && CONTINUED.test(last.text.trim()) ? -2 : -1;
    const before = joined.at(at);
    const isNext = block.type === 'grid' && before?.type === 'grid' && goesOn(before.grid, block.grid);
    if (isNext) joined.splice(at, -at, { type: 'grid', grid: below(before.grid, block.grid) });
    else joined.push(block);
  }
  return joined;
}

/** As many columns and the same head again, or none and points where the first table has its points. */
function goesOn(first: Grid, next: Grid): boolean {
  if (first.width !== next.width) return false;
  const [header, again] = [findHeader(first, 0), findHeader(next, 0)];
  if (header === null || endsWithSum(first)) return false;
  if (again !== null) return again.firstRow === 0 && wordsOf(again) === wordsOf(header);
  if (fundHeaderAt(next, 0, new Set()) !== null) return false;
  const points = pointsColumns(first.rows.slice(header.dataRow));
  if (points.length === 0) return false;
  const lines = dataLines(next.rows);
  const start = cellsOf(next, 0).find(({ text }) => !isBlank(text));
  const fitting = lines.filter((line) => points.every((column) => hasPoints(line, column)));
  return start !== undefined && pairSays(start.text) === null && fitting.length * 2 > lines.length;
}

/** Sums and headings over the whole width have no points of their own. */
function dataLines(rows: Grid['rows']): Grid['rows'] {
  return rows.filter((line) => new Set(line).size > 2 && !line.some(({ text }) => isSumLabel(text)));
}

/** The columns that hold points in every row, whatever their headers are. */
function pointsColumns(rows: Grid['rows']): readonly number[] {
  const lines = dataLines(rows).filter((line) => line.some(({ text }) => !isBlank(text)));
  const columns = [...(lines[0] ?? []).keys()];
  return columns.filter((column) => lines.length > 0 && lines.every((line) => hasPoints(line, column)));
}

function wordsOf({ columns }: HeaderReading): string {
  return columns.map(({ header }) => header).join('|');
}

function hasPoints(line: readonly Cell[], column: number): boolean {
  return POINTS.test(line[column]?.text.normalize('NFKC').replace(/\s/g, '') ?? '');
}

function endsWithSum({ rows }: Grid): boolean {
  const last = rows.findLast((line) => line.some(({ text }) => !isBlank(text)));
  return last?.some(({ text }) => isSumLabel(text)) ?? false;
}

function below(first: Grid, next: Grid): Grid {
  const moved = new Map<Cell, Cell>();
  const place = (cell: Cell): Cell => {
    const made = moved.get(cell) ?? { ...cell, row: cell.row + first.rows.length };
    moved.set(cell, made);
    return made;
  };
  return { ...first, rows: [...first.rows, ...next.rows.map((line) => line.map(place))] };
}

import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { fundColumnSays } from './fund-headers.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { levelName } from './level-name.ts';
import { pointsBySums } from './points-evidence.ts';
import { isSumLabel } from './sum-label.ts';
import { hasDigit, isBlank, labelText } from './words.ts';

/** A name, its target, its result, its points and its score: a table of fewer columns is another kind of table. */
const FEWEST_COLUMNS = 4;
const FEWEST_ROWS = 2;
const LONGEST_HEADER = 12;
const LONGEST_NAME = 30;

/**
 * A header that words nobody knows, found by the table below it: two columns of points whose printed sums are right,
 * and words before them. Without those sums it is no table of indicators for sure, and is not read as one.
 */
export function headerByBody(grid: Grid, from: number): HeaderReading | null {
  for (let row = from; row < grid.rows.length; row += 1) {
    const words = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
    if (words.length < FEWEST_COLUMNS || !words.every(mayBeHeader)) continue;
    const lines = bodyBelow(grid, row + 1);
    const foot = grid.rows[row + 1 + lines.length] ?? [];
    if (lines.length < FEWEST_ROWS || !foot.some(({ text }) => isSumLabel(text))) continue;
    const columns = columnsBy(grid, row, lines, foot);
    if (columns !== null) return { firstRow: row, dataRow: row + 1, columns };
  }
  return null;
}

function mayBeHeader({ text, rowSpan }: Cell): boolean {
  return (
    text.length <= LONGEST_HEADER && !hasDigit(text) && rowSpan === 1 && fundColumnSays(text) !== 'executed'
  );
}

/** The rows down to the line of sums. */
function bodyBelow(grid: Grid, from: number): readonly (readonly Cell[])[] {
  const lines = grid.rows.slice(from);
  const end = lines.findIndex(
    (line) => line.every(({ text }) => isBlank(text)) || line.some(({ text }) => isSumLabel(text)),
  );
  return end === -1 ? [] : lines.slice(0, end);
}

function columnsBy(
  grid: Grid,
  row: number,
  lines: readonly (readonly Cell[])[],
  foot: readonly Cell[],
): readonly Column[] | null {
  const blank = Array.from({ length: grid.width }, (_, index): Column => {
    const header = labelText(grid.rows[row]?.[index]?.text ?? '');
    return { index, kind: 'unknown', level: null, header };
  });
  const columns = pointsBySums(blank, { lines, foot, elsewhere: new Set() });
  const first = columns.findIndex(({ index, kind }) => kind !== 'unknown' || holdsValues(index, lines));
  const name = columns
    .slice(0, first)
    .findLast(({ index }) =>
      lines.every((line) => !isBlank(line[index]?.text ?? '') && !isSentence(line[index]?.text ?? '')),
    )?.index;
  const holds = (kind: Column['kind']) => columns.some((column) => column.kind === kind);
  if (name === undefined || !holds('weight') || !holds('score')) return null;
  return columns.map((column) => {
    if (column.index === name) return { ...column, kind: 'name' };
    return column.index < name ? { ...column, kind: 'level', level: column.index + 1 } : column;
  });
}

function holdsValues(index: number, lines: readonly (readonly Cell[])[]): boolean {
  return lines.filter((line) => isValue(line[index]?.text ?? '')).length * 2 >= lines.length;
}

/** A number that only counts a name, or gives its points, makes no value of it: A1.决策（30分）. */
function isValue(text: string): boolean {
  return hasDigit(
    levelName(text).name.replace(/^[（(]?[A-Z]?\d{1,3}(?:\.\d+)*[）)]?[.．、]?(?=[\u4e00-\u9fff])/, ''),
  );
}

/** What is counted or judged is told in a sentence, and names nothing. */
function isSentence(text: string): boolean {
  return text.length > LONGEST_NAME || /[，。；=×]|得满分|扣.*分/.test(text);
}

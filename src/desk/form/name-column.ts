import type { Cell, Grid } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import { columnSays } from './column-words.ts';
import { tidyLevel } from './level-name.ts';
import { isSumLabel } from './sum-label.ts';
import { hasDigit, isBlank, LEVEL1, LEVEL2, labelText, unnumbered } from './words.ts';

/** What is needed of a column to look at its cells. */
interface AnyColumn {
  readonly index: number;
  readonly kind: ColumnKind;
}

/** Rows that show what a column holds. */
const LOOKED_AT = 40;
const FEWEST_ROWS = 2;
const LONGEST_NAME = 40;
/** What stands behind the names in every form. */
const BEHIND_NAMES: ReadonlySet<ColumnKind> = new Set([
  'target',
  'actual',
  'weight',
  'score',
  'reviewed',
  'sign',
  'baseline',
]);
/** Sentences about an indicator never name it. */
const SENTENCES: ReadonlySet<ColumnKind> = new Set([
  'standard',
  'explanation',
  'evidence',
  'reason',
  'remark',
]);

/**
 * The column that names the rows, by what its cells hold: words of each row's own, the last such column before the
 * values. Headers are worded anew in every place; names are told from levels by standing once.
 * @param from the first row below the header
 */
export function nameByCells<C extends AnyColumn>(
  grid: Grid,
  from: number,
  columns: readonly C[],
): C | undefined {
  const lines = bodyLines(grid, from);
  if (lines.length < FEWEST_ROWS) return undefined;
  const first = columns.findIndex(({ kind }) => BEHIND_NAMES.has(kind));
  const before = first === -1 ? columns : columns.slice(0, first);
  return before.findLast(
    ({ index, kind }) => !SENTENCES.has(kind) && kind !== 'sequence' && namesEachRow(lines, index),
  );
}

/** Stands beside the whole table, or beside each part of it. */
const LABEL = '绩效指标';

/** Whether most of what a column holds are the names of levels. */
export function holdsLevels(grid: Grid, from: number, index: number): boolean {
  const cells = [...new Set(bodyLines(grid, from).map((line) => line[index]))];
  const texts = cells
    .map((cell) => levelWords(cell?.text ?? ''))
    .filter((text) => text !== '' && text !== LABEL);
  const levels = texts.filter((text) => LEVEL1.test(text) || LEVEL2.test(text)).length;
  return levels >= FEWEST_ROWS && levels * 2 > texts.length;
}

/** 一、产出指标（50分） is 产出指标. */
function levelWords(text: string): string {
  return labelText(unnumbered(tidyLevel(text)));
}

/** The rows of a table: its blanks, its headings over the whole width and its head printed again are none. */
export function bodyLines(grid: Grid, from: number): readonly (readonly Cell[])[] {
  const found: (readonly Cell[])[] = [];
  for (const [offset, line] of grid.rows.slice(from, from + LOOKED_AT).entries()) {
    const own = [...new Set(line)].filter((cell) => cell.row === from + offset && !isBlank(cell.text));
    if (own.length === 0) continue;
    const isHead =
      own.filter(({ text }) => columnSays(text) !== null && !hasDigit(text)).length * 2 > own.length;
    // 自评得分 in a head that is printed again is no sum.
    if (!isHead && own.some(({ text }) => isSumLabel(text))) break;
    if (own.length > FEWEST_ROWS && !isHead) found.push(line);
  }
  return found;
}

function namesEachRow(lines: readonly (readonly Cell[])[], index: number): boolean {
  const cells = lines.map((line) => line[index]);
  const texts = cells.map((cell) => labelText(cell?.text ?? ''));
  const named = texts.filter((text) => isName(text)).length;
  const isOwn = new Set(cells).size === lines.length && new Set(texts).size * 10 >= lines.length * 9;
  const levels = texts.map(levelWords).filter((text) => LEVEL1.test(text) || LEVEL2.test(text)).length;
  return isOwn && named * 10 >= lines.length * 9 && levels * 2 <= texts.length;
}

function isName(text: string): boolean {
  return (
    /[一-龥]{2}/.test(text) &&
    text.length <= LONGEST_NAME &&
    !/^[≥≤><=＝≧≦±]|^(?:不[少低超高多大小]|至少|达到)|^[\d,.]+\s*[%％‰]?$|[。；]/.test(text)
  );
}

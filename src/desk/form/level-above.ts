import type { Caption, Cell, Grid } from '../read/source.ts';
import type { LevelText } from './heading-rows.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import type { LevelLine } from './level-line.ts';
import { goesOn, levelLine, levelsIn } from './level-line.ts';
import type { GroupCells } from './level-points.ts';
import { isBlank, LEVEL2, labelText, pointsText } from './words.ts';

interface Levelled<R> {
  readonly rows: readonly R[];
  readonly groups: readonly GroupCells[];
}

interface LevelledRow {
  readonly path: readonly (LevelText | null)[];
  readonly cells: { readonly weight?: Cell };
}

/**
 * （一）产出指标（分值50分，自评得分49.76分） over a table that begins with the second level, or with the indicators. A
 * table with first levels of its own says it itself.
 * @param bare how many rows stand before the first heading inside the table
 */
export function withLevelAbove<R extends LevelledRow>(
  grid: Grid,
  { columns, firstRow, isBelow: isSaidBelow = false }: HeaderReading,
  all: Levelled<R>,
  bare: number,
): Levelled<R> {
  const own = { ...all, rows: all.rows.slice(0, bare) };
  const others = all.rows.slice(bare);
  if (own.rows.length === 0) return all;
  const isBelowFirst = columns.some(({ kind }) => kind === 'level');
  const lines = linesAbove(grid, firstRow, isBelowFirst);
  const isSum = (level: LevelLine) => sumsUp(level, own.rows);
  const isBelow = isSaidBelow || beginsBelow(columns, own.rows);
  // Whatever the columns are called, the points of the line are those of its rows.
  const isSaid = !columns.some(({ kind, header }) => kind === 'level' && /一级/.test(header));
  const above = levelsIn(lines, isBelowFirst, (level) => isSum(level) ?? !level.needsSum).filter(
    (level) => isBelow || (isSaid && isSum(level) === true),
  );
  if (above.length === 0 && !isBelow) return all;
  if (above.length === 0) {
    // Whoever says 二级 has a first level somewhere: it is missing, and nothing takes its place.
    const isMissing = isBelowFirst && isBelow;
    return isMissing
      ? { ...all, rows: [...own.rows.map((row) => ({ ...row, path: [null, ...row.path] })), ...others] }
      : all;
  }
  const levels = above.map(({ level }) => level);
  const names = levels.map(({ text }) => text);
  // 1.数量指标 over a table whose first level nobody names.
  const isSecond =
    above[0]?.rank === 2 ||
    (above[0]?.rank === null && !isBelowFirst && above.length === 1 && above[0].group === null);
  const path = isSecond ? [null, ...levels] : levels;
  const groups = above.flatMap(({ group }, at) =>
    group === null ? [] : [{ ...group, path: names.slice(0, at + 1) }],
  );
  return {
    rows: [...own.rows.map((row) => ({ ...row, path: [...path, ...row.path] })), ...others],
    groups: [
      ...groups,
      ...(others.length > 0
        ? own.groups
        : own.groups.map((one) => ({ ...one, path: [...names, ...one.path] }))),
    ],
  };
}

/**
 * Lines of one cell right above a header within its grid; above the first row, those above the grid. A second level
 * alone stands below the first that an earlier part of the grid has above it.
 */
function linesAbove(
  { caption = [], rows }: Grid,
  firstRow: number,
  isBelowFirst: boolean,
): readonly Caption[] {
  const lines: Caption[] = [];
  let row = firstRow - 1;
  for (; row >= 0; row -= 1) {
    const line = alone(rows[row]);
    if (line === null) break;
    lines.unshift(line);
  }
  if (row < 0) return [...caption, ...lines];
  const [only, other] = lines.map(levelLine);
  if (isBelowFirst || only == null || other !== undefined) return lines;
  for (; row > 0; row -= 1) {
    const [inner, outer] = [alone(rows[row]), alone(rows[row - 1])];
    if (inner === null || outer === null || levelLine(inner) === null) continue;
    return levelLine(outer) !== null && goesOn(only, levelLine(inner)) ? [outer, ...lines] : lines;
  }
  return lines;
}

/** The only filled cell of a row. */
function alone(line: readonly Cell[] | undefined): Cell | null {
  const [only, other] = [...new Set(line)].filter(({ text }) => !isBlank(text));
  return only === undefined || other !== undefined ? null : only;
}

/** 二级指标 says it in its header; a header that says nothing, by names of second levels below it. */
function beginsBelow(columns: readonly Column[], rows: readonly LevelledRow[]): boolean {
  const levels = columns.filter(({ kind }) => kind === 'level');
  if (levels.length === 0) return rows.every(({ path }) => path.length === 0);
  if (levels.some(({ header }) => /一级/.test(header))) return false;
  if (/二级/.test(levels[0]?.header ?? '')) return true;
  return rows.every(
    ({ path: [first] }) => first != null && !isBlank(first.text) && LEVEL2.test(labelText(first.text)),
  );
}

/** Whether the rows have the points of a level together; `null` where the line or the rows do not say. */
function sumsUp({ group }: LevelLine, rows: readonly LevelledRow[]): boolean | null {
  const weights = rows.map(({ cells }) => pointsText(cells.weight?.text ?? ''));
  if (group === null || weights.some((weight) => weight === null)) return null;
  const sum = weights.reduce((whole, one) => whole + Number(one), 0);
  return Math.abs(sum - Number(group.weight.text)) < 0.006;
}

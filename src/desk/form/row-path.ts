import type { Cell, Grid } from '../read/source.ts';
import { beginsFunds } from './amount-pair.ts';
import { fundHeaderAt } from './fund-header-row.ts';
import type { LevelText } from './heading-rows.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { tidyLevel } from './level-name.ts';
import { isSumLabel } from './sum-label.ts';
import { endsTable } from './table-end.ts';
import { isBlank, LEVEL1, LEVEL2, labelText } from './words.ts';

/** The columns of the levels from the first; where no header says which it is, 产出 is above 数量 wherever they stand. */
export function levelsInOrder(grid: Grid, { columns, dataRow }: HeaderReading): readonly Column[] {
  const levels = columns
    .filter(({ kind }) => kind === 'level')
    .sort((a, b) => (a.level ?? 0) - (b.level ?? 0));
  const [first, second, more] = levels;
  if (first === undefined || second === undefined || more !== undefined) return levels;
  if (/级/.test(`${first.header}${second.header}`)) return levels;
  const lines = bodyRows(grid, dataRow, first, second.index);
  const names = ({ index }: Column) =>
    lines.map((line) => labelText(line[index]?.text ?? '')).filter((text) => !isBlank(text));
  const isAll = (column: Column, level: RegExp) =>
    names(column).length > 0 && names(column).every((text) => level.test(text));
  const isTurned =
    (isAll(first, LEVEL2) && !isAll(first, LEVEL1) && isAll(second, LEVEL1)) ||
    (!isAll(first, LEVEL1) && isFiner(first, second, lines));
  return isTurned ? [second, first] : levels;
}

/** The rows of a table in which the first level has a cell of its own, down to the sums or to what follows. */
function bodyRows(grid: Grid, from: number, level: Column, next: number): readonly (readonly Cell[])[] {
  const found: (readonly Cell[])[] = [];
  for (let row = from; row < grid.rows.length; row += 1) {
    const line = grid.rows[row] ?? [];
    const label = labelText(line.find(({ text }) => !isBlank(text))?.text ?? '');
    if (line.some(({ text }) => isSumLabel(text)) || endsTable(label)) break;
    if (fundHeaderAt(grid, row, new Set()) !== null || beginsFunds(grid, row)) break;
    if (line[level.index] !== line[next]) found.push(line);
  }
  return found;
}

/** Whether each word of a column stands below one of the other, which has fewer of them. */
function isFiner(column: Column, other: Column, lines: readonly (readonly Cell[])[]): boolean {
  const above = new Map<string, Set<string>>();
  let [own, over] = ['', ''];
  for (const line of lines) {
    own = labelText(line[column.index]?.text ?? '') || own;
    over = labelText(line[other.index]?.text ?? '') || over;
    if (own !== '' && over !== '') above.set(own, (above.get(own) ?? new Set()).add(over));
  }
  const overs = new Set([...above.values()].flatMap((words) => [...words]));
  return overs.size >= 2 && overs.size < above.size && [...above.values()].every(({ size }) => size === 1);
}

const BETWEEN = [/\s*[—–\-－]+\s*/, /\s*[/／]\s*/, /\s*[>＞›→]\s*/, /\s*\n\s*/, /\s*[、·:：]\s*/];

/**
 * What parts the levels that stand in one cell, where all cells of the column part in two, and what stands first is
 * said of several: 部门管理/预算编制 over 部门管理/资产管理.
 */
export function betweenLevels(
  grid: Grid,
  { dataRow, columns }: HeaderReading,
  levels: readonly Column[],
): RegExp | null {
  const [only, other] = levels;
  if (only === undefined || other !== undefined) return null;
  const name = columns.find(({ kind }) => kind === 'name')?.index ?? -1;
  // 预算执行率 in the column of the levels has no name beside it.
  const lines = bodyRows(grid, dataRow, only, name).filter((line) => !isBlank(line[name]?.text ?? ''));
  const cells = new Set(lines.map((line) => line[only.index]?.text ?? ''));
  const texts = [...cells].filter((text) => !isBlank(text));
  const between = BETWEEN.find((pattern) => {
    const parts = texts.map((text) => text.split(pattern));
    const isPair = parts.length >= 2 && parts.every((pair) => pair.length === 2 && !pair.some(isBlank));
    return isPair && new Set(parts.map(([first]) => first)).size < parts.length;
  });
  return between ?? betweenMost(texts);
}

/** 产出-数量, 产出-质量, 满意度: a level that has none below it stands alone. */
function betweenMost(texts: readonly string[]): RegExp | null {
  const found = BETWEEN.slice(0, 3).find((pattern) => {
    const parts = texts.map((text) => text.split(pattern));
    const pairs = parts.filter((pair) => pair.length === 2 && !pair.some(isBlank));
    const firsts = new Set(pairs.map(([first]) => first));
    const isWhole = parts.every((pair) => pair.length < 3 && !pair.some(isBlank));
    return (
      isWhole &&
      pairs.length >= FEWEST_PAIRS &&
      pairs.length * 2 > parts.length &&
      firsts.size * 2 <= pairs.length
    );
  });
  return found ?? null;
}

const FEWEST_PAIRS = 4;

/** The levels of a row; an empty cell under a filled one continues it, as in tables whose cells were never merged. */
export function pathOf(
  line: readonly Cell[],
  levels: readonly Column[],
  above: readonly (LevelText | null)[],
  between: RegExp | null,
): (LevelText | null)[] {
  const texts: (LevelText | null)[] = [];
  let previous: Cell | undefined;
  for (const { index } of levels) {
    const cell = line[index];
    if (cell === undefined || cell === previous) continue;
    previous = cell;
    const parts =
      between === null || isBlank(cell.text)
        ? splitLevels(cell.text)
        : cell.text.split(between).map(tidyLevel);
    if (parts.length > 1) texts.push(...parts.map((text) => ({ text, cell })));
    else if (!isBlank(cell.text)) texts.push({ text: tidyLevel(cell.text), cell });
    else if (levels.length === 1 && above.length > 1) texts.push(...above);
    else texts.push(sameParent(texts, above) ? (above[texts.length] ?? null) : null);
  }
  return texts;
}

/** Blank continues only within the same parent: a new 一级指标 does not inherit the old 二级指标. */
function sameParent(own: readonly (LevelText | null)[], above: readonly (LevelText | null)[]): boolean {
  return own.every((level, index) => level?.text === above[index]?.text);
}

/** 产出指标—数量指标 in one cell. Only where both halves are names of levels, so that no name is torn. */
function splitLevels(text: string): readonly string[] {
  const parts = text.split(/\s*(?:[—–\-－›>＞/／、\n]|——)\s*/).filter((part) => part !== '');
  const isPair =
    parts.length === 2 && LEVEL1.test(labelText(parts[0] ?? '')) && LEVEL2.test(labelText(parts[1] ?? ''));
  return isPair ? parts.map(tidyLevel) : [text];
}

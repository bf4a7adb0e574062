import type { Cell, Grid } from '../read/source.ts';
import type { LevelText } from './heading-rows.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { tidyLevel } from './level-name.ts';
import { isSumLabel } from './sum-label.ts';
import { isBlank, LEVEL1, LEVEL2, labelText } from './words.ts';

/** The columns of the levels from the first; where no header says which it is, 产出 is above 数量 wherever they stand. */
export function levelsInOrder(grid: Grid, { columns, dataRow }: HeaderReading): readonly Column[] {
  const levels = columns
    .filter(({ kind }) => kind === 'level')
    .toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0));
  const [first, second, more] = levels;
  if (first === undefined || second === undefined || more !== undefined) return levels;
  if (/级/.test(`${first.header}${second.header}`)) return levels;
  const lines = grid.rows.slice(dataRow);
  const foot = lines.findIndex((line) => line.some(({ text }) => isSumLabel(text)));
  const names = ({ index }: Column) =>
    lines
      .slice(0, foot === -1 ? undefined : foot)
      .filter((line) => line[first.index] !== line[second.index])
      .map((line) => labelText(line[index]?.text ?? ''))
      .filter((text) => !isBlank(text));
  const isAll = (column: Column, level: RegExp) =>
    names(column).length > 0 && names(column).every((text) => level.test(text));
  const isTurned = isAll(first, LEVEL2) && !isAll(first, LEVEL1) && isAll(second, LEVEL1);
  return isTurned ? [second, first] : levels;
}

/** The levels of a row; an empty cell under a filled one continues it, as in tables whose cells were never merged. */
export function pathOf(
  line: readonly Cell[],
  levels: readonly Column[],
  above: readonly (LevelText | null)[],
): (LevelText | null)[] {
  const texts: (LevelText | null)[] = [];
  let previous: Cell | undefined;
  for (const { index } of levels) {
    const cell = line[index];
    if (cell === undefined || cell === previous) continue;
    previous = cell;
    const parts = splitLevels(cell.text);
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

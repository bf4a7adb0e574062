import type { Cell } from '../read/source.ts';
import type { LevelText } from './heading-rows.ts';
import { levelName } from './level-name.ts';
import { pointsText } from './words.ts';

interface LevelledRow {
  readonly path: readonly (LevelText | null)[];
  readonly cells: { readonly weight?: Cell };
}

/** Points of a block. */
export interface GroupCells {
  readonly path: readonly string[];
  readonly weight: Cell;
  readonly score: Cell | null;
}

interface Levelled<R> {
  readonly rows: readonly R[];
  readonly groups: readonly GroupCells[];
}

/** Makes points of blocks of the numbers behind the names of levels; a bare number has to be the sum of its rows. */
export function withLevelPoints<R extends LevelledRow>({ rows, groups }: Levelled<R>): Levelled<R> {
  const names = new Map<string, string>();
  const found: GroupCells[] = [];
  for (const row of rows)
    for (const [depth, level] of row.path.entries()) {
      if (level === null) continue;
      const { name, points, isSaid } = levelName(level.cell.text);
      const isWhole = level.text === name || level.text === level.cell.text.replace(/\s+/g, '');
      if (points === null || !isWhole) continue;
      const path = row.path.slice(0, depth + 1).map((one) => one?.text ?? '');
      const key = path.join('\n');
      if (names.has(key) || (!isSaid && !isSum(rows, path, Number(points)))) continue;
      names.set(key, name);
      found.push({ path, weight: { ...level.cell, text: points }, score: null });
    }
  const plain = (path: readonly string[]) =>
    path.map((text, depth) => names.get(path.slice(0, depth + 1).join('\n')) ?? text);
  const known = new Set(groups.map(({ path }) => plain(path).join('\n')));
  return {
    rows: rows.map((row) => {
      const path = plain(row.path.map((level) => level?.text ?? ''));
      return { ...row, path: row.path.map((level, at) => level && { ...level, text: path[at] ?? '' }) };
    }),
    groups: [...groups, ...found]
      .map((group) => ({ ...group, path: plain(group.path) }))
      .filter((group, at) => at < groups.length || !known.has(group.path.join('\n'))),
  };
}

function isSum(rows: readonly LevelledRow[], path: readonly string[], points: number): boolean {
  const own = rows.filter((row) => path.every((text, depth) => row.path[depth]?.text === text));
  const weights = own.map(({ cells }) => pointsText(cells.weight?.text ?? ''));
  const sum = weights.reduce((whole, one) => whole + Number(one ?? Number.NaN), 0);
  return Math.abs(sum - points) < 0.006;
}

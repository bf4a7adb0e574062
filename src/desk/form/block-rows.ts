import type { Cell, Grid } from '../read/source.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { levelName } from './level-name.ts';
import { isSumLabel, WHOLES } from './sum-label.ts';
import { isBlank, pointsText } from './words.ts';

interface Item {
  readonly row: number;
  readonly weight: number | null;
  /** Nothing but a name and points. */
  readonly isBare: boolean;
}

/** Fewer rows below a name prove nothing. */
const FEWEST_BLOCKS = 2;

/**
 * The rows of a table without columns for levels that name the blocks of the others, with their depth: their points
 * are the sums of the rows below them, through the whole table; or they alone hold nothing.
 */
export function blockRows(grid: Grid, { dataRow, columns }: HeaderReading): ReadonlyMap<number, number> {
  const none = new Map<number, number>();
  if (columns.some(({ kind }) => kind === 'level')) return none;
  const items = itemsOf(grid, dataRow, columns);
  if (items[0]?.isBare !== true) return none;
  return bySums(items) ?? byBlanks(items) ?? none;
}

function itemsOf(grid: Grid, from: number, columns: readonly Column[]): readonly Item[] {
  const items: Item[] = [];
  for (let row = from; row < grid.rows.length; row += 1) {
    const line = grid.rows[row] ?? [];
    const own = [...new Set(line)].filter((cell) => cell.row === row && !isBlank(cell.text));
    if (own.length === 0) continue;
    if (own.some(({ text }) => isSumLabel(text))) break;
    const name = nameIn(line, columns);
    if (name === null) continue;
    const of = (kind: Column['kind']) => line[columns.find((one) => one.kind === kind)?.index ?? -1];
    const weight = pointsText(of('weight')?.text ?? '') ?? levelName(name.text).points;
    const known = new Set([name, of('sequence'), of('weight'), of('score'), of('reviewed')]);
    items.push({
      row,
      weight: weight === null ? null : Number(weight),
      isBare: own.every((one) => known.has(one)),
    });
  }
  return items;
}

/** The cell that names a row, also where it begins in the column of numbers. */
export function nameIn(line: readonly Cell[], columns: readonly Column[]): Cell | null {
  const at = (kind: Column['kind']) => line[columns.find((one) => one.kind === kind)?.index ?? -1];
  const [name, number] = [at('name'), at('sequence')];
  if (name !== undefined && !isBlank(name.text)) return name;
  return number !== undefined && /[\u4e00-\u9fff]{2}/.test(number.text) ? number : null;
}

const isNear = (one: number, other: number) => Math.abs(one - other) < 0.006;

/** Blocks of rows, or blocks of blocks, that leave no row over. */
function bySums(items: readonly Item[]): ReadonlyMap<number, number> | null {
  const depths = new Map<number, number>();
  const heads: number[] = [];
  for (let at = 0; at < items.length; ) {
    const head = items[at];
    if (!head?.isBare || head.weight === null) return null;
    const flat = endOf(items, at + 1, head.weight);
    const inner = flat === null ? innerBlocks(items, at + 1, head.weight) : [];
    const end = flat ?? inner?.at(-1)?.end ?? null;
    if (end === null || inner === null) return null;
    heads.push(head.weight);
    depths.set(head.row, 0);
    for (const { start } of inner) depths.set(items[start]?.row ?? -1, 1);
    at = end;
  }
  const sum = heads.reduce((whole, one) => whole + one, 0);
  return heads.length >= FEWEST_BLOCKS && WHOLES.some((whole) => isNear(sum, whole)) ? depths : null;
}

/** Where the rows from here on have the points of their block together; at least two, or it might be one of them. */
function endOf(items: readonly Item[], from: number, points: number): number | null {
  let sum = 0;
  for (let at = from; at < items.length; at += 1) {
    sum += items[at]?.weight ?? Number.NaN;
    if (isNear(sum, points)) return at + 1;
    if (!(sum < points)) return null;
  }
  return null;
}

function innerBlocks(
  items: readonly Item[],
  from: number,
  points: number,
): readonly { readonly start: number; readonly end: number }[] | null {
  const found: { start: number; end: number }[] = [];
  let sum = 0;
  for (let at = from; at < items.length && !isNear(sum, points); ) {
    const head = items[at];
    const end = head?.isBare && head.weight !== null ? endOf(items, at + 1, head.weight) : null;
    if (end === null || head?.weight == null) return null;
    sum += head.weight;
    found.push({ start: at, end });
    at = end;
  }
  return found.length > 0 && isNear(sum, points) ? found : null;
}

/** Names alone among rows that all have points. */
function byBlanks(items: readonly Item[]): ReadonlyMap<number, number> | null {
  const blank = items.filter(({ weight, isBare }) => weight === null && isBare);
  const others = items.filter(({ weight }) => weight !== null);
  const isTwoFold = blank.length + others.length === items.length && blank.includes(items[0] as Item);
  const isFollowed = blank.every((one) => others.includes(items[items.indexOf(one) + 1] as Item));
  if (!isTwoFold || !isFollowed || blank.length < FEWEST_BLOCKS) return null;
  return new Map(blank.map(({ row }) => [row, 0]));
}

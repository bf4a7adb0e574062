import type { Marker } from './markers.ts';
import { STYLES } from './markers.ts';

/** A list of headings that may go on. */
export interface OpenList {
  readonly style: Marker['style'];
  next: number;
  /** Of its headings, from 1. */
  level: number;
}

/** Depth of the heading, from 0; `null` where no list expects the number. Keeps the open lists. */
export function depthOf(open: OpenList[], { style, value }: Marker): number | null {
  if (style === 'han' || style === 'part') {
    const at = open.findIndex((list) => list.style === style);
    const floor = style === 'han' && open[0]?.style === 'part' ? 1 : 0;
    const expected = at === -1 ? 1 : open[at]?.next;
    if (value === expected || value === 1 || at === -1) {
      open.length = floor;
      open.push({ style, next: value + 1, level: floor + 1 });
      return floor;
    }
  }
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const list = open[depth];
    if (list?.style !== style || list.next !== value) continue;
    open.length = depth + 1;
    list.next += 1;
    return depth;
  }
  if (value !== 1) return null;
  open.push({ style, next: 2, level: (open.at(-1)?.level ?? 0) + 1 });
  return open.length - 1;
}

/** （一） below 1. stands against the order of official documents. */
export function isInverted(open: readonly OpenList[], depth: number): boolean {
  const [own, above] = [open[depth], open[depth - 1]];
  return (
    own !== undefined &&
    above !== undefined &&
    own.next === 2 &&
    STYLES.indexOf(own.style) <= STYLES.indexOf(above.style)
  );
}

/** The level that the order of official documents gives to a number, whatever stands above it. */
export function rankOf(open: readonly OpenList[], depth: number): number {
  const own = STYLES.indexOf(open[depth]?.style ?? 'han');
  return 1 + open.slice(0, depth).filter(({ style }) => STYLES.indexOf(style) < own).length;
}

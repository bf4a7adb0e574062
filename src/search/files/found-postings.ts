import { NumberReader } from './numbers.ts';
import { splitParts } from './parts.ts';
import type { PagePositions } from './postings.ts';
import { ColumnReader } from './postings.ts';
import { neighbourCode } from './sides.ts';

/** A token, or only where certain common tokens stand directly before or behind it. */
export interface Sought {
  readonly token: string;
  readonly before?: string;
  readonly behind?: string;
}

const codeOf = (token: string | undefined): number | null =>
  token === undefined ? null : neighbourCode(token);

/**
 * Where a token stands, by the position of the part among those of the tier.
 *
 * @returns nothing when the pack has no such token
 * @throws RangeError when the pack has another form
 */
export function findPostings(
  pack: Uint8Array,
  { token, before, behind }: Sought,
): ReadonlyMap<number, readonly PagePositions[]> {
  const [tokens, heads, ...sections] = splitParts(pack);
  const wanted = new TextDecoder().decode(tokens).split(' ').indexOf(token);
  const found = new Map<number, readonly PagePositions[]>();
  if (wanted < 0) return found;
  const parts = new NumberReader(heads);
  const columns = new ColumnReader(sections);
  for (let index = 0; index < wanted; index += 1)
    for (let left = parts.number(); left > 0; left -= 1) {
      parts.skip(1);
      columns.skip(parts.number());
    }
  const [codeBefore, codeBehind] = [codeOf(before), codeOf(behind)];
  let part = -1;
  for (let left = parts.number(); left > 0; left -= 1) {
    part += parts.number();
    const list: [number, number[]][] = [];
    let [page, all] = [0, 0];
    for (let more = parts.number(); more > 0; more -= 1) {
      page += columns.pages.number();
      let last = 0;
      const at = Array.from({ length: columns.counts.number() }, () => {
        last += columns.low.byte() + (columns.high.number() << 8);
        return last;
      });
      all += at.length;
      list.push([page, at]);
    }
    const sides = [columns.side(all, codeBefore), columns.side(all, codeBehind)];
    found.set(part, standing(list, sides));
  }
  return found;
}

/** The positions that are on all sides as they should be. */
function standing(
  list: readonly PagePositions[],
  sides: readonly (Uint8Array | null)[],
): readonly PagePositions[] {
  const asked = sides.filter((side) => side !== null);
  if (asked.length === 0) return list;
  let before = 0;
  return list.flatMap(([page, positions]): PagePositions[] => {
    const from = before;
    before += positions.length;
    const kept = positions.filter((_, at) => asked.every((side) => side[from + at] === 1));
    return kept.length === 0 ? [] : [[page, kept]];
  });
}

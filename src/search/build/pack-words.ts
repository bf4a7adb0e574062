import { splitParts } from '../files/parts.ts';
import type { TokenPart } from '../files/postings.ts';
import { NumberReader } from '../files/postings.ts';

/** A word with what the parts of a tier have of it, in their order. */
export interface PackWord {
  readonly token: string;
  readonly found: readonly TokenPart[];
}

/**
 * The words of a pack, in order.
 *
 * @throws RangeError when it has another form
 */
export function packWords(pack: Uint8Array): PackWord[] {
  const [tokens, parts, ...columns] = splitParts(pack);
  const text = new TextDecoder().decode(tokens);
  const heads = new NumberReader(parts);
  const [pages, counts, low, high] = Array.from(
    { length: 4 },
    (_, column) => new NumberReader(columns[column]),
  );
  if (!pages || !counts || !low || !high) throw new RangeError('A pack is cut short');
  const ends = (): readonly number[] => [pages.at, counts.at, low.at, high.at];
  return (text === '' ? [] : text.split(' ')).map((token) => {
    const found: TokenPart[] = [];
    let part = -1;
    for (let left = heads.number(); left > 0; left -= 1) {
      part += heads.number();
      const own = heads.number();
      const from = ends();
      pages.skip(own);
      let positions = 0;
      for (let page = own; page > 0; page -= 1) positions += counts.number();
      low.at += positions;
      high.skip(positions);
      found.push([part, { pages: own, columns, from, to: ends() }]);
    }
    return { token, found };
  });
}

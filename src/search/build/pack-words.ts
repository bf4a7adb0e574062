import { NumberReader } from '../files/numbers.ts';
import { splitParts } from '../files/parts.ts';
import type { TokenPart } from '../files/postings.ts';
import { ColumnReader } from '../files/postings.ts';

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
  const read = new ColumnReader(columns);
  return (text === '' ? [] : text.split(' ')).map((token) => {
    const found: TokenPart[] = [];
    let part = -1;
    for (let left = heads.number(); left > 0; left -= 1) {
      part += heads.number();
      const pages = heads.number();
      const from = read.ends;
      read.skip(pages);
      found.push([part, { pages, columns, from, to: read.ends }]);
    }
    return { token, found };
  });
}

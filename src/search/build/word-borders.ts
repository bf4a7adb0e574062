import { codePair } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';

/** A text with its units. */
export interface ReadText {
  readonly text: string;
  readonly units: readonly TextUnit[];
}

let segmenter: Intl.Segmenter | null = null;
const WORDS = new Map<string, boolean>();

/** Whether two characters are a word by themselves. */
function isWord(pair: string): boolean {
  let known = WORDS.get(pair);
  if (known === undefined) {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    known = [...segmenter.segment(pair)].length === 1;
    WORDS.set(pair, known);
  }
  return known;
}

/** Places of all texts, one after the other with a line end between, at which a word begins or the last one ends. */
function wordBorders(texts: readonly ReadText[]): Uint8Array {
  const all = texts.map(({ text }) => text).join('\n');
  const borders = new Uint8Array(all.length + 1);
  borders[all.length] = 1;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index } of segmenter.segment(all)) borders[index] = 1;
  return borders;
}

type Pairs = Set<string>;

function sortPairs(
  { units }: ReadText,
  isBorder: (at: number) => boolean,
  whole: Pairs,
  astride: Pairs,
): void {
  for (let index = 1; index < units.length; index += 1) {
    const [left, right] = [units[index - 1], units[index]];
    if (left?.kind !== 'han' || right?.kind !== 'han' || right.joint === 'break') continue;
    const apart = isBorder(right.start) && !(isBorder(left.start) && isBorder(right.end));
    (apart ? astride : whole).add(left.text + right.text);
  }
}

/**
 * Pairs of characters that are a word elsewhere but never in these texts: there one ends a word and the other begins
 * the next, as 修路 in 中修路段. As tokens, for who looks for the word to see the others first.
 *
 * @param names texts in which every pair counts as a word
 */
export function astridePairs(texts: readonly ReadText[], names: readonly ReadText[]): string[] {
  const [whole, astride] = [new Set<string>(), new Set<string>()];
  for (const name of names) sortPairs(name, () => false, whole, astride);
  const borders = wordBorders(texts);
  let from = 0;
  for (const read of texts) {
    const start = from;
    sortPairs(read, (at) => borders[start + at] === 1, whole, astride);
    from += read.text.length + 1;
  }
  return [...astride].filter((pair) => !whole.has(pair) && isWord(pair)).map(codePair);
}

import { PairTable, pairNumber, pairText } from '../words/pair-table.ts';
import { codePair } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';

/** Characters on each side of two that decide which words they belong to. */
const AROUND = 6;

type Pair = number;

function pairAt(text: string, at: number): Pair {
  return pairNumber(text.charCodeAt(at), text.charCodeAt(at + 1));
}

let segmenter: Intl.Segmenter | null = null;
const WORDS = new PairTable<boolean>();

function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** Finds out which of some pairs of characters are a word by themselves, all at once: a call takes longer than a pair. */
function learn(pairs: ReadonlySet<Pair>): void {
  const texts = [...pairs].map(pairText);
  const whole = new Set<number>();
  for (const { index, segment: found } of segment(texts.join('\n'))) if (found.length === 2) whole.add(index);
  for (const [index, pair] of [...pairs].entries()) WORDS.set(pair, whole.has(index * 3));
}

/** Whether one word ends and another begins between two characters, and either reaches beyond them. */
function isApart(text: string, at: number): boolean {
  const segments = segment(text);
  const left = segments.containing(at);
  if (left === undefined || left.index + left.segment.length !== at + 1) return false;
  return left.index !== at || segments.containing(at + 1)?.segment.length !== 1;
}

/** Stretches of characters without anything between. */
export function stretchesOf(units: readonly TextUnit[]): string[] {
  const stretches: string[] = [];
  let open = '';
  for (const { kind, text, joint } of units) {
    // Characters of more than one unit of UTF-16 are rare, and no words for the segmenter.
    const isOne = kind === 'han' && text.length === 1;
    if (open !== '' && (!isOne || joint === 'break')) {
      stretches.push(open);
      open = '';
    }
    if (isOne) open += text;
  }
  if (open !== '') stretches.push(open);
  return stretches;
}

/** Places at which two characters are a word, beside one with which either of them is another. */
class Contested {
  readonly pairs: Pair[] = [];
  readonly #stretches: string[] = [];
  readonly #places: number[] = [];
  readonly #known: (boolean | undefined)[] = [];

  add(pair: Pair, stretch: string, at: number): void {
    this.pairs.push(pair);
    this.#stretches.push(stretch);
    this.#places.push(at);
  }

  /** Whether what stands around says that one of them is no word there. */
  isApart(index: number): boolean {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const [stretch = '', at = 0] = [this.#stretches[index], this.#places[index]];
    const from = Math.max(0, at - AROUND);
    const found = isApart(stretch.slice(from, at + AROUND), at - from);
    this.#known[index] = found;
    return found;
  }
}

/** The pairs of characters of a text that matter for {@link astridePairs}; found when they are asked for. */
export class WordPairs {
  readonly #stretches: readonly string[];
  #words: Pair[] | null = null;
  readonly #contested = new Contested();

  /** @param stretches see {@link stretchesOf} */
  constructor(stretches: readonly string[]) {
    this.#stretches = stretches;
  }

  /** Of every two characters the pair, whatever they are. */
  *all(): Generator<Pair> {
    for (const stretch of this.#stretches)
      for (let at = 0; at + 1 < stretch.length; at += 1) yield pairAt(stretch, at);
  }

  /** Those that are a word and stand beside no other word. */
  get words(): readonly Pair[] {
    return this.#words ?? this.#sort();
  }

  /** Those that are a word and may be parts of two others, in order. */
  get contested(): Contested {
    if (this.#words === null) this.#sort();
    return this.#contested;
  }

  #learn(): void {
    const unknown = new Set<Pair>();
    for (const stretch of this.#stretches)
      for (let at = 0; at + 1 < stretch.length; at += 1) {
        const pair = pairAt(stretch, at);
        if (WORDS.get(pair) === undefined) unknown.add(pair);
      }
    if (unknown.size > 0) learn(unknown);
  }

  #sort(): readonly Pair[] {
    this.#learn();
    const words: Pair[] = [];
    for (const stretch of this.#stretches) {
      let before = false;
      let pair = stretch.length > 1 ? pairAt(stretch, 0) : 0;
      let here = stretch.length > 1 && WORDS.get(pair) === true;
      for (let at = 0; at + 1 < stretch.length; at += 1) {
        const next = at + 2 < stretch.length ? pairAt(stretch, at + 1) : 0;
        const after = at + 2 < stretch.length && WORDS.get(next) === true;
        if (here && (before || after)) this.#contested.add(pair, stretch, at);
        else if (here) words.push(pair);
        before = here;
        here = after;
        pair = next;
      }
    }
    this.#words = words;
    return words;
  }
}

/**
 * Pairs of characters that are a word elsewhere but never in these texts: there one ends a word and the other begins
 * the next, as 修路 in 中修路段. As tokens, for who looks for the word to see the others first.
 *
 * @param names texts in which every pair counts as a word
 */
export function astridePairs(texts: Iterable<WordPairs>, names: Iterable<WordPairs>): string[] {
  const [whole, astride] = [new Set<Pair>(), new Set<Pair>()];
  for (const name of names) for (const pair of name.all()) whole.add(pair);
  for (const { words } of texts) for (const pair of words) whole.add(pair);
  for (const { contested } of texts)
    for (const [index, pair] of contested.pairs.entries())
      if (!whole.has(pair)) (contested.isApart(index) ? astride : whole).add(pair);
  return [...astride].filter((pair) => !whole.has(pair)).map((pair) => codePair(pairText(pair)));
}

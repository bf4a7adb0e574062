import { codePair } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';

/** Characters on each side of two that decide which words they belong to. */
const AROUND = 6;

/** Two characters as a number, which is looked up faster than a piece cut out of a text; small for those of Han. */
type Pair = number;

const HAN_START = 0x3400;
const UNIT = 0x10000;

function pairAt(text: string, at: number): Pair {
  return (text.charCodeAt(at) - HAN_START) * UNIT + text.charCodeAt(at + 1);
}

function pairText(pair: Pair): string {
  const left = Math.floor(pair / UNIT);
  return String.fromCharCode(left + HAN_START, pair - left * UNIT);
}

let segmenter: Intl.Segmenter | null = null;
const WORDS = new Map<Pair, boolean>();

function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** Whether two characters are a word by themselves. */
function isWord(pair: Pair): boolean {
  let known = WORDS.get(pair);
  if (known === undefined) {
    const text = pairText(pair);
    known = segment(text).containing(0)?.segment === text;
    WORDS.set(pair, known);
  }
  return known;
}

/** Whether one word ends and another begins between two characters, and either reaches beyond them. */
function isApart(text: string, at: number): boolean {
  const segments = segment(text);
  const left = segments.containing(at);
  if (left === undefined || left.index + left.segment.length !== at + 1) return false;
  return left.index !== at || segments.containing(at + 1)?.segment.length !== 1;
}

/** Two characters that are a word, beside one with which either of them is another. */
class Contested {
  readonly pair: Pair;
  readonly #around: string;
  readonly #at: number;
  #isApart: boolean | null = null;

  constructor(stretch: string, at: number) {
    const from = Math.max(0, at - AROUND);
    this.pair = pairAt(stretch, at);
    this.#around = stretch.slice(from, at + AROUND);
    this.#at = at - from;
  }

  /** What stands around them says that they are no word here. */
  get isApart(): boolean {
    this.#isApart ??= isApart(this.#around, this.#at);
    return this.#isApart;
  }
}

/** Stretches of characters without anything between. */
function stretchesOf(units: readonly TextUnit[]): string[] {
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

/** The pairs of characters of a text that matter for {@link astridePairs}; found when they are asked for. */
export class WordPairs {
  readonly #stretches: readonly string[];
  #words: readonly Pair[] | null = null;
  #contested: readonly Contested[] = [];

  constructor(units: readonly TextUnit[]) {
    this.#stretches = stretchesOf(units);
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
  get contested(): readonly Contested[] {
    if (this.#words === null) this.#sort();
    return this.#contested;
  }

  #sort(): readonly Pair[] {
    const words = new Set<Pair>();
    const contested: Contested[] = [];
    for (const stretch of this.#stretches) {
      let before = false;
      let here = stretch.length > 1 && isWord(pairAt(stretch, 0));
      for (let at = 0; at + 1 < stretch.length; at += 1) {
        const after = at + 2 < stretch.length && isWord(pairAt(stretch, at + 1));
        if (here && (before || after)) contested.push(new Contested(stretch, at));
        else if (here) words.add(pairAt(stretch, at));
        before = here;
        here = after;
      }
    }
    this.#contested = contested.filter(({ pair }) => !words.has(pair));
    this.#words = [...words];
    return this.#words;
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
    for (const one of contested) if (!whole.has(one.pair)) (one.isApart ? astride : whole).add(one.pair);
  return [...astride].filter((pair) => !whole.has(pair)).map((pair) => codePair(pairText(pair)));
}

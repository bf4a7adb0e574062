import { codePair } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';

/** Characters on each side of two that decide which words they belong to. */
const AROUND = 6;

let segmenter: Intl.Segmenter | null = null;
const WORDS = new Map<string, boolean>();

function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** Whether two characters are a word by themselves. */
function isWord(pair: string): boolean {
  let known = WORDS.get(pair);
  if (known === undefined) {
    known = segment(pair).containing(0)?.segment === pair;
    WORDS.set(pair, known);
  }
  return known;
}

/** Whether one word ends and another begins between two characters, and either reaches beyond them. */
function isApart(text: string, at: number): boolean {
  let [before, between, after] = [false, false, at + 2 === text.length];
  for (const { index } of segment(text)) {
    if (index > at + 2) break;
    if (index === at) before = true;
    else if (index === at + 1) between = true;
    else if (index === at + 2) after = true;
  }
  return between && !(before && after);
}

const isHan = (unit: TextUnit | undefined): unit is TextUnit => unit?.kind === 'han';

/** Stretches of characters without anything between. */
function stretchesOf(units: readonly TextUnit[]): string[][] {
  const stretches: string[][] = [];
  let before: TextUnit | undefined;
  for (const unit of units) {
    if (isHan(unit)) {
      if (isHan(before) && unit.joint !== 'break') stretches.at(-1)?.push(unit.text);
      else stretches.push([unit.text]);
    }
    before = unit;
  }
  return stretches;
}

type Pairs = Set<string>;

function sortPairs(characters: readonly string[], whole: Pairs, astride: Pairs): void {
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const [left = '', right = ''] = [characters[at], characters[at + 1]];
    const pair = left + right;
    if (whole.has(pair) || !isWord(pair)) continue;
    const [before, after] = [characters[at - 1], characters[at + 2]];
    const contested =
      (before !== undefined && isWord(before + left)) || (after !== undefined && isWord(right + after));
    const from = Math.max(0, at - AROUND);
    const around = contested ? characters.slice(from, at + AROUND).join('') : '';
    if (
      contested &&
      around.length === Math.min(characters.length, at + AROUND) - from &&
      isApart(around, at - from)
    )
      astride.add(pair);
    else whole.add(pair);
  }
}

/**
 * Pairs of characters that are a word elsewhere but never in these texts: there one ends a word and the other begins
 * the next, as 修路 in 中修路段. As tokens, for who looks for the word to see the others first.
 *
 * @param names texts in which every pair counts as a word
 */
export function astridePairs(
  texts: readonly (readonly TextUnit[])[],
  names: readonly (readonly TextUnit[])[],
): string[] {
  const [whole, astride] = [new Set<string>(), new Set<string>()];
  for (const stretch of names.flatMap(stretchesOf))
    for (let at = 0; at + 1 < stretch.length; at += 1) whole.add(stretch.slice(at, at + 2).join(''));
  for (const units of texts) for (const stretch of stretchesOf(units)) sortPairs(stretch, whole, astride);
  return [...astride].filter((pair) => !whole.has(pair)).map(codePair);
}

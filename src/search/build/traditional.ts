import { Converter } from 'opencc-js/t2cn';
import { once } from '../../model/remember.ts';
import { isSimplified } from '../words/simplified.ts';
import type { CharacterMap } from '../words/units.ts';

/** Blocks in which a traditional character with a simplified form can stand. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

let built: CharacterMap | null = null;

/**
 * Traditional → simplified, character by character (Taiwan, Hong Kong and plain
 * traditional forms to mainland, OpenCC's tables). Only pairs of
 * single characters: a phrase table would make the index depend on where a sentence is cut. Characters that are
 * right in simplified Chinese stay (显著, 什么, 乾坤). Build only; browsers load the same pairs as a file when a
 * query needs them.
 */
export function simplifications(): CharacterMap {
  if (built !== null) return built;
  const characters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
  );
  const map = new Map<string, string>();
  for (const from of ['t', 'hk', 'tw'] as const) {
    // One character a line: no phrase of the tables spans two.
    const simple = Converter({ from, to: 'cn' })(characters.join('\n')).split('\n');
    for (const [index, char] of characters.entries()) {
      const to = simple[index];
      if (to !== undefined && to !== char && to.length === 1 && !isSimplified(char)) map.set(char, to);
    }
  }
  // 薴 becomes 苧, which is itself replaced.
  for (const [char, to] of map) map.set(char, map.get(to) ?? to);
  built = map;
  return map;
}

/** Pairs as one string, traditional and simplified in turn. */
export function writeCharacterMap(map: CharacterMap): string {
  return [...map].flat().join('');
}

/** 1 for the code of each character of {@link simplifications}, which are all of one code unit. */
const traditionalCodes = once(() => {
  const codes = new Uint8Array(0x1_0000);
  for (const char of simplifications().keys()) codes[char.charCodeAt(0)] = 1;
  return codes;
});

/** The pairs that matter for some texts, written one after the other; empty for texts without such characters. */
export function traditionalPairs(texts: readonly string[]): string {
  const map = simplifications();
  const isTraditional = traditionalCodes();
  const found = new Set<string>();
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1)
      if (isTraditional[text.charCodeAt(at)] === 1) found.add(text.charAt(at));
  return [...found].map((char) => char + (map.get(char) ?? char)).join('');
}

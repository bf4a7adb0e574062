import { Converter } from 'opencc-js/t2cn';
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
 * single characters: a phrase table would make the index depend on where a sentence is cut. Build only; browsers
 * load the same pairs as a file when a query needs them.
 */
export function simplifications(): CharacterMap {
  if (built !== null) return built;
  const converters = (['tw', 'hk', 't'] as const).map((from) => Converter({ from, to: 'cn' }));
  const map = new Map<string, string>();
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCodePoint(code);
      const simple = converters.map((convert) => convert(char)).find((to) => to !== char && to.length === 1);
      if (simple !== undefined) map.set(char, simple);
    }
  }
  built = map;
  return map;
}

/** Pairs as one string, traditional and simplified in turn. */
export function writeCharacterMap(map: CharacterMap): string {
  return [...map].flat().join('');
}

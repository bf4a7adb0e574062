import type { Sounds } from '../words/sounds.ts';
import { soundAlike } from '../words/sounds.ts';

/** What was probably meant by a text that is found nowhere. */
export interface Slip {
  readonly text: string;
  /** The slip is one that happens in typing, and the rest leaves little doubt. Otherwise it is only worth asking. */
  readonly sure: boolean;
}

const SHORTEST = 3;
const LONGEST = 24;
const OFFERED = 3;
/** With so many characters right, a single wrong one leaves little doubt, whichever it is. */
const LONG = 5;
/** In the name of a unit or a project fewer do. */
const LONG_NAME = 4;

type Kind = 'wrong' | 'swapped' | 'missing' | 'doubled' | 'additional';

/** How much each slip looks like one of typing. */
const LIKENESS: Readonly<Record<Kind, number>> = {
  wrong: 1,
  additional: 1,
  missing: 2,
  swapped: 3,
  doubled: 3,
};
const SAME_SOUND = 3;

/** The slip of the pen that makes `typed` of `meant`, and the two characters of a wrong one. */
function slipBetween(
  typed: readonly string[],
  meant: readonly string[],
): { readonly kind: Kind; readonly pair: readonly [string, string] } | null {
  let from = 0;
  while (from < typed.length && from < meant.length && typed[from] === meant[from]) from += 1;
  let [left, right] = [typed.length, meant.length];
  while (left > from && right > from && typed[left - 1] === meant[right - 1]) {
    left -= 1;
    right -= 1;
  }
  const [wrong, instead] = [typed.slice(from, left), meant.slice(from, right)];
  const pair = [wrong[0] ?? '', instead[0] ?? ''] as const;
  if (wrong.length === 1 && instead.length === 1) return { kind: 'wrong', pair };
  if (wrong.length === 2 && instead.length === 2)
    return wrong[0] === instead[1] && wrong[1] === instead[0] ? { kind: 'swapped', pair } : null;
  if (wrong.length === 1 && instead.length === 0 && typed[from - 1] === wrong[0])
    return { kind: 'doubled', pair };
  // At either end it would only make the text longer or shorter, which is no slip.
  if (from === 0 || left === typed.length) return null;
  if (wrong.length + instead.length !== 1) return null;
  return { kind: wrong.length === 1 ? 'additional' : 'missing', pair };
}

/** With or without one of these a text says the opposite: 低于 and 不低于. */
const TURNING = /[不未无没非否]/;
/** One in the place of another says the opposite: 上年 and 下年, 增加 and 减少. */
const OPPOSED = /^(?:上下|增减|高低|多少|升降|加减|前后|收支|有无|大小|正负|优劣|新旧|进出|可否|已未)$/;
const FIGURE = /[\p{Nd}零〇一二两三四五六七八九十百千万亿]/u;

/** Whether what was typed and what it is taken for state two different facts, so that the one never answers the other. */
function changesMeaning([wrong, instead]: readonly [string, string]): boolean {
  if (TURNING.test(wrong) !== TURNING.test(instead)) return true;
  if (OPPOSED.test(wrong + instead) || OPPOSED.test(instead + wrong)) return true;
  return FIGURE.test(wrong) || FIGURE.test(instead);
}

let segmenter: Intl.Segmenter | null = null;

/** Places at which a word of a text begins, and its end; without a segmenter every place. */
function wordBorders(text: string): (at: number) => boolean {
  if (!('Segmenter' in Intl)) return () => true;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const borders = new Set([text.length, ...Array.from(segmenter.segment(text), ({ index }) => index)]);
  return (at) => borders.has(at);
}

/**
 * Words of some texts that are one slip away from what was typed, the surest and most frequent first. Never pieces of
 * words.
 *
 * @param names the texts are names, in which less is needed to be sure
 */
export function slipsIn(typed: string, texts: readonly string[], sounds: Sounds, names: boolean): Slip[] {
  const characters = Array.from(typed);
  if (characters.length < SHORTEST || characters.length > LONGEST) return [];
  const found = new Map<string, { count: number; readonly sure: boolean; readonly likeness: number }>();
  for (const text of texts) {
    const letters = Array.from(text);
    let isBorder: ((at: number) => boolean) | null = null;
    for (const length of [characters.length, characters.length + 1, characters.length - 1])
      for (let at = 0; at + length <= letters.length; at += 1) {
        // No slip touches both ends.
        if (letters[at] !== characters[0] && letters[at + length - 1] !== characters.at(-1)) continue;
        const meant = letters.slice(at, at + length);
        const slip = slipBetween(characters, meant);
        if (slip === null || changesMeaning(slip.pair)) continue;
        const [start, word] = [letters.slice(0, at).join('').length, meant.join('')];
        isBorder ??= wordBorders(text);
        if (!isBorder(start) || !isBorder(start + word.length)) continue;
        const known = found.get(word);
        if (known !== undefined) {
          known.count += 1;
          continue;
        }
        const sameSound = slip.kind === 'wrong' && soundAlike(...slip.pair, sounds);
        const sure =
          sameSound ||
          slip.kind === 'swapped' ||
          slip.kind === 'doubled' ||
          characters.length >= (names ? LONG_NAME : LONG);
        found.set(word, { count: 1, sure, likeness: sameSound ? SAME_SOUND : LIKENESS[slip.kind] });
      }
  }
  return [...found]
    .sort(
      ([a, left], [b, right]) =>
        Number(right.sure) - Number(left.sure) ||
        right.likeness - left.likeness ||
        right.count - left.count ||
        (a < b ? -1 : 1),
    )
    .slice(0, OFFERED)
    .map(([text, { sure }]) => ({ text, sure }));
}

/** A text with two neighbouring characters swapped, at each place. */
export function swaps(typed: string): string[] {
  const characters = Array.from(typed);
  if (characters.length < SHORTEST || characters.length > LONGEST / 2) return [];
  return characters.slice(1).flatMap((after, at) => {
    const before = characters[at] ?? '';
    if (FIGURE.test(before) && FIGURE.test(after)) return [];
    return [[...characters.slice(0, at), after, before, ...characters.slice(at + 2)].join('')];
  });
}

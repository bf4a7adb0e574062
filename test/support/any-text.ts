import fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 } as const;

/** Any character of Unicode but half ones; what fast-check calls `binary`, which it takes two seconds to set up. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((at) => String.fromCodePoint(at < SURROGATES.from ? at : at + SURROGATES.count));

/** Texts of any characters; lengths in characters. */
export function anyText(size: { readonly minLength?: number; readonly maxLength?: number } = {}) {
  return fc.array(character, size).map((characters) => characters.join(''));
}

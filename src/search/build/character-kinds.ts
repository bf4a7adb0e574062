import type { CharacterMap } from '../words/units.ts';
import { unitsOf } from '../words/units.ts';

/** What a code unit of UTF-16 is in a text: one of these, or a character that is a word by itself as what it is read as. */
export const [UNKNOWN, OTHER, TRANSPARENT, SOFT_BREAK, BREAK, FIRST_CHARACTER] = [0, 1, 2, 3, 4, 5] as const;

/** Characters that end what stands before them unless they stand in a number: a comma and a point. */
const IN_NUMBERS = /^[,，.．]$/;

const HALF = /[\ud800-\udfff]/;

/**
 * What is known of every code unit, found out by reading it: texts are cut at their breaks before anything is made of
 * them, and most of what stands between two breaks is nothing but characters.
 */
export class CharacterKinds {
  readonly #simplify: CharacterMap;
  readonly #kinds = new Uint16Array(0x1_0000);

  constructor(simplify: CharacterMap) {
    this.#simplify = simplify;
  }

  of(code: number): number {
    const kind = this.#kinds[code] ?? UNKNOWN;
    return kind === UNKNOWN ? this.#learn(code) : kind;
  }

  #learn(code: number): number {
    const kind = this.#read(String.fromCharCode(code));
    this.#kinds[code] = kind;
    return kind;
  }

  #read(char: string): number {
    // Half of a character by itself is a break.
    if (HALF.test(char)) return OTHER;
    const read = (text: string) => unitsOf(text, this.#simplify);
    const [unit, ...more] = read(char);
    const around = read(`中${char}中`);
    const isBroken = around.some(({ joint }, index) => index > 0 && joint === 'break');
    if (unit !== undefined) {
      const isCharacter = unit.kind === 'han' && unit.text.length === 1 && more.length === 0;
      return isCharacter && !isBroken ? unit.text.charCodeAt(0) : OTHER;
    }
    if (!isBroken) return TRANSPARENT;
    if (IN_NUMBERS.test(char)) return SOFT_BREAK;
    // Not what is more than a break beside a number.
    const beside = read(`1${char}489`);
    return beside.length === 2 && beside[1]?.joint === 'break' ? BREAK : OTHER;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all that take one byte.
const ONE_BYTE_EACH = /^[\u0000-\u007f]*$/;

/** From so many bytes on a copy by the platform is faster than one byte after the other. */
const LONG = 48;

/**
 * Texts as bytes, each once, to be copied into a file many times: millions of cells are written without a text being
 * made of any.
 */
export class TextBytes {
  readonly #bytes: Buffer;
  /** Where each text begins, and the last one ends. */
  readonly #at: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#bytes = Buffer.from(texts.join(''));
    this.#at = new Uint32Array(texts.length + 1);
    for (const [place, text] of texts.entries()) {
      const length = ONE_BYTE_EACH.test(text) ? text.length : Buffer.byteLength(text);
      this.#at[place + 1] = (this.#at[place] ?? 0) + length;
    }
  }

  /** Bytes of all texts that stand in some rows. */
  lengthOf(places: ArrayLike<number>): number {
    const at = this.#at;
    let length = 0;
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] ?? 0;
      length += (at[place + 1] ?? 0) - (at[place] ?? 0);
    }
    return length;
  }

  /** @returns where the next byte goes */
  copy(place: number, into: Buffer, to: number): number {
    const bytes = this.#bytes;
    const from = this.#at[place] ?? 0;
    const end = this.#at[place + 1] ?? 0;
    if (end - from >= LONG) {
      bytes.copy(into, to, from, end);
      return to + end - from;
    }
    let next = to;
    for (let at = from; at < end; at += 1) {
      into[next] = bytes[at] ?? 0;
      next += 1;
    }
    return next;
  }
}

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
  readonly #lengths: Uint32Array;

  constructor(texts: readonly string[]) {
    const whole = texts.join('');
    const bytes = Buffer.from(whole);
    const ends = new Uint32Array(texts.length + 1);
    const lengths = new Uint32Array(texts.length);
    const isOneByteEach = bytes.length === whole.length;
    let at = 0;
    for (let place = 0; place < texts.length; place += 1) {
      const units = texts[place]?.length ?? 0;
      const end = isOneByteEach ? at + units : endOf(units, bytes, at);
      lengths[place] = end - at;
      ends[place + 1] = end;
      at = end;
    }
    [this.#bytes, this.#at, this.#lengths] = [bytes, ends, lengths];
  }

  /** Bytes of all texts that stand in some rows. */
  lengthOf(places: ArrayLike<number>): number {
    const lengths = this.#lengths;
    let length = 0;
    for (let row = 0; row < places.length; row += 1) length += lengths[places[row] ?? 0] ?? 0;
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

/** Where a text of so many units of UTF-16 ends in the bytes that it begins. */
function endOf(units: number, bytes: Uint8Array, from: number): number {
  let at = from;
  for (let left = units; left > 0; left -= 1) {
    const first = bytes[at] ?? 0;
    at += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    // Beyond 65,535: two units.
    if (first >= 0xf0) left -= 1;
  }
  return at;
}

/**
 * The few CBOR forms that Pagefind's index files use (definite lengths, no tags). Anything else is an error, so that a
 * change of the pinned release is noticed in the build and not by a reader.
 */

export class CborReader {
  private readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  private head(): { major: number; value: number } {
    const first = this.bytes[this.at++];
    if (first === undefined) throw new RangeError('CBOR: the data ends early');
    const info = first & 0x1f;
    if (info < 24) return { major: first >> 5, value: info };
    const size = info === 24 ? 1 : info === 25 ? 2 : info === 26 ? 4 : 0;
    if (size === 0) throw new RangeError(`CBOR: length form ${info} is not expected`);
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + (this.bytes[this.at++] ?? 0);
    return { major: first >> 5, value };
  }

  private expect(major: number, what: string): number {
    const { major: found, value } = this.head();
    if (found !== major) throw new TypeError(`CBOR: ${what} expected, found major type ${found}`);
    return value;
  }

  array(): number {
    return this.expect(4, 'an array');
  }

  uint(): number {
    return this.expect(0, 'a number');
  }

  /** A number of either sign. */
  int(): number {
    const { major, value } = this.head();
    if (major > 1) throw new TypeError(`CBOR: a number expected, found major type ${major}`);
    return major === 0 ? value : -1 - value;
  }

  text(): string {
    const length = this.expect(3, 'a text');
    const start = this.at;
    this.at += length;
    // Tokens, ids and version numbers are ASCII.
    return this.bytes.toString('latin1', start, this.at);
  }

  /** Steps over one item and everything inside it. Most of an index is stepped over, so nothing is made here. */
  skip(): void {
    const { bytes } = this;
    let at = this.at;
    for (let pending = 1; pending > 0; pending -= 1) {
      const first = bytes[at++];
      if (first === undefined) throw new RangeError('CBOR: the data ends early');
      const info = first & 0x1f;
      let value = info;
      if (info >= 24) {
        const size = info === 24 ? 1 : info === 25 ? 2 : info === 26 ? 4 : 0;
        if (size === 0) throw new RangeError(`CBOR: length form ${info} is not expected`);
        value = 0;
        for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at++] ?? 0);
      }
      const major = first >> 5;
      if (major === 4) pending += value;
      else if (major === 3) at += value;
      else if (major > 1) throw new TypeError(`CBOR: major type ${major} is not expected`);
    }
    this.at = at;
  }
}

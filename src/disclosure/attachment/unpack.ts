import { Gunzip, unzipSync } from 'fflate';
import type { Opening } from './opened.ts';
import { Refusal } from './opened.ts';

/** What all that lies in one attachment may unpack to. A report of 40 pages with photographs has 30 MB. */
const MOST_BYTES = 256 * 1024 * 1024;
const LARGEST_PART = 50 * 1024 * 1024;
const MOST_FILES = 10_000;
/** Header, an empty block, sum and size. */
const SMALLEST_GZIP = 20;

/** How each file of an archive is packed, before anything is unpacked. */
interface Listed {
  readonly name: string;
  readonly originalSize: number;
}

/**
 * Unpacks a zip within the limits. The declared sizes are looked at first, and nothing unpacks to more than it
 * declares.
 * @throws {Refusal} for a bomb, a password or a broken file
 */
export function unpackZip(bytes: Uint8Array, opening: Opening): Map<string, Uint8Array> {
  if (isEncrypted(bytes)) throw new Refusal('password');
  const account = ({ name, originalSize }: Listed) => {
    opening.files += 1;
    opening.unpacked += originalSize;
    if (originalSize > LARGEST_PART || opening.unpacked > MOST_BYTES || opening.files > MOST_FILES)
      throw new Refusal('too-large');
    return !name.endsWith('/');
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: account })));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken');
  }
}

/** Unpacks gzip, piece by piece, so that a bomb is noticed before it has unpacked. */
export function unpackGzip(bytes: Uint8Array, limit = LARGEST_PART): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((part) => {
    size += part.length;
    if (size > limit) throw new Refusal('too-large');
    parts.push(part);
  });
  const step = 1 << 16;
  try {
    for (let at = 0; at < bytes.length; at += step)
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken');
  }
  // A stream that ends before its first block says nothing at all.
  if (size === 0 && bytes.length < SMALLEST_GZIP) throw new Refusal('broken');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CENTRAL = [0x50, 0x4b, 0x01, 0x02] as const;

/** The first bit of the flags of a file in the central directory. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = Math.max(0, endRecord(bytes)); at + 46 <= bytes.length; ) {
    if (!CENTRAL.every((byte, index) => bytes[at + index] === byte)) return false;
    if (((bytes[at + 8] ?? 0) & 1) === 1) return true;
    at += 46 + uint16(bytes, at + 28) + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  return false;
}

/** Where the central directory begins, or −1. */
function endRecord(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return uint16(bytes, at + 16) + uint16(bytes, at + 18) * 0x10000;
  }
  return -1;
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

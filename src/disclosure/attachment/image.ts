import { unzlibSync } from 'fflate';
import { decodeAny } from './decode.ts';
import type { Opening, Spot } from './opened.ts';

const GPS_POINTER = 0x8825;
const EXIF_POINTER = 0x8769;
/** Make and words of a photograph: description, artist, copyright; owner and comment; those of Windows. */
const WORDS = new Set([0x010e, 0x013b, 0x8298, 0xa430, 0x9286, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]);
const MOST_ENTRIES = 512;
const LONGEST_WORDS = 1 << 16;

/** Reads what a picture says beside what it shows: the place where it was taken, its author, words in its data. */
export function readImage(bytes: Uint8Array, opening: Opening, spot: Spot): void {
  let hasPosition = false;
  for (const block of exifBlocks(bytes)) {
    const { words, position } = readExif(block);
    if (position) hasPosition = true;
    opening.text(spot, words.join('\n'));
  }
  const packet = xmpOf(bytes);
  if (/exif:GPSL(?:atitude|ongitude)|GPSCoordinates|<Iptc4xmpExt:Location|photoshop:City/.test(packet))
    hasPosition = true;
  opening.text(
    spot,
    packet.replace(
      /<[^>]*>/g,
      (tag) => ` ${[...tag.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join('\n')}\n`,
    ),
  );
  opening.text(spot, pngWords(bytes));
  if (hasPosition) opening.notice('position', spot);
}

/** Every block of Exif data, in JPEG, PNG, WebP and HEIF alike: it begins with the order of bytes and 42. */
function* exifBlocks(bytes: Uint8Array): Generator<Uint8Array> {
  if (isTiff(bytes, 0)) yield bytes;
  // `Exif\0\0` marks it in JPEG, WebP and HEIF.
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (bytes[at + 1] !== 0x78 || bytes[at + 2] !== 0x69 || bytes[at + 3] !== 0x66) continue;
    const start = [4, 6, 8].map((skip) => at + skip).find((from) => isTiff(bytes, from));
    if (start !== undefined) yield bytes.subarray(start);
  }
  for (const { type, data } of pngChunks(bytes)) if (type === 'eXIf') yield data;
}

function isTiff(bytes: Uint8Array, at: number): boolean {
  const [a, b, c, d] = bytes.subarray(at, at + 4);
  return (
    (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42)
  );
}

function readExif(block: Uint8Array): { words: string[]; position: boolean } {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const isLittle = block[0] === 0x49;
  const words: string[] = [];
  let position = false;
  const within = (at: number, size: number) => at >= 0 && at + size <= view.byteLength;
  const seen = new Set<number>();
  const directory = (at: number, depth: number, isGps: boolean): void => {
    if (depth > 4 || seen.has(at) || !within(at, 2)) return;
    seen.add(at);
    const count = Math.min(view.getUint16(at, isLittle), MOST_ENTRIES);
    for (let index = 0; index < count; index += 1) {
      const entry = at + 2 + index * 12;
      if (!within(entry, 12)) return;
      const tag = view.getUint16(entry, isLittle);
      const size = view.getUint32(entry + 4, isLittle);
      // Latitude and longitude; a version of the table alone is no place.
      if (isGps && (tag === 2 || tag === 4) && size > 0) position = true;
      if (tag === GPS_POINTER) directory(view.getUint32(entry + 8, isLittle), depth + 1, true);
      else if (tag === EXIF_POINTER) directory(view.getUint32(entry + 8, isLittle), depth + 1, false);
      else if (WORDS.has(tag) && size > 4 && size < LONGEST_WORDS) {
        const from = view.getUint32(entry + 8, isLittle);
        if (within(from, size)) words.push(wordsOf(block.subarray(from, from + size), tag));
      }
    }
    const next = at + 2 + count * 12;
    if (within(next, 4)) directory(view.getUint32(next, isLittle), depth + 1, false);
  };
  if (within(4, 4)) directory(view.getUint32(4, isLittle), 0, false);
  return { words, position };
}

function wordsOf(bytes: Uint8Array, tag: number): string {
  const isWide = tag >= 0x9c9b && tag <= 0x9c9f;
  const text = isWide
    ? new TextDecoder('utf-16le').decode(bytes)
    : decodeAny(bytes.filter((byte) => byte !== 0));
  return text.replace(/^(?:UNICODE|ASCII|JIS)/, '').replaceAll('\0', '');
}

/** Adobe's packet of XML, which every format carries as plain text. */
function xmpOf(bytes: Uint8Array): string {
  const from = indexOf(bytes, '<x:xmpmeta', 0);
  if (from < 0) return '';
  const to = indexOf(bytes, '</x:xmpmeta>', from);
  return decodeAny(bytes.subarray(from, to < 0 ? Math.min(bytes.length, from + LONGEST_WORDS) : to));
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return at;
  }
  return -1;
}

function* pngChunks(bytes: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  if (bytes[0] !== 0x89 || bytes[1] !== 0x50) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function pngWords(bytes: Uint8Array): string {
  const words: string[] = [];
  for (const { type, data } of pngChunks(bytes)) {
    if (type === 'tEXt' || type === 'iTXt')
      words.push(decodeAny(data.map((byte) => (byte === 0 ? 0x20 : byte))));
    else if (type === 'zTXt') words.push(inflated(data.subarray(data.indexOf(0) + 2)));
  }
  return words.join('\n');
}

function inflated(data: Uint8Array): string {
  try {
    return decodeAny(unzlibSync(data, { out: new Uint8Array(LONGEST_WORDS) })).replaceAll('\0', '');
  } catch {
    return '';
  }
}

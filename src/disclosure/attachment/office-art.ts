import { joined } from './compound.ts';

/**
 * Records that hold a picture, by their type, with the instances of those that hold it once (MS-ODRAW §2.2.23). One
 * more is the instance of a record with two identifiers before the picture.
 */
const PICTURES: ReadonlyMap<number, readonly number[]> = new Map([
  [0xf01a, [0x3d4]],
  [0xf01b, [0x216]],
  [0xf01c, [0x542]],
  [0xf01d, [0x46a, 0x6e2]],
  [0xf01e, [0x6e0]],
  [0xf01f, [0x7a8]],
  [0xf029, [0x6e4]],
  [0xf02a, [0x46a, 0x6e2]],
]);
/** JPEG and PNG lie in the record as they would in a file of their own; the others are packed or have no head. */
const FILES: ReadonlySet<number> = new Set([0xf01d, 0xf01e, 0xf02a]);
const HEAD = 8;
const IDENTIFIER = 16;
/** The second byte of every type. */
const MARK = 0xf0;

/**
 * The pictures in a stream of Word, Excel or PowerPoint before 2007, wherever they lie in it. `null` for one that is no
 * file of its own.
 */
export function* artIn(stream: Uint8Array): Generator<Uint8Array | null> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = stream.indexOf(MARK); at >= 0; at = stream.indexOf(MARK, at + 1)) {
    const start = at - 3;
    const from = start + HEAD;
    if (start < 0 || from > stream.length) continue;
    const type = view.getUint16(start + 2, true);
    const instance = view.getUint16(start, true) >> 4;
    const end = from + view.getUint32(start + 4, true);
    if (!PICTURES.get(type)?.includes(instance & ~1) || end > stream.length) continue;
    const identifiers = (instance & 1) === 1 ? 2 : 1;
    yield FILES.has(type) ? stream.subarray(from + identifiers * IDENTIFIER + 1, end) : null;
    at = end - 1;
  }
}

const DRAWINGS = 0xeb;
const CONTINUED = 0x3c;
/** Behind a sheet, and as Excel before 97 kept them. */
const ALONE = [0xe9, 0x7f];

/** The pictures of an Excel workbook before 2007: its records are cut at 8 KB (MS-XLS §2.4.102), and joined here. */
export function* artInWorkbook(stream: Uint8Array): Generator<Uint8Array | null> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pieces: Uint8Array[] = [];
  let isDrawing = false;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (ALONE.includes(type)) yield null;
    if (type !== CONTINUED) isDrawing = type === DRAWINGS;
    if (isDrawing) pieces.push(stream.subarray(at + 4, end));
    at = end;
  }
  yield* artIn(joined(pieces));
}

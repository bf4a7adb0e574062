/** Width and height of a picture, in its own pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The longer and the shorter side of the smallest picture that a person has to see. */
export const LEAST = { longer: 64, shorter: 8 } as const;

/**
 * Whether a picture may show something about a person, so that somebody has to look at it. No program here reads what
 * a picture shows. A figure of the smallest legible print takes 6 × 8 pixels and a mobile number has eleven figures:
 * what is shorter than 64 pixels on its longer side is a bullet or an icon, what is less than 8 on its shorter side a
 * rule. Every other picture, and every one whose size cannot be told, may.
 */
export function mayShowPersons(size: PictureSize | null): boolean {
  if (size === null) return true;
  const { width, height } = size;
  return Math.max(width, height) >= LEAST.longer && Math.min(width, height) >= LEAST.shorter;
}

/** The size that the head of a PNG, JPEG, GIF, BMP or WebP file names; `null` where it cannot be told. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizeIn(view);
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    // The head is cut off.
    return null;
  }
}

const PNG = 0x89504e47;
const GIF = 0x47494638;
const RIFF = 0x52494646;
const BITMAP = 0x424d;
const JPEG = 0xffd8;

function sizeIn(view: DataView): PictureSize | null {
  if (view.getUint32(0) === PNG) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (view.getUint32(0) === GIF) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (view.getUint16(0) === BITMAP)
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  if (view.getUint32(0) === RIFF) return sizeOfWebp(view);
  return view.getUint16(0) === JPEG ? sizeOfJpeg(view) : null;
}

/** Lossy, lossless and extended: each says its size in its own way. */
function sizeOfWebp(view: DataView): PictureSize | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return null;
  const extent = (at: number) => (view.getUint32(at, true) & 0xffffff) + 1;
  return { width: extent(24), height: extent(27) };
}

/** Marks of a JPEG file without a length behind them. */
const BARE = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd9);
/** The beginning of a frame, whatever its compression; three marks of the same row are tables. */
const FRAME = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

function sizeOfJpeg(view: DataView): PictureSize | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (FRAME(mark)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += mark === 0xff ? 1 : BARE(mark) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

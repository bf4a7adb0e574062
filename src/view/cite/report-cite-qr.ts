import { encode } from 'uqr';
import { keepingLast } from '../../model/remember.ts';

/** A QR code as a picture of one bit a module, which is a quarter of what its strokes would take in the page. */
export interface QrImage {
  /** Modules on a side, quiet zone included. */
  readonly size: number;
  /** The picture itself, as the address of an `img`. */
  readonly source: string;
}

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

/**
 * The code of an address. Up to 15 % of it may be dirty or torn (level M), which paper often is. The page of a report
 * and that of its version bear the same one.
 */
export const qrImage = keepingLast(1, (text: string): QrImage => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, source: `data:image/bmp;base64,${btoa(String.fromCharCode(...bitmap(data)))}` };
});

/** Both headers and the two colours of a bitmap. */
const HEADERS = 62;

/**
 * Rows of modules as a Windows bitmap of two colours (BITMAPINFOHEADER): the one format of pictures that every
 * browser reads and that needs neither compression nor a checksum.
 */
function bitmap(rows: readonly (readonly boolean[])[]): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const stride = Math.ceil(width / 32) * 4;
  const bytes = new Uint8Array(HEADERS + stride * rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, HEADERS, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  // Below zero: from the top row downwards.
  view.setInt32(22, -rows.length, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  // White and black, in this order; what is left at zero asks for no compression.
  bytes.set([0xff, 0xff, 0xff, 0], 54);
  for (const [y, row] of rows.entries()) {
    for (let start = 0; start < width; start += 8) {
      const bits = row.slice(start, start + 8).map((isDark, bit) => (isDark ? 0x80 >> bit : 0));
      bytes[HEADERS + y * stride + start / 8] = bits.reduce((byte, bit) => byte | bit, 0);
    }
  }
  return bytes;
}

import { encode } from 'uqr';

/** A QR code as strokes of whole modules, one module wide, without a colour of its own. */
export interface QrImage {
  /** Modules on a side, quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

/** The code of an address. Up to 15 % of it may be dirty or torn (level M), which paper often is. */
export function qrImage(text: string): QrImage {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: data.map((row, y) => strokes(row, y)).join('') };
}

/** The dark runs of one row: `M4 4.5h7m2 0h1`. */
function strokes(row: readonly boolean[], y: number): string {
  let path = '';
  let at = 0;
  for (let x = row.indexOf(true); x !== -1; x = row.indexOf(true, at)) {
    const end = row.indexOf(false, x);
    path += path === '' ? `M${x} ${y}.5` : `m${x - at} 0`;
    at = end === -1 ? row.length : end;
    path += `h${at - x}`;
  }
  return path;
}

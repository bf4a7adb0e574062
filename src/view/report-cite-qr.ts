import { encode } from 'uqr';

/** A QR code as one path of whole modules, without a colour of its own. */
export interface QrImage {
  /** Modules on a side, quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

/** The code of an address. A quarter of it may be dirty or torn (level Q), which paper often is. */
export function qrImage(text: string): QrImage {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let end = x;
      while (row[end]) end += 1;
      path += `M${x} ${y}h${end - x}v1H${x}z`;
      x = end;
    }
  }
  return { size, path };
}

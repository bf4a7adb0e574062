import { FINGERPRINT } from '../hit.ts';
import type { AttachmentHit, AttachmentScan } from './scan.ts';

/** What a file is scanned by: its bytes, and what its name promises. */
export function scanKey({ name, sha256 }: { readonly name: string; readonly sha256: string }): string {
  const [extension = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(name) ?? [];
  return `${sha256}${extension.toLowerCase()}`;
}

interface Packed extends Omit<AttachmentScan, 'hits'> {
  readonly hits: readonly (AttachmentHit & { readonly fingerprint: string })[];
}

/** A scan as text, to be kept beside the files it speaks of and nowhere else: it holds the hashes of values. */
export function packScan(scan: AttachmentScan): string {
  const hits = scan.hits.map((hit) => ({ ...hit, fingerprint: hit[FINGERPRINT] }));
  return JSON.stringify({ ...scan, hits } satisfies Packed);
}

/** What {@link packScan} wrote, or `null` where the text is anything else. */
export function unpackScan(text: string): AttachmentScan | null {
  try {
    const packed = JSON.parse(text) as Packed;
    const lists = [packed.hits, packed.notices, packed.unread];
    if (!lists.every(Array.isArray) || typeof packed.form !== 'string') return null;
    const hits = packed.hits.map(({ fingerprint, ...hit }) => {
      if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new Error('not a hash');
      return { ...hit, [FINGERPRINT]: fingerprint };
    });
    return { ...packed, hits };
  } catch {
    return null;
  }
}

import { unzipSync, zipSync } from 'fflate';
import type { DraftParts } from './draft-folder.ts';
import { draftFiles, draftIn } from './draft-folder.ts';

// Files that are taken away, and put in again.

/** What a draft may unpack to: larger than any that is made here, far below what a machine minds. */
const LARGEST = 200 * 1024 * 1024;

/** The draft folder as an archive; the same draft is the same bytes. */
export function packDraft(parts: DraftParts): Uint8Array {
  const files = Object.fromEntries([...draftFiles(parts)].sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The draft in an archive; `null` where it holds none. */
export function unpackDraft(bytes: Uint8Array): DraftParts | null {
  let room = LARGEST;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      room -= originalSize;
      return room >= 0;
    },
  });
  return draftIn(new Map(Object.entries(files)));
}

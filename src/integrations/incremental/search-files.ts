import { ENTRY_FILE } from '../../search/files/manifest.ts';
import { INDEX_FOLDER } from '../../search/page-contract.ts';
import type { Archive } from '../../view/archive.ts';
import { indexSite } from '../site-index.ts';
import { key } from './key.ts';
import type { PathKeys } from './path-keys.ts';
import type { SiteFiles } from './site-files.ts';

/** Where the files of the index lie in the site. */
export const INDEX_FILES = `${INDEX_FOLDER}/`;

/** What the index as a whole is made from. */
export const indexKey = ({ whole }: PathKeys) => key(['index', whole]);

/**
 * Puts the search index into a site. Where nothing that can be found has changed the whole index is taken over, else
 * the files of it that are the same.
 * @param into the folder of the site, with all of its pages
 * @param whole see {@link indexKey}
 * @param code digest of the code and of everything installed
 */
export async function placeIndex(
  archive: Archive,
  files: SiteFiles,
  into: string,
  whole: string,
  code: string,
): Promise<void> {
  if (!takeIndex(files, whole)) {
    const own = (of: string): string => key(['index', code, of]);
    await indexSite(archive, into, {
      take: (path, of) => (files.take(INDEX_FILES + path, own(of)) ? files.sizeOf(INDEX_FILES + path) : null),
      read: (path, of) => files.read(INDEX_FILES + path, own(of)),
    });
  }
  files.keyed.set(INDEX_FILES + ENTRY_FILE, whole);
}

/** Whether the last site has an index that is made from the same. */
export const isSameIndex = ({ last }: SiteFiles, whole: string): boolean =>
  last.keyOf(INDEX_FILES + ENTRY_FILE) === whole;

function takeIndex(files: SiteFiles, whole: string): boolean {
  if (!isSameIndex(files, whole)) return false;
  const { last } = files;
  const keys = last.pathsBelow(INDEX_FILES).map((path) => [path, last.keyOf(path)] as const);
  if (!keys.every(([path, own]) => own !== null && last.take(path, own))) {
    // A file of it is lost or damaged: it is filled anew.
    files.release(INDEX_FILES);
    return false;
  }
  for (const [path, own] of keys) if (own !== null) files.keyed.set(path, own);
  return true;
}

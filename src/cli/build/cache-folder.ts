import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../../search/page-contract.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';

/**
 * Makes sure that the cache folder can be written, before an hour of work ends at it.
 * @returns what is wrong with it, in words for the editor; `null` where nothing is
 */
export function cacheProblem(cache: string): string | null {
  try {
    mkdirSync(cache, { recursive: true });
    const probe = join(cache, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return null;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR' || code === 'EEXIST') return BUILD_TEXT.cacheIsFile(cache);
    return BUILD_TEXT.cacheUnusable(cache, code);
  }
}

/** What builds keep in the cache; other files that lie there are somebody else's. */
const OURS = ['astro', 'attachments', 'bundle', 'checks', INDEX_FOLDER, 'reports', 'site'];

/** Where the site before the last one is kept. */
export const spareSite = (cache: string) => join(cache, 'site', 'spare');

/** Forgets what earlier builds have kept, so that everything is made anew. */
export function clearCache(cache: string): void {
  for (const folder of OURS) rmSync(join(cache, folder), { recursive: true, force: true });
}

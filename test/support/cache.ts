import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where tests keep what they unpack or convert once; `npm ci` takes it away together with the packages. */
export const CACHE = join(PROJECT, 'node_modules', '.cache', 'e2e');

/**
 * Fills a folder of the cache, unless it is there.
 * It appears under its name only when it is whole, so a run that is killed half-way leaves nothing broken, and two
 * that start together do not meet.
 *
 * @param target the folder's full path, usually in {@link CACHE}
 * @param fill writes the contents into the empty folder it is given
 */
export async function fillOnce(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const partial = mkdtempSync(`${target}.partial-`);
  try {
    await fill(partial);
    chmodSync(partial, 0o755);
    renameSync(partial, target);
  } catch (error) {
    // Someone else may have been faster; theirs is as good.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

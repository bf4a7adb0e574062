import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { siteEntries } from '../site-sums.ts';

/** What lies in a folder and below it, in columns: it may come from another thread. */
export interface FolderLook {
  /** Number of the folder on its disk, which it keeps where it is given another name. */
  readonly folder: number;
  /** Of everything that is no folder; and of folders in which nothing lies, with a slash at the end. */
  readonly paths: readonly string[];
  /** Bytes; of what is no file none are known. */
  readonly sizes: Float64Array;
  readonly times: Float64Array;
  /** Numbers of the files on their disk. */
  readonly numbers: Float64Array;
}

/** @throws what the disk says */
export function lookInto(folder: string): FolderLook {
  const entries = siteEntries(folder);
  const column = () => new Float64Array(entries.length).fill(Number.NaN);
  const [sizes, times, numbers] = [column(), column(), column()];
  for (const [at, { path, isFile }] of entries.entries()) {
    if (isFile) ({ size: sizes[at], mtimeMs: times[at], ino: numbers[at] } = statSync(join(folder, path)));
  }
  const paths = entries.map(({ path }) => path);
  return { folder: statSync(folder).ino, paths, sizes, times, numbers };
}

/**
 * Looks into a folder on another thread: of 240,000 files that takes seconds in which a build has other things to do.
 * @returns `null` where there is none, or nobody could look
 */
export async function lookAside(folder: string): Promise<FolderLook | null> {
  if (!existsSync(folder)) return null;
  const worker = new Worker(new URL('./folder-look-worker.ts', import.meta.url), { workerData: folder });
  // A build that is over does not wait for it.
  worker.unref();
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}

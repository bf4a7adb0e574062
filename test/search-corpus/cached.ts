import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, fillOnce, PROJECT } from '../support/cache.ts';
import { corpus } from './corpus.ts';

import { buildSearchSite } from './site.ts';

/** Everything that decides what an index contains: another text here, and nothing old is used. */
const SOURCES = ['src/search', 'src/text/search.ts', 'test/search-corpus', 'package-lock.json'];

function sourceFiles(path: string): string[] {
  const full = join(PROJECT, path);
  if (/\.\w+$/.test(path)) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

let known: string | null = null;

/** Name of a cache folder that only this state of the sources uses. */
function versioned(name: string): string {
  if (known === null) {
    const hash = createHash('sha256');
    for (const file of SOURCES.flatMap(sourceFiles)) hash.update(file).update(readFileSync(file));
    known = hash.digest('hex').slice(0, 16);
  }
  return join(CACHE, `${name}-${known}`);
}

/** Indexed parts, shared by all tests of one state of the sources. */
export const partsFolder = (): string => versioned('search-parts');

export const SMALL_CORPUS = 500;
export const CURRENT_YEAR = 2024;
export const SITE_BASE = '/jx/';

/** The site of 501 reports, built once. @returns its folder */
export async function smallSite(): Promise<string> {
  const target = versioned('search-site');
  await fillOnce(target, async (dir): Promise<void> => {
    const options = { dir, cacheDir: partsFolder(), base: SITE_BASE, currentYear: CURRENT_YEAR };
    await buildSearchSite(corpus(SMALL_CORPUS), options);
  });
  return target;
}

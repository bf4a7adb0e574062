import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUNDLE_FILE, bundleKey } from '../../src/integrations/bundle/open-bundle.ts';
import { readBundle } from '../../src/integrations/bundle/site-bundle.ts';
import { readEnvironment } from '../../src/reader/disk/environment.ts';
import { CACHE } from './cache.ts';

/** Bundles that builds of tests made, by their keys. */
const KEPT = join(CACHE, 'bundles');
/** Those of a whole run, and some of the run before. */
const MOST_KEPT = 16;

/**
 * Gives a build, whose cache holds no bundle or one of other code, the one that a build before it made of the same: as a
 * cache that was brought from another folder would. The build looks at it as at any other, and bundles anew where it is
 * not of the same.
 */
export async function withKeptBundle<T>(
  env: Readonly<Record<string, string>>,
  build: () => Promise<T>,
): Promise<T> {
  const environment = readEnvironment(env);
  const own = join(environment.cache, BUNDLE_FILE);
  const key = bundleKey(environment);
  const kept = join(KEPT, `${key}.bin`);
  if (existsSync(kept) && readBundle(own, key) === null) copyWhole(kept, own);
  const built = await build();
  if (!existsSync(kept) && readBundle(own, key) !== null) {
    copyWhole(own, kept);
    forgetOldest();
  }
  return built;
}

function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const part = `${to}.${process.pid}.part`;
  copyFileSync(from, part);
  renameSync(part, to);
}

function forgetOldest(): void {
  const files = readdirSync(KEPT).map((name) => join(KEPT, name));
  const ages = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  const newestFirst = files.sort((one, other) => (ages.get(other) ?? 0) - (ages.get(one) ?? 0));
  for (const file of newestFirst.slice(MOST_KEPT)) rmSync(file, { force: true });
}

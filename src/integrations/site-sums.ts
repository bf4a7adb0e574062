import { createHash, hash as hashOf } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Name of the list at the top of the site. */
export const SUMS_FILE = 'SHA256SUMS';

/** Paths of all files of a folder, sorted, without the list itself. */
export async function siteFiles(dist: string): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== SUMS_FILE)
    .sort();
}

/** Larger files are not read into memory. */
const LARGE = 16 * 2 ** 20;

/** The SHA-256 of a file, lower-case hexadecimal. */
export async function sumOf(file: string): Promise<string> {
  if (statSync(file).size <= LARGE) return hashOf('sha256', readFileSync(file));
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Every finished file with its SHA-256, as `sha256sum -c` reads them; the list itself is not on it. */
export function sumsList(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

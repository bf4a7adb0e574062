import { createHash, hash as hashOf } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cutSums, PIECES_FOLDER } from '../exports/sum-pieces.ts';

/** Name of the list at the top of the site. */
export const SUMS_FILE = 'SHA256SUMS';

/** Everything in a folder and below it that is no folder, and folders in which nothing lies, with a slash at the end. */
export function siteEntries(dist: string): readonly { readonly path: string; readonly isFile: boolean }[] {
  const found: { path: string; isFile: boolean }[] = [];
  const walk = (below: string) => {
    const entries = readdirSync(join(dist, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '') found.push({ path: below, isFile: false });
    for (const entry of entries) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) walk(`${path}/`);
      else found.push({ path, isFile: entry.isFile() });
    }
  };
  walk('');
  return found;
}

/** Paths of all files of a folder, sorted, without the list itself. */
export function siteFiles(dist: string): readonly string[] {
  return siteEntries(dist)
    .flatMap(({ path, isFile }) => (isFile && path !== SUMS_FILE ? [path] : []))
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

/**
 * Writes the list of a finished site, whole and in pieces. The list names its own pieces too; a piece names all but
 * these.
 * @param files SHA-256 of every other file, by path
 */
export async function writeSums(dist: string, files: ReadonlyMap<string, string>): Promise<void> {
  const sums = new Map(files);
  await mkdir(join(dist, PIECES_FOLDER), { recursive: true });
  for (const [name, text] of cutSums(files)) {
    await writeFile(join(dist, PIECES_FOLDER, name), text);
    sums.set(PIECES_FOLDER + name, hashOf('sha256', text));
  }
  await writeFile(join(dist, SUMS_FILE), sumsList(sums));
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Name of the list at the top of the site. */
export const SUMS_FILE = 'SHA256SUMS';

/** Every finished file with its SHA-256, as `sha256sum -c` reads them; the list itself is not on it. */
export async function siteSums(dist: string): Promise<string> {
  const paths: string[] = [];
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) paths.push(relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
  let list = '';
  for (const path of paths.sort()) {
    if (path === SUMS_FILE) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(dist, path)), hash);
    list += `${hash.digest('hex')}  ${path}\n`;
  }
  return list;
}

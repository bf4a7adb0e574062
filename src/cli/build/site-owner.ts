import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS_FILE } from '../../integrations/site-sums.ts';

/** Files that every site of ours has: a list of sums that lacks one of them is somebody else's. */
export const SITE_MARKS: readonly string[] = [
  'index.html',
  '404.html',
  'robots.txt',
  'sitemap.xml',
  'data/reports.json',
];

/** What systems leave in any folder that somebody looks into; nobody misses it. */
const NOISE: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Folders of a swap inside the site folder itself. */
export const INSIDE = /^\.mingji-(?:building|leaving|previous|removing)-\d+$/;

/** A line of the list: a sum of so many digits, two spaces, path. */
const SUM_LENGTH = 64;
const GAP = '  ';

/**
 * What lies in a site folder that no build of ours has written: paths from the folder, folders with a slash at the
 * end, sorted. A build owns what the list of the finished site names, and the folders of it, nothing else.
 * @param marks files that the list has to name
 */
export function foreignFiles(folder: string, marks: readonly string[] = SITE_MARKS): readonly string[] {
  const owned = ownedPaths(folder, marks);
  const foreign: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (below === '' && INSIDE.test(entry.name)) continue;
      if (entry.isDirectory()) {
        if (owned.folders.has(`${path}/`)) walk(`${path}/`);
        else foreign.push(`${path}/`);
      } else if (!(entry.isFile() && (owned.files.has(path) || NOISE.has(entry.name)))) {
        foreign.push(path);
      }
    }
  };
  walk('');
  return foreign.sort();
}

function ownedPaths(
  folder: string,
  marks: readonly string[],
): { files: ReadonlySet<string>; folders: ReadonlySet<string> } {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const line of listOf(folder).split('\n')) {
    if (line.startsWith(GAP, SUM_LENGTH)) files.add(line.slice(SUM_LENGTH + GAP.length));
  }
  if (!marks.every((path) => files.has(path))) return { files: new Set(), folders };
  files.add(SUMS_FILE);
  for (const path of files) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = path.slice(0, end + 1);
      if (folders.has(above)) break;
      folders.add(above);
    }
  }
  return { files, folders };
}

function listOf(folder: string): string {
  try {
    return readFileSync(join(folder, SUMS_FILE), 'utf8');
  } catch {
    return '';
  }
}

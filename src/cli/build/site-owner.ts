import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** What lay in a site folder when it was looked at. */
export interface LookedAt {
  /** What no build of ours has written: paths from the folder, folders with a slash at the end, sorted. */
  readonly foreign: readonly string[];
  /** When something last came into each of its folders, or went out of it, by path. */
  readonly folders: ReadonlyMap<string, number>;
}

/**
 * Looks for what no build has written. A build owns what the list of the finished site names, and the folders of it,
 * nothing else.
 * @param marks files that the list has to name
 * @param before what lay there earlier: it is not looked through again where nothing has come or gone since
 */
export function lookAt(folder: string, marks: readonly string[] = SITE_MARKS, before?: LookedAt): LookedAt {
  if (before !== undefined && before.folders.size > 0 && isSame(folder, before)) return before;
  const owned = ownedPaths(folder, marks);
  const foreign: string[] = [];
  const folders = new Map<string, number>();
  const walk = (below: string) => {
    const own = join(folder, below);
    // First, so that what comes while it is listed is noticed later.
    folders.set(below, statSync(own).mtimeMs);
    for (const entry of readdirSync(own, { withFileTypes: true })) {
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
  return { foreign: foreign.sort(), folders };
}

/** What lies in a site folder that no build of ours has written, see {@link lookAt}. */
export const foreignFiles = (folder: string, marks?: readonly string[]): readonly string[] =>
  lookAt(folder, marks).foreign;

function isSame(folder: string, { folders }: LookedAt): boolean {
  for (const [path, time] of folders) {
    if (statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs !== time) return false;
  }
  return true;
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

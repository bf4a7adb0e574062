import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** What pages are made with; the lock stands for everything that is installed. */
const FOLDERS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/**
 * A digest of everything but the content of reports that a page is made with: our own code, the files that are
 * published as they are, the versions of what is installed and of Node, and the site's own pages, which are code.
 * The hashes in the security policy of every page come from these alone.
 * @param content the content folder
 */
export function codeDigest(content: string, project: string = PROJECT): string {
  return digestOf(project === PROJECT ? ownDigest() : projectDigest(project), [
    filesOf(join(content, 'pages')),
  ]);
}

let own: string | null = null;

/** Taken once: a process runs the code that it was started with. */
function ownDigest(): string {
  own ??= projectDigest(PROJECT);
  return own;
}

function projectDigest(project: string): string {
  return digestOf(process.version, [
    ...FOLDERS.map((folder) => filesOf(join(project, folder))),
    FILES.map((file) => ({ name: file, path: join(project, file) })),
  ]);
}

function digestOf(start: string, groups: readonly (readonly NamedFile[])[]): string {
  const hash = createHash('sha256').update(start);
  // One after the other: a thousand small files take a fraction of what they take at once.
  for (const { name, path } of groups.flat()) {
    const bytes = readFileSync(path);
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function filesOf(root: string): readonly NamedFile[] {
  return entriesOf(root)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(root, path), path }));
}

function entriesOf(root: string): readonly Dirent[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

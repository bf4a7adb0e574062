import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { FILE_PROBLEMS } from '../../text/problems/file.ts';
import { codeOf, STRAY } from '../narrative.ts';
import { nearNames } from '../near.ts';
import { say } from '../say.ts';
import { listFolder } from './bytes.ts';

/** What an operating system leaves behind in every folder. */
const NOISE = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep']);
const TEMPORARY = /^(?:~\$|\.~)|(?:~|\.(?:tmp|bak|swp|swo|orig))$/i;

/** A file or folder with a fitting name, somewhere in `content/`. */
export interface Entry {
  readonly name: string;
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly isFolder: boolean;
}

/** A folder as it may be read: noise, links and look-alikes are gone, and named in `diagnostics` where they matter. */
export interface Listing {
  readonly entries: readonly Entry[];
  /** `false` where the disk would not tell what is in the folder. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lists a folder of the content. `path` is relative to the content folder, `''` for the folder itself. */
export async function list(root: string, path: string): Promise<Listing> {
  const absolute = path === '' ? root : join(root, ...path.split('/'));
  const found = await listFolder(absolute, path === '' ? '.' : path);
  if (!found.ok) return { entries: [], complete: false, diagnostics: [found.problem] };
  const diagnostics: Diagnostic[] = [];
  const sound: Entry[] = [];
  for (const one of found.value) {
    if (NOISE.has(one.name)) continue;
    const entry: Entry = {
      name: one.name,
      path: path === '' ? one.name : `${path}/${one.name}`,
      absolute: join(absolute, one.name),
      isFolder: one.isDirectory(),
    };
    const problem = kindProblem(one, entry);
    if (problem) diagnostics.push(problem);
    else sound.push(entry);
  }
  const { entries, clashes } = withoutLookAlikes(sound);
  return { entries, complete: true, diagnostics: [...diagnostics, ...clashes] };
}

/** On many disks `Maiji` and `maiji` are one folder; so are two spellings of é. The plainest name is kept. */
function withoutLookAlikes(entries: readonly Entry[]): { entries: Entry[]; clashes: Diagnostic[] } {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    const key = foldName(entry.name);
    if (!kept.has(key) || entry.name === key) kept.set(key, entry);
  }
  const clashes = entries.flatMap((entry) => {
    const other = kept.get(foldName(entry.name));
    if (other === entry || other === undefined) return [];
    const args = { name: entry.name, other: other.name };
    return [say(FILE_PROBLEMS, 'FILE_NAME_CLASH', args, { file: entry.path, position: null })];
  });
  return { entries: entries.filter((entry) => kept.get(foldName(entry.name)) === entry), clashes };
}

const foldName = (name: string) => name.normalize('NFC').toLowerCase();

/** A name in which everything can be seen; a terminal must not obey what stands in one. */
function clean(name: string): string {
  return name.replace(new RegExp(STRAY, 'gu'), '□');
}

function kindProblem(one: Dirent, { name, path }: Entry): Diagnostic | null {
  const whole = { file: clean(path), position: null };
  const stray = STRAY.exec(name)?.[0];
  if (stray !== undefined)
    return say(FILE_PROBLEMS, 'FILE_NAME_CHARACTER', { name: clean(name), code: codeOf(stray) }, whole);
  if (one.isSymbolicLink()) return say(FILE_PROBLEMS, 'FILE_SYMLINK', {}, whole);
  if (!one.isFile() && !one.isDirectory()) return say(FILE_PROBLEMS, 'FILE_SPECIAL', {}, whole);
  if (TEMPORARY.test(name)) return say(FILE_PROBLEMS, 'FILE_TEMPORARY', { name }, whole);
  return null;
}

/** The finding for something that has no place here, with the name that was probably meant. */
export function unknownEntry({ name, path }: Entry, known: readonly string[]): Diagnostic {
  const near = nearNames(name, known)[0] ?? '';
  return say(FILE_PROBLEMS, 'FILE_UNKNOWN', { name, near }, { file: path, position: null });
}

import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS_FILE } from '../site-sums.ts';
import type { FinishedSite } from '../verify/verify-site.ts';
import type { FileState } from './file-state.ts';
import type { Ground } from './ground.ts';
import type { SiteState } from './site-state.ts';

/** The last good site, as far as its files can stand in the new one. */
export class KeptSite {
  /** What was taken over, by path. */
  readonly linked = new Map<string, FileState>();
  readonly #folder: string;
  readonly #ground: Ground;
  readonly #state: SiteState | null;
  /** Whether the site that stands is the one that the state tells of; otherwise every byte is looked at. */
  readonly #isSame: boolean;

  /**
   * @param folder where the last site stands
   * @param ground where the new one is built
   */
  constructor(folder: string, ground: Ground, state: SiteState | null) {
    this.#folder = folder;
    this.#ground = ground;
    this.#state = state;
    this.#isSame = state !== null && state.list === listDigest(folder);
  }

  /** Where the pages that were taken over lead, as the last build has verified them. */
  get verified(): FinishedSite['verified'] {
    return {
      places: this.#state?.targets ?? [],
      targetsOf: (page) => this.linked.get(page)?.targets ?? null,
    };
  }

  /** What the last build made a file from; `null` where it is not known. */
  keyOf(path: string): string | null {
    return this.#state?.files.get(path)?.key ?? null;
  }

  /** Folders of which all files would be made from the same again. */
  sameFolders(folders: ReadonlyMap<string, string>): ReadonlySet<string> {
    const known = this.#isSame ? this.#state?.folders : undefined;
    return new Set([...folders].flatMap(([folder, key]) => (known?.get(folder) === key ? [folder] : [])));
  }

  /**
   * Takes over all files of some folders.
   * @returns those of which a file is lost or damaged
   */
  takeFolders(folders: ReadonlySet<string>): ReadonlySet<string> {
    const lost = new Set<string>();
    for (const [path, known] of this.#state?.files ?? []) {
      const folder = folderOf(path);
      if (folder !== null && folders.has(folder) && !this.#take(path, known)) lost.add(folder);
    }
    return lost;
  }

  /** Paths of the last site below a folder. */
  pathsBelow(folder: string): readonly string[] {
    return [...(this.#state?.files.keys() ?? [])].filter((path) => path.startsWith(folder));
  }

  /**
   * The last site, if it is, to the last file, what would be made now: with other times than it was left with where it
   * was copied or unpacked.
   * @param keys of the files that would be made, by path
   * @param isMade whether a file that is not among them would be made, and from the same
   * @returns `null` where it is not
   */
  standing(
    keys: ReadonlyMap<string, string>,
    isMade: (path: string, key: string | null) => boolean,
  ): { readonly state: SiteState; readonly isAsLeft: boolean } | null {
    if (this.#state === null || !this.#isSame) return null;
    const { files } = this.#state;
    for (const path of keys.keys()) if (!files.has(path)) return null;
    for (const [path, { key: own }] of files) {
      const key = keys.get(path);
      if (key === undefined ? !isMade(path, own) : key !== own) return null;
    }
    // The disk is asked last: what an edit changes is seen by the keys.
    const touched = new Map<string, FileState>();
    for (const [path, known] of files) {
      const stats = this.#intact(path, known);
      if (stats === null) return null;
      if (stats.mtimeMs !== known.mtime) touched.set(path, withMarks(known, stats));
    }
    if (touched.size === 0) return { state: this.#state, isAsLeft: true };
    const found = new Map([...files].map(([path, known]) => [path, touched.get(path) ?? known]));
    return { state: { ...this.#state, files: found }, isAsLeft: false };
  }

  /** Takes a file over, if it was made from the same key and is what it was. */
  take(path: string, key: string): boolean {
    const known = this.#state?.files.get(path);
    if (known === undefined || known.key !== key) return false;
    return this.linked.has(path) || this.#take(path, known);
  }

  #take(path: string, known: FileState): boolean {
    if (this.#isSame && this.#ground.keep(path, known)) {
      this.linked.set(path, known);
      return true;
    }
    const stats = this.#intact(path, known);
    const file = stats && this.#ground.place(path, join(this.#folder, path), stats);
    if (file === null) return false;
    this.linked.set(path, withMarks(known, file));
    return true;
  }

  /** What is in a file that {@link take} would take over, `null` of any other. */
  read(path: string, key: string): Uint8Array | null {
    const known = this.#state?.files.get(path);
    if (known === undefined || known.key !== key || this.#intact(path, known) === null) return null;
    return readFileSync(join(this.#folder, path));
  }

  /** Lets go what was taken over below a folder that somebody else is to fill. */
  release(folder: string): void {
    for (const path of [...this.linked.keys()]) if (path.startsWith(folder)) this.linked.delete(path);
  }

  /** @returns marks of a file that is what it was, else `null` */
  #intact(path: string, known: FileState): Stats | null {
    const file = join(this.#folder, path);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.size !== known.size) return null;
    if (this.#isSame && stats.mtimeMs === known.mtime) return stats;
    return hash('sha256', readFileSync(file)) === known.sha256 ? stats : null;
  }
}

/** The folder of the report or of the project that a file belongs to; `null` of any other file. */
export function folderOf(path: string): string | null {
  const depth = path.startsWith('reports/') ? 3 : path.startsWith('projects/') ? 2 : 0;
  let end = -1;
  for (let level = 0; level < depth; level += 1) {
    end = path.indexOf('/', end + 1);
    if (end === -1) return null;
  }
  return depth === 0 ? null : path.slice(0, end + 1);
}

function withMarks({ key, sha256, targets }: FileState, { size, mtimeMs: mtime, ino }: Stats): FileState {
  return { key, size, mtime, ino, sha256, targets };
}

/** A digest of the list of a finished site; empty where there is none. */
export function listDigest(folder: string): string {
  try {
    return hash('sha256', readFileSync(join(folder, SUMS_FILE)));
  } catch {
    return '';
  }
}

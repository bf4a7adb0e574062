import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS_FILE } from '../site-sums.ts';
import type { FinishedSite } from '../verify/verify-site.ts';
import type { Ground } from './ground.ts';
import type { FileState, SiteState } from './site-state.ts';

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
    const pages = [...this.linked].filter(([path]) => path.endsWith('.html'));
    return {
      places: this.#state?.targets ?? [],
      targets: new Map(pages.map(([path, { targets }]) => [path, targets])),
    };
  }

  /** What the last build made a file from; `null` where it is not known. */
  keyOf(path: string): string | null {
    return this.#state?.files.get(path)?.key ?? null;
  }

  /** Paths of the last site below a folder. */
  pathsBelow(folder: string): readonly string[] {
    return [...(this.#state?.files.keys() ?? [])].filter((path) => path.startsWith(folder));
  }

  /** How many files the last site has. */
  get size(): number {
    return this.#state?.files.size ?? 0;
  }

  /**
   * Whether the last site is, to the last file, what would be made now.
   * @param keys of the files that would be made, by path
   * @param isMade whether a file that is not among them would be made, and from the same
   */
  isStanding(
    keys: ReadonlyMap<string, string>,
    isMade: (path: string, key: string | null) => boolean,
  ): boolean {
    if (this.#state === null || !this.#isSame) return false;
    const { files } = this.#state;
    for (const path of keys.keys()) if (!files.has(path)) return false;
    for (const [path, known] of files) {
      const key = keys.get(path);
      if (key === undefined ? !isMade(path, known.key) : key !== known.key) return false;
      if (this.#intact(path, known) === null) return false;
    }
    return true;
  }

  /** Takes a file over, if it was made from the same key and is what it was. */
  take(path: string, key: string): boolean {
    const known = this.#state?.files.get(path);
    if (known === undefined || known.key !== key) return false;
    if (this.#isSame && this.#ground.keep(path, known)) {
      this.linked.set(path, known);
      return true;
    }
    const stats = this.#intact(path, known);
    const file = stats && this.#ground.place(path, join(this.#folder, path), stats);
    if (file === null) return false;
    const { size, mtimeMs: mtime, ino } = file;
    this.linked.set(path, { ...known, size, mtime, ino });
    return true;
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

/** A digest of the list of a finished site; empty where there is none. */
export function listDigest(folder: string): string {
  try {
    return hash('sha256', readFileSync(join(folder, SUMS_FILE)));
  } catch {
    return '';
  }
}

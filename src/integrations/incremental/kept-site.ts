import { hash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SUMS_FILE } from '../site-sums.ts';
import type { FinishedSite } from '../verify/verify-site.ts';
import type { FileState, SiteState } from './site-state.ts';

/** The last good site, as far as its files can stand in the new one. */
export class KeptSite {
  /** What was taken over, by path. */
  readonly linked = new Map<string, FileState>();
  readonly #folder: string;
  readonly #into: string;
  readonly #state: SiteState | null;
  /** Whether the site that stands is the one that the state tells of; otherwise every byte is looked at. */
  readonly #isSame: boolean;
  readonly #made = new Set<string>();

  /**
   * @param folder where the last site stands
   * @param into where the new one is built
   */
  constructor(folder: string, into: string, state: SiteState | null) {
    this.#folder = folder;
    this.#into = into;
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
      if (!this.#isIntact(path, known)) return false;
    }
    return true;
  }

  /** Takes a file over, if it was made from the same key and is what it was. */
  take(path: string, key: string): boolean {
    const known = this.#state?.files.get(path);
    if (known === undefined || known.key !== key || !this.#isIntact(path, known)) return false;
    const [from, to] = [join(this.#folder, path), join(this.#into, path)];
    this.#makeFolder(dirname(to));
    if (!placed(from, to)) return false;
    const { size, mtimeMs } = statSync(to);
    this.linked.set(path, { ...known, size, mtime: mtimeMs });
    return true;
  }

  /** Lets go what was taken over below a folder that somebody else is to fill: nothing of it stands any more. */
  release(folder: string): void {
    rmSync(join(this.#into, folder), { recursive: true, force: true });
    const below = join(this.#into, folder, '.');
    for (const path of [...this.linked.keys()]) if (path.startsWith(folder)) this.linked.delete(path);
    for (const made of [...this.#made]) if (`${made}/`.startsWith(below)) this.#made.delete(made);
  }

  #isIntact(path: string, known: FileState): boolean {
    const file = join(this.#folder, path);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.size !== known.size) return false;
    if (this.#isSame && stats.mtimeMs === known.mtime) return true;
    return hash('sha256', readFileSync(file)) === known.sha256;
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

/** @returns whether the file stands in its new place too; not where it went meanwhile */
function placed(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    // Another disk, one that knows no links, or a file with too many of them.
  }
  try {
    copyFileSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)) return false;
    throw error;
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

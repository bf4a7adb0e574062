import type { Stats } from 'node:fs';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileState } from './file-state.ts';
import type { FolderLook } from './folder-look.ts';
import { lookInto } from './folder-look.ts';

const NONE = new Float64Array();

/**
 * The folder that a site is built in. It may hold an earlier site: a file of it that is the same file as the one that
 * is taken over stays where it lies, everything else goes before anything is written. Nothing is ever written over: the
 * bytes of a file that lies here may be those of the site that stands.
 */
export class Ground {
  readonly #folder: string;
  /** What lies here of an earlier site and was not taken over yet, by path, with its place in what was seen. */
  readonly #earlier = new Map<string, number>();
  #seen: Omit<FolderLook, 'folder' | 'paths'> = { sizes: NONE, times: NONE, numbers: NONE };
  /** Folders that are there. */
  readonly #folders = new Set<string>();
  /** Folders out of which something went. */
  readonly #left = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Looks at what lies here.
   * @param ahead what was seen before the folder came here; of another folder it says nothing
   */
  look(ahead: FolderLook | null = null): void {
    const isThis = ahead?.folder === statSync(this.#folder).ino;
    const { paths, ...seen } = isThis ? ahead : lookInto(this.#folder);
    this.#seen = seen;
    for (const [at, path] of paths.entries()) {
      // No list of a site names a folder whose files somebody took out: the next build would hold it for somebody else's.
      if (path.endsWith('/')) {
        this.#removeEmpty(path.slice(0, -1));
        continue;
      }
      for (let folder = dirname(path); !this.#folders.has(folder); folder = dirname(folder))
        this.#folders.add(folder);
      this.#earlier.set(path, at);
      if (Number.isNaN(seen.sizes[at])) this.#drop(path);
    }
  }

  /**
   * Leaves a file where it lies here already.
   * @param known marks of the file that is meant
   * @returns whether it is that file
   */
  keep(path: string, known: Pick<FileState, 'ino' | 'size' | 'mtime'>): boolean {
    const at = this.#earlier.get(path);
    if (at === undefined) return false;
    const { sizes, times, numbers } = this.#seen;
    if (numbers[at] !== known.ino || sizes[at] !== known.size || times[at] !== known.mtime) return false;
    return this.#earlier.delete(path);
  }

  /**
   * Puts a file of another folder here.
   * @param stats of the other file
   * @returns marks of the file here; `null` where the other one went meanwhile
   */
  place(path: string, from: string, stats: Stats): Stats | null {
    this.clear(path);
    this.#makeFolder(dirname(path));
    return placed(from, join(this.#folder, path), stats);
  }

  /** Makes room for a file that will be written. */
  clear(path: string): void {
    this.#makeRoom(path);
    this.#drop(path);
  }

  /** Lets go everything below a folder that somebody else is to fill. */
  release(folder: string): void {
    rmSync(join(this.#folder, folder), { recursive: true, force: true });
    for (const path of [...this.#earlier.keys()]) if (path.startsWith(folder)) this.#earlier.delete(path);
    for (const made of [...this.#folders]) if (`${made}/`.startsWith(folder)) this.#folders.delete(made);
  }

  /** Removes what nobody has taken over, and folders in which nothing is left. */
  sweep(): void {
    for (const path of [...this.#earlier.keys()]) this.#drop(path);
    for (const folder of this.#left) this.#removeEmpty(folder);
  }

  /** Where a file comes no folder of the earlier site may lie, and where a folder comes no file. */
  #makeRoom(path: string): void {
    if (this.#folders.has(path)) this.release(`${path}/`);
    if (this.#folders.has(dirname(path))) return;
    for (let above = dirname(path); above !== '.'; above = dirname(above)) this.#drop(above);
  }

  #drop(path: string): void {
    if (!this.#earlier.delete(path)) return;
    unlinkSync(join(this.#folder, path));
    this.#left.add(dirname(path));
  }

  #removeEmpty(folder: string): void {
    if (folder === '.') return;
    try {
      rmdirSync(join(this.#folder, folder));
    } catch {
      return;
    }
    this.#removeEmpty(dirname(folder));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.#folder, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

/** A file in a second place; not where it went meanwhile. */
function placed(from: string, to: string, stats: Stats): ReturnType<Ground['place']> {
  try {
    linkSync(from, to);
    return stats;
  } catch {
    // Another disk, one that knows no links, or a file with too many of them.
  }
  try {
    copyFileSync(from, to);
    return statSync(to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)) return null;
    throw error;
  }
}

import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../../view/archive.ts';
import type { SiteBundle } from '../bundle/site-bundle.ts';
import type { Part } from '../shards/part.ts';
import { PART_SITE } from '../shards/part.ts';
import { sumOf } from '../site-sums.ts';
import type { FileState } from './file-state.ts';
import { Ground } from './ground.ts';
import { KeptSite } from './kept-site.ts';
import { key } from './key.ts';
import type { SiteState } from './site-state.ts';

/** Where an earlier site stands, and what is known of it. */
export interface EarlierSite {
  readonly folder: string;
  readonly state: SiteState | null;
}

/** The files of a site that is built: what each is made from, and which are taken over instead of being made. */
export class SiteFiles {
  /** The folder that is built in. */
  readonly ground: Ground;
  /** The last site. */
  readonly last: KeptSite;
  /** Key of every file that has one, by path. */
  readonly keyed = new Map<string, string>();
  readonly #into: string;
  /** The last site, and what may be taken over beside it. */
  readonly #kept: readonly KeptSite[];

  /**
   * @param into the folder that is built in
   * @param parts what may be taken over beside the last site
   */
  constructor(into: string, { finished, built }: Archive, last: EarlierSite, parts: readonly Part[]) {
    this.#into = into;
    built.read = (path) => (existsSync(join(into, path)) ? readFileSync(join(into, path)) : null);
    finished.taken = (path) => {
      const known = this.#taken(path);
      return known && { bytes: known.size, sha256: known.sha256 };
    };
    this.ground = new Ground(into);
    this.last = new KeptSite(last.folder, this.ground, last.state);
    this.#kept = [
      this.last,
      ...parts.map((part) => new KeptSite(join(part.folder, PART_SITE), this.ground, stateOf(part))),
    ];
  }

  /**
   * Takes a file over, if one stands that was made from the same. Otherwise nothing lies in its place any more, and it can
   * be written.
   */
  take(path: string, own: string): boolean {
    this.keyed.set(path, own);
    if (this.#kept.some((kept) => kept.take(path, own))) return true;
    this.ground.clear(path);
    return false;
  }

  /** How many bytes a file has that was taken over. */
  sizeOf(path: string): number {
    return this.#taken(path)?.size ?? 0;
  }

  /** What is in a file that stands and was made from the same; `null` where there is none. */
  read(path: string, own: string): Uint8Array | null {
    for (const kept of this.#kept) {
      const bytes = kept.read(path, own);
      if (bytes !== null) return bytes;
    }
    return null;
  }

  /** Lets go everything below a folder that somebody else is to fill. */
  release(folder: string): void {
    this.last.release(folder);
    this.ground.release(folder);
  }

  /** Scripts, styles and what lies in `public/`. */
  placeBundle({ files }: SiteBundle): void {
    for (const [path, bytes] of files) {
      if (this.take(path, bundleKey(bytes))) continue;
      const file = join(this.#into, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }

  /** How many files were taken over. */
  get taken(): number {
    return this.#kept.reduce((sum, { linked }) => sum + linked.size, 0);
  }

  /**
   * What is known of every file that stands now, by path. Whatever is put into a site is asked for first, so that the disk
   * need not be looked through.
   */
  async states(): Promise<ReadonlyMap<string, FileState>> {
    const all = this.#kept.flatMap(({ linked }) => [...linked.keys()]);
    for (const path of this.keyed.keys()) if (this.#taken(path) === undefined) all.push(path);
    const files = new Map<string, FileState>();
    for (const path of all.sort()) {
      const file = this.#taken(path) ?? (await this.#made(path));
      if (file !== null) files.set(path, file);
    }
    return files;
  }

  /** What is known of a file that was made; `null` where it was left out after all. */
  async #made(path: string): Promise<FileState | null> {
    const file = join(this.#into, path);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    const { size, mtimeMs: mtime, ino } = stats;
    const own = this.keyed.get(path) ?? null;
    return { key: own, size, mtime, ino, sha256: await sumOf(file), targets: [] };
  }

  #taken(path: string): FileState | undefined {
    for (const { linked } of this.#kept) {
      const known = linked.get(path);
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

/** What a file that the bundler has made, or that is published as it is, is made from. */
export const bundleKey = (bytes: Uint8Array) => key(['bundle', hash('sha256', bytes)]);

/** No list: every byte that came from elsewhere is looked at. */
const UNLISTED = 'unlisted';

function stateOf({ files }: Part): SiteState {
  return {
    list: UNLISTED,
    files: new Map(
      files.map(({ path, key: own, size, sha256 }) => [
        path,
        { key: own, size, mtime: 0, ino: 0, sha256, targets: [] },
      ]),
    ),
    targets: [],
    folders: new Map(),
  };
}

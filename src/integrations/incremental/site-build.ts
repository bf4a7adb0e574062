import { mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PIECES_FOLDER } from '../../exports/sum-pieces.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import type { Archive } from '../../view/archive.ts';
import { showsDrafts } from '../../view/load-archive.ts';
import { buildWatch } from '../build-watch.ts';
import type { SiteBundle } from '../bundle/site-bundle.ts';
import { DataThread } from '../data-thread.ts';
import { refuseErrors } from '../gate.ts';
import { publishedFiles } from '../published-files.ts';
import { refuseOtherStates } from '../shards/find-parts.ts';
import type { Part } from '../shards/part.ts';
import type { Shard } from '../shards/shard.ts';
import { falls } from '../shards/shard.ts';
import type { SiteIdentity } from '../shards/site-identity.ts';
import { siteIdentity } from '../shards/site-identity.ts';
import { siteShares } from '../shards/site-shares.ts';
import { SUMS_FILE, writeSums } from '../site-sums.ts';
import type { KnownLinks } from '../verify/links.ts';
import { verifySite } from '../verify/verify-site.ts';
import { codeDigest } from './code-digest.ts';
import type { FileState } from './file-state.ts';
import type { FolderLook } from './folder-look.ts';
import { KeptRows } from './kept-rows.ts';
import type { KeptSite } from './kept-site.ts';
import { folderOf, listDigest } from './kept-site.ts';
import { KeptTold } from './kept-told.ts';
import { key } from './key.ts';
import type { PathKeys } from './path-keys.ts';
import { pathKeys } from './path-keys.ts';
import type { KeyedPath } from './render-pages.ts';
import { INDEX_FILES, indexKey, isSameIndex, placeIndex } from './search-files.ts';
import { bundleKey, SiteFiles } from './site-files.ts';
import { SitePages } from './site-pages.ts';
import type { SiteState } from './site-state.ts';
import { finishedState, readState, STATE_FILE, writeState } from './site-state.ts';

export interface SiteBuildOptions {
  /** The folder that is built in. */
  readonly into: string;
  /** Called before anything is put into it: brings what may lie there already, and tells what has been seen of it. */
  readonly open: () => Promise<FolderLook | null>;
  /** How many threads render; `null` for as many as are worth while. */
  readonly threads: number | null;
  /** Parts of which files may be taken over. */
  readonly parts: readonly Part[];
}

/** A site that is whole. */
export interface MadeSite extends Pick<SiteState, 'list' | 'files'> {
  /** Whether it was made: otherwise the last one is what would have been. */
  readonly isNew: boolean;
  /** Settled when what is known of it is written down for the next build. */
  readonly noted: Promise<void>;
}

/**
 * One build of the whole site: what depends on nothing that changed is taken over from the last one, the rest is
 * made. The result is the same, byte for byte, as if everything had been made.
 */
export class SiteBuild {
  readonly #archive: Archive;
  readonly #environment: Environment;
  readonly #options: SiteBuildOptions;
  readonly #files: SiteFiles;
  readonly #keys: PathKeys;
  /** Keys of the folders of reports and projects. */
  readonly #folders: ReadonlyMap<string, string>;
  readonly #code: string;
  readonly #told: KeptTold;
  readonly #rows: KeptRows;

  private constructor(archive: Archive, environment: Environment, options: SiteBuildOptions, code: string) {
    const { dist, cache } = environment;
    this.#archive = archive;
    this.#environment = environment;
    this.#options = options;
    this.#code = code;
    this.#keys = pathKeys(archive, code);
    this.#folders = this.#keys.folders();
    this.#rows = new KeptRows(cache, this.#keys.rows);
    archive.tableRows.store = this.#rows;
    this.#told = new KeptTold(archive, cache, code, this.#keys);
    const last = { folder: dist, state: readState(join(cache, STATE_FILE)) };
    this.#files = new SiteFiles(options.into, archive, last, options.parts);
  }

  static begin(archive: Archive, environment: Environment, options: SiteBuildOptions): SiteBuild {
    if (showsDrafts()) throw new Error('Drafts are shown in this process: nothing may be built from it');
    refuseErrors(archive);
    return new SiteBuild(archive, environment, options, codeDigest(environment.content));
  }

  /**
   * Makes the whole site from bundled pages, and verifies it.
   * @param mayStand whether nothing has to be made where the last site is what would be made
   * @throws Error where the site is not fit to be seen
   * @throws PartsProblem where a part was made of something else
   */
  async make(bundle: SiteBundle, mayStand: boolean): Promise<MadeSite> {
    refuseOtherStates(this.#options.parts, this.#identity(bundle));
    return withDataThread((data) => this.#make(bundle, mayStand, data));
  }

  async #make(bundle: SiteBundle, mayStand: boolean, data: DataThread): Promise<MadeSite> {
    const { last, ground } = this.#files;
    const same = last.sameFolders(this.#folders);
    // The data of its year change with a report.
    if (same.size < this.#folders.size) data.start();
    let pages = await this.#pagesOf(bundle, (folder) => !same.has(folder));
    const index = indexKey(this.#keys);
    const standing = mayStand ? this.#standing(bundle, pages.paths, index, same) : null;
    if (standing !== null) {
      const { state, isAsLeft } = standing;
      buildWatch().files(0, state.files.size);
      const noted = isAsLeft ? Promise.resolve() : writeState(this.#stateFile, state);
      return { isNew: false, ...state, noted };
    }
    ground.look(await this.#options.open());
    this.#files.placeBundle(bundle);
    const lost = last.takeFolders(same);
    if (lost.size > 0) pages = await this.#pagesOf(bundle, (folder) => !same.has(folder) || lost.has(folder));
    await this.#render(pages, pages.paths, data);
    const state = await this.#finish(index);
    return { isNew: true, ...state, noted: writeState(this.#stateFile, state) };
  }

  /**
   * Makes the pages that fall to one part, and nothing else. Nothing of it is verified before the parts are joined.
   * @returns what a part tells of itself
   */
  async makePart(bundle: SiteBundle, shard: Shard): Promise<Omit<Part, 'folder'>> {
    const pages = await this.#pagesOf(bundle, () => true);
    const shareOf = siteShares(this.#archive);
    const own = pages.paths.filter(({ file }) => falls(shareOf(file), shard));
    mkdirSync(this.#options.into, { recursive: true });
    await withDataThread((data) => this.#render(pages, own, data));
    const files = [...(await this.#files.states())].map(([path, { size, sha256 }]) => {
      const made = this.#files.keyed.get(path);
      if (made === undefined) throw new Error(`Nothing is known of ${path}`);
      return { path, key: made, size, sha256 };
    });
    buildWatch().files(files.length - this.#files.taken, this.#files.taken);
    return { shard, identity: this.#identity(bundle), files };
  }

  get #stateFile(): string {
    return join(this.#environment.cache, STATE_FILE);
  }

  #identity(bundle: SiteBundle): SiteIdentity {
    return siteIdentity(this.#archive, bundle, this.#code, this.#keys.whole);
  }

  /** @param isAsked see `Archive.listed` */
  #pagesOf(bundle: SiteBundle, isAsked: (folder: string) => boolean): Promise<SitePages> {
    this.#archive.listed.isAsked = isAsked;
    return SitePages.open(this.#archive, bundle, this.#keys);
  }

  #render(pages: SitePages, paths: readonly KeyedPath[], data: DataThread): Promise<void> {
    const { into, threads } = this.#options;
    const [now, whole] = [this.#environment.now.toISOString(), this.#keys.whole];
    return pages.render(paths, this.#files, data, { now, code: this.#code, whole, into, threads });
  }

  #standing(
    { files }: SiteBundle,
    paths: readonly KeyedPath[],
    index: string,
    same: ReadonlySet<string>,
  ): ReturnType<KeptSite['standing']> {
    if (!isSameIndex(this.#files, index)) return null;
    const keys = new Map(paths.map(({ file, key: own }) => [file, own]));
    for (const [path, bytes] of files) keys.set(path, bundleKey(bytes));
    for (const { to, sha256 } of publishedFiles(this.#archive)) keys.set(to, originalKey(sha256));
    return this.#files.last.standing(
      keys,
      (path, own) =>
        path.startsWith(PIECES_FOLDER) ||
        (path.startsWith(INDEX_FILES) && own !== null) ||
        same.has(folderOf(path) ?? ''),
    );
  }

  /** Adds to the pages what is not rendered, and verifies all of it. */
  async #finish(index: string): Promise<SiteState> {
    const { into } = this.#options;
    const watch = buildWatch();
    watch.phase('originals');
    await this.#copyOriginals();
    watch.phase('search');
    await placeIndex(this.#archive, this.#files, into, index, this.#code);
    watch.phase('verify');
    this.#files.ground.sweep();
    const files = await this.#files.states();
    const sums = new Map<string, string>();
    for (const [path, { sha256 }] of files) sums.set(path, sha256);
    await writeSums(into, sums);
    const links = verifySite({
      dist: into,
      files: new Set(files.keys()).add(SUMS_FILE),
      base: this.#archive.deployment.base,
      verified: this.#files.last.verified,
    });
    watch.files(files.size - this.#files.taken, this.#files.taken);
    return this.#remember(files, links.known);
  }

  async #copyOriginals(): Promise<void> {
    for (const { from, to, sha256 } of publishedFiles(this.#archive)) {
      if (this.#files.take(to, originalKey(sha256))) continue;
      const target = join(this.#options.into, to);
      mkdirSync(dirname(target), { recursive: true });
      await copyFile(from, target);
    }
  }

  #remember(files: ReadonlyMap<string, FileState>, links: KnownLinks): SiteState {
    const state = finishedState(listDigest(this.#options.into), files, links, this.#folders);
    this.#told.save(files.values());
    this.#rows.sweep(this.#archive.years);
    return state;
  }
}

async function withDataThread<T>(work: (data: DataThread) => Promise<T>): Promise<T> {
  const data = new DataThread();
  try {
    return await work(data);
  } finally {
    await data.stop();
  }
}

const originalKey = (sha256: string) => key(['original', sha256]);

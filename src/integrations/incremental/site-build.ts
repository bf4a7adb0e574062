import { hash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cutSums, PIECES_FOLDER } from '../../exports/sum-pieces.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { ENTRY_FILE } from '../../search/files/manifest.ts';
import { INDEX_FOLDER } from '../../search/page-contract.ts';
import type { Archive } from '../../view/archive.ts';
import { showsDrafts } from '../../view/load-archive.ts';
import { buildWatch } from '../build-watch.ts';
import { openEntry } from '../bundle/astro-insides.ts';
import { unpackEntry } from '../bundle/open-bundle.ts';
import type { SiteBundle } from '../bundle/site-bundle.ts';
import { refuseErrors } from '../gate.ts';
import { publishedFiles } from '../published-files.ts';
import { indexSite } from '../site-index.ts';
import { SUMS_FILE, siteFiles, sumOf, sumsList } from '../site-sums.ts';
import { verifySite } from '../verify/verify-site.ts';
import { codeDigest } from './code-digest.ts';
import { KeptOutlines } from './kept-outlines.ts';
import { KeptSite, listDigest } from './kept-site.ts';
import { key } from './key.ts';
import type { PathKeys } from './path-keys.ts';
import { pathKeys } from './path-keys.ts';
import { renderOrder } from './render-order.ts';
import { pathsLeft, renderPages } from './render-pages.ts';
import { renderInThread } from './render-thread.ts';
import type { FileState } from './site-state.ts';
import { readState, writeState } from './site-state.ts';

/** Where the cache keeps what the last build knew of its site. */
export const STATE_FILE = join('site', 'state.json');

/** Fewer pages are rendered before a second thread has read the content. */
const WORTH_A_THREAD = 1500;
/** More reports than these fit twice into the memory that a build may take. */
const MOST_REPORTS_TWICE = 4000;

/**
 * One build of the whole site: what depends on nothing that changed is taken over from the last one, the rest is
 * made. The result is the same, byte for byte, as if everything had been made.
 */
export class SiteBuild {
  readonly #archive: Archive;
  readonly #environment: Environment;
  readonly #into: string;
  readonly #kept: KeptSite;
  readonly #keys: PathKeys;
  readonly #code: string;
  readonly #threads: number | null;
  readonly #outlines: KeptOutlines;
  /** Key of every file that has one, by path. */
  readonly #keyed = new Map<string, string>();

  private constructor(
    archive: Archive,
    environment: Environment,
    into: string,
    code: string,
    threads: number | null,
  ) {
    this.#threads = threads;
    this.#archive = archive;
    this.#environment = environment;
    this.#into = into;
    this.#code = code;
    this.#keys = pathKeys(archive, code);
    this.#outlines = new KeptOutlines(archive, environment.cache, code);
    this.#kept = new KeptSite(environment.dist, into, readState(join(environment.cache, STATE_FILE)));
  }

  /**
   * @param into the folder that the site is built in
   * @param threads how many render; `null` for as many as are worth while
   */
  static async begin(
    archive: Archive,
    environment: Environment,
    into: string,
    threads: number | null = null,
  ): Promise<SiteBuild> {
    if (showsDrafts()) throw new Error('Drafts are shown in this process: nothing may be built from it');
    refuseErrors(archive);
    return new SiteBuild(archive, environment, into, await codeDigest(environment.content), threads);
  }

  /**
   * Makes the whole site from bundled pages, and verifies it.
   * @throws Error where the site is not fit to be seen
   */
  async make(bundle: SiteBundle): Promise<void> {
    this.#placeFiles(bundle);
    await this.#renderPages(bundle);
    await this.#finish();
  }

  /** Scripts, styles and what lies in `public/`. */
  #placeFiles({ files }: SiteBundle): void {
    for (const [path, bytes] of files) {
      const own = key(['bundle', hash('sha256', bytes)]);
      this.#keyed.set(path, own);
      if (this.#take(path, own)) continue;
      const file = join(this.#into, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }

  async #renderPages(bundle: SiteBundle): Promise<void> {
    const file = unpackEntry(bundle);
    const entry = await openEntry(file, bundle.styles);
    const paths = await entry.paths();
    this.#expectReports(new Set(paths.map(({ pathname }) => pathname.replace(/^\/|\/$/g, ''))));
    const take = (path: string, own: string) => this.#take(path, own);
    const left = pathsLeft(paths, this.#keys, renderOrder(this.#archive), take, this.#keyed);
    buildWatch().phase('pages');
    const threads = this.#threads ?? this.#worthWhile(left.length);
    await renderPages(entry, left, this.#into, threads > 1 ? this.#secondThread(file, bundle) : null);
  }

  #worthWhile(pages: number): number {
    return pages < WORTH_A_THREAD || this.#archive.summaries.length > MOST_REPORTS_TWICE ? 1 : 2;
  }

  /** Reads the content for itself, since it cannot be handed over, from what is known of it in the cache. */
  #secondThread(entry: string, { styles }: SiteBundle): NonNullable<Parameters<typeof renderPages>[3]> {
    const { now } = this.#environment;
    const job = { now: now.toISOString(), code: this.#code, whole: this.#keys.whole, entry, styles };
    return (files, deal, onDone) => renderInThread({ ...job, files, deal, into: this.#into }, onDone);
  }

  /** The framework takes collections that it cannot load for empty ones, and says nothing. */
  #expectReports(paths: ReadonlySet<string>): void {
    const lost = this.#archive.summaries.find(({ id }) => !paths.has(`reports/${id}`));
    if (lost !== undefined) throw new Error(`No page is made of ${lost.id}`);
  }

  /** Takes a file over and notes what it is, for pages that tell of it. */
  #take(path: string, own: string): boolean {
    if (!this.#kept.take(path, own)) return false;
    const known = this.#kept.linked.get(path);
    if (known) this.#archive.finished.set(path, { bytes: known.size, sha256: known.sha256 });
    return true;
  }

  /** Adds to the pages what is not rendered, and verifies all of it. */
  async #finish(): Promise<void> {
    const watch = buildWatch();
    watch.phase('originals');
    await this.#copyOriginals();
    watch.phase('search');
    await this.#indexSearch();
    watch.phase('verify');
    const files = await this.#states();
    await this.#writeSums(files);
    const links = verifySite({
      dist: this.#into,
      files: new Set([...files.keys(), SUMS_FILE]),
      base: this.#archive.deployment.base,
      verified: this.#verified(),
    });
    watch.files(files.size - this.#kept.linked.size, this.#kept.linked.size);
    await this.#remember(files, (page) => links.targetsOf(page));
  }

  async #copyOriginals(): Promise<void> {
    for (const { from, to, sha256 } of publishedFiles(this.#archive)) {
      const own = key(['original', sha256]);
      this.#keyed.set(to, own);
      if (this.#kept.take(to, own)) continue;
      const target = join(this.#into, to);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(from, target);
    }
  }

  /** Where nothing that can be found has changed the whole index is taken over, else the files of it that are the same. */
  async #indexSearch(): Promise<void> {
    const folder = `${INDEX_FOLDER}/`;
    const whole = key(['index', this.#keys.whole]);
    if (!this.#takeIndex(folder, whole)) {
      await indexSite(this.#archive, this.#into, (path, of) => {
        const own = key(['index', this.#code, of]);
        this.#keyed.set(folder + path, own);
        return this.#kept.take(folder + path, own);
      });
    }
    for (const path of await siteFiles(join(this.#into, INDEX_FOLDER)))
      if (!this.#keyed.has(folder + path)) this.#keyed.set(folder + path, whole);
  }

  #takeIndex(folder: string, whole: string): boolean {
    if (this.#kept.keyOf(folder + ENTRY_FILE) !== whole) return false;
    const keys = this.#kept.pathsBelow(folder).map((path) => [path, this.#kept.keyOf(path)] as const);
    if (!keys.every(([path, own]) => own !== null && this.#kept.take(path, own))) {
      // A file of it is lost or damaged: it is filled anew.
      this.#kept.release(folder);
      return false;
    }
    for (const [path, own] of keys) if (own !== null) this.#keyed.set(path, own);
    return true;
  }

  async #states(): Promise<ReadonlyMap<string, FileState>> {
    const files = new Map<string, FileState>();
    for (const path of await siteFiles(this.#into)) {
      const known = this.#kept.linked.get(path);
      if (known) files.set(path, known);
      else {
        const file = join(this.#into, path);
        const { size, mtimeMs: mtime } = statSync(file);
        files.set(path, {
          key: this.#keyed.get(path) ?? null,
          size,
          mtime,
          sha256: await sumOf(file),
          targets: [],
        });
      }
    }
    return files;
  }

  /** The list names its own pieces too; a piece names all but these. */
  async #writeSums(files: ReadonlyMap<string, FileState>): Promise<void> {
    const sums = new Map([...files].map(([path, { sha256 }]) => [path, sha256]));
    const pieces = cutSums(sums);
    await mkdir(join(this.#into, PIECES_FOLDER), { recursive: true });
    for (const [name, text] of pieces) {
      await writeFile(join(this.#into, PIECES_FOLDER, name), text);
      sums.set(PIECES_FOLDER + name, hash('sha256', text));
    }
    await writeFile(join(this.#into, SUMS_FILE), sumsList(sums));
  }

  #verified(): ReadonlyMap<string, readonly string[]> {
    const { linked, targets } = this.#kept;
    return new Map(
      [...linked].map(([path, file]) => [path, file.targets.map((number) => targets[number] ?? '')]),
    );
  }

  async #remember(
    files: ReadonlyMap<string, FileState>,
    targetsOf: (page: string) => readonly string[],
  ): Promise<void> {
    const numbers = new Map<string, number>();
    const numberOf = (target: string) => {
      const number = numbers.get(target) ?? numbers.size;
      numbers.set(target, number);
      return number;
    };
    const states = [...files].map(
      ([path, file]) => [path, { ...file, targets: targetsOf(path).map(numberOf) }] as const,
    );
    this.#outlines.save(files.values());
    await writeState(join(this.#environment.cache, STATE_FILE), {
      list: listDigest(this.#into),
      files: new Map(states),
      targets: [...numbers.keys()],
    });
  }
}

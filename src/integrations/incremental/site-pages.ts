import type { Archive } from '../../view/archive.ts';
import { buildWatch } from '../build-watch.ts';
import type { PageEntry, PageStyles } from '../bundle/astro-insides.ts';
import { openEntry } from '../bundle/astro-insides.ts';
import { unpackEntry } from '../bundle/open-bundle.ts';
import type { SiteBundle } from '../bundle/site-bundle.ts';
import type { DataThread } from '../data-thread.ts';
import { packAtOnce } from '../pack-at-once.ts';
import type { PathKeys } from './path-keys.ts';
import { renderOrder } from './render-order.ts';
import type { KeyedPath } from './render-pages.ts';
import { keyedPaths, pathsLeft, renderPages } from './render-pages.ts';
import type { RenderJob } from './render-thread.ts';
import { renderInThread } from './render-thread.ts';
import type { SiteFiles } from './site-files.ts';

/** Fewer pages are rendered before a second thread has read the content. */
const WORTH_A_THREAD = 1500;
/** More reports than these fit twice into the memory that a build may take. */
const MOST_REPORTS_TWICE = 4000;

/** How pages are rendered. */
export interface RenderSettings extends Pick<RenderJob, 'now' | 'code' | 'whole' | 'into'> {
  /** How many threads render; `null` for as many as are worth while. */
  readonly threads: number | null;
}

/** Bundled pages of an archive, ready to be rendered. */
export class SitePages {
  /** Every path that is asked for. */
  readonly paths: readonly KeyedPath[];
  readonly #archive: Archive;
  readonly #entry: PageEntry;
  /** The module that a second thread opens. */
  readonly #file: string;
  readonly #styles: PageStyles;

  private constructor(
    archive: Archive,
    entry: PageEntry,
    file: string,
    styles: PageStyles,
    paths: readonly KeyedPath[],
  ) {
    this.#archive = archive;
    this.#entry = entry;
    this.#file = file;
    this.#styles = styles;
    this.paths = paths;
  }

  /** @throws Error where the pages of a report are missing, or two routes make one file */
  static async open(archive: Archive, bundle: SiteBundle, keys: Pick<PathKeys, 'of'>): Promise<SitePages> {
    const file = unpackEntry(bundle);
    const entry = await openEntry(file, bundle.styles);
    const paths = await listedPaths(archive, entry, bundle, keys);
    return new SitePages(archive, entry, file, bundle.styles, paths);
  }

  /** Renders those of some paths that cannot be taken over. */
  async render(
    paths: readonly KeyedPath[],
    files: SiteFiles,
    data: DataThread,
    settings: RenderSettings,
  ): Promise<void> {
    const left = pathsLeft(paths, renderOrder(this.#archive), (path, own) => files.take(path, own));
    buildWatch().phase('pages');
    packAtOnce();
    const threads = settings.threads ?? this.#worthWhile(left.length);
    const second = threads > 1 ? this.#secondThread(settings) : null;
    const { aside } = this.#archive;
    aside.give = (work) => data.give(work);
    try {
      await renderPages(this.#entry, left, settings.into, second);
    } finally {
      aside.give = null;
      await data.stop();
    }
  }

  #worthWhile(pages: number): number {
    return pages < WORTH_A_THREAD || this.#archive.summaries.length > MOST_REPORTS_TWICE ? 1 : 2;
  }

  /** Reads the content for itself, since it cannot be handed over, from what is known of it in the cache. */
  #secondThread(settings: RenderSettings): NonNullable<Parameters<typeof renderPages>[3]> {
    const { now, code, whole, into } = settings;
    const pictures = new Map(this.#archive.pictures.entries());
    const job = { now, code, whole, into, pictures, entry: this.#file, styles: this.#styles };
    return (files, deal, onDone) => renderInThread({ ...job, files, deal }, onDone);
  }
}

async function listedPaths(
  archive: Archive,
  entry: PageEntry,
  { files }: SiteBundle,
  keys: Pick<PathKeys, 'of'>,
): Promise<readonly KeyedPath[]> {
  const paths = await entry.paths();
  expectReports(archive, new Set(paths.map(({ pathname }) => pathname.replace(/^\/|\/$/g, ''))));
  return keyedPaths(paths, keys, (path) => files.has(path));
}

/** The framework takes collections that it cannot load for empty ones, and says nothing. */
function expectReports({ summaries, listed }: Archive, paths: ReadonlySet<string>): void {
  const lost = summaries.find(({ id }) => listed.isAsked(`reports/${id}/`) && !paths.has(`reports/${id}`));
  if (lost !== undefined) throw new Error(`No page is made of ${lost.id}`);
}

import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import { PageEntrySchema, ReportEntrySchema, SchemeEntrySchema } from '../model/entries.ts';
import { ProjectSchema } from '../model/project.ts';
import { UnitSchema } from '../model/unit.ts';
import { pageHead } from '../reader/cross-checks/check-pages.ts';
import { readEnvironment } from '../reader/disk/environment.ts';
import type { Archive } from '../view/archive.ts';
import { reportEntries } from '../view/entries.ts';
import { loadArchive } from '../view/load-archive.ts';
import { PAGES_FOLDER } from './bundle/bundle-folders.ts';

/** One entry before the framework has looked at it. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Name of the file of a page that is rendered from its own code. */
  readonly page?: string;
}

/** What one collection has said need not be said by the others. */
const told = new WeakSet<Error>();

interface Collection<S extends z.ZodType> {
  readonly schema: S;
  readonly entriesOf: (archive: Archive) => Iterable<Entry>;
}

const collection = <S extends z.ZodType>(
  schema: S,
  entriesOf: Collection<S>['entriesOf'],
): Collection<S> => ({
  schema,
  entriesOf,
});

/** Every collection: the schema of its entries, and what the reader found sound. */
const COLLECTIONS = {
  /** Reports that can be read, and what remains of those that were withdrawn. */
  reports: collection(ReportEntrySchema, reportEntries),
  units: collection(UnitSchema, ({ content }) => records(content.units)),
  projects: collection(ProjectSchema, ({ content }) => records(content.projects)),
  schemes: collection(SchemeEntrySchema, ({ content }) =>
    records(content.schemes).map(({ id, data: { title, summary, kinds, example } }) => ({
      id,
      data: { title, summary, kinds, example },
    })),
  ),
  /** The site's own texts: written by its maintainers, so they are the only MDX that is run as code. */
  pages: collection(PageEntrySchema, ({ content }) =>
    [...content.pageSources].flatMap(([id, text]) => {
      const data = pageHead(text);
      return data === null ? [] : [{ id, data, page: `${id}.mdx` }];
    }),
  ),
};

/**
 * A content collection of what the reader found sound. The framework itself is told only which pages are rendered from
 * code of their own: what a collection holds is asked of {@link collectionStore}, so that nothing is written down for
 * thousands of reports, in a build or after every edit.
 * In a build an error in the content stops everything here; the development server goes on with the entries it has,
 * and each page says what is wrong.
 */
function loader<N extends keyof typeof COLLECTIONS>(name: N) {
  const { schema, entriesOf } = COLLECTIONS[name];
  return {
    name: `mingji-${name}`,
    schema: schema as (typeof COLLECTIONS)[N]['schema'],
    async load({ store, generateDigest, config, watcher, logger }: LoaderContext) {
      const archive = await loadArchive().catch((error: Error) => {
        if (watcher === undefined) throw error;
        if (!told.has(error)) logger.error(error.message);
        told.add(error);
        return null;
      });
      if (archive === null) return;
      const folder = pagesFolder(watcher !== undefined);
      const rendered = [...entriesOf(archive)].filter(({ page }) => page !== undefined);
      const ids = new Set(rendered.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of rendered) {
        const { filePath, deferredRender } = rendering(entry, fileURLToPath(config.root), folder);
        // As long as it is the same file the framework has nothing to write.
        store.set({ id: entry.id, data: {}, digest: generateDigest(filePath), filePath, deferredRender });
      }
    },
  } satisfies Loader;
}

export const reports = () => loader('reports');
export const units = () => loader('units');
export const projects = () => loader('projects');
export const schemes = () => loader('schemes');
export const pages = () => loader('pages');

/** What the collections hold, by name and id. */
type CollectionStore = Map<string, ReadonlyMap<string, unknown>>;

/**
 * What the collections hold, as pages ask for it. A bundle is older than the reports that are rendered with it, so their
 * entries are not in it. The reader has held every record against its schema; to do it again takes as long as to read
 * what is known of it.
 * @param root folder of the project
 * @param folder where the site's own pages lie
 */
export function collectionStore(
  archive: Archive,
  root: string,
  folder = pagesFolder(false),
): CollectionStore {
  return new Map(
    Object.entries(COLLECTIONS).map(([name, { entriesOf }]) => {
      const entries = [...entriesOf(archive)].map(
        (entry) =>
          [
            entry.id,
            {
              id: entry.id,
              data: entry.data,
              ...(entry.page !== undefined && rendering(entry, root, folder)),
            },
          ] as const,
      );
      return [name, new Map(entries)];
    }),
  );
}

/** What the development server shows. Pages keep hold of it, so that it has to be one and the same. */
const served: CollectionStore = new Map();

/** {@link collectionStore} for a server that outlives an edit: empty until {@link serveCollections} fills it. */
export function servedCollections(): CollectionStore {
  return served;
}

/** Serves what the content holds now; where it cannot be read, what it held before, and each page says what is wrong. */
export async function serveCollections(root: string): Promise<void> {
  const archive = await loadArchive().catch(() => null);
  if (archive === null) return;
  for (const [name, entries] of collectionStore(archive, root, pagesFolder(true))) served.set(name, entries);
}

/** Where the site's own pages lie: a build bundles a copy, the development server shows the file that is edited. */
function pagesFolder(isEdited: boolean): string {
  return isEdited ? join(readEnvironment(process.env).content, 'pages') : PAGES_FOLDER;
}

/** Of a page that is rendered from its own code: the file, as the framework names it. */
function rendering({ page = '' }: Entry, root: string, folder: string) {
  return { filePath: relative(root, join(folder, page)).split(sep).join(posix.sep), deferredRender: true };
}

function records<R extends { readonly id: string }>(all: ReadonlyMap<string, R>) {
  return [...all.values()].map(({ id, ...data }) => ({ id, data }));
}

import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import { PageEntrySchema, ReportEntrySchema, SchemeEntrySchema } from '../model/entries.ts';
import { ProjectSchema } from '../model/project.ts';
import { UnitSchema } from '../model/unit.ts';
import { MODEL_VERSION } from '../model/version.ts';
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
  /** Of the content and the model version, where the reader has made one. */
  readonly digest?: string;
  /** The text that the entry stands for, where that is more than its data. */
  readonly text?: string;
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
    [...content.pageSources].map(([id, text]) => ({
      id,
      data: pageHead(text),
      text,
      page: `${id}.mdx`,
    })),
  ),
};

/**
 * A content collection of what the reader found sound. The store is emptied first, so that no entry outlives its file.
 * In a build an error in the content stops everything here; the development server goes on with the entries it has,
 * and each page says what is wrong.
 */
function loader<N extends keyof typeof COLLECTIONS>(name: N) {
  const { schema, entriesOf } = COLLECTIONS[name];
  return {
    name: `mingji-${name}`,
    schema: schema as (typeof COLLECTIONS)[N]['schema'],
    async load({ store, parseData, generateDigest, config, watcher, logger }: LoaderContext) {
      const archive = await loadArchive().catch((error: Error) => {
        if (watcher === undefined) throw error;
        if (!told.has(error)) logger.error(error.message);
        told.add(error);
        return null;
      });
      if (archive === null) return;
      store.clear();
      // The development server shows a page as soon as its file is saved.
      const edited = join(readEnvironment(process.env).content, 'pages');
      for (const entry of entriesOf(archive)) {
        const { id, data, digest, text } = entry;
        store.set({
          id,
          data: await parseData({ id, data }),
          digest: digest ?? generateDigest(`${MODEL_VERSION}\n${text ?? JSON.stringify(data)}`),
          ...rendering(entry, fileURLToPath(config.root), watcher === undefined ? PAGES_FOLDER : edited),
        });
      }
    },
  } satisfies Loader;
}

export const reports = () => loader('reports');
export const units = () => loader('units');
export const projects = () => loader('projects');
export const schemes = () => loader('schemes');
export const pages = () => loader('pages');

/**
 * What the collections hold, as bundled pages ask for it while a site is built. The bundle is older than the reports
 * that are rendered with it, so their entries are not in it.
 */
export function collectionStore(
  archive: Archive,
  root: string,
): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  return new Map(
    Object.entries(COLLECTIONS).map(([name, { schema, entriesOf }]) => {
      const entries = [...entriesOf(archive)].map(
        (entry) =>
          [
            entry.id,
            { id: entry.id, data: schema.parse(entry.data), ...rendering(entry, root, PAGES_FOLDER) },
          ] as const,
      );
      return [name, new Map(entries)];
    }),
  );
}

/** Of a page that is rendered from its own code: the file, as the framework names it. */
function rendering({ page }: Entry, root: string, folder: string) {
  if (page === undefined) return {};
  return { filePath: relative(root, join(folder, page)).split(sep).join(posix.sep), deferredRender: true };
}

function records<R extends { readonly id: string }>(all: ReadonlyMap<string, R>) {
  return [...all.values()].map(({ id, ...data }) => ({ id, data }));
}

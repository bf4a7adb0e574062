import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import { PageEntrySchema, ReportEntrySchema, SchemeEntrySchema } from '../model/entries.ts';
import { ProjectSchema } from '../model/project.ts';
import { UnitSchema } from '../model/unit.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { pageHead } from '../reader/check-pages.ts';
import { readEnvironment } from '../reader/environment.ts';
import type { Archive } from '../view/archive.ts';
import { reportEntries } from '../view/entries.ts';
import { loadArchive } from '../view/load-archive.ts';

/** One entry before the framework has looked at it. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Of the content and the model version, where the reader has made one. */
  readonly digest?: string;
  /** The text that the entry stands for, where that is more than its data. */
  readonly text?: string;
  /** File of a page that is rendered from its own code, relative to the root of the project. */
  readonly page?: string;
}

/** What one collection has said need not be said by the others. */
const told = new WeakSet<Error>();

/**
 * A content collection of what the reader found sound. The store is emptied first, so that no entry outlives its file.
 * In a build an error in the content stops everything here; the development server goes on with the entries it has,
 * and each page says what is wrong.
 */
function collection<S extends z.ZodType>(
  name: string,
  schema: S,
  entriesOf: (archive: Archive, root: string) => Iterable<Entry>,
): Loader & { readonly schema: S } {
  return {
    name: `mingji-${name}`,
    schema,
    async load({ store, parseData, generateDigest, config, watcher, logger }: LoaderContext) {
      const archive = await loadArchive().catch((error: Error) => {
        if (watcher === undefined) throw error;
        if (!told.has(error)) logger.error(error.message);
        told.add(error);
        return null;
      });
      if (archive === null) return;
      store.clear();
      for (const { id, data, digest, text, page } of entriesOf(archive, fileURLToPath(config.root))) {
        store.set({
          id,
          data: await parseData({ id, data }),
          digest: digest ?? generateDigest(`${MODEL_VERSION}\n${text ?? JSON.stringify(data)}`),
          ...(page !== undefined && { filePath: page, deferredRender: true }),
        });
      }
    },
  };
}

/** Reports that can be read, and what remains of those that were withdrawn. */
export const reports = () => collection('reports', ReportEntrySchema, reportEntries);

export const units = () => collection('units', UnitSchema, ({ content }) => records(content.units));

export const projects = () =>
  collection('projects', ProjectSchema, ({ content }) => records(content.projects));

export const schemes = () =>
  collection('schemes', SchemeEntrySchema, ({ content }) =>
    records(content.schemes).map(({ id, data: { title, summary, kinds, example } }) => ({
      id,
      data: { title, summary, kinds, example },
    })),
  );

/** The site's own texts: written by its maintainers, so they are the only MDX that is run as code. */
export const pages = () =>
  collection('pages', PageEntrySchema, ({ content }, root) =>
    [...content.pageSources].map(([id, text]) => ({
      id,
      data: pageHead(text),
      text,
      page: relative(root, join(readEnvironment(process.env).content, 'pages', `${id}.mdx`))
        .split(sep)
        .join(posix.sep),
    })),
  );

function records<R extends { readonly id: string }>(all: ReadonlyMap<string, R>) {
  return [...all.values()].map(({ id, ...data }) => ({ id, data }));
}

import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, it } from 'vitest';
import {
  collectionStore,
  pages,
  projects,
  reports,
  schemes,
  serveCollections,
  servedCollections,
  units,
} from '../../../src/integrations/collections.ts';
import { forgetArchive, loadArchive } from '../../../src/view/load-archive.ts';
import type { ContentFiles, MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent, reportFiles } from '../../support/content.ts';

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
  delete process.env['MINGJI_CONTENT'];
  forgetArchive();
});

async function use(files: ContentFiles): Promise<void> {
  await made?.remove();
  made = await makeContent(files);
  process.env['MINGJI_CONTENT'] = made.root;
  forgetArchive();
}

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly digest?: string;
  readonly filePath?: string;
}

/** What a collection holds, as its pages ask for it. */
async function held(name: string): Promise<readonly Entry[]> {
  const store = collectionStore(await loadArchive(), process.cwd());
  return [...(store.get(name)?.values() ?? [])] as readonly Entry[];
}

/** What the framework keeps of a collection after it was loaded. */
async function loaded(
  { load }: { load(context: LoaderContext): Promise<void> },
  store = new Map<string, Entry>(),
  more: Partial<Record<keyof LoaderContext, unknown>> = {},
): Promise<readonly Entry[]> {
  const context = {
    store: {
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      set: (entry: Entry) => store.set(entry.id, entry),
    },
    generateDigest: (text: string) => `digest of ${text}`,
    config: { root: pathToFileURL(`${process.cwd()}/`) },
    logger: { error: () => undefined },
    ...more,
  };
  await load(context as unknown as LoaderContext);
  return [...store.values()];
}

const MORE = {
  ...contentFiles(),
  ...reportFiles('2022/jiance'),
  ...reportFiles('2021/jiance', { state: 'draft' }),
  ...reportFiles('2020/jiance', {
    state: 'withdrawn',
    withdrawal: { on: '2024-12-01', reason: '误附名册', by: '办公室' },
  }),
  'pages/about.mdx': '---\ntitle: "关于：本站"\ndescription: 说明\n---\n\n## 一\n',
};

it('holds every report that has an address, with its versions and its summary', async () => {
  await use(MORE);
  const entries = await held('reports');
  expect(entries.map(({ id }) => id)).toEqual(['2023/jiance', '2022/jiance', '2020/jiance']);
  expect(entries[1]?.data).toMatchObject({
    state: 'published',
    year: '2022',
    slug: 'jiance',
    versions: [{ version: 1, readable: true }],
    summary: { id: '2022/jiance', fiscalYear: 2022 },
  });
  expect(entries[2]?.data).toEqual({
    ...{ state: 'withdrawn', year: '2020', slug: 'jiance' },
    ...{ versions: [{ version: 1, readable: false }], title: expect.any(String) },
  });
});

it('holds neither words nor tables of a report: an entry stays small', async () => {
  await use(MORE);
  const [entry] = await held('reports');
  expect(JSON.stringify(entry).length).toBeLessThan(2_000);
});

it('holds units, projects and schemes by their schemas, and the heads of the pages', async () => {
  await use(MORE);
  for (const name of ['units', 'projects', 'schemes']) {
    const entries = await held(name);
    expect(entries.length, name).toBeGreaterThan(0);
    expect(entries.every(({ data }) => !('id' in data))).toBe(true);
  }
  const [page] = await held('pages');
  expect(page).toMatchObject({ id: 'about', data: { title: '关于：本站', description: '说明' } });
});

it('holds what its schema makes of it: nobody holds it against the schema once more', async () => {
  await use(MORE);
  for (const collection of [reports(), units(), projects(), schemes(), pages()]) {
    const entries = await held(collection.name.replace('mingji-', ''));
    for (const { id, data } of entries) expect(collection.schema.parse(data), id).toEqual(data);
  }
});

it('renders a page from where it is bundled; the development server from where it is edited', async () => {
  await use(MORE);
  const root = process.cwd();
  const [built] = await loaded(pages());
  expect(built?.filePath).toBe('.astro/bundle/pages/about.mdx');
  expect((await held('pages'))[0]?.filePath).toBe(built?.filePath);
  const watcher = { on: () => undefined, add: () => undefined };
  const [edited] = await loaded(pages(), undefined, { watcher });
  expect(resolve(root, edited?.filePath ?? '')).toBe(join(made?.root ?? '', 'pages/about.mdx'));
  await serveCollections(root);
  expect(servedCollections().get('pages')?.get('about')).toMatchObject({ filePath: edited?.filePath });
});

it('leaves the framework nothing to write but which files are pages, whatever is edited', async () => {
  await use(MORE);
  expect(await loaded(reports())).toEqual([]);
  const before = await loaded(pages());
  expect(before.map(({ id }) => id)).toEqual(['about']);
  const about = { 'pages/about.mdx': MORE['pages/about.mdx'].replace('## 一', '## 二') };
  await use({ ...MORE, ...reportFiles('2021/geng-duo'), ...about });
  expect(await loaded(pages())).toEqual(before);
});

it('forgets a page that is no longer there', async () => {
  await use(MORE);
  const store = new Map<string, Entry>();
  await loaded(pages(), store);
  await use(contentFiles());
  expect(await loaded(pages(), store)).toEqual([]);
});

it('leaves out a page whose head cannot be read, and shows the others', async () => {
  await use({ ...MORE, 'pages/kaputt.mdx': '---\ntitle: "\n---\n' });
  const { readContent } = await import('../../../src/reader/disk/read-content.ts');
  const { content } = await readContent({ root: made?.root ?? '', now: new Date() });
  const { createArchive } = await import('../../../src/view/archive.ts');
  if (content === null) throw new Error('There is no site');
  const archive = createArchive(content, { origin: 'https://example.org', base: '/' });
  expect([...(collectionStore(archive, process.cwd()).get('pages')?.keys() ?? [])]).toEqual(['about']);
});

it('stops a build at an error in the content; a development server goes on with what it has and says it', async () => {
  await use(MORE);
  const store = new Map<string, Entry>();
  await loaded(pages(), store);
  await serveCollections(process.cwd());
  await use({ ...MORE, 'x.txt': 'x' });
  await expect(loaded(pages(), store)).rejects.toThrow(/内容有 1 处错误/);
  const said: string[] = [];
  const logger = { error: (line: string) => said.push(line) };
  expect(await loaded(pages(), store, { watcher: {}, logger })).toHaveLength(1);
  expect(said.join()).toContain('FILE_UNKNOWN');
  await serveCollections(process.cwd());
  expect(servedCollections().get('reports')?.size).toBe(3);
});

it('serves what there is now in the store that pages took hold of', async () => {
  await use(MORE);
  const taken = servedCollections();
  await serveCollections(process.cwd());
  expect([...(taken.get('reports')?.keys() ?? [])]).toContain('2022/jiance');
  await use(contentFiles());
  await serveCollections(process.cwd());
  expect([...(taken.get('reports')?.keys() ?? [])]).toEqual(['2023/jiance']);
});

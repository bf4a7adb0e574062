import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, it } from 'vitest';
import type { z } from 'zod';
import { pages, projects, reports, schemes, units } from '../../../src/integrations/collections.ts';
import { forgetArchive } from '../../../src/view/load-archive.ts';
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

interface Stored {
  readonly id: string;
  readonly digest: string;
  readonly data: Record<string, unknown>;
  readonly filePath?: string;
}

/** What a collection holds after it was loaded, validated by its schema as the framework does it. */
async function loaded(
  { load, schema }: { load(context: LoaderContext): Promise<void>; schema: z.ZodType },
  store = new Map<string, Stored>(),
  more: Partial<Record<keyof LoaderContext, unknown>> = {},
): Promise<readonly Stored[]> {
  const context = {
    store: { clear: () => store.clear(), set: (entry: Stored) => store.set(entry.id, entry) },
    parseData: ({ data }: { data: unknown }) => schema.parseAsync(data),
    generateDigest: (text: string) => `digest of ${text}`,
    config: { root: pathToFileURL(`${made?.root}/`) },
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

it('holds every report that has an address, with its digest, its versions and its summary', async () => {
  await use(MORE);
  const entries = await loaded(reports());
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
  expect(entries[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
});

it('holds neither words nor tables of a report: an entry stays small', async () => {
  await use(MORE);
  const [entry] = await loaded(reports());
  expect(JSON.stringify(entry).length).toBeLessThan(2_000);
});

it('holds units, projects and schemes by their schemas, and the heads of the pages', async () => {
  await use(MORE);
  for (const collection of [units(), projects(), schemes()]) {
    const entries = await loaded(collection);
    expect(entries.length, collection.name).toBeGreaterThan(0);
    expect(entries.every(({ data }) => !('id' in data))).toBe(true);
  }
  const [page] = await loaded(pages());
  expect(page).toMatchObject({
    id: 'about',
    data: { title: '关于：本站', description: '说明' },
  });
});

it('renders a page from where it is bundled; the development server from where it is edited', async () => {
  await use(MORE);
  const root = process.cwd();
  const more = { config: { root: pathToFileURL(`${root}/`) } };
  const [built] = await loaded(pages(), undefined, more);
  expect(built?.filePath).toBe('.astro/bundle/pages/about.mdx');
  const watcher = { on: () => undefined, add: () => undefined };
  const [served] = await loaded(pages(), undefined, { ...more, watcher });
  expect(resolve(root, served?.filePath ?? '')).toBe(join(made?.root ?? '', 'pages/about.mdx'));
});

it('gives another digest to a page whose words changed', async () => {
  await use(MORE);
  const before = await loaded(pages());
  await use({ ...MORE, 'pages/about.mdx': MORE['pages/about.mdx'].replace('## 一', '## 二') });
  expect((await loaded(pages()))[0]?.digest).not.toBe(before[0]?.digest);
});

it('forgets what is no longer there', async () => {
  await use(MORE);
  const store = new Map<string, Stored>();
  await loaded(reports(), store);
  await use(contentFiles());
  expect((await loaded(reports(), store)).map(({ id }) => id)).toEqual(['2023/jiance']);
});

it('stops a build at an error in the content; a development server goes on and says it', async () => {
  await use(MORE);
  const store = new Map<string, Stored>();
  await loaded(reports(), store);
  await use({ ...MORE, 'x.txt': 'x' });
  await expect(loaded(reports(), store)).rejects.toThrow(/内容有 1 处错误/);
  const said: string[] = [];
  const logger = { error: (line: string) => said.push(line) };
  expect(await loaded(reports(), store, { watcher: {}, logger })).toHaveLength(3);
  expect(said.join()).toContain('FILE_UNKNOWN');
});

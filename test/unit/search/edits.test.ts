import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeParts } from '../../../src/search/build/part.ts';
import { buildSearch } from '../../../src/search/build-index.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { CURRENT_YEAR } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';

const REPORTS = 15;
const MIDDLE = 7;
const folder = mkdtempSync(join(tmpdir(), 'mingji-search-edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All reports in one year, so that they are one part. */
const records = corpus(REPORTS).map((record) => ({ ...record, year: CURRENT_YEAR }));

function edited(all: readonly SearchRecord[], index: number): SearchRecord[] {
  const section = { kind: 'text', anchor: 'added', heading: '补充', blocks: ['补充公开一项。'] } as const;
  return all.map((record, at) =>
    at === index ? { ...record, sections: [...record.sections, section] } : record,
  );
}

const paths = (of: string) =>
  readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(of, path)).isFile())
    .sort();
const bytesOf = (name: string) =>
  Object.fromEntries(
    paths(join(folder, name)).map((path) => [
      path,
      readFileSync(join(folder, name, path)).toString('base64'),
    ]),
  );

/** @param last name of an index whose files may be taken over */
async function build(name: string, all: readonly SearchRecord[], cache: string, last?: string) {
  const known = new Map<string, string>();
  const stood = (path: string, of: string): Buffer | null =>
    last !== undefined && made.get(last)?.get(path) === of ? readFileSync(join(folder, last, path)) : null;
  const [taken, read]: [string[], string[]] = [[], []];
  await buildSearch(all, {
    outDir: join(folder, name),
    cacheDir: join(folder, cache),
    currentYear: CURRENT_YEAR,
    standing: {
      take: (path, of) => {
        known.set(path, of);
        const bytes = stood(path, of);
        if (bytes === null) return null;
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), bytes);
        taken.push(path);
        return bytes.byteLength;
      },
      read: (path, of) => {
        read.push(path);
        return stood(path, of);
      },
    },
  });
  made.set(name, known);
  return { taken, read };
}
const made = new Map<string, ReadonlyMap<string, string>>();
const parts = (cache: string) => paths(join(folder, cache)).filter((path) => path.endsWith('.bin'));

test('an edit takes over the files that are the same and gives the bytes of a build anew', async () => {
  await build('first', records, 'cache');
  expect(parts('cache')).toHaveLength(1);
  const next = edited(records, MIDDLE);
  const { taken, read } = await build('second', next, 'cache', 'first');
  expect(taken.filter((path) => path.startsWith('text/')).length).toBe(records.length - 1);
  expect(taken.length).toBeGreaterThan(paths(join(folder, 'first')).length / 2);
  // Packs are made anew out of those that stand, and not all are looked at.
  const packs = paths(join(folder, 'first')).filter((path) => path.startsWith('current/p'));
  expect(read.length).toBeGreaterThan(0);
  expect(new Set(read).size).toBeLessThan(packs.length);
  await build('anew', next, 'other-cache');
  expect(bytesOf('second')).toEqual(bytesOf('anew'));
});

test('reports that come, go and change their places give the bytes of a build anew', async () => {
  const [first, second, , ...rest] = records;
  if (!first || !second) throw new Error('There are no reports');
  const long = { ...first, title: `${first.title}${'长'.repeat(40)}` };
  const earlier = { ...second, publishedOn: '2001-01-01' };
  for (const [name, next] of [
    ['one longer, one earlier, one less', [long, earlier, ...rest]],
    ['one alone', [second]],
  ] as const) {
    await build(name, next, 'cache');
    await build(`${name}, anew`, next, `cache ${name}`);
    expect(bytesOf(name), name).toEqual(bytesOf(`${name}, anew`));
  }
});

test('a damaged part is indexed again', async () => {
  for (const path of parts('cache')) truncateSync(join(folder, 'cache', path), 100);
  await build('third', records, 'cache');
  expect(bytesOf('third')).toEqual(bytesOf('first'));
  for (const path of parts('cache')) truncateSync(join(folder, 'cache', path), 100);
  await build('fourth', edited(records, MIDDLE), 'cache');
  expect(bytesOf('fourth')).toEqual(bytesOf('second'));
});

test('an edit indexes one report again and takes the others from the part as it was', async () => {
  const file = (name: string): string => join(folder, `${name}.part`);
  expect(await writeParts([{ records, file: file('whole'), before: null }])).toBe(records.length);
  expect(
    await writeParts([{ records: edited(records, MIDDLE), file: file('edited'), before: file('whole') }]),
  ).toBe(1);
  expect(
    await writeParts([{ records: [...records].reverse(), file: file('reversed'), before: file('edited') }]),
  ).toBe(1);
});

test('a table that is the same for every index is made where the one that was noted does not stand', async () => {
  await build('with-tables', records, 'table-cache');
  const tables = () =>
    paths(join(folder, 'with-tables')).filter((path) => /^(?:sounds|traditional)-/.test(path));
  expect(tables()).toHaveLength(2);
  const { taken } = await build('taken-over', records, 'table-cache', 'with-tables');
  expect(taken).toEqual(expect.arrayContaining(tables()));
  writeFileSync(join(folder, 'table-cache', 'sounds.last'), 'sounds-000000000000.bin');
  writeFileSync(join(folder, 'table-cache', 'traditional.last'), 'damaged');
  await build('noted-wrong', records, 'table-cache', 'with-tables');
  await build('nothing-stands', records, 'table-cache');
  for (const name of ['taken-over', 'noted-wrong', 'nothing-stands'])
    expect(bytesOf(name), name).toEqual(bytesOf('with-tables'));
});

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BATCH_SIZE } from '../../../src/search/build/batch.ts';
import { buildSearch } from '../../../src/search/build-index.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { CURRENT_YEAR } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';

const REPORTS = 30;
const folder = mkdtempSync(join(tmpdir(), 'mingji-search-edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All reports in one year, so that they are one part of several batches. */
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
  const taken: string[] = [];
  await buildSearch(all, {
    outDir: join(folder, name),
    cacheDir: join(folder, cache),
    currentYear: CURRENT_YEAR,
    reuse: (path, of) => {
      known.set(path, of);
      if (last === undefined || made.get(last)?.get(path) !== of) return false;
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      copyFileSync(join(folder, last, path), join(folder, name, path));
      taken.push(path);
      return true;
    },
  });
  made.set(name, known);
  return taken;
}
const made = new Map<string, ReadonlyMap<string, string>>();
const batches = (cache: string) => paths(join(folder, cache)).filter((path) => path.endsWith('.batch'));

test('an edit indexes one batch again, takes over the files that are the same, and gives the bytes of a build anew', async () => {
  await build('first', records, 'cache');
  expect(batches('cache')).toHaveLength(Math.ceil(records.length / BATCH_SIZE));
  const before = new Set(batches('cache'));
  const next = edited(records, 15);
  const taken = await build('second', next, 'cache', 'first');
  expect(batches('cache').filter((path) => !before.has(path))).toHaveLength(1);
  expect(taken.filter((path) => path.startsWith('text/')).length).toBe(records.length - 1);
  expect(taken.length).toBeGreaterThan(paths(join(folder, 'first')).length / 2);
  await build('anew', next, 'other-cache');
  expect(bytesOf('second')).toEqual(bytesOf('anew'));
});

test('a damaged batch is indexed again', async () => {
  for (const path of batches('cache')) truncateSync(join(folder, 'cache', path), 100);
  for (const path of paths(join(folder, 'cache')))
    if (path.endsWith('.bin')) rmSync(join(folder, 'cache', path));
  await build('third', records, 'cache');
  expect(bytesOf('third')).toEqual(bytesOf('first'));
});

import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFacts } from '../../../../src/exports/data-facts.ts';
import { KeptTold } from '../../../../src/integrations/incremental/kept-told.ts';
import { pathKeys } from '../../../../src/integrations/incremental/path-keys.ts';
import { archiveRecords } from '../../../../src/search/archive-records.ts';
import type { Archive } from '../../../../src/view/archive.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { picturePaths } from '../../../../src/view/pictures.ts';
import { yearBook } from '../../../../src/view/year-book.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'mingji-told-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const OTHER = { id: '2022/other' };
const archiveOf = (own: Parameters<typeof makeReport>[0] = {}) =>
  createArchive(
    makeContentOf([makeReport(own), makeReport({ fiscalYear: { from: 2022, to: 2022 } }, OTHER)]),
    {
      base: '/',
      origin: 'https://mingji.example',
    },
  );
const open = (archive: Archive, code = 'code') => new KeptTold(archive, cache, code, pathKeys(archive, code));

describe('tables of data', () => {
  test('what pages tell of one is kept by its bytes, and told again without making it', async () => {
    const first = archiveOf();
    const kept = open(first);
    const facts = await dataFacts(first);
    kept.save(first.finished.values());

    // The files stand from the last build; nothing is known of their rows but what was kept.
    const second = archiveOf();
    open(second);
    for (const [path, file] of first.finished) second.finished.set(path, file);
    expect(await dataFacts(second)).toEqual(facts);
    const sums = [...first.outlines.entries()];
    expect(sums).not.toEqual([]);
    for (const [sum, outline] of sums) expect(second.outlines.get(sum)).toEqual(outline);
  });

  test('a damaged file and one of other code tell nothing', async () => {
    const first = archiveOf();
    const kept = open(first);
    await dataFacts(first);
    kept.save(first.finished.values());
    const [sum = ''] = [...first.outlines.entries()].map(([name]) => name);
    const other = archiveOf();
    open(other, 'other code');
    expect(other.outlines.get(sum)).toBeNull();
    const file = join(cache, 'site/outlines.ndjson');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"rows":1', '"rows":2'));
    open(other);
    expect(other.outlines.get(sum)).toBeNull();
  });

  test('what is told of files that are no more is let go', async () => {
    const archive = archiveOf();
    const kept = open(archive);
    await dataFacts(archive);
    kept.save([]);
    const after = archiveOf();
    open(after);
    for (const [sum] of archive.outlines.entries()) expect(after.outlines.get(sum)).toBeNull();
  });
});

describe('figures of pages, findings and answers of reports', () => {
  const EXAMPLE = '2023/example';
  const tell = (archive: Archive) => [
    picturePaths(archive),
    archive.years.map((year) => yearBook(archive, year)),
  ];
  const idsIn = (name: string) =>
    [...readFileSync(join(cache, `site/${name}.ndjson`), 'utf8').matchAll(/^\d+\/\w+(?=\t)/gm)].map(
      ([id]) => id,
    );

  test('are told again without reading the facts of any report', () => {
    const first = archiveOf();
    const kept = open(first);
    const told = tell(first);
    kept.save([]);
    const second = archiveOf();
    open(second);
    const read = (): never => {
      throw new Error('The facts are read again');
    };
    Object.assign(second, { published: read, record: read });
    for (const one of second.content.reports) Object.defineProperty(one, 'report', { get: read });
    expect(tell(second)).toEqual(told);
  });

  test('are made again where the report, or the code, is another', () => {
    const first = archiveOf();
    const kept = open(first);
    tell(first);
    kept.save([]);
    const edited = archiveOf({ goals: { expected: '修好两座桥', actual: '修好一座桥' } });
    open(edited);
    expect(edited.answers.get(OTHER.id)).toEqual(first.answers.get(OTHER.id));
    expect([edited.answers.get(EXAMPLE), edited.followUps.get(EXAMPLE)]).toEqual([null, null]);
    tell(edited);
    expect(edited.answers.get(EXAMPLE)).not.toEqual(first.answers.get(EXAMPLE));
    const other = archiveOf();
    open(other, 'other code');
    expect([other.answers.get(OTHER.id), other.followUps.get(OTHER.id)]).toEqual([null, null]);
  });

  test('are kept by a build that did not ask for them, and let go with their report', () => {
    const first = archiveOf();
    const kept = open(first);
    tell(first);
    kept.save([]);
    open(archiveOf()).save([]);
    expect(idsIn('answers')).toEqual([EXAMPLE, OTHER.id]);
    const alone = createArchive(makeContentOf([makeReport()]), first.deployment);
    const after = open(alone);
    tell(alone);
    after.save([]);
    expect([idsIn('answers'), idsIn('findings')]).toEqual([[EXAMPLE], [EXAMPLE]]);
  });
});

test('whether a page says the same is known by its bytes', () => {
  const dist = join(cache, 'dist');
  const page = (id: string, rest: string, says: string) => {
    const file = join(dist, 'reports', id, rest, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<html><main>${says}</main></html>`);
  };
  const write = (says: string) => {
    for (const id of ['2023/example', OTHER.id]) for (const rest of ['', 'checks']) page(id, rest, says);
  };
  const digests = (archive: Archive) =>
    archiveRecords(archive, dist).map(({ pages = [] }) => pages.map(({ digest }) => digest));
  const finished = (archive: Archive) => {
    for (const id of ['2023/example', OTHER.id])
      for (const rest of ['', 'checks/']) {
        const path = `reports/${id}/${rest}index.html`;
        const bytes = readFileSync(join(dist, path));
        archive.finished.set(path, { bytes: bytes.length, sha256: hash('sha256', bytes) });
      }
  };
  write('修了一座桥');
  const first = archiveOf();
  const kept = open(first);
  const said = digests(first);
  finished(first);
  kept.save(first.finished.values());

  const second = archiveOf();
  open(second);
  finished(second);
  // Nothing of it is read any more.
  rmSync(dist, { recursive: true });
  expect(digests(second)).toEqual(said);

  write('修了两座桥');
  const third = archiveOf();
  open(third);
  finished(third);
  expect(digests(third)).not.toEqual(said);
});

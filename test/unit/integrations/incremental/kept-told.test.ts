import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFacts } from '../../../../src/exports/data-facts.ts';
import { KeptTold } from '../../../../src/integrations/incremental/kept-told.ts';
import { pathKeys } from '../../../../src/integrations/incremental/path-keys.ts';
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
    expect(second.outlines).toEqual(first.outlines);
    for (const [path, file] of first.finished) second.finished.set(path, file);
    expect(await dataFacts(second)).toEqual(facts);

    const file = join(cache, 'site/outlines.ndjson');
    const other = archiveOf();
    open(other, 'other code');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"rows":1', '"rows":2'));
    open(other);
    expect([...other.outlines]).toEqual([]);
  });

  test('what is told of files that are no more is let go', async () => {
    const archive = archiveOf();
    const kept = open(archive);
    await dataFacts(archive);
    kept.save([]);
    const after = archiveOf();
    open(after);
    expect(after.outlines.size).toBe(0);
  });
});

describe('figures of pages and answers of reports', () => {
  const tell = (archive: Archive) => [
    picturePaths(archive),
    archive.years.map((year) => yearBook(archive, year)),
  ];

  test('are told again without reading the facts of any report', () => {
    const first = archiveOf();
    const kept = open(first);
    const told = tell(first);
    kept.save([]);
    const second = archiveOf();
    open(second);
    expect(second.answers).toEqual(first.answers);
    expect(second.answers.size).toBe(2);
    second.published = () => {
      throw new Error('The facts are read again');
    };
    expect(tell(second)).toEqual(told);
  });

  test('are made again where the report, or the code, is another', () => {
    const first = archiveOf();
    const kept = open(first);
    tell(first);
    kept.save([]);
    const edited = archiveOf({ goals: { expected: '修好两座桥', actual: '修好一座桥' } });
    open(edited);
    expect([...edited.answers.keys()]).toEqual([OTHER.id]);
    tell(edited);
    expect(edited.answers.get('2023/example')).not.toEqual(first.answers.get('2023/example'));
    const other = archiveOf();
    open(other, 'other code');
    expect([other.answers.size, other.pictures.size]).toEqual([0, 0]);
  });

  test('a report that is gone is let go', () => {
    const first = archiveOf();
    const kept = open(first);
    tell(first);
    kept.save([]);
    const alone = createArchive(makeContentOf([makeReport()]), first.deployment);
    const after = open(alone);
    tell(alone);
    after.save([]);
    const lines = readFileSync(join(cache, 'site/answers.ndjson'), 'utf8');
    expect([...lines.matchAll(/^\d+\/\w+(?=\t)/gm)].map(([id]) => id)).toEqual(['2023/example']);
  });
});

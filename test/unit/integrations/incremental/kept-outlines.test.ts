import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFacts } from '../../../../src/exports/data-facts.ts';
import { KeptOutlines } from '../../../../src/integrations/incremental/kept-outlines.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'mingji-outlines-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const archiveOf = () =>
  createArchive(makeContentOf([makeReport()]), { base: '/', origin: 'https://mingji.example' });

test('what pages tell of a table is kept by its bytes, and told again without making it', async () => {
  const first = archiveOf();
  const kept = new KeptOutlines(first, cache, 'code');
  const facts = await dataFacts(first);
  kept.save(first.finished.values());

  // The files stand from the last build; nothing is known of their rows but what was kept.
  const second = archiveOf();
  new KeptOutlines(second, cache, 'code');
  expect(second.outlines).toEqual(first.outlines);
  for (const [path, file] of first.finished) second.finished.set(path, file);
  expect(await dataFacts(second)).toEqual(facts);

  const file = join(cache, 'site/outlines.ndjson');
  const other = archiveOf();
  new KeptOutlines(other, cache, 'other code');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"rows":1', '"rows":2'));
  new KeptOutlines(other, cache, 'code');
  expect([...other.outlines]).toEqual([]);
});

test('what is told of files that are no more is let go', async () => {
  const archive = archiveOf();
  const kept = new KeptOutlines(archive, cache, 'code');
  await dataFacts(archive);
  kept.save([]);
  const after = archiveOf();
  new KeptOutlines(after, cache, 'code');
  expect(after.outlines.size).toBe(0);
});

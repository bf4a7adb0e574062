import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tableFiles } from '../../../../src/exports/table-files.ts';
import { TABLES } from '../../../../src/exports/tables/all.ts';
import { KeptRows } from '../../../../src/integrations/incremental/kept-rows.ts';
import type { Archive } from '../../../../src/view/archive.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };

function contentOf(figure: string) {
  return makeContentOf([
    makeReport({ statements: [{ id: 'goumai', label: '购置的设备', figure }] } as never, {
      id: '2023/example',
    }),
    makeReport({ fiscalYear: { from: 2022, to: 2022 }, title: '上一年的报告' }, { id: '2022/example' }),
  ]);
}

/** An archive that notes whose rows were computed. */
function watched(figure: string): { readonly archive: Archive; readonly asked: Set<string> } {
  const archive = createArchive(contentOf(figure), DEPLOYMENT);
  const asked = new Set<string>();
  const checks = (id: string) => {
    asked.add(id);
    return archive.checks(id);
  };
  return { archive: { ...archive, checks }, asked };
}

function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-rows-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const filesOf = (archive: Archive) =>
  TABLES.flatMap((table) => {
    const { csv, parquet } = tableFiles(archive, table);
    return [csv, parquet].map((bytes) => hash('sha256', bytes));
  });

const keyOf = (changed: string) => (year: number) => `${year}${year === 2023 ? changed : ''}`;

function built(cache: string, figure: string, changed = '') {
  const { archive, asked } = watched(figure);
  archive.tableRows.store = new KeptRows(cache, keyOf(changed));
  return { files: filesOf(archive), asked: [...asked] };
}

test('rows of a year in which nothing changed are not computed again, and are the same', () => {
  const cache = cacheFolder();
  const first = built(cache, '5台');
  expect(first.files).toEqual(filesOf(watched('5台').archive));
  expect(first.asked.sort()).toEqual(['2022/example', '2023/example']);
  expect(built(cache, '5台')).toEqual({ files: first.files, asked: [] });
  const edited = built(cache, '6台', 'edited');
  expect(edited.asked).toEqual(['2023/example']);
  expect(edited.files).toEqual(filesOf(watched('6台').archive));
});

test('a file that is damaged, or that stands under the name of another, is as good as none', () => {
  const cache = cacheFolder();
  const { files } = built(cache, '5台');
  const folder = join(cache, 'site', 'rows');
  const rows = readdirSync(folder).sort();
  expect(rows).toContain('2022-reports.bin');
  const bytes = readFileSync(join(folder, '2022-reports.bin'));
  writeFileSync(join(folder, '2022-reports.bin'), bytes.subarray(0, -1));
  writeFileSync(join(folder, '2023-reports.bin'), bytes);
  expect(built(cache, '5台')).toEqual({
    files,
    asked: expect.arrayContaining(['2022/example', '2023/example']),
  });
});

test('what cannot be written is held until the build ends', () => {
  const cache = cacheFolder();
  writeFileSync(join(cache, 'site'), 'no folder');
  const rows = new KeptRows(cache, keyOf(''));
  rows.set(2023, 'reports', Buffer.from('rows'));
  expect(rows.get(2023, 'reports')).toEqual(Buffer.from('rows'));
  expect(new KeptRows(cache, keyOf('')).get(2023, 'reports')).toBeNull();
});

test('rows of a year that there is no more are let go of, and so is what was never finished', () => {
  const cache = cacheFolder();
  const folder = join(cache, 'site', 'rows');
  const rows = new KeptRows(cache, keyOf(''));
  rows.sweep([2023]);
  for (const year of [2022, 2023]) rows.set(year, 'reports', Buffer.from('rows'));
  writeFileSync(join(folder, '2023-reports.bin.7.part'), 'half');
  rows.sweep([2023]);
  expect(readdirSync(folder)).toEqual(['2023-reports.bin']);
});

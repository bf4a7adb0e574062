import type { WorkBook } from '@e965/xlsx';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { workbookFile } from '../../../src/exports/data-files.ts';
import { recordWorkbook } from '../../../src/exports/record-workbook/record-workbook.ts';
import { tableFiles } from '../../../src/exports/table-files.ts';
import { TABLES } from '../../../src/exports/tables/all.ts';
import { packedYear, unpacked } from '../../../src/exports/tables/table-rows.ts';
import { RECORD_WORKBOOK_TEXT as TEXT } from '../../../src/text/exports/record-workbook.ts';
import { csvRows } from '../../support/csv.ts';
import { namesOf } from '../../support/data-forms.ts';
import { anotherRepositoryArchive, repositoryArchive } from '../../support/repository.ts';

const archive = await repositoryArchive();
const open = (bytes: Uint8Array) => read(bytes, { type: 'array', cellNF: true });
const whole = open(await workbookFile(archive, 'whole'));

/** Values below the head, by the names of the columns. */
function rowsOf(book: WorkBook, sheet: string): readonly Record<string, unknown>[] {
  const found = book.Sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  const [head = [], ...rows] = utils.sheet_to_json<unknown[]>(found, {
    header: 1,
    defval: null,
    UTC: true,
  });
  const names = namesOf(sheet);
  return rows.map((row) =>
    Object.fromEntries(head.map((heading, index) => [names.get(String(heading)), row[index]])),
  );
}

describe.each(TABLES.map((table) => [table.title, table] as const))('the sheet %s', (title, table) => {
  test('says what the CSV says, numbers as numbers and days as dates', () => {
    const [, ...printed] = csvRows(Buffer.from(tableFiles(archive, table).csv).toString('utf8'));
    const rows = rowsOf(whole, title);
    expect(rows.length).toBe(printed.length);
    let compared = 0;
    for (const [index, row] of rows.entries()) {
      for (const [place, { name, type, words }] of table.columns.entries()) {
        const text = printed[index]?.[place] ?? '';
        const value = row[name];
        const where = `${index} ${name}`;
        if (text === '') {
          expect(value, where).toBeNull();
          continue;
        }
        compared += 1;
        switch (type) {
          case 'yuan':
            expect((value as number).toFixed(2), where).toBe(text);
            expect(row[name.replace('_yuan', '_wan')], where).toBe(Number(`${text}e-4`));
            break;
          case 'percent':
          case 'points':
          case 'decimal':
          case 'integer':
            expect(value, where).toBe(Number(text));
            break;
          case 'boolean':
            expect(value, where).toBe(text === 'true' ? '是' : '否');
            break;
          case 'day':
          case 'date':
            expect(value instanceof Date ? value.toISOString().slice(0, 10) : value, where).toBe(text);
            if (text.length === '2024-08-31'.length) expect(value, where).toBeInstanceOf(Date);
            break;
          default:
            expect(value, where).toBe(words?.[text] ?? text.replace(/^'(?=[-=+@＝＋＠－])/, ''));
        }
      }
    }
    // No report of this repository was given points beside its indicators.
    if (rows.length > 0 || title !== '加分扣分') expect(compared).toBeGreaterThan(rows.length);
  });
});

test('the first sheet says where it is from, what is made up, and what every column means', () => {
  expect(whole.SheetNames).toEqual([TEXT.about, ...TABLES.map(({ title }) => title)]);
  const about = utils.sheet_to_json<unknown[]>(whole.Sheets[TEXT.about] ?? {}, { header: 1 });
  const words = about.flat().map(String);
  expect(words).toContain(TEXT.exampleMark);
  expect(words).toContain('https://example.org/data/');
  for (const { meaning } of TABLES.flatMap(({ columns }) => columns)) expect(words).toContain(meaning);
});

test('heads stay in sight and can be filtered', async () => {
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(await workbookFile(archive, 'whole'));
  const xml = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+41"/);
});

test('every number is written as the decimal that it is, without binary dust', async () => {
  const { unzipSync, strFromU8 } = await import('fflate');
  let looked = 0;
  for (const [name, bytes] of Object.entries(unzipSync(await workbookFile(archive, 'whole')))) {
    if (!name.startsWith('xl/worksheets/')) continue;
    for (const [, value = ''] of strFromU8(bytes).matchAll(/<v>(-?\d+\.\d+)<\/v>/g)) {
      expect(value.length, `${name} ${value}`).toBeLessThan(16);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(500);
});

test('nothing that somebody typed is a formula', () => {
  for (const sheet of Object.values(whole.Sheets)) {
    for (const [place, cell] of Object.entries(sheet)) {
      if (!place.startsWith('!')) expect(cell.f, place).toBeUndefined();
    }
  }
});

test('the years hold together what the whole holds, and no year what another does', async () => {
  for (const table of TABLES) {
    if (table.name === 'units' || table.name === 'projects') continue;
    const all = archive.years.flatMap((year) => [...unpacked(packedYear(archive, year, table))]);
    expect(
      all.reduce((sum, { rows }) => sum + rows, 0),
      table.name,
    ).toBe(tableFiles(archive, table).outline.rows);
  }
  const year = archive.years[0] ?? 0;
  const book = open(await workbookFile(archive, year));
  expect(rowsOf(book, '报告').length).toBe(archive.byYear.get(year)?.length);
  expect(new Set(rowsOf(book, '报告').map((row) => row['fiscal_year']))).toEqual(new Set([year]));
});

test('without examples it holds none and needs no mark', async () => {
  const book = open(await workbookFile(archive, 'real'));
  for (const { title } of TABLES) {
    for (const row of rowsOf(book, title)) expect(row['example']).toBe('否');
  }
  const about = utils.sheet_to_json<unknown[]>(book.Sheets[TEXT.about] ?? {}, { header: 1 });
  expect(about.flat()).not.toContain(TEXT.exampleMark);
});

test('a sheet that is too long is left out, and it is said where its rows are', async () => {
  const book = open(await recordWorkbook(archive, 'whole', 100));
  expect(book.SheetNames).not.toContain('指标');
  expect(book.SheetNames).toContain('报告');
  const about = utils.sheet_to_json<unknown[]>(book.Sheets[TEXT.about] ?? {}, { header: 1 });
  expect(about.flat()).toContain(TEXT.left('指标'));
});

test('the same record is the same bytes', async () => {
  const again = await anotherRepositoryArchive();
  expect(Buffer.compare(await workbookFile(archive, 'whole'), await workbookFile(again, 'whole'))).toBe(0);
});

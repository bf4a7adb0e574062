import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { BulkColumn } from '../../../src/exports/record-workbook/bulk-workbook.ts';
import { writeBulkWorkbook } from '../../../src/exports/record-workbook/bulk-workbook.ts';
import type { BulkCell } from '../../../src/exports/workbook/bulk-rows.ts';
import { writeWorkbook } from '../../../src/exports/workbook/workbook.ts';
import { columnsOf } from '../../support/row-columns.ts';

const FACTS = { title: '试', creator: '试', modified: new Date('2024-01-01T00:00:00Z') };
const ABOUT = { name: '说明', columns: [{ width: 10 }], rows: [['同一个词']] };

const bookOf = async (columns: number, rows: readonly (readonly BulkCell[])[]) =>
  read(
    await writeBulkWorkbook(
      ABOUT,
      [
        {
          name: '数',
          columns: Array.from(
            { length: columns },
            (_, place): BulkColumn => ({
              heading: `第${place}列`,
              width: 10,
              from: place,
              draw: (value) => value as BulkCell,
              ...(place % 2 === 1 ? { format: place % 4 === 1 ? '0.00' : 'yyyy-mm-dd' } : {}),
            }),
          ),
          // In two parts, as the rows of two years.
          rows: [rows.slice(0, 2), rows.slice(2)].map((part) => columnsOf(part, columns)),
        },
      ],
      FACTS,
    ),
    { type: 'array', cellNF: true },
  );

test.each([
  '1 < 2 & "x" > \'y\'',
  ' 前后有空 ',
  '两\n行\t格',
  '#N/A',
  '=SUM(A1)',
  '-',
  '0012',
  '同一个词',
  '$& $1',
  '𠮷野',
  '型号_x0041_与_x000D_',
  '_x_x0041__x00e9_',
])('the text %j is read as it was written', async (text) => {
  const sheet = (await bookOf(1, [[text], ['另一个'], [text]])).Sheets['数'];
  expect([sheet?.['A2'], sheet?.['A3'], sheet?.['A4']].map((cell) => [cell.t, cell.v, cell.f])).toEqual([
    ['s', text, undefined],
    ['s', '另一个', undefined],
    ['s', text, undefined],
  ]);
});

test('a text that looks like the code of a character stays what it is in a sheet of the library too', async () => {
  const text = '型号_x0041_与_x000D_';
  const bytes = await writeWorkbook([{ ...ABOUT, rows: [[text], [{ value: text, role: 'head' }]] }], FACTS);
  const sheet = read(bytes, { type: 'array' }).Sheets['说明'] ?? {};
  expect([sheet['A1'].v, sheet['A2'].v]).toEqual([text, text]);
});

/** Days as the numbers that they were written as. */
const inDays = (value: unknown) => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value);

test('every cell of a sheet of many rows and columns stands in its place, with the format of its column', async () => {
  const columns = 60;
  const rows = Array.from({ length: 2100 }, (_, row) =>
    Array.from(
      { length: columns },
      (__, place): BulkCell =>
        (row + place) % 7 === 0 ? null : place % 2 === 1 ? 40_000 + row : `${row % 50} ${place}`,
    ),
  );
  const sheet = (await bookOf(columns, rows)).Sheets['数'] ?? {};
  const [head, ...printed] = utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    defval: null,
    UTC: true,
  });
  expect(head).toHaveLength(columns);
  expect(printed).toHaveLength(rows.length);
  for (const [place, row] of rows.entries()) expect(printed[place]?.map(inDays), `${place}`).toEqual(row);
  expect(sheet['!ref']).toBe('A1:BH2101');
  expect(sheet['!autofilter']).toEqual({ ref: 'A1:BH2101' });
  expect([sheet['B3'].z, sheet['D3'].z, sheet['F3'].z]).toEqual(['0.00', 'yyyy-mm-dd', '0.00']);
});

test('a sheet without rows, or without formats, is its head', async () => {
  const sheet = (await bookOf(1, [])).Sheets['数'] ?? {};
  expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([['第0列']]);
  expect(sheet['!ref']).toBe('A1');
});

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { ParquetFile } from '../../../src/exports/parquet.ts';
import type { Cell, Column, ColumnType } from '../../../src/exports/tables/table.ts';
import { columnsOf } from '../../support/row-columns.ts';

const GROUP = 700;
const ROWS = 1500;
const DAY_MS = 86_400_000;

/** Of every type, and of values that come often, seldom and never; what the library would be given of them. */
const COLUMNS: readonly (readonly [type: ColumnType, cell: (row: number) => Cell])[] = [
  ['text', (row) => `第${row}批`],
  ['text', (row) => ['乡', '𠀀', '～', 'a', '乡村', '𠀀𠀀'][row % 6] ?? null],
  ['text', (row) => (row % 7 === 0 ? null : `${'长'.repeat(40)}${Math.floor(row / 90)}`)],
  ['code', () => null],
  ['url', (row) => (row < GROUP ? null : 'https://example.org/')],
  ['integer', (row) => (row % 3 === 0 ? null : Math.floor(row / 50) - 2)],
  ['integer', (row) => row],
  ['yuan', (row) => `${-5 + (row % 20)}.00`],
  ['percent', () => null],
  ['points', (row) => ['90', '90.0', '0', '-0.5', null][Math.floor(row / 9) % 5] ?? null],
  ['decimal', (row) => `${row}.25`],
  ['day', (row) => (row % 4 === 0 ? null : `20${10 + (row % 16)}-02-28`)],
  ['date', (row) => (row % 2 === 0 ? '2020-05' : '2020')],
  ['boolean', (row) => row % 5 === 0],
  ['boolean', () => null],
];
const ROW_CELLS = Array.from({ length: ROWS }, (_, row) => COLUMNS.map(([, cell]) => cell(row)));

const VALUES: Readonly<Partial<Record<ColumnType, (cell: NonNullable<Cell>) => unknown>>> = {
  yuan: (cell) => BigInt(String(cell).replace('.', '')),
  percent: (cell) => BigInt(String(cell).replace('.', '')),
  points: Number,
  decimal: Number,
  day: (cell) => Date.parse(`${cell}T00:00:00Z`) / DAY_MS,
};

test('writes the very bytes that the library writes of all cells', () => {
  const columns = COLUMNS.map(
    ([type], place): Column => ({
      ...{ name: `c${place}`, heading: '', meaning: '', type, unit: null, words: null },
    }),
  );
  const file = new ParquetFile(columns, { title: '表' }, GROUP);
  // Parts that end within a group.
  for (let from = 0; from < ROWS; from += 500) {
    file.add(columnsOf(ROW_CELLS.slice(from, from + 500), COLUMNS.length));
  }
  const writer = new ByteWriter();
  const whole = new ParquetWriter({
    writer,
    createdBy: 'mingji',
    schema: file.schema,
    kvMetadata: [{ key: 'title', value: '表' }],
  });
  for (let from = 0; from < ROWS; from += GROUP) {
    const cells = ROW_CELLS.slice(from, from + GROUP);
    void whole.write({
      columnData: columns.map(({ name, type }, place) => ({
        name,
        data: cells.map((row) => {
          const cell = row[place] ?? null;
          return cell === null ? null : (VALUES[type]?.(cell) ?? cell);
        }),
      })),
      rowGroupSize: cells.length,
    });
  }
  void whole.finish();
  expect(Buffer.compare(file.finish(), Buffer.from(writer.getBuffer()))).toBe(0);
});

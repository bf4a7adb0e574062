import { describe, expect, test } from 'vitest';
import type { CsvLines } from '../../../src/exports/csv-lines.ts';
import { csvLines } from '../../../src/exports/csv-lines.ts';
import { rowsOf, rowsWith } from '../../../src/exports/tables/row-columns.ts';
import type { Cell } from '../../../src/exports/tables/table.ts';
import { csvFile } from '../../../src/model/csv.ts';
import { columnsOf } from '../../support/row-columns.ts';

/** Values of every kind, in columns that change in every row, seldom and never; 1 and "1" are two values. */
const ROWS = Array.from({ length: 70_000 }, (_, row): readonly Cell[] => [
  `编号${row}`,
  Math.floor(row / 40) % 300,
  row % 2 === 0 ? 1 : '1',
  null,
  row % 1000 < 500 ? '=甲,"乙"' : '',
  row % 3 === 0,
  '末',
]);
const WIDTH = ROWS[0]?.length ?? 0;
const COLUMNS = columnsOf(ROWS, WIDTH);

describe('rows by columns', () => {
  test('are the same rows again', () => {
    expect(COLUMNS.rows).toBe(ROWS.length);
    let row = 0;
    for (const own of rowsOf(COLUMNS)) {
      if (own.some((cell, place) => cell !== ROWS[row]?.[place])) expect(own).toEqual(ROWS[row]);
      row += 1;
    }
    expect(row).toBe(ROWS.length);
  });

  test('hold each value once, in numbers of as few bytes as it takes', () => {
    expect(COLUMNS.columns.map(({ values }) => values.length)).toEqual([70_000, 300, 2, 1, 2, 2, 1]);
    expect(COLUMNS.columns.map(({ places }) => places.BYTES_PER_ELEMENT)).toEqual([4, 2, 1, 1, 1, 1, 1]);
  });

  test('leave those with another value out', () => {
    const kept = rowsWith(COLUMNS, 5, true);
    expect([...rowsOf(kept)]).toEqual(ROWS.filter((row) => row[5] === true));
    expect(rowsWith(kept, 5, false).rows).toBe(0);
  });

  test('are written as the lines of a CSV file, each changed as its column is', () => {
    const head = Array.from({ length: WIDTH }, (_, place) => `${place}`);
    const whole = (rows: readonly (readonly Cell[])[]) =>
      csvFile(head, rows).split('\r\n').slice(1).join('\r\n');
    const isSame = (lines: CsvLines, rows: readonly (readonly Cell[])[]) => {
      const file = Buffer.alloc(lines.length + 1);
      lines.write(file, 1);
      return file.toString('utf8', 1) === whole(rows);
    };
    expect(isSame(csvLines(COLUMNS), ROWS)).toBe(true);
    const words = (cell: Cell) => (cell === true ? '是' : cell);
    const changed = ROWS.map((row) => row.map((cell, place) => (place === 5 ? words(cell) : cell)));
    expect(isSame(csvLines(COLUMNS, [null, null, null, null, null, words]), changed)).toBe(true);
    expect(csvLines(columnsOf([], WIDTH)).length).toBe(0);
  });
});

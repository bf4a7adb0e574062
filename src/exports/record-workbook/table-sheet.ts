import { TYPE_UNITS } from '../../text/exports/tables.ts';
import { chineseCell, chineseHeading } from '../table-files.ts';
import type { Column, ColumnType, Table } from '../tables/table.ts';
import type { BulkCell } from '../workbook/bulk-rows.ts';
import type { SheetColumn } from '../workbook/sheet.ts';
import type { BulkColumn, BulkSheet } from './bulk-workbook.ts';

/** One column of a sheet. An amount has two: 万元 to read, 元 to calculate with. */
interface Drawn extends SheetColumn {
  readonly heading: string;
  readonly name: string;
  /** Place of the value in a row of the table. */
  readonly from: number;
  readonly draw: (cell: string | number | boolean) => BulkCell;
}

const number = (cell: string | number | boolean) => Number(cell);
const text = (cell: string | number | boolean) => String(cell);

const DAY_MS = 86_400_000;
/** Number of 1970-01-01 in the calendar of spreadsheets. */
const EPOCH = 25_569;
const dayNumber = (day: string | number | boolean) => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH;

/** Widths in characters, number formats and values by what a column holds. */
const DRAWN: Readonly<Record<ColumnType, Pick<Drawn, 'width' | 'format' | 'draw'>>> = {
  text: { width: 28, draw: text },
  code: { width: 22, draw: text },
  url: { width: 30, draw: text },
  integer: { width: 10, format: '0', draw: number },
  yuan: { width: 18, format: '#,##0.00', draw: number },
  percent: { width: 12, format: '0.00', draw: number },
  points: { width: 10, format: '0.##', draw: number },
  decimal: { width: 14, format: 'General', draw: number },
  day: { width: 12, format: 'yyyy-mm-dd', draw: dayNumber },
  date: {
    width: 12,
    format: 'yyyy-mm-dd',
    draw: (cell) => (String(cell).length === FULL_DATE ? dayNumber(cell) : String(cell)),
  },
  boolean: { width: 8, draw: text },
};
const FULL_DATE = '2024-08-31'.length;
/** 万元 of an amount in 元, as the exponent of its decimal: a division would leave binary dust. */
const IN_WAN = 'e-4';

/** The columns of a sheet, in the order of the table. */
export function drawnColumns(columns: readonly Column[]): readonly Drawn[] {
  return columns.flatMap((column, from): Drawn[] => {
    const own = { name: column.name, heading: chineseHeading(column), from, ...DRAWN[column.type] };
    if (column.type !== 'yuan') return [own];
    return [
      {
        ...own,
        width: 14,
        name: column.name.replace(/_yuan$/, '_wan'),
        heading: `${column.heading}（${TYPE_UNITS['ten-thousand-yuan']}）`,
        draw: (cell) => Number(`${cell}${IN_WAN}`),
      },
      own,
    ];
  });
}

/** @param rows of the table, in parts */
export function tableSheet(table: Table, rows: BulkSheet['rows']): BulkSheet {
  return {
    name: table.title,
    columns: drawnColumns(table.columns).map(({ from, draw, ...column }): BulkColumn => {
      const own = table.columns[from];
      return {
        ...column,
        from,
        draw: (value) => {
          const cell = chineseCell(own, value);
          return cell === null ? null : draw(cell);
        },
      };
    }),
    rows,
  };
}

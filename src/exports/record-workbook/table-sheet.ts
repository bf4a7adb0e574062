import { TYPE_UNITS } from '../../text/exports/tables.ts';
import { chineseCell, chineseHeading } from '../table-files.ts';
import type { Cell, Column, ColumnType, Scope, Table } from '../tables/table.ts';
import type { Sheet, SheetCell, SheetColumn } from '../workbook/workbook.ts';

/** One column of a sheet. An amount has two: 万元 to read, 元 to calculate with. */
interface Drawn extends SheetColumn {
  readonly heading: string;
  readonly name: string;
  /** Place of the value in a row of the table. */
  readonly from: number;
  readonly draw: (cell: string | number | boolean) => SheetCell;
}

const number = (cell: string | number | boolean) => Number(cell);
const asIs = (cell: string | number | boolean) => cell;

/** Widths in characters, number formats and values by what a column holds. */
const DRAWN: Readonly<Record<ColumnType, Pick<Drawn, 'width' | 'format' | 'draw'>>> = {
  text: { width: 28, draw: asIs },
  code: { width: 22, draw: asIs },
  url: { width: 30, draw: asIs },
  integer: { width: 10, format: '0', draw: number },
  yuan: { width: 18, format: '#,##0.00', draw: number },
  percent: { width: 12, format: '0.00', draw: number },
  points: { width: 10, format: '0.##', draw: number },
  decimal: { width: 14, format: 'General', draw: number },
  day: { width: 12, format: 'yyyy-mm-dd', draw: (cell) => new Date(`${cell}T00:00:00Z`) },
  date: {
    width: 12,
    format: 'yyyy-mm-dd',
    draw: (cell) => (String(cell).length === FULL_DATE ? new Date(`${cell}T00:00:00Z`) : cell),
  },
  boolean: { width: 8, draw: asIs },
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

/** Rows above the data: the headings; their names for programs stand in the dictionary of the first sheet. */
const HEAD_ROWS = 1;

/** @returns `null` where there are more rows than `most` */
export function tableSheet(table: Table, scope: Scope, most: number): Sheet | null {
  const columns = drawnColumns(table.columns);
  const rows: SheetCell[][] = [columns.map(({ heading }) => ({ value: heading, role: 'head' }))];
  for (const row of table.rows(scope)) {
    if (rows.length - HEAD_ROWS >= most) return null;
    rows.push(
      columns.map(({ from, draw }) => drawn(chineseCell(table.columns[from], row[from] ?? null), draw)),
    );
  }
  return {
    name: table.title,
    columns: columns.map(({ width, format }) => (format === undefined ? { width } : { width, format })),
    rows,
    frozenRows: HEAD_ROWS,
    filterRow: HEAD_ROWS - 1,
    isLong: true,
  };
}

function drawn(cell: Cell, draw: Drawn['draw']): SheetCell {
  return cell === null ? null : draw(cell);
}

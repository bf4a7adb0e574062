import type { Cell as HucreCell, Sheet as HucreSheet } from 'hucre';
import { formatValue } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { columnName } from '../../model/cell-address.ts';
import type { LeftOut } from '../proposal.ts';
import type { Block, Merge, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';
import { UnreadableFile } from './unreadable.ts';
import { openZip } from './zip.ts';

/** Forms are small; what is larger is another kind of file, and slow to look at. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** Reads the visible cells of an .xlsx file as a reader of Excel sees them, and lists what is hidden. */
export async function readSpreadsheet(name: string, bytes: Uint8Array): Promise<Source> {
  const parts = openZip(bytes, () => false);
  const { sheets } = await readXlsx(bytes, { readStyles: true, maxRows: MOST_ROWS }).catch(
    (error: unknown) => {
      throw new UnreadableFile('broken', error);
    },
  );
  const source = sheetBlocks(name, sheets);
  const macro = [...parts.keys()].some((part) => /vbaProject\.bin$/.test(part));
  return macro
    ? { ...source, leftOut: [...source.leftOut, { reason: 'macro', text: '', at: { file: name, at: '' } }] }
    : source;
}

function sheetBlocks(name: string, sheets: readonly HucreSheet[]): Source {
  const leftOut: LeftOut[] = [];
  const blocks: Block[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.veryHidden) {
      leftOut.push({
        reason: 'hidden-sheet',
        text: '',
        at: { file: name, at: `${sheet.name}（${sheet.rows.length}行）` },
      });
      continue;
    }
    blocks.push({ type: 'grid', grid: visibleGrid(name, sheet, leftOut) });
  }
  return { name, form: 'spreadsheet', blocks, leftOut };
}

function visibleGrid(file: string, sheet: HucreSheet, leftOut: LeftOut[]) {
  const at = (row: number, column: number) => `${sheet.name} ${columnName(column)}${row + 1}`;
  const hiddenRows = new Set([...(sheet.rowDefs ?? [])].filter(([, def]) => def.hidden).map(([row]) => row));
  const hiddenColumns = new Set(
    (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.comment) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    leftOut.push({ reason: 'comment', text: '', at: { file, at: at(row, column) } });
  }
  const hidden = (row: number, column: number) => hiddenRows.has(row) || hiddenColumns.has(column);
  for (const row of hiddenRows)
    if (sheet.rows[row]?.some((value) => value !== null && value !== ''))
      leftOut.push({ reason: 'hidden-row', text: '', at: { file, at: `${sheet.name} 第${row + 1}行` } });
  for (const column of hiddenColumns)
    if (sheet.rows.some((row) => row[column] !== null && row[column] !== undefined && row[column] !== ''))
      leftOut.push({
        reason: 'hidden-column',
        text: '',
        at: { file, at: `${sheet.name} ${columnName(column)}列` },
      });
  const raw = sheet.rows
    .slice(0, MOST_ROWS)
    .map((row, y) =>
      Array.from({ length: Math.min(row.length, MOST_COLUMNS) }, (_, x): RawCell | null =>
        hidden(y, x) ? null : rawCell(sheet.cells?.get(`${y},${x}`), row[x] ?? null),
      ),
    );
  const merges = (sheet.merges ?? []).filter(inside).map(
    ({ startRow, startCol, endRow, endCol }): Merge => ({
      row: startRow,
      column: startCol,
      rowSpan: endRow - startRow + 1,
      columnSpan: endCol - startCol + 1,
    }),
  );
  const shown = (y: number, x: number) => raw[y]?.[x]?.text ?? '';
  for (const { row, column, rowSpan, columnSpan } of merges)
    for (let y = row; y < row + rowSpan; y += 1)
      for (let x = column; x < column + columnSpan; x += 1)
        // What a merge covers is as hidden as a hidden row, unless it is what the merge shows.
        if (shown(y, x) !== '' && shown(y, x) !== shown(row, column))
          leftOut.push({ reason: 'hidden-text', text: '', at: { file, at: at(y, x) } });
  return gridOf(sheet.name, file, raw, merges, at);
}

function inside({ startRow, endCol }: { startRow: number; endCol: number }): boolean {
  return startRow < MOST_ROWS && endCol < MOST_COLUMNS;
}

/** What the cell shows. A typed `=100%` is a formula to Excel and a target to its author. */
function rawCell(cell: HucreCell | undefined, value: HucreCell['value']): RawCell | null {
  const typed = cell?.formula;
  if (typed !== undefined && /^[\d.]+%?$/.test(typed)) return { text: `=${typed}` };
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return { text: tidy(value) };
  if (typeof value === 'boolean') return { text: value ? '是' : '否' };
  const format = cell?.style?.numFmt ?? 'General';
  if (value instanceof Date)
    return { text: format === 'General' ? isoDay(value) : tidy(formatValue(value, format)) };
  const shown =
    format === 'General' || format === '@' ? plainNumber(value) : tidy(formatValue(value, format));
  const isBareNumber = format === 'General' || format === '@' || /^0(\.0+)?$/.test(format);
  const exact = plainNumber(value);
  const loses =
    !shown.includes('%') && /^-?[\d,.]+$/.test(shown) && Number(shown.replaceAll(',', '')) !== Number(exact);
  return { text: shown, isBareNumber, ...(loses ? { exact } : {}) };
}

/** Up to 15 digits, as a spreadsheet keeps them: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

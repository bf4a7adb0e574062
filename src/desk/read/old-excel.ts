import * as SheetJS from '@e965/xlsx';
import { columnName } from '../../model/cell-address.ts';
import type { LeftOut } from '../proposal.ts';
import type { Block, Merge, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/** Reads the old .xls, hidden sheets and rows honoured. Another library than for .xlsx, which loses their marks. */
export function readOldExcel(name: string, bytes: Uint8Array): Source {
  let book: SheetJS.WorkBook;
  try {
    book = SheetJS.read(bytes, { cellStyles: true, cellFormula: true, cellNF: true, sheetRows: 5_000 });
  } catch (error) {
    const reason = /password|encrypt/i.test(String(error)) ? 'password' : 'broken';
    throw new UnreadableFile(reason, error);
  }
  const leftOut: LeftOut[] = [];
  const blocks: Block[] = [];
  for (const [index, label] of book.SheetNames.entries()) {
    const sheet = book.Sheets[label];
    if (!sheet) continue;
    if (book.Workbook?.Sheets?.[index]?.Hidden) {
      leftOut.push({ reason: 'hidden-sheet', text: '', at: { file: name, at: label } });
      continue;
    }
    blocks.push({ type: 'grid', grid: sheetGrid(name, label, sheet, leftOut) });
  }
  return { name, form: 'spreadsheet', blocks, leftOut };
}

function sheetGrid(file: string, label: string, sheet: SheetJS.WorkSheet, leftOut: LeftOut[]) {
  const where = (row: number, column: number) => `${label} ${columnName(column)}${row + 1}`;
  const range = SheetJS.utils.decode_range(sheet['!ref'] ?? 'A1');
  const raw: (RawCell | null)[][] = [];
  for (let row = 0; row <= Math.min(range.e.r, 5_000); row += 1) {
    const isHidden = sheet['!rows']?.[row]?.hidden === true;
    const line: (RawCell | null)[] = [];
    for (let column = 0; column <= Math.min(range.e.c, 200); column += 1) {
      const cell = sheet[SheetJS.utils.encode_cell({ r: row, c: column })] as SheetJS.CellObject | undefined;
      const at = { file, at: where(row, column) };
      if (cell?.c && cell.c.length > 0) leftOut.push({ reason: 'comment', text: '', at });
      const isGone = isHidden || sheet['!cols']?.[column]?.hidden === true;
      line.push(isGone || cell === undefined ? null : rawCell(cell));
    }
    const isUsed =
      line.length > 0 && SheetJS.utils.sheet_to_json(sheet, { header: 1, range: row, blankrows: true })[0];
    if (isHidden && isUsed)
      leftOut.push({ reason: 'hidden-row', text: '', at: { file, at: `${label} 第${row + 1}行` } });
    raw.push(line);
  }
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Merge => ({ row: s.r, column: s.c, rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 }),
  );
  return gridOf(label, file, raw, merges, where);
}

function rawCell(cell: SheetJS.CellObject): RawCell {
  if (cell.f !== undefined && /^[\d.]+%?$/.test(cell.f)) return { text: `=${cell.f}` };
  const text = (cell.w ?? String(cell.v ?? '')).replace(/\r\n?/g, '\n').trim();
  const isBareNumber = cell.t === 'n' && /^-?[\d,.]+$/.test(text);
  const loses = isBareNumber && Number(text.replaceAll(',', '')) !== cell.v;
  return { text, isBareNumber, ...(loses ? { exact: String(cell.v) } : {}) };
}

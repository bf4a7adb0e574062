import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { read, set_cptable, utils } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Opening, Spot } from './opened.ts';
import { fileSpot, Refusal } from './opened.ts';
import { MOST_CELLS, plainNumber } from './workbook.ts';

set_cptable(codePages);

/**
 * Reads sheets of Excel before 2007 and of its WPS twin, hidden ones too, and names what is hidden.
 * @throws {Refusal} where there is a password or the file is broken
 */
export function readOldWorkbook(bytes: Uint8Array, opening: Opening, inside: readonly string[]): void {
  const book = opened(bytes);
  if (book.vbaraw !== undefined) opening.notice('macro', { inside, kind: 'file', name: '' });
  let cells = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const spot: Spot = { inside, kind: 'sheet', name };
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) opening.notice('hidden-sheet', spot);
    if (!sheet) continue;
    opening.notice('hidden-rows', spot, sheet['!rows']?.filter((row) => row?.hidden).length ?? 0);
    opening.notice('hidden-columns', spot, sheet['!cols']?.filter((column) => column?.hidden).length ?? 0);
    const { rows, comments, count } = wordsOf(sheet);
    cells += count;
    if (cells > MOST_CELLS) throw new Refusal('too-large');
    opening.table(spot, rows);
    opening.text(spot, comments.join('\n'));
    opening.notice('comment', spot, comments.length);
  }
  // A stream that is no workbook is read as an empty one.
  if (cells === 0) opening.cannotRead('garbled', fileSpot(inside));
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, bookVBA: true, cellFormula: false, cellStyles: true });
  } catch (error) {
    throw new Refusal(/password|encrypt/i.test(String(error)) ? 'password' : 'broken');
  }
}

function wordsOf(sheet: WorkSheet): { rows: string[][]; comments: string[]; count: number } {
  const data: (
    | readonly ({ v?: unknown; w?: string; c?: readonly { t?: string }[] } | undefined)[]
    | undefined
  )[] = (sheet as { '!data'?: [] })['!data'] ?? [];
  const rows: string[][] = [];
  const comments: string[] = [];
  let count = 0;
  for (const row of data) {
    rows.push(
      Array.from(row ?? [], (cell) => {
        if (cell === undefined) return '';
        count += 1;
        comments.push(...(cell.c ?? []).map(({ t = '' }) => t));
        return typeof cell.v === 'number' && Number.isInteger(cell.v) && cell.v > 1e6
          ? plainNumber(cell.v)
          : (cell.w ?? String(cell.v ?? ''));
      }),
    );
  }
  if (rows.length === 0 && sheet['!ref'] !== undefined)
    rows.push(...utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }));
  return { rows, comments, count };
}

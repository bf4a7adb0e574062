import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as SheetJS from '@e965/xlsx';
import { initSync, Model } from '@ironcalc/wasm';

initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@ironcalc/wasm/wasm_bg.wasm'))) });

/** One cell that holds a formula: what the file says it gives, and what a spreadsheet makes of it. */
export interface Recalculated {
  /** `得分!E5`. */
  readonly at: string;
  readonly formula: string;
  readonly written: string;
  readonly computed: string;
}

/** Reads a workbook with one library and recalculates every formula with another; neither of them wrote it. */
export function recalculate(bytes: Uint8Array): readonly Recalculated[] {
  const book = SheetJS.read(bytes, { cellFormula: true, cellNF: false });
  const model = new Model('check', 'en', 'UTC', 'en');
  const found: (Omit<Recalculated, 'computed'> & { sheet: number; row: number; column: number })[] = [];
  for (const [sheet, name] of book.SheetNames.entries()) {
    if (sheet > 0) model.newSheet();
    model.renameSheet(sheet, name);
  }
  model.pauseEvaluation();
  for (const [sheet, name] of book.SheetNames.entries()) {
    for (const [address, cell] of cellsOf(book.Sheets[name])) {
      const { r, c } = SheetJS.utils.decode_cell(address);
      if (cell.f !== undefined) {
        found.push({
          at: `${name}!${address}`,
          formula: cell.f,
          written: shown(cell.v),
          ...{ sheet, row: r + 1, column: c + 1 },
        });
        model.setUserInput(sheet, r + 1, c + 1, `=${cell.f}`);
      } else if (cell.v !== undefined) {
        model.setUserInput(sheet, r + 1, c + 1, cell.t === 'n' ? String(cell.v) : `'${String(cell.v)}`);
      }
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  return found.map(({ sheet, row, column, ...cell }) => ({
    ...cell,
    computed: shown(parsed(model.getFormattedCellValue(sheet, row, column))),
  }));
}

function cellsOf(sheet: SheetJS.WorkSheet | undefined): [string, SheetJS.CellObject][] {
  return Object.entries(sheet ?? {}).filter(([address]) => !address.startsWith('!'));
}

function parsed(text: string): string | number {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Two programs print the last bits of a fraction differently. */
function shown(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : String(value ?? '');
}

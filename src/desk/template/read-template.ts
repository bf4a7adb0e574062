import { TEMPLATE_TEXT } from '../../text/desk/template-workbook.ts';
import type { FormRows } from '../../view/guide/try-form-field.ts';
import type { Grid, Source } from '../read/source.ts';
import { freshId, pointerAt, putAt } from '../report-values.ts';
import { cellValue, sheetName, templateFields, templateTables } from './layout.ts';
import { templateFacts } from './mark.ts';

const TEXT = TEMPLATE_TEXT;

/**
 * The report that a filled-in template holds, in its short form; `null` where the file is no template. Its sheets say
 * themselves which field each cell is, so nothing is guessed and nothing is asked.
 */
export function readTemplate(source: Source): Record<string, unknown> | null {
  const { blocks } = source;
  const grids = new Map(
    blocks.flatMap((block) => (block.type === 'grid' ? [[block.grid.name, block.grid]] : [])),
  );
  const facts = templateFacts(source);
  if (facts === null) return null;
  const report: Record<string, unknown> = {};
  const fields = new Map(templateFields().map((field) => [field.pointer.join('/'), field]));
  for (let row = 2; row < facts.rows.length; row += 1) {
    const field = fields.get(text(facts, row, 3));
    const value = text(facts, row, 1);
    if (field && value !== '') putAt(report, field.pointer, cellValue(field, value));
  }
  for (const table of templateTables()) {
    const grid = grids.get(sheetName(table));
    if (grid) readRows(grid, table, report);
  }
  const rest = grids.get(TEXT.sheets.rest);
  for (let row = 2; row < (rest?.rows.length ?? 0); row += 1) {
    const key = rest ? text(rest, row, 0) : '';
    const value = rest ? parsed(textFrom(rest, row, 1)) : undefined;
    if (key !== '' && value !== undefined) putAt(report, pointerAt(key), value);
  }
  return report;
}

function readRows(grid: Grid, { pointer, columns, idPrefix, fresh }: FormRows, report: object): void {
  const keys = (grid.rows[1] ?? []).map((cell) => cell.text);
  const found: unknown[] = [];
  for (let row = 2; row < grid.rows.length; row += 1) {
    const texts = keys.map((_, column) => text(grid, row, column));
    if (texts.every((one) => one === '')) continue;
    const id = texts[keys.indexOf('id')] ?? '';
    // What a new row must hold and no column asks for; a row that has an id had it all before.
    const made: Record<string, unknown> = idPrefix === null || id !== '' ? {} : withoutBlanks(fresh);
    if (idPrefix !== null) made['id'] = id === '' ? freshId(idPrefix, found) : id;
    for (const column of columns) {
      const value = texts[keys.indexOf(column.pointer.join('/'))] ?? '';
      if (value !== '') putAt(made, column.pointer, cellValue(column, value));
    }
    found.push(made);
  }
  if (found.length > 0) putAt(report, pointer, found);
}

function withoutBlanks(fresh: object): Record<string, unknown> {
  const isBlank = (value: unknown) =>
    value === '' || (Array.isArray(value) && value.length > 0 && value.every((one) => one === ''));
  return structuredClone(Object.fromEntries(Object.entries(fresh).filter(([, value]) => !isBlank(value))));
}

function text(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text ?? '';
}

/** A text that goes on in the cells to its right. */
function textFrom(grid: Grid, row: number, column: number): string {
  return (grid.rows[row]?.slice(column) ?? []).map((cell) => cell.text).join('');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

import { decodeAny } from './decode.ts';
import { attribute, walkMarkup } from './markup.ts';
import type { Opening, Spot } from './opened.ts';
import { Refusal } from './opened.ts';

/** More cells are no table that anybody reads. */
export const MOST_CELLS = 2_000_000;

/** Reads the sheets of an .xlsx file cell by cell, hidden ones too, and names what is hidden. */
export function readWorkbook(
  parts: ReadonlyMap<string, Uint8Array>,
  opening: Opening,
  inside: readonly string[],
): void {
  const strings = sharedStrings(textOf(parts, 'xl/sharedStrings.xml'));
  const targets = relations(textOf(parts, 'xl/_rels/workbook.xml.rels'));
  const named = new Map<string, string>();
  for (const event of walkMarkup(textOf(parts, 'xl/workbook.xml'))) {
    if (event.kind !== 'open' || event.name !== 'sheet') continue;
    const name = attribute(event.attributes, 'name') ?? '';
    const target = targets.get(attribute(event.attributes, 'id') ?? '');
    if (target !== undefined) named.set(target, name);
    const state = attribute(event.attributes, 'state');
    if (state === 'hidden' || state === 'veryHidden')
      opening.notice('hidden-sheet', { inside, kind: 'sheet', name });
  }
  let cells = 0;
  for (const part of parts.keys()) {
    if (!/^xl\/(?:worksheets|chartsheets|dialogsheets)\/[^/]+\.xml$/.test(part)) continue;
    const spot: Spot = { inside, kind: 'sheet', name: named.get(part) ?? part };
    const sheet = readSheet(textOf(parts, part), strings);
    cells += sheet.cells;
    if (cells > MOST_CELLS) throw new Refusal('too-large');
    opening.table(spot, sheet.rows);
    opening.text(spot, sheet.rest);
    opening.notice('hidden-rows', spot, sheet.hiddenRows);
    opening.notice('hidden-columns', spot, sheet.hiddenColumns);
  }
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  return bytes ? decodeAny(bytes) : '';
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const event of walkMarkup(xml)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const target = attribute(event.attributes, 'Target') ?? '';
    targets.set(
      attribute(event.attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  return targets;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let phonetic = 0;
  for (const event of walkMarkup(xml)) {
    if (event.kind === 'text') {
      if (phonetic === 0 && strings.length > 0) strings.push((strings.pop() ?? '') + event.text);
    } else if (event.name === 'si' && event.kind === 'open') strings.push('');
    else if (event.name === 'rPh' && !(event.kind === 'open' && event.isEmpty))
      phonetic += event.kind === 'open' ? 1 : -1;
  }
  return strings;
}

interface Sheet {
  readonly rows: string[][];
  /** Headers and footers, input messages of cells. */
  readonly rest: string;
  readonly cells: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

function readSheet(xml: string, strings: readonly string[]): Sheet {
  const rows: string[][] = [];
  const rest: string[] = [];
  let [cells, hiddenRows, hiddenColumns] = [0, 0, 0];
  let cell: { column: number; type: string; text: string } | null = null;
  let isFormula = false;
  for (const event of walkMarkup(xml)) {
    if (event.kind === 'text') {
      if (cell && !isFormula) cell.text += event.text;
      else if (event.text.trim() !== '') rest.push(event.text);
      continue;
    }
    const { name } = event;
    if (event.kind === 'open') {
      const isHidden = (): boolean => /^(?:1|true)$/.test(attribute(event.attributes, 'hidden') ?? '');
      if (name === 'row') {
        rows.push([]);
        if (isHidden()) hiddenRows += 1;
      } else if (name === 'col' && isHidden()) hiddenColumns += 1;
      else if (name === 'c' && !event.isEmpty) {
        const column = columnOf(attribute(event.attributes, 'r') ?? '') ?? rows.at(-1)?.length ?? 0;
        cell = { column, type: attribute(event.attributes, 't') ?? 'n', text: '' };
        cells += 1;
      } else if (name === 'f') isFormula = !event.isEmpty;
      else if (name === 'dataValidation')
        rest.push(attribute(event.attributes, 'prompt') ?? '', attribute(event.attributes, 'error') ?? '');
    } else if (name === 'f') isFormula = false;
    else if (name === 'c' && cell) {
      const row = rows.at(-1) ?? [];
      while (row.length < cell.column) row.push('');
      row[cell.column] = valueOf(cell, strings);
      cell = null;
    }
  }
  return { rows, rest: rest.join('\n'), cells, hiddenRows, hiddenColumns };
}

function valueOf({ type, text }: { type: string; text: string }, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  // A long number is kept as 1.39E10; as a telephone number it reads otherwise.
  return /^-?\d+(?:\.\d+)?E\+?\d{1,2}$/i.test(text) ? plainNumber(Number(text)) : text;
}

export function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

const MOST_COLUMNS = 16_384;

/** `AB12` → 27; `null` where there is no such column. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return number <= MOST_COLUMNS ? number - 1 : null;
}

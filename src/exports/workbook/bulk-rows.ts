import { columnName } from '../../model/cell-address.ts';
import type { RowColumns } from '../tables/row-columns.ts';
import type { Cell } from '../tables/table.ts';
import { TextBytes } from '../text-bytes.ts';
import { cellText, codeOf } from './cell-text.ts';

/** A value of a row among thousands; days are numbers below a column with their format. */
export type BulkCell = string | number | null;

/**
 * Texts of a workbook, each once, by number. The first ones are those that stand in the file already.
 */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  /** Number by which cells name a text. */
  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#first + this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  get size(): number {
    return this.#first + this.#places.size;
  }

  /** The texts that came after the first ones, as elements of the list. */
  xml(): string {
    let xml = '';
    for (const text of this.#places.keys()) {
      xml += KEPT.test(text)
        ? `<si><t xml:space="preserve">${escaped(text)}</t></si>`
        : `<si><t>${escaped(text)}</t></si>`;
    }
    return xml;
  }
}

/** Blanks that a reader of XML may drop. */
const KEPT = /^\s|[\n\t]|\s$/;

/** A column of many rows: whose values it draws from a table, how, and the number of its style. */
export interface BulkCells {
  readonly from: number;
  readonly draw: (value: Cell) => BulkCell;
  readonly style: number;
}

/** Where rows go: what comes before and after them in the file of their sheet. */
export interface RowsFrame {
  readonly before: string;
  readonly after: string;
  /** Number of the first row, counted from 1. */
  readonly first: number;
}

const ROW = { open: '<row r="', named: '">', end: '</row>' } as const;
const ROW_MARKS = ROW.open.length + ROW.named.length + ROW.end.length;

/**
 * Rows of a sheet as XML: of a hundred thousand cells no object and no text is made for any, each value of a column is
 * drawn once, and all are written into the file itself. An empty cell is not written at all.
 * @param place number of a text
 */
export function bulkRows(
  parts: readonly RowColumns[],
  { before, after, first }: RowsFrame,
  cells: readonly BulkCells[],
  place: (text: string) => number,
): Buffer {
  let number = first;
  const drawn = parts.map((part) => {
    const one = { columns: drawnCells(part, cells, place), rows: part.rows, first: number };
    number += part.rows;
    return one;
  });
  const [head, end] = [Buffer.from(before), Buffer.from(after)];
  const xml = Buffer.allocUnsafeSlow(
    drawn.reduce((sum, part) => sum + lengthOf(part), head.length + end.length),
  );
  let at = head.copy(xml);
  for (const part of drawn) at = writeRows(part, xml, at);
  end.copy(xml, at);
  return xml;
}

interface DrawnPart {
  readonly columns: readonly DrawnColumn[];
  readonly rows: number;
  /** Number of its first row. */
  readonly first: number;
}

interface DrawnColumn {
  /** Of each row the place of its value. */
  readonly values: ArrayLike<number>;
  /** What comes before the number of the row. */
  readonly open: TextBytes;
  readonly openLength: number;
  /** Of each value what comes after it. */
  readonly ends: TextBytes;
  /** 1 for each value of which no cell is written. */
  readonly isEmpty: Uint8Array;
}

function lengthOf({ columns, rows, first }: DrawnPart): number {
  let length = rows * ROW_MARKS;
  for (let row = 0; row < rows; row += 1) {
    const digits = String(first + row).length;
    length += digits;
    for (const { values, isEmpty, openLength } of columns) {
      if (isEmpty[values[row] ?? 0] === 0) length += openLength + digits;
    }
  }
  for (const { ends, values } of columns) length += ends.lengthOf(values);
  return length;
}

/** @returns where the next byte goes */
function writeRows({ columns, rows, first }: DrawnPart, xml: Buffer, from: number): number {
  let at = from;
  for (let row = 0; row < rows; row += 1) {
    const name = String(first + row);
    at += xml.write(ROW.open + name + ROW.named, at, 'latin1');
    for (const { values, open, ends, isEmpty } of columns) {
      const value = values[row] ?? 0;
      if (isEmpty[value] === 1) continue;
      at = open.copy(0, xml, at);
      for (let digit = 0; digit < name.length; digit += 1) {
        xml[at] = name.charCodeAt(digit);
        at += 1;
      }
      at = ends.copy(value, xml, at);
    }
    at += xml.write(ROW.end, at, 'latin1');
  }
  return at;
}

/** The columns that are not empty. Texts are numbered in the order in which they are read, row by row. */
function drawnCells(
  { rows, columns }: RowColumns,
  cells: readonly BulkCells[],
  place: (text: string) => number,
): readonly DrawnColumn[] {
  const drawn = cells.flatMap(({ from, draw, style }, index) => {
    const { values = [], places = new Uint8Array() } = columns[from] ?? {};
    if (values.every((value) => value === null)) return [];
    const ends: (string | null | undefined)[] = values.map(() => undefined);
    return [{ values, places, ends, draw, style, open: `<c r="${columnName(index)}` }];
  });
  for (let row = 0; row < rows; row += 1) {
    for (const { values, places, ends, draw, style } of drawn) {
      const value = places[row] ?? 0;
      if (ends[value] === undefined) ends[value] = cellEnd(draw(values[value] ?? null), style, place);
    }
  }
  return drawn.map(({ places, ends, open }) => ({
    values: places,
    open: new TextBytes([open]),
    openLength: open.length,
    ends: new TextBytes(ends.map((end) => end ?? '')),
    isEmpty: Uint8Array.from(ends, (end) => (end === null ? 1 : 0)),
  }));
}

/** What comes after the address of a cell; `null` where it is empty. */
function cellEnd(cell: BulkCell, style: number, place: (text: string) => number): string | null {
  if (cell === null) return null;
  // A text below the format of days, a month for one, would be taken for a day.
  if (typeof cell === 'string') return `" t="s"><v>${place(cell)}</v></c>`;
  return `"${style === 0 ? '' : ` s="${style}"`}><v>${cell}</v></c>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
const UNSAFE = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML cannot hold are written the way that spreadsheets do. */
function escaped(text: string): string {
  return cellText(text).replace(UNSAFE, (character) => MARKUP[character] ?? codeOf(character));
}

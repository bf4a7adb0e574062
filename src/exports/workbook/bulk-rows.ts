import { columnName } from '../../model/cell-address.ts';
import type { RowColumns } from '../tables/row-columns.ts';
import type { Cell } from '../tables/table.ts';
import { cellText, codeOf } from './cell-text.ts';

/** A value of a row among thousands; days are numbers below a column with their format. */
export type BulkCell = string | number | null;

/** Rows that are joined at a time; the rest is there as bytes. */
const HELD = 1000;

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

/**
 * Rows of a sheet as XML, written in one go: of a hundred thousand cells no object is made for any, and each value of a
 * column is drawn once. An empty cell is not written at all.
 * @param first number of the first row, counted from 1
 * @param place number of a text
 */
export function bulkRows(
  parts: Iterable<RowColumns>,
  first: number,
  cells: readonly BulkCells[],
  place: (text: string) => number,
): { readonly xml: Buffer; readonly last: number } {
  const written: Buffer[] = [];
  let held = '';
  let number = first;
  for (const { rows, columns } of parts) {
    const drawn = cells.flatMap(({ from, draw, style }, index) => {
      const { values = [], places = new Uint8Array() } = columns[from] ?? {};
      if (values.every((value) => value === null)) return [];
      const ends: (string | null | undefined)[] = values.map(() => undefined);
      return [{ values, places, ends, open: `<c r="${columnName(index)}`, draw, style }];
    });
    for (let row = 0; row < rows; row += 1) {
      const name = String(number);
      held += `<row r="${name}">`;
      for (const { values, places, ends, open, draw, style } of drawn) {
        const value = places[row] ?? 0;
        let end = ends[value];
        // Texts are numbered in the order in which they are read.
        if (end === undefined) {
          end = cellEnd(draw(values[value] ?? null), style, place);
          ends[value] = end;
        }
        if (end !== null) held += open + name + end;
      }
      held += '</row>';
      number += 1;
      if (number % HELD === 0) {
        written.push(Buffer.from(held, 'latin1'));
        held = '';
      }
    }
  }
  written.push(Buffer.from(held, 'latin1'));
  return { xml: Buffer.concat(written), last: number - 1 };
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

import { columnName } from '../../model/cell-address.ts';
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

/** A column of many rows: what it draws from a row, and the number of its style. */
export interface BulkCells<Row> {
  readonly draw: (row: Row) => BulkCell;
  readonly style: number;
}

/**
 * Rows of a sheet as XML, written in one go: of a hundred thousand cells no object is made for any. An empty cell is not
 * written at all.
 * @param first number of the first row, counted from 1
 * @param place number of a text
 */
export function bulkRows<Row>(
  rows: Iterable<Row>,
  first: number,
  cells: readonly BulkCells<Row>[],
  place: (text: string) => number,
): { readonly xml: Buffer; readonly last: number } {
  const columns = cells.map(({ draw, style }, index) => {
    const styled = style === 0 ? '' : ` s="${style}"`;
    // A text below the format of days, a month for one, would be taken for a day.
    return { draw, open: `<c r="${columnName(index)}`, text: '" t="s"><v>', number: `"${styled}><v>` };
  });
  const written: Buffer[] = [];
  let held = '';
  let number = first;
  for (const row of rows) {
    held += `<row r="${number}">`;
    for (const { draw, open, text, number: styled } of columns) {
      const cell = draw(row);
      if (cell === null) continue;
      held +=
        typeof cell === 'string'
          ? `${open}${number}${text}${place(cell)}</v></c>`
          : `${open}${number}${styled}${cell}</v></c>`;
    }
    held += '</row>';
    number += 1;
    if (number % HELD === 0) {
      written.push(Buffer.from(held, 'latin1'));
      held = '';
    }
  }
  written.push(Buffer.from(held, 'latin1'));
  return { xml: Buffer.concat(written), last: number - 1 };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
const UNSAFE = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML cannot hold are written the way that spreadsheets do. */
function escaped(text: string): string {
  return cellText(text).replace(UNSAFE, (character) => MARKUP[character] ?? codeOf(character));
}

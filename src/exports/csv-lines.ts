import { csvCell } from '../model/csv.ts';
import type { RowColumns, ValueColumn } from './tables/row-columns.ts';
import type { Cell } from './tables/table.ts';

/** Rows that are joined at a time; the rest is there as bytes. */
const HELD = 1000;

/** What a value of a column is in another form of the file; columns without stand as they are. */
export type CellChanges = readonly (((value: Cell) => Cell) | null)[];

/** Rows as lines of CSV. Each value of a column is written out once, and what a row has of the one before is not joined again. */
export function csvLines({ rows, columns }: RowColumns, change: CellChanges = []): Buffer {
  const groups = grouped(columns, rows, change);
  const written: Buffer[] = [];
  let held = '';
  for (let row = 0; row < rows; row += 1) {
    for (const group of groups) {
      if (row === 0 || group.changes === null || group.changes[row] === 1) group.text = textOf(group, row);
      held += group.text;
    }
    held += '\r\n';
    if (row % HELD === HELD - 1) {
      written.push(Buffer.from(held, 'latin1'));
      held = '';
    }
  }
  written.push(Buffer.from(held, 'latin1'));
  return Buffer.concat(written);
}

interface WrittenColumn {
  readonly texts: readonly string[];
  readonly places: ValueColumn['places'];
}

/** Neighbouring columns that are joined together. */
interface Group {
  readonly columns: WrittenColumn[];
  /** 1 for each row in which one of them is not what it was in the row before; `null` where that is mostly so. */
  readonly changes: Uint8Array | null;
  /** Of the row that was written last. */
  text: string;
}

/** Of so many rows one may be another than that before it, for a column to be joined with others. */
const ROWS_A_CHANGE = 4;

function grouped(columns: readonly ValueColumn[], rows: number, change: CellChanges): readonly Group[] {
  const groups: Group[] = [];
  for (const [place, { values, places }] of columns.entries()) {
    const comma = place > 0 ? ',' : '';
    const texts = values.map((value) => bytesOf(`${comma}${csvCell(change[place]?.(value) ?? value)}`));
    const changes = changesOf(places);
    const last = groups.at(-1);
    if (changes === null || last === undefined || last.changes === null) {
      groups.push({ columns: [{ texts, places }], changes, text: '' });
    } else {
      last.columns.push({ texts, places });
      for (let row = 0; row < rows; row += 1) if (changes[row] === 1) last.changes[row] = 1;
    }
  }
  return groups;
}

function changesOf(places: ValueColumn['places']): Uint8Array | null {
  const changes = new Uint8Array(places.length);
  let count = 0;
  for (let row = 1; row < places.length; row += 1) {
    if (places[row] === places[row - 1]) continue;
    changes[row] = 1;
    count += 1;
  }
  return count * ROWS_A_CHANGE > places.length ? null : changes;
}

function textOf({ columns }: Group, row: number): string {
  const [first, second] = columns;
  if (first !== undefined && second === undefined) return first.texts[first.places[row] ?? 0] ?? '';
  // In one piece, since it is written more than once.
  return columns.map(({ texts, places }) => texts[places[row] ?? 0]).join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all that take one byte.
const ONE_BYTE_EACH = /^[\u0000-\u007f]*$/;

/** A text as its bytes in UTF-8, each of them a character: millions of such texts are joined and written without a look at them. */
function bytesOf(text: string): string {
  return ONE_BYTE_EACH.test(text) ? text : Buffer.from(text).toString('latin1');
}

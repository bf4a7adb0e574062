import type { Hit } from './hit.ts';
import { personList, personRow } from './kinds/person-list.ts';
import { makeHit } from './make-hit.ts';
import type { TextContext } from './reading.ts';
import { scanText } from './scan.ts';

/** A hit in one cell; `start` and `end` count within the cell. */
export interface TableHit extends Hit {
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** A form gives each digit its own box: 身份证号 |1|1|0|… */
const BOX = /^\s*[\dXx０-９]\s*$/;
const FEWEST_BOXES = 11;

/**
 * Finds what must not be published in a table: lists of persons by their header, and every cell read under the title
 * of its column. In a table of names and values (单位电话 | …) the cell before it is its title too.
 */
export function scanTable(
  rows: readonly (readonly string[])[],
  context: Pick<TextContext, 'kind' | 'today'> = { kind: 'csv' },
): TableHit[] {
  const hits: TableHit[] = [];
  let header: readonly string[] = [];
  rows.forEach((cells, row) => {
    const list = personList(cells, rows.slice(row + 1, row + 6));
    if (list) {
      const title = cells[list.nameColumn] ?? '';
      const hit = makeHit(title, { ...list, start: 0, end: title.length });
      hits.push({ ...hit, row, column: list.nameColumn });
    }
    const person = personRow(cells);
    if (person) {
      const name = cells[person.column] ?? '';
      const { severity, column } = person;
      const hit = makeHit(name, {
        id: 'PII_LIST',
        severity,
        start: 0,
        end: name.length,
        reason: 'person-row',
      });
      hits.push({ ...hit, row, column });
    }
    const labelOf = (column: number) => [header[column], column === 1 ? cells[0] : ''].join(' ');
    cells.forEach((cell, column) => {
      if (cell === '') return;
      for (const hit of scanText(cell, { ...context, label: labelOf(column) }))
        hits.push({ ...hit, row, column });
    });
    for (const { column, joined } of boxedNumbers(cells)) {
      const end = (cells[column] ?? '').length;
      const label = [cells[column - 1], header[column]].join(' ');
      for (const hit of scanText(joined, { ...context, label }))
        hits.push({ ...hit, start: 0, end, row, column });
    }
    if (row === 0 || list) header = cells;
  });
  return [...hits, ...hitsDown(rows, context)];
}

/** A number down a column, a piece of it in each cell: alone there but for the title. */
function hitsDown(
  rows: readonly (readonly string[])[],
  context: Pick<TextContext, 'kind' | 'today'>,
): TableHit[] {
  const widest = Math.max(0, ...rows.slice(0, MOST_ROWS_DOWN).map(({ length }) => length));
  return Array.from({ length: Math.min(widest, MOST_COLUMNS_DOWN) }, (_, column) => column).flatMap(
    (column) =>
      piecesDown(rows, column).flatMap(({ row, pieces, title }) => {
        const joined = pieces.join('');
        // Counts and scores have no leading noughts, and years or orders are not one digit a row.
        const isCut =
          pieces.every((piece) => piece.length === 1) || pieces.some((piece) => /^0\d/.test(piece));
        return scanText(joined, { ...context, label: title })
          .filter(({ id, start, end }) => {
            if (!CHECKED.has(id))
              return id === 'PII_MOBILE' && isCut && !COUNTED.test(title) && end - start === joined.length;
            return CHECKED.has(id);
          })
          .map((hit) => ({ ...hit, start: 0, end: pieces[0]?.length ?? 0, row, column }));
      }),
  );
}

/** Numbers with a check digit are no chance. */
const CHECKED: ReadonlySet<string> = new Set(['PII_ID']);
const COUNTED = /分|数|量|率|户|人|次|值|额|元|亩|年|月|重/;
const PIECE = /^\s*[\dXx０-９]{1,8}\s*$/;
const FEWEST_DOWN = 3;
/** More are a list of figures. */
const MOST_DOWN = 20;
const MOST_ROWS_DOWN = 2000;
const MOST_COLUMNS_DOWN = 60;

/** The stretches of a column that hold nothing but digits, with the title over them. */
function piecesDown(rows: readonly (readonly string[])[], column: number) {
  const stretches: { row: number; pieces: string[]; title: string }[] = [];
  let pieces: string[] = [];
  const close = (end: number) => {
    const digits = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const row = end - pieces.length;
    if (
      pieces.length >= FEWEST_DOWN &&
      pieces.length <= MOST_DOWN &&
      digits >= FEWEST_BOXES &&
      digits <= MOST_DOWN
    )
      stretches.push({ row, pieces, title: rows[row - 1]?.[column] ?? '' });
    pieces = [];
  };
  const last = Math.min(rows.length, MOST_ROWS_DOWN);
  for (let row = 0; row < last; row += 1) {
    const cell = rows[row]?.[column] ?? '';
    if (PIECE.test(cell)) pieces.push(cell.trim());
    else close(row);
  }
  close(last);
  return stretches;
}

/** Numbers written one character a cell, with the column they begin in. */
function boxedNumbers(cells: readonly string[]): { column: number; joined: string }[] {
  const numbers: { column: number; joined: string }[] = [];
  for (let column = 0; column < cells.length; column += 1) {
    let end = column;
    while (BOX.test(cells[end] ?? '')) end += 1;
    if (end - column >= FEWEST_BOXES) {
      const joined = cells.slice(column, end).map((cell) => cell.trim());
      numbers.push({ column, joined: joined.join('') });
    }
    column = Math.max(column, end);
  }
  return numbers;
}

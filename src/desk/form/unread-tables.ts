import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { hasDigit, isBlank } from './words.ts';

/** Rows one below the other that hold words and numbers, of which nothing was made. */
export interface UnreadTable {
  readonly rows: number;
  /** The cells of its first row. */
  readonly first: readonly Cell[];
  /** The cell that it ends with. */
  readonly last: Cell | undefined;
  /** The row of words right above it, which nobody understood; empty where there is none. */
  readonly header: readonly Cell[];
}

const FEWEST_ROWS = 2;
const FEWEST_NUMBERS = 2;
const VALUE = /^[≥≤><=＝]?-?\d[\d,.]*[%％]?\D{0,6}$/;

/**
 * The parts of a grid that look like a table and were not read: mostly because the row is missing that says what the
 * columns are. A table of the words is kept with the words; it is one of these only without a row of headers.
 */
export function unreadTables(
  grid: Grid,
  unused: ReadonlySet<Cell>,
  isOfWords: boolean,
): readonly UnreadTable[] {
  const found: UnreadTable[] = [];
  let run: (readonly Cell[])[] = [];
  let header: readonly Cell[] = [];
  const end = () => {
    const [first] = run;
    if (first !== undefined && run.length >= FEWEST_ROWS && !(isOfWords && header.length > 0))
      found.push({ rows: run.length, first, last: run.at(-1)?.at(-1), header });
    run = [];
  };
  for (let row = 0; row < grid.rows.length; row += 1) {
    const filled = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
    if (filled.every((cell) => unused.has(cell)) && isData(filled)) run.push(filled);
    else {
      end();
      const isHeader = filled.length > FEWEST_NUMBERS && filled.every(({ text }) => !VALUE.test(text.trim()));
      header = isHeader ? filled : [];
    }
  }
  end();
  return found;
}

function isData(filled: readonly Cell[]): boolean {
  const values = filled.filter(({ text }) => VALUE.test(text.normalize('NFKC').trim())).length;
  return values >= FEWEST_NUMBERS && filled.some(({ text }) => /[一-龥]{2}/.test(text) && !hasDigit(text));
}

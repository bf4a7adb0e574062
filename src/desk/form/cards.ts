import type { Block, Cell, Grid } from '../read/source.ts';
import { allCells, cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { isBlank, labelText } from './words.ts';

/** A label of a card with its value. */
interface Entry {
  readonly label: Cell;
  readonly value: Cell;
}

/** Lays cards of one kind under each other: an indicator a table, as working papers have them, makes one table of all. */
export function joinCards(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let pile: { readonly grid: Grid; readonly entries: readonly Entry[] }[] = [];
  const end = () => {
    const [first] = pile;
    if (first !== undefined)
      joined.push({ type: 'grid', grid: pile.length === 1 ? first.grid : tableOf(first.grid, pile) });
    pile = [];
  };
  for (const block of blocks) {
    const entries = block.type === 'grid' ? cardOf(block.grid) : null;
    if (block.type !== 'grid' || entries === null) {
      end();
      joined.push(block);
      continue;
    }
    if (pile[0] !== undefined && wordsOf(pile[0].entries) !== wordsOf(entries)) end();
    pile.push({ grid: block.grid, entries });
  }
  end();
  return joined;
}

function wordsOf(entries: readonly Entry[]): string {
  return entries.map(({ label }) => labelText(label.text)).join('|');
}

/** The labels of a card and their values, label by value all through; `null` for any other table. */
function cardOf(grid: Grid): readonly Entry[] | null {
  const entries: Entry[] = [];
  for (const row of grid.rows.keys()) {
    const cells = cellsOf(grid, row).filter((cell) => cell.row === row);
    if (cells.length % 2 !== 0) return null;
    for (let at = 0; at < cells.length; at += 2) {
      const [label, value] = [cells[at], cells[at + 1]];
      if (label === undefined || value === undefined || isBlank(label.text)) return null;
      entries.push({ label, value });
    }
  }
  const kinds = entries.map(({ label }) => columnSays(label.text));
  const holds = ['target', 'actual', 'score', 'weight'].filter((kind) => kinds.some((one) => one === kind));
  const isWhole = entries.length * 2 === allCells(grid).length;
  return isWhole && kinds.includes('name') && holds.length >= 2 ? entries : null;
}

function tableOf(
  first: Grid,
  pile: readonly { readonly grid: Grid; readonly entries: readonly Entry[] }[],
): Grid {
  const placed = (cell: Cell, row: number, column: number): Cell => ({
    ...cell,
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
  });
  const head = pile[0]?.entries.map(({ label }, column) => placed(label, 0, column)) ?? [];
  const rows = pile.map(({ entries }, index) =>
    entries.map(({ value }, column) => placed(value, index + 1, column)),
  );
  return { ...first, width: head.length, rows: [head, ...rows] };
}

import type { Block, Cell, Grid } from '../read/source.ts';
import { allCells } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { isPoints } from './row-cells.ts';

const PAIR = /^([^/／]{1,8})[/／]([^/／]{1,8})$/;
const NUMBERS = /^(\d+(?:\.\d+)?)[/／](\d+(?:\.\d+)?)$/;

/** Takes 分值/得分 apart, where its cells hold 20/16.7: two columns that were printed as one. */
export function splitPairColumns(block: Block): Block {
  if (block.type !== 'grid') return block;
  let { grid } = block;
  for (;;) {
    const header = allCells(grid).find((cell) => isPairHeader(cell) && pairsBelow(grid, cell).length > 0);
    if (header === undefined) return grid === block.grid ? block : { type: 'grid', grid };
    grid = parted(grid, header);
  }
}

function isPairHeader({ text }: Cell): boolean {
  const kinds = PAIR.exec(plain(text))?.slice(1).map(columnSays) ?? [];
  return (
    kinds.length === 2 && kinds[0] !== kinds[1] && kinds.every((kind) => kind !== null && isPoints(kind))
  );
}

function pairsBelow(grid: Grid, header: Cell): readonly Cell[] {
  const below = grid.rows.slice(header.row + header.rowSpan).map((line) => line[header.column]);
  return [...new Set(below)].filter(
    (cell): cell is Cell => cell !== undefined && NUMBERS.test(plain(cell.text)),
  );
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** A wide header has room for both halves; a narrow one gets a column more, over which all other cells reach. */
function parted(grid: Grid, header: Cell): Grid {
  const at = header.column;
  const more = header.columnSpan > 1 ? 0 : 1;
  const torn = new Set([header, ...pairsBelow(grid, header)]);
  const second = at + 1;
  const moved = new Map<Cell, readonly [Cell, Cell]>();
  const halves = (cell: Cell): readonly [Cell, Cell] => {
    const known = moved.get(cell);
    if (known !== undefined) return known;
    const whole = shifted(cell);
    const made = torn.has(cell) ? tear(cell, second, more) : ([whole, whole] as const);
    moved.set(cell, made);
    return made;
  };
  const shifted = (cell: Cell): Cell => ({
    ...cell,
    column: cell.column > at ? cell.column + more : cell.column,
    columnSpan:
      cell.column <= at && cell.column + cell.columnSpan > at ? cell.columnSpan + more : cell.columnSpan,
  });
  const rows = grid.rows.map((line) =>
    line.flatMap((cell, column) => {
      const [first, other] = halves(cell);
      if (column === at && more === 1) return [first, other];
      return [column > at && torn.has(cell) ? other : first];
    }),
  );
  return { ...grid, width: grid.width + more, rows };
}

function tear(cell: Cell, second: number, more: number): readonly [Cell, Cell] {
  const [one = '', other = ''] = plain(cell.text).split(/[/／]/);
  const { exact: _exact, ...own } = cell;
  return [
    { ...own, text: one, columnSpan: 1 },
    { ...own, text: other, column: second, columnSpan: more === 1 ? 1 : Math.max(1, cell.columnSpan - 1) },
  ];
}

import type { Block, Cell, Grid } from '../read/source.ts';
import { allCells } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { isPoints } from './row-cells.ts';
import { isBlank } from './words.ts';

type Halves = readonly [string, string];

/** A column in which two stand as one: how it is to be headed, and how its cells part. */
interface PairColumn {
  readonly header: Cell;
  readonly heads: Halves;
  readonly cells: ReadonlyMap<Cell, Halves>;
}

const PAIR = /^([^/／]{1,8})[/／]([^/／]{1,8})$/;
const NUMBERS = /^(\d+(?:\.\d+)?)[/／](\d+(?:\.\d+)?)$/;
/** 目标值/完成值, 年度目标及完成情况, 目标与实际. */
const TARGET_AND_RESULT =
  /^(?:年度|全年)?(?:绩效)?(?:目标|指标值|指标|计划|预期)值?[和及与、/／](?:年度|全年|实际)?(?:实际|完成|实现|达成)(?:值|情况|数)?$/;
const VALUE_HEADS: Halves = ['目标值', '完成值'];
/** 目标：≥95%；实际：96%, 计划6期，实际5期, and the two on lines of their own. */
const WITH_WORDS =
  /^(?:年度|绩效|计划)?(?:目标|指标|计划|预期)值?[:：为]?\s*(\S.*?)[；;，,。\s]+(?:年度|全年|实际)?(?:实际|完成|实现)(?:完成)?(?:值|情况|数)?[:：为]?\s*(\S.*)$/;
const FEWEST_CELLS = 2;

/** Takes columns apart that hold two values a cell: 20/16.7 below 分值/得分, a target over its result. */
export function splitPairColumns(block: Block): Block {
  if (block.type !== 'grid') return block;
  let { grid } = block;
  for (;;) {
    const column = pairColumn(grid);
    if (column === null) return grid === block.grid ? block : { type: 'grid', grid };
    grid = parted(grid, column);
  }
}

function pairColumn(grid: Grid): PairColumn | null {
  for (const header of allCells(grid)) {
    const found = pointsColumn(grid, header) ?? valuesColumn(grid, header) ?? nameColumn(grid, header);
    if (found !== null) return found;
  }
  return null;
}

function pointsColumn(grid: Grid, header: Cell): PairColumn | null {
  const words = PAIR.exec(plain(header.text));
  const kinds = words?.slice(1).map(columnSays) ?? [];
  const isPair =
    kinds.length === 2 && kinds[0] !== kinds[1] && kinds.every((kind) => kind !== null && isPoints(kind));
  if (!isPair || words === null) return null;
  const heads: Halves = [words[1] ?? '', words[2] ?? ''];
  const cells = cellsBelow(grid, header).flatMap((cell) => {
    const numbers = NUMBERS.exec(plain(cell.text));
    return numbers === null ? [] : [[cell, [numbers[1] ?? '', numbers[2] ?? '']] as const];
  });
  // A long table prints its header again.
  const again = cellsBelow(grid, header).filter(({ text }) => plain(text) === plain(header.text));
  return cells.length === 0
    ? null
    : { header, heads, cells: new Map([...cells, ...again.map((cell) => [cell, heads] as const)]) };
}

function valuesColumn(grid: Grid, header: Cell): PairColumn | null {
  const isNamed = TARGET_AND_RESULT.test(plain(header.text));
  if (!isNamed && !/目标|指标|完成|实际|绩效/.test(header.text)) return null;
  if (header.text.length > LONGEST_HEADER || isBlank(header.text)) return null;
  const cells = new Map<Cell, Halves>();
  let torn = 0;
  for (const cell of cellsBelow(grid, header)) {
    if (isBlank(cell.text) || cell.column !== header.column) continue;
    const isAgain = plain(cell.text) === plain(header.text);
    const halves = isAgain ? VALUE_HEADS : halvesOf(cell.text, isNamed);
    // What follows the table is no part of the column.
    if (halves === null) break;
    cells.set(cell, halves);
    if (!isAgain) torn += 1;
  }
  return torn < FEWEST_CELLS ? null : { header, heads: VALUE_HEADS, cells };
}

const LONGEST_HEADER = 16;
/** 三级指标及年度指标值, 指标名称及目标值: a name and what it is to reach. */
const NAME_AND_TARGET =
  /^((?:三级|绩效|具体|考核|评价)?指标(?:名称|内容)?)(?:[和及与、/／+]|[（(](?:含|及)?)((?:年度|全年|本年|计划|预期|绩效)?(?:指标值|目标值?|计划值?))[)）]?$/;
const SIGN = '[≥≤≧≦＞＜><=＝﹦]';
/** What things are counted in: 2号楼 and 2中学 are names. */
const UNIT = '[百千万亿个项次场件户人名家座台套处所公里平立方米亩吨元天日月期份册辆条株只头批笔起门张片支]';
const NAMED_TARGETS = [
  new RegExp(`^([^≥≤≧≦＞＜><=＝﹦]*[^\\s:：（(≥≤≧≦＞＜><=＝﹦])\\s*[:：]?\\s*(${SIGN}{1,2}\\s*\\d.*)$`),
  /^([^:：\n]+?)\s*[:：\n]\s*([^:：\n]+)$/,
  new RegExp(
    `^(\\D*?[一-龥”）)])(?<!第)\\s*((?:不低于|不少于|不超过|不高于|不大于|不小于)?\\s*\\d[\\d.,]*\\s*(?:[%％‰]|${UNIT}{0,4})(?:以上|以内|以下)?)$`,
  ),
];

/** 进驻事项数≥1850项. Where a name has no target behind it, or anybody may part the two elsewhere, the cell stays whole. */
function nameColumn(grid: Grid, header: Cell): PairColumn | null {
  const [, name, target] = NAME_AND_TARGET.exec(plain(header.text)) ?? [];
  if (name === undefined || target === undefined) return null;
  const cells = new Map<Cell, Halves>();
  for (const cell of cellsBelow(grid, header)) {
    if (isBlank(cell.text) || cell.column !== header.column) continue;
    if (cell.columnSpan !== header.columnSpan) break;
    const [, own, value] = NAMED_TARGETS.map((one) => one.exec(cell.text.trim())).find(Boolean) ?? [];
    cells.set(
      cell,
      plain(cell.text) === plain(header.text) ? [name, target] : [own ?? cell.text, value ?? ''],
    );
  }
  const torn = [...cells.values()].filter(([, value]) => value !== '').length;
  return torn < FEWEST_CELLS || torn * 3 < cells.size * 2 ? null : { header, heads: [name, target], cells };
}

function halvesOf(text: string, isNamed: boolean): Halves | null {
  const [, target, result] = WITH_WORDS.exec(text.trim().replace(/\s*\n\s*/g, '；')) ?? [];
  if (target !== undefined && result !== undefined) return [target, result];
  if (!isNamed) return null;
  for (const between of [/\n/, /\s+/, /[;；]/, /[/／](?=[^/／]*$)/]) {
    const parts = text
      .trim()
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const [first = '', second = ''] = parts;
    if (parts.length === 2 && !/^[/／\d]*$/.test(text)) return [first, second];
  }
  return null;
}

function cellsBelow(grid: Grid, header: Cell): readonly Cell[] {
  const below = grid.rows.slice(header.row + header.rowSpan).map((line) => line[header.column]);
  return [...new Set(below)].filter((cell) => cell !== undefined);
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** A wide header has room for both halves; a narrow one gets a column more, over which all other cells reach. */
function parted(grid: Grid, { header, heads, cells }: PairColumn): Grid {
  const at = header.column;
  const more = header.columnSpan > 1 ? 0 : 1;
  const torn = new Map<Cell, Halves>([[header, heads], ...cells]);
  const second = at + 1;
  const moved = new Map<Cell, readonly [Cell, Cell]>();
  const halves = (cell: Cell): readonly [Cell, Cell] => {
    const known = moved.get(cell);
    if (known !== undefined) return known;
    const whole = shifted(cell);
    const parts = torn.get(cell);
    const made = parts === undefined ? ([whole, whole] as const) : tear(cell, parts, second, more);
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

function tear(cell: Cell, [one, other]: Halves, second: number, more: number): readonly [Cell, Cell] {
  const { exact: _exact, ...own } = cell;
  return [
    { ...own, text: one, columnSpan: 1 },
    { ...own, text: other, column: second, columnSpan: more === 1 ? 1 : Math.max(1, cell.columnSpan - 1) },
  ];
}

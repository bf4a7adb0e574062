import type { Cell, Grid } from '../read/source.ts';
import { blockRows, nameIn } from './block-rows.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { levelName, tidyLevel } from './level-name.ts';
import { isSumLabel } from './sum-label.ts';
import { endsTable } from './table-end.ts';
import { hasDigit, isBlank, LEVEL1, LEVEL2, labelText, pointsText, unnumbered } from './words.ts';

export interface LevelText {
  readonly text: string;
  readonly cell: Cell;
}

export interface HeadingRow {
  /** Points of the block: in a cell of their own, or in brackets behind the name. */
  readonly weight: Cell | null;
  readonly score: Cell | null;
  readonly cells: readonly Cell[];
}

/** What is longer is a sentence. */
const LONGEST_HEADING = 30;
/** How a heading counts: 一、 above （一）; 1. already counts the indicators. */
const MARKS = [/^[一二三四五六七八九十]+[、.．]/, /^[（(][一二三四五六七八九十]+[)）]/];
/** The same in a column of their own. */
const NUMBERS = [/^[一二三四五六七八九十]+[、.．]?$/, /^[（(][一二三四五六七八九十]+[)）]$/];

/** 1, 1.1, 1.1.1 */
const DOTTED = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/;

/** The levels of a table that gives them rows of their own: 一、产出（50分） over the indicators of the block. */
export class HeadingRows {
  path: readonly LevelText[] = [];
  readonly #grid: Grid;
  readonly #columns: readonly Column[];
  readonly #bySums: ReadonlyMap<number, number>;
  readonly #dataRow: number;

  constructor(grid: Grid, header: HeaderReading) {
    this.#grid = grid;
    this.#columns = header.columns;
    this.#dataRow = header.dataRow;
    this.#bySums = blockRows(grid, header);
  }

  /** Takes a row as a heading, where it is one. */
  take(line: readonly Cell[], row: number): HeadingRow | null {
    const levels = this.#columns.filter(({ kind }) => kind === 'level');
    return levels.length === 0 ? this.#ofItsOwn(line, row) : this.#overLevels(line, row, levels);
  }

  /** 产出指标（50分） alone in a row over rows that begin with 二级指标: the level above those of the columns. */
  #overLevels(line: readonly Cell[], row: number, levels: readonly Column[]): HeadingRow | null {
    if (levels.some(({ header }) => /一级/.test(header))) return null;
    const [only, ...others] = [...new Set(line)].filter((cell) => cell.row === row && !isBlank(cell.text));
    if (only === undefined || only.rowSpan > 1) return null;
    // Points of the block stand beside a name that reaches over those of the rows.
    const own = (kind: Column['kind']) =>
      others.find((cell) => this.#holds(line, kind, cell) && pointsText(cell.text) !== null) ?? null;
    const [stated, score] = [own('weight'), own('score')];
    const isOver = only === nameIn(line, this.#columns);
    if (others.some((cell) => !isOver || (cell !== stated && cell !== score))) return null;
    const text = only.text.replace(/\s+/g, '');
    const { name, points } = levelName(unnumbered(text));
    if (name.length > LONGEST_HEADING || /[。；，:：]/.test(name) || hasDigit(name) || endsTable(name))
      return null;
    const isKnown = LEVEL1.test(name) || MARKS[0]?.test(text) === true || points !== null;
    // Words right below the head are a heading, and with them all that stand alone over rows.
    const isOne = isKnown || row === this.#dataRow || this.path.length > 0;
    if (!isOne || !this.#isRow(row + 1)) return null;
    this.path = [{ text: tidyLevel(unnumbered(text)), cell: only }];
    const behind = points === null ? null : { ...only, text: points };
    return { weight: stated ?? behind, score, cells: [only, ...others] };
  }

  #holds(line: readonly Cell[], kind: Column['kind'], cell: Cell): boolean {
    return this.#columns.some((one) => one.kind === kind && one.level === null && line[one.index] === cell);
  }

  /** Whether a row has a name of its own and a value. */
  #isRow(row: number): boolean {
    const line = this.#grid.rows[row] ?? [];
    const own = [...new Set(line)].filter((cell) => cell.row === row && !isBlank(cell.text));
    const name = nameIn(line, this.#columns);
    return name !== null && own.includes(name) && own.length > 2 && !isSumLabel(own[0]?.text ?? '');
  }

  #ofItsOwn(line: readonly Cell[], row: number): HeadingRow | null {
    const cells = [...new Set(line)].filter((cell) => cell.row === row && !isBlank(cell.text));
    const [first] = cells;
    const name = nameIn(line, this.#columns);
    const mark =
      first !== name && this.#columns.some(({ kind, index }) => kind === 'sequence' && line[index] === first)
        ? first
        : null;
    const heading = mark === null ? first : name;
    if (heading === undefined || heading === null) return null;
    const text = heading.text.replace(/\s+/g, '');
    const number = mark?.text.trim() ?? '';
    const depth = this.#byNumber(number, row) ?? this.#bySums.get(row) ?? this.depthOf(text, number);
    if (depth === null || text.length > LONGEST_HEADING || /[。；，]/.test(levelName(text).name)) return null;
    const others = cells.filter((cell) => cell !== heading && cell !== mark);
    const holds = (kind: Column['kind']) => others.find((cell) => this.#holds(line, kind, cell)) ?? null;
    const [weight, score] = [holds('weight'), holds('score')];
    // Targets, results or reasons make it an indicator.
    if (others.some((cell) => cell !== weight && cell !== score)) return null;
    const isSum = this.#bySums.has(row);
    const { name: plain, points } = levelName(heading.text);
    const behind = points === null ? null : { ...heading, text: points };
    const path = { text: isSum ? plain : tidyLevel(heading.text), cell: heading };
    this.path = [...this.path.slice(0, depth), path];
    const stated = weight !== null && pointsText(weight.text) !== null ? weight : behind;
    return { weight: stated, score, cells };
  }

  /** 1.4 over 1.4.1: a number that the next row goes on with says how deep its row stands. */
  #byNumber(number: string, row: number): number | null {
    const sequence = this.#columns.find(({ kind }) => kind === 'sequence')?.index ?? -1;
    const plain = DOTTED.exec(number)?.[1];
    const next = this.#grid.rows[row + 1]?.[sequence]?.text.trim() ?? '';
    if (plain === undefined || !next.startsWith(`${plain}.`) || !DOTTED.test(next)) return null;
    return Math.min(plain.split('.').length - 1, this.path.length);
  }

  private depthOf(text: string, number: string): number | null {
    const counted = NUMBERS.findIndex((mark) => mark.test(number));
    if (counted !== -1) return Math.min(counted, this.path.length);
    const marked = MARKS.findIndex((mark) => mark.test(text));
    if (marked !== -1) return Math.min(marked, this.path.length);
    const plain = labelText(levelName(text).name);
    if (LEVEL1.test(plain)) return 0;
    return LEVEL2.test(plain) && this.path.length > 0 ? 1 : null;
  }
}

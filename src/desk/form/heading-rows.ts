import type { Cell } from '../read/source.ts';
import type { Column } from './indicator-headers.ts';
import { isBlank, LEVEL1, LEVEL2, labelText, pointsText } from './words.ts';

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

/** The levels of a table that gives them rows of their own: 一、产出（50分） over the indicators of the block. */
export class HeadingRows {
  path: readonly LevelText[] = [];

  /** Takes a row as a heading, where it is one. */
  take(line: readonly Cell[], row: number, columns: readonly Column[]): HeadingRow | null {
    const cells = [...new Set(line)].filter((cell) => cell.row === row && !isBlank(cell.text));
    const [heading, ...others] = cells;
    if (heading === undefined) return null;
    const text = heading.text.replace(/\s+/g, '');
    const depth = this.depthOf(text);
    if (depth === null || text.length > LONGEST_HEADING || /[。；，]/.test(text)) return null;
    const holds = (kind: Column['kind']) =>
      others.find((cell) =>
        columns.some((one) => one.kind === kind && one.level === null && line[one.index] === cell),
      ) ?? null;
    const [weight, score] = [holds('weight'), holds('score')];
    // Targets, results or reasons make it an indicator.
    if (others.some((cell) => cell !== weight && cell !== score)) return null;
    const points = /[（(](\d+(?:\.\d+)?)分?[）)]$/.exec(text)?.[1];
    const inBrackets = points === undefined ? null : { ...heading, text: points };
    this.path = [
      ...this.path.slice(0, depth),
      { text: points === undefined ? text : text.replace(/[（(][^（(]*$/, ''), cell: heading },
    ];
    const stated = weight !== null && pointsText(weight.text) !== null ? weight : inBrackets;
    return { weight: stated, score, cells };
  }

  private depthOf(text: string): number | null {
    const marked = MARKS.findIndex((mark) => mark.test(text));
    if (marked !== -1) return Math.min(marked, this.path.length);
    const plain = labelText(text).replace(/[（(]\d+(?:\.\d+)?分?[)）]$/, '');
    if (LEVEL1.test(plain)) return 0;
    return LEVEL2.test(plain) && this.path.length > 0 ? 1 : null;
  }
}

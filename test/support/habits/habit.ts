import type { Draw } from '../random-form.ts';
import type { Story } from './story.ts';

/** What of the story a part of a form says, as the truth of a drawn form holds it. */
export interface Said {
  readonly project: string;
  readonly unit: string;
  readonly funds: readonly string[];
  readonly expected: string;
  readonly achieved: string;
}

/** A part of a form as some place lays it out: lines of a table, or paragraphs above it. */
export interface Laid {
  readonly lines: readonly string[];
  readonly above?: readonly string[];
  readonly says: Partial<Said>;
}

export type Habit = (draw: Draw, story: Story) => Laid;

export const NOTHING: Laid = { lines: [], says: {} };

/** Columns of the upper parts of a form. */
export const WIDTH = 8;

/** Cells of a line filled up to a width: what is left over belongs to the last. */
export function wide(cells: readonly string[], width: number): string {
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill('<')].join('|');
}

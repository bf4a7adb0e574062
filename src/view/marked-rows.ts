import { FRAME_WORDS } from '../text/interface.ts';
import { AGGREGATE_TEXT } from '../text/pages/aggregate.ts';

/**
 * The rows of one figure and how they say that they are about examples. Where all of them are, the title says it once
 * for all, and every row bears the mark as a watermark: one row that is cut out of the page is no shorter of it than
 * the figure is.
 */
export interface MarkedRows<T> {
  readonly title: string;
  /** What is drawn behind each row; `null` where the rows are about real records, or say themselves which are not. */
  readonly watermark: string | null;
  readonly rows: readonly T[];
}

export function markedRows<T>(title: string, rows: readonly T[], areExamples: boolean): MarkedRows<T> {
  return {
    title: AGGREGATE_TEXT.figureTitle(title, areExamples),
    watermark: areExamples ? FRAME_WORDS.exampleTag : null,
    rows,
  };
}

import type { ResultLine } from './report-answer-results.ts';

/** One of the five answers, without the place of its evidence: on paper nothing leads there. Plain data. */
export interface BookAnswer {
  readonly question: string;
  /** The answer, and what it leaves out. */
  readonly sentence: string;
  readonly lines: readonly ResultLine[];
}

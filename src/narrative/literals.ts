import type { Findings } from './findings.ts';

/** A line of the source that is no code. */
export interface SourceLine {
  readonly text: string;
  readonly offset: number;
  /** Standing in a block of code, where no mark means anything. */
  readonly isCode: boolean;
}

/** Collects the marks that are to be printed. */
export interface Literals {
  readonly lines: readonly SourceLine[];
  readonly findings: Findings;
  /** Says that the mark at an offset is a character of the text. */
  keep(offset: number, beginsLine?: boolean): void;
}

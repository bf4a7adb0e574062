/**
 * Tokens that stand one after the other, as the runs they were read in: phrases and breaks. Most of what reports print
 * they print alike (heads, labels, sentences of the site, what every report says): such a stretch is one and the same
 * object in all of them, and a run of it one and the same array wherever it stands.
 */
export interface Stretch {
  readonly runs: readonly (readonly string[])[];
  /** How many tokens these are. */
  readonly length: number;
}

/** The tokens of a report in order. */
export type TokenStretches = readonly Stretch[];

/** The stretch of a single run. */
export const stretchOf = (run: readonly string[]): Stretch => ({ runs: [run], length: run.length });

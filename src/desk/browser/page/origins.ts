import type { Source } from '../../value-places.ts';

/** What an import knows besides the draft itself. */
export interface Origins {
  readonly sources: ReadonlyMap<string, Source>;
  /** Addresses of open questions, by the place that they are about. */
  readonly asked: ReadonlyMap<string, string>;
  readonly questions: number;
}

export const NO_ORIGINS: Origins = { sources: new Map(), asked: new Map(), questions: 0 };

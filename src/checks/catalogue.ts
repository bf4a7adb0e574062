import type { Check, CorpusCheck } from './check.ts';

/** Every check of a single report, in the order in which a reader would ask. Ids are permanent. */
export const CATALOGUE: readonly Check[] = [];

/** Every check that compares reports with one another. */
export const CORPUS_CATALOGUE: readonly CorpusCheck[] = [];

import type { Check } from './check.ts';

/** Every check, in the order in which a reader would ask. Ids are permanent. */
export const CATALOGUE: readonly Check[] = [];

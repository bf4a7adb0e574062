import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import type { Check } from '../../../src/checks/check.ts';

/** Rules about amounts, weights, points, grades, figures and targets. */
export const NUMERIC: readonly Check[] = CATALOGUE.filter(({ id }) => /^(?:[WSGXUNT]_|C_GAP$)/.test(id));

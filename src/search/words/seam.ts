/**
 * Characters on each side of the end of a field that stand side by side in the index, though the fields are apart: as far
 * as a text that is selected across it reaches as a rule.
 */
export const SEAM = 40;

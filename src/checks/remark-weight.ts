/**
 * Three weights of a remark, as a reader feels them: figures or sentences that contradict each other, things that are
 * not said, and form. They look different and are counted apart.
 */
export const REMARK_WEIGHTS = ['contradiction', 'absence', 'form'] as const;
export type RemarkWeight = (typeof REMARK_WEIGHTS)[number];

/** By the id of the rule; the first pattern that fits decides, and what fits none is something not said. */
const BY_ID: readonly (readonly [RegExp, RemarkWeight])[] = [
  [
    /^(TXT|SEC|TPL|TERM|DOC|ANNEX|A11Y|U_FORMAT|N_APPROX|G_TERM|G_EDGE|S_ROUND|M_KIND|M_FY_TITLE|Y_LAG|T_ACTUAL_OP)/,
    'form',
  ],
  [/^X_(BASIS|SPLIT|LOW|SAVING|RECEIVED|PRIOR|ZERO)$/, 'absence'],
  [/^(X|W|C|G|N|U|Y)_/, 'contradiction'],
  [/^S_(LEAF|TOTAL|OVER|FULL_UNMET|CUT_MET|EXEC_GAP|ALLFULL|PARTS)/, 'contradiction'],
  [/^(T_OVER|T_VIOLATION|T_COPY|R_TWICE|R_SELF_VERIFIED|F_REPEAT|V_)/, 'contradiction'],
];

export function remarkWeight(id: string): RemarkWeight {
  return BY_ID.find(([pattern]) => pattern.test(id))?.[1] ?? 'absence';
}

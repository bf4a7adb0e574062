/**
 * What a remark of the check is to a reader: figures that contradict each other, sentences that do, something that is
 * not said, or a matter of form. The first two are counted as one, `contradiction`.
 */
export const REMARK_WEIGHTS = ['figures', 'words', 'absence', 'form'] as const;
export type RemarkWeight = (typeof REMARK_WEIGHTS)[number];

/** What readers see apart and counted apart, the gravest first. */
export const REMARK_KINDS = ['contradiction', 'absence', 'form'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** The gravest kind of remark that a report has, by which lists are filtered. */
export type GravestRemark = RemarkKind | 'none';

export function gravestRemark(counts: Readonly<Record<RemarkKind, number>>): GravestRemark {
  return REMARK_KINDS.find((kind) => counts[kind] > 0) ?? 'none';
}

export function remarkKind(weight: RemarkWeight): RemarkKind {
  return weight === 'figures' || weight === 'words' ? 'contradiction' : weight;
}

import { Decimal, toPlain } from '../model/decimal.ts';

/** A share at which a remark begins: what is calculated with, and how it is printed. */
export interface Limit {
  readonly share: Decimal;
  /** `80%` */
  readonly percent: string;
}

function limit(share: `${number}`): Limit {
  const exact = new Decimal(share);
  return { share: exact, percent: `${toPlain(exact.times(100))}%` };
}

/**
 * Where the remarks on amounts, rates and texts begin, for every report alike. No regulation sets them: they are those
 * of practice (the bands of the example in 财预〔2021〕101号, the warning lines of a system in use), and each stands in the
 * title or the ground of the checks that use it. What a method of scoring sets itself (`warnings`, `overAchievement`,
 * bands of grades) is data of that scheme and comes first.
 */
export const LIMITS = {
  /** Execution rate below which a cause is expected: X_LOW, S_ALLFULL. */
  lowExecution: limit('0.8'),
  /** Execution rate below which its lack is said more strongly: X_LOW. */
  veryLowExecution: limit('0.6'),
  /** Share left unspent above which neither a lack of money nor a saving goes without saying: C_GAP, X_SAVING. */
  unspent: limit('0.2'),
  /** Actual ÷ target from which the target is asked about, and from which more strongly: T_OVER. */
  overTarget: { warnAt: limit('1.3'), strongAt: limit('2') },
  /** Points from the edge of a grade within which the rule that was used is printed: G_EDGE. */
  nearGrade: new Decimal('0.5'),
  /** Share of common stretches from which two texts are the same, and from which one is a copy: TPL_DUP. */
  sameText: 0.8,
  copiedText: 0.9,
  /** Years before the report's own after which a document may have been replaced: DOC_OLD. */
  oldDocument: 5,
} as const;

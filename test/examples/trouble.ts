import type { Finding, Recommendation, Rectification, ReportInput, Trouble } from './spec.ts';
import { NOT_STATED } from './spec.ts';

type Lists = Pick<ReportInput, 'findings' | 'recommendations' | 'rectifications'>;

/** Spreads what is told of each problem over the three lists of a report. */
export function listsOf(troubles: readonly Trouble[]): Lists {
  if (troubles.length === 0) {
    return { findings: NOT_STATED, recommendations: NOT_STATED, rectifications: NOT_STATED };
  }
  const findings = troubles.map(
    ({ id, category, text, cause, amount, repeats }): Finding => ({
      id,
      text,
      category,
      cause: cause ?? NOT_STATED,
      ...(amount !== undefined && { amount }),
      ...(repeats && { repeats }),
    }),
  );
  const recommendations = troubles.flatMap(({ id, advice, to }): Recommendation[] =>
    advice === undefined
      ? []
      : [{ id: `advice-${id}`, text: advice, addressedTo: to ?? NOT_STATED, findings: [id] }],
  );
  const rectifications = troubles.flatMap(({ id, fix }): Rectification[] =>
    fix === undefined ? [] : [{ id: `fix-${id}`, findings: [id], ...fix }],
  );
  return {
    findings,
    recommendations,
    rectifications:
      rectifications.length > 0 ? rectifications : { absent: 'not-stated', note: '整改情况尚未公布。' },
  };
}

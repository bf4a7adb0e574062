import { IDENTITY_CHECKS, META_LABELS } from '../../../text/checks/identity.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';

/** Many sound reports carry no number and no seal in their text; these two are told only along with others. */
const NOT_ALONE: ReadonlySet<string> = new Set(['docNo', 'signature']);

export const M_META = defineCheck({
  id: 'M_META',
  text: IDENTITY_CHECKS.M_META,
  *run({ report }) {
    const { competentDept, evaluator, reportDate, evaluationPeriod, disclosure, signature } = report;
    const fields = [
      ['competentDept', competentDept, ['competentDept']],
      ['evaluator', evaluator, ['evaluator']],
      ['reportDate', reportDate, ['reportDate']],
      ['evaluationPeriod', evaluationPeriod, ['evaluationPeriod']],
      ['publishedOn', disclosure.publishedOn, ['disclosure', 'publishedOn']],
      ['docNo', disclosure.docNo, ['disclosure', 'docNo']],
      ['signature', signature, ['signature']],
    ] as const;
    const missing = fields.filter(([, value]) => isUnstated(value));
    const first = missing.find(([key]) => !NOT_ALONE.has(key));
    if (first === undefined) {
      const why = unseen(...fields.map(([, value]) => value));
      if (why === null) yield { status: 'pass', args: {} };
      else yield { status: 'unknown', why };
      return;
    }
    const labels = missing.map(([key]) => META_LABELS[key]);
    const at = { in: 'facts', pointer: first[2] } as const;
    yield { status: 'fail', at, args: { count: labels.length, fields: enumerate(labels) } };
  },
});

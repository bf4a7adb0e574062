import { valueOf } from '../../../model/absence.ts';
import { toFixed } from '../../../model/decimal.ts';
import { formatPoints } from '../../../model/format.ts';
import { PART_LABELS, SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import { computedExecution } from './execution-score.ts';
import { executionPart, rowParts, sumOf } from './parts.ts';

export const S_ROUND = defineCheck({
  id: 'S_ROUND',
  text: SCORE_CHECKS.S_ROUND,
  *run(subject) {
    const { report, claimed, table } = subject;
    const total = valueOf(claimed?.total);
    if (claimed === null || total === null || !total.value.isInteger()) return;
    const at = {
      in: 'facts',
      pointer: ['assessments', report.assessments.indexOf(claimed), 'total'],
    } as const;
    const printed = formatPoints(total.value);
    const rows = rowParts(subject);
    if (rows !== null) {
      const execution = executionPart(subject);
      const sum = sumOf(execution === null ? rows : [...rows, execution]);
      // Far from the total it is no rounding but another sum.
      if (sum.isInteger() || sum.minus(total.value).abs().gte(1)) return;
      const args = {
        total: printed,
        part: '',
        score: '',
        sum: formatPoints(sum),
        scheme: '',
        assumed: false,
      };
      yield { status: 'fail', at, args };
      return;
    }
    if (table !== null || (claimed.perLevel1?.length ?? 0) > 0) return;
    const computed = computedExecution(subject);
    if (computed === null || computed.score.isInteger()) return;
    const { scheme, assumed, score } = computed;
    const words = { part: PART_LABELS.execution, score: toFixed(score, 2), scheme: scheme.title, assumed };
    yield { status: 'fail', at, args: { ...words, total: printed, sum: null } };
  },
});

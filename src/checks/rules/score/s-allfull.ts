import { valueOf } from '../../../model/absence.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import { spendingOf, spendingWords } from '../../spending.ts';
import { isExecutionRow } from './parts.ts';

export const S_ALLFULL = defineCheck({
  id: 'S_ALLFULL',
  text: SCORE_CHECKS.S_ALLFULL,
  *run({ wholeTable: table, funds }) {
    const spending = spendingOf(funds);
    if (table === null || spending === null || !spending.ratio.lt(LIMITS.lowExecution.share)) return;
    const rows = table.rows.filter((row) => !isExecutionRow(row));
    let points = new Decimal(0);
    for (const row of rows) {
      const [weight, score] = [valueOf(row.weight), valueOf(row.claimedScore)];
      if (weight === null || score === null || !score.value.gte(weight.value)) return;
      points = points.plus(score.value);
    }
    if (rows.length < 2) return;
    const { percent, budgetLabel } = spendingWords(spending);
    const at = { in: 'facts', pointer: ['indicators', 'rows'] } as const;
    yield { status: 'fail', at, args: { count: rows.length, points: toPlain(points), percent, budgetLabel } };
  },
});

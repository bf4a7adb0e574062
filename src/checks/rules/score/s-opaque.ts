import { isAbsent, valueOf } from '../../../model/absence.ts';
import { formatPoints } from '../../../model/format.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import { hasScoreTableAnnex } from '../../score-table.ts';
import { unseen } from '../../stated.ts';

export const S_OPAQUE = defineCheck({
  id: 'S_OPAQUE',
  text: SCORE_CHECKS.S_OPAQUE,
  *run({ report, claimed, table }) {
    const total = valueOf(claimed?.total);
    if (claimed === null || total === null) return;
    const args = { total: formatPoints(total.value) };
    const hasParts =
      (claimed.perLevel1?.length ?? 0) > 0 || table?.rows.some(({ claimedScore }) => !isAbsent(claimedScore));
    if (hasParts || hasScoreTableAnnex(report)) {
      yield { status: 'pass', args };
      return;
    }
    const why = unseen(report.indicators, ...(table?.rows ?? []).map(({ claimedScore }) => claimedScore));
    if (why !== null) {
      yield { status: 'unknown', why };
      return;
    }
    const at = {
      in: 'facts',
      pointer: ['assessments', report.assessments.indexOf(claimed), 'total'],
    } as const;
    yield { status: 'fail', at, args };
  },
});

import { valueOf } from '../../../model/absence.ts';
import { formatPoints } from '../../../model/format.ts';
import { IDENTITY_CHECKS } from '../../../text/checks/identity.ts';
import { defineCheck } from '../../check.ts';
import { hasScoreTableAnnex } from '../../score-table.ts';
import { unseen } from '../../stated.ts';

export const M_TABLE = defineCheck({
  id: 'M_TABLE',
  text: IDENTITY_CHECKS.M_TABLE,
  *run({ report, table, claimed }) {
    const why = unseen(report.indicators);
    if (table !== null) yield { status: 'pass', args: { rows: table.rows.length } };
    else if (hasScoreTableAnnex(report)) yield { status: 'pass', args: { rows: null } };
    else if (why !== null) yield { status: 'unknown', why };
    // An appraisal before the money is spent ends in a decision, not in points.
    else if (report.kind !== 'ex-ante') {
      const total = valueOf(claimed?.total);
      const at = { in: 'facts', pointer: ['indicators'] } as const;
      yield { status: 'fail', at, args: { total: total === null ? null : formatPoints(total.value) } };
    }
  },
});

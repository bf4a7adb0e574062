import { isAbsent } from '../../../model/absence.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';
import { shortened } from './shortened.ts';

export const F_NO_CAUSE = defineCheck({
  id: 'F_NO_CAUSE',
  text: TRAIL_CHECKS.F_NO_CAUSE,
  *run({ report }) {
    if (isAbsent(report.findings)) {
      const why = unseen(report.findings);
      if (isUnstated(report.findings)) yield { status: 'unknown' };
      else if (why !== null) yield { status: 'unknown', why };
      return;
    }
    const without = report.findings.flatMap(({ cause, text }, index) =>
      isUnstated(cause) ? [{ index, text }] : [],
    );
    for (const { index, text } of without) {
      const at = { in: 'facts', pointer: ['findings', index, 'cause'] } as const;
      yield { status: 'fail', at, args: { finding: shortened(text) } };
    }
    const why = unseen(...report.findings.map(({ cause }) => cause));
    if (why !== null) yield { status: 'unknown', why };
    else if (without.length === 0 && report.findings.length > 0) yield { status: 'pass', args: {} };
  },
});

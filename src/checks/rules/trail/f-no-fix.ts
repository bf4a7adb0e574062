import { isAbsent, valueOf } from '../../../model/absence.ts';
import { isWhole } from '../../../model/transcription.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';
import { shortened } from './shortened.ts';

export const F_NO_FIX = defineCheck({
  id: 'F_NO_FIX',
  text: TRAIL_CHECKS.F_NO_FIX,
  *run({ report }) {
    const findings = valueOf(report.findings) ?? [];
    if (findings.length === 0) return;
    const resultUse = !isUnstated(report.resultUse);
    const { rectifications } = report;
    if (isAbsent(rectifications) || rectifications.length === 0) {
      const why = unseen(rectifications);
      if (why !== null) yield { status: 'unknown', why };
      if (isAbsent(rectifications) && !isUnstated(rectifications)) return;
      const at = { in: 'facts', pointer: ['rectifications'] } as const;
      yield { status: 'fail', at, args: { count: findings.length, finding: null, resultUse } };
      return;
    }
    if (!isWhole(report, 'rectifications')) {
      yield { status: 'unknown', why: { absent: 'not-transcribed' } };
      return;
    }
    const treated = new Set(rectifications.flatMap((row) => row.findings));
    for (const [index, { id, text }] of findings.entries()) {
      if (treated.has(id)) continue;
      const at = { in: 'facts', pointer: ['findings', index] } as const;
      yield { status: 'fail', at, args: { count: 1, finding: shortened(text), resultUse } };
    }
    if (findings.every(({ id }) => treated.has(id))) yield { status: 'pass', args: {} };
  },
});

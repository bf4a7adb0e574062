import { valueOf } from '../../../model/absence.ts';
import { isWhole } from '../../../model/transcription.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { unseen } from '../../stated.ts';
import { shortened } from './shortened.ts';

export const F_NO_ADVICE = defineCheck({
  id: 'F_NO_ADVICE',
  text: TRAIL_CHECKS.F_NO_ADVICE,
  *run({ report }) {
    const findings = valueOf(report.findings) ?? [];
    const why = unseen(report.recommendations);
    if (findings.length > 0 && (why !== null || !isWhole(report, 'recommendations'))) {
      yield { status: 'unknown', why: why ?? { absent: 'not-transcribed' } };
      return;
    }
    const answered = new Set((valueOf(report.recommendations) ?? []).flatMap((advice) => advice.findings));
    for (const [index, { id, text }] of findings.entries()) {
      if (answered.has(id)) continue;
      const at = { in: 'facts', pointer: ['findings', index] } as const;
      yield { status: 'fail', at, args: { finding: shortened(text) } };
    }
    if (findings.length > 0 && findings.every(({ id }) => answered.has(id)))
      yield { status: 'pass', args: {} };
  },
});

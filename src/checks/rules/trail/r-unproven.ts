import { valueOf } from '../../../model/absence.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { PROOF_LABELS, TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { shortened } from './shortened.ts';

export const R_UNPROVEN = defineCheck({
  id: 'R_UNPROVEN',
  text: TRAIL_CHECKS.R_UNPROVEN,
  *run({ report }) {
    for (const [index, row] of (valueOf(report.rectifications) ?? []).entries()) {
      if (row.state !== 'done') continue;
      const missing = (['evidence', 'verifiedBy'] as const).filter((key) => row[key] === undefined);
      if (missing.length === 0) continue;
      const at = { in: 'facts', pointer: ['rectifications', index, 'state'] } as const;
      const labels = missing.map((key) => PROOF_LABELS[key]);
      yield { status: 'fail', at, args: { measure: shortened(row.measure), missing: enumerate(labels) } };
    }
  },
});

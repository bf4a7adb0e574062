import { valueOf } from '../../../model/absence.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { shortened } from './shortened.ts';
import { isOwnVerifier } from './verifier.ts';

export const R_SELF_VERIFIED = defineCheck({
  id: 'R_SELF_VERIFIED',
  text: TRAIL_CHECKS.R_SELF_VERIFIED,
  *run({ report, content }) {
    const unit = content.units.get(report.implementingUnit.unit);
    for (const [index, row] of (valueOf(report.rectifications) ?? []).entries()) {
      const { verifiedBy: verifier, measure } = row;
      if (verifier === undefined || !isOwnVerifier(row, report, unit)) continue;
      const at = { in: 'facts', pointer: ['rectifications', index, 'verifiedBy'] } as const;
      yield { status: 'fail', at, args: { measure: shortened(measure), verifier } };
    }
  },
});

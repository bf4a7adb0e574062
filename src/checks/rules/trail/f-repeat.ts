import { valueOf } from '../../../model/absence.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { shortened } from './shortened.ts';

export const F_REPEAT = defineCheck({
  id: 'F_REPEAT',
  text: TRAIL_CHECKS.F_REPEAT,
  *run({ report, content }) {
    for (const [index, { text, repeats }] of (valueOf(report.findings) ?? []).entries()) {
      if (repeats === undefined) continue;
      const earlier = content.reports.find((one) => one.id === repeats.report)?.report;
      // A report that is not public is the reader's matter.
      if (earlier === undefined) continue;
      const isLater = earlier.fiscalYear.to >= report.fiscalYear.to;
      const isRelated =
        earlier.project === report.project || earlier.implementingUnit.unit === report.implementingUnit.unit;
      if (!isLater && isRelated) continue;
      const at = { in: 'facts', pointer: ['findings', index, 'repeats', 'report'] } as const;
      const problem = isLater ? 'later' : 'unrelated';
      yield { status: 'fail', at, args: { finding: shortened(text), report: repeats.report, problem } };
    }
  },
});

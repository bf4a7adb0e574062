import { valueOf } from '../../../model/absence.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';

export const R_TWICE = defineCheck({
  id: 'R_TWICE',
  text: TRAIL_CHECKS.R_TWICE,
  *run({ report }) {
    for (const list of ['recommendations', 'rectifications'] as const) {
      for (const [index, { findings }] of (valueOf(report[list]) ?? []).entries()) {
        for (const finding of new Set(findings)) {
          const places = findings.flatMap((id, at) => (id === finding ? [at] : []));
          const [, second] = places;
          if (second === undefined) continue;
          const at = { in: 'facts', pointer: [list, index, 'findings', second] } as const;
          yield { status: 'fail', at, args: { finding, count: places.length } };
        }
      }
    }
  },
});

import { valueOf } from '../../../model/absence.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';
import { shortened } from './shortened.ts';

/** How units call themselves. */
const OURSELVES = /^(?:我|本)(?:局|委|办|厅|院|校|中心|单位|部门|站|所|公司)/;

export const R_SELF_VERIFIED = defineCheck({
  id: 'R_SELF_VERIFIED',
  text: TRAIL_CHECKS.R_SELF_VERIFIED,
  *run({ report, content }) {
    const unit = content.units.get(report.implementingUnit.unit);
    const evaluated = [unit?.name, unit?.shortName, valueOf(report.printedUnitName)];
    for (const [index, row] of (valueOf(report.rectifications) ?? []).entries()) {
      const { verifiedBy: verifier, measure, responsible } = row;
      if (verifier === undefined) continue;
      const own = [...evaluated, valueOf(responsible)].map((name) => plain(name ?? ''));
      if (!own.includes(plain(verifier)) && !OURSELVES.test(verifier)) continue;
      const at = { in: 'facts', pointer: ['rectifications', index, 'verifiedBy'] } as const;
      yield { status: 'fail', at, args: { measure: shortened(measure), verifier } };
    }
  },
});

/** A name without spaces and remarks in brackets; an absent name equals nothing. */
function plain(name: string): string | null {
  const text = name.replace(/\s+|（.*?）|\(.*?\)/g, '');
  return text === '' ? null : text;
}

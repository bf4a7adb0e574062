import { isAbsent } from '../../../model/absence.ts';
import { IDENTITY_CHECKS } from '../../../text/checks/identity.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';

export const M_UNIT = defineCheck({
  id: 'M_UNIT',
  text: IDENTITY_CHECKS.M_UNIT,
  *run({ report, content }) {
    const { printedUnitName: printed, implementingUnit } = report;
    if (!isAbsent(printed)) yield { status: 'pass', args: { name: printed } };
    else if (isUnstated(printed)) {
      const name = content.units.get(implementingUnit.unit)?.name ?? implementingUnit.unit;
      const at = { in: 'facts', pointer: ['printedUnitName'] } as const;
      yield { status: 'fail', at, args: { name, inferred: implementingUnit.basis === 'inferred' } };
    } else {
      const why = unseen(printed);
      if (why !== null) yield { status: 'unknown', why };
    }
  },
});

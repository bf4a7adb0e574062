import { isAbsent } from '../../../model/absence.ts';
import { IDENTITY_CHECKS } from '../../../text/checks/identity.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';

export const M_PROJECT = defineCheck({
  id: 'M_PROJECT',
  text: IDENTITY_CHECKS.M_PROJECT,
  *run({ report, project }) {
    const { printedProjectName: printed } = report;
    if (!isAbsent(printed)) yield { status: 'pass', args: { name: printed } };
    else if (isUnstated(printed)) {
      const at = { in: 'facts', pointer: ['printedProjectName'] } as const;
      yield { status: 'fail', at, args: { name: project?.name ?? report.project } };
    } else {
      const why = unseen(printed);
      if (why !== null) yield { status: 'unknown', why };
    }
  },
});

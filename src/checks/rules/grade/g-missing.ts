import { valueOf } from '../../../model/absence.ts';
import { formatPoints } from '../../../model/format.ts';
import { GRADE_CHECKS } from '../../../text/checks/grades.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';
import { gradedAssessments } from './assessments.ts';

export const G_MISSING = defineCheck({
  id: 'G_MISSING',
  text: GRADE_CHECKS.G_MISSING,
  *run(subject) {
    for (const { assessment, index } of gradedAssessments(subject)) {
      const total = valueOf(assessment.total);
      const grade = valueOf(assessment.gradeRaw);
      const words = { total: total === null ? null : formatPoints(total.value), grade };
      if (total !== null && grade !== null) yield { status: 'pass', args: {} };
      else if (total !== null && isUnstated(assessment.gradeRaw)) {
        yield {
          status: 'fail',
          at: { in: 'facts', pointer: ['assessments', index, 'gradeRaw'] },
          args: words,
        };
      } else if (grade !== null && isUnstated(assessment.total)) {
        yield { status: 'fail', at: { in: 'facts', pointer: ['assessments', index, 'total'] }, args: words };
      } else {
        const why = unseen(assessment.total, assessment.gradeRaw);
        if (why !== null) yield { status: 'unknown', why };
      }
    }
  },
});

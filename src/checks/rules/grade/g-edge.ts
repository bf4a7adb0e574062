import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { formatPoints } from '../../../model/format.ts';
import { normalizeGrade } from '../../../model/grade.ts';
import type { Scheme } from '../../../model/scheme.ts';
import { gradeOf, nearestEdge } from '../../../scoring/grade.ts';
import { GRADE_CHECKS } from '../../../text/checks/grades.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import { gradedAssessments, schemeOfGrades } from './assessments.ts';

export const G_EDGE = defineCheck({
  id: 'G_EDGE',
  text: GRADE_CHECKS.G_EDGE,
  *run(subject) {
    for (const { assessment, index } of gradedAssessments(subject)) {
      const total = valueOf(assessment.total);
      const used = schemeOfGrades(subject, assessment);
      const nearest = total === null || used === null ? null : nearestEdge(total.value, used.scheme);
      if (total === null || used === null || nearest === null || nearest.distance.gt(LIMITS.nearGrade))
        continue;
      if (isElsewhere(total.value, assessment, used.scheme)) continue;
      const [upper, lower] = around(nearest.edge, used.scheme);
      const words = { total: formatPoints(total.value), edge: formatPoints(nearest.edge), upper, lower };
      const rest = {
        distance: formatPoints(nearest.distance),
        scheme: used.scheme.title,
        assumed: used.assumed,
      };
      const at = { in: 'facts', pointer: ['assessments', index, 'total'] } as const;
      yield { status: 'fail', at, args: { ...words, ...rest } };
    }
  },
});

/** Whether the printed grade is not that of the total, which is more than being near to another. */
function isElsewhere(total: Decimal, { gradeRaw }: Assessment, scheme: Scheme): boolean {
  const printed = valueOf(gradeRaw);
  const grade = printed === null ? null : normalizeGrade(printed);
  const outcome = gradeOf(total, scheme);
  return grade !== null && outcome.state === 'graded' && outcome.grade !== grade;
}

/** Words of the bands above and below an edge. */
function around(edge: Decimal, { grades }: Scheme): readonly [string, string] {
  const bands = isAbsent(grades) ? [] : grades.bands;
  const at = bands.findIndex(({ min }) => min.eq(edge));
  return [bands[at]?.term ?? '', bands[at + 1]?.term ?? ''];
}

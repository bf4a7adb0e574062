import { isAbsent, valueOf } from '../../../model/absence.ts';
import { GRADES, gradeTerm, normalizeGrade } from '../../../model/grade.ts';
import type { ReportKind } from '../../../model/report.ts';
import type { Scheme } from '../../../model/scheme.ts';
import { GRADE_CHECKS } from '../../../text/checks/grades.ts';
import { defineCheck } from '../../check.ts';
import { gradedAssessments, schemeOfGrades } from './assessments.ts';

/** Kinds that end in an opinion, such as 予以支持, and not in a grade. */
const UNGRADED: ReadonlySet<ReportKind> = new Set(['ex-ante', 'monitoring']);
const OFFICIAL: readonly string[] = GRADES.map(gradeTerm);

export const G_TERM = defineCheck({
  id: 'G_TERM',
  text: GRADE_CHECKS.G_TERM,
  *run(subject) {
    // An opinion before the money is given, or on the way, is no grade.
    if (UNGRADED.has(subject.report.kind)) return;
    for (const { assessment, index } of gradedAssessments(subject)) {
      const printed = valueOf(assessment.gradeRaw);
      if (printed === null) continue;
      const word = printed.normalize('NFKC').replace(/[\s“”"'‘’「」。]/g, '');
      if (OFFICIAL.includes(word)) {
        yield { status: 'pass', args: { printed } };
        continue;
      }
      // Some schemes have words of their own, and the report names its scheme.
      const used = schemeOfGrades(subject, assessment);
      if (used !== null && !used.assumed && ownTerms(used.scheme.grades).includes(word)) continue;
      const grade = normalizeGrade(printed);
      const at = { in: 'facts', pointer: ['assessments', index, 'gradeRaw'] } as const;
      yield { status: 'fail', at, args: { printed, term: grade === null ? null : gradeTerm(grade) } };
    }
  },
});

function ownTerms(grades: Scheme['grades']): readonly string[] {
  return isAbsent(grades) ? [] : grades.bands.map(({ term }) => term);
}

import { isAbsent } from '../../../model/absence.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { UsedScheme } from '../../default-scheme.ts';
import { schemeWith } from '../../default-scheme.ts';
import type { Subject } from '../../subject.ts';

/** Every result of the report with its place: the report's own claim, and later reviews. */
export function gradedAssessments({ report }: Subject): readonly { assessment: Assessment; index: number }[] {
  return report.assessments.map((assessment, index) => ({ assessment, index }));
}

/** The scheme by which a result was graded, or else the national bands. */
export function schemeOfGrades(subject: Subject, assessment: Assessment): UsedScheme | null {
  const scheme = isAbsent(assessment.scheme)
    ? null
    : (subject.content.schemes.get(assessment.scheme) ?? null);
  return schemeWith('grades', { ...subject, scheme, claimed: assessment });
}

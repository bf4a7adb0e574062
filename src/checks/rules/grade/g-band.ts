import { valueOf } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { formatPoints } from '../../../model/format.ts';
import type { Grade } from '../../../model/grade.ts';
import { normalizeGrade } from '../../../model/grade.ts';
import type { GradeBand } from '../../../model/scheme.ts';
import { countedTotal, gradeOf } from '../../../scoring/grade.ts';
import { bandText, GRADE_CHECKS } from '../../../text/checks/grades.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { gradedAssessments, schemeOfGrades } from './assessments.ts';

/** Schemes named as fitting; more would say less. */
const NAMED = 2;

export const G_BAND = defineCheck({
  id: 'G_BAND',
  text: GRADE_CHECKS.G_BAND,
  *run(subject) {
    let compared = false;
    for (const { assessment, index } of gradedAssessments(subject)) {
      const total = valueOf(assessment.total);
      const printed = valueOf(assessment.gradeRaw);
      const used = schemeOfGrades(subject, assessment);
      const grade = printed === null ? null : normalizeGrade(printed);
      if (total === null || printed === null || used === null || grade === null) continue;
      compared = true;
      const outcome = gradeOf(countedTotal(total.value, subject.report), used.scheme);
      const words = {
        total: formatPoints(total.value),
        printed,
        scheme: used.scheme.title,
        assumed: used.assumed,
      };
      if (outcome.state === 'graded') {
        const args = { ...words, term: outcome.term, band: bandWords(outcome.band) };
        if (outcome.grade === grade || outcome.term === printed) {
          yield { status: 'pass', args };
          continue;
        }
        const fits = used.assumed ? fitting(subject, total.value, grade) : '';
        yield { ...failure(index, used.assumed), args: { ...args, fits } };
      } else if (outcome.reason === 'no-band') {
        // A total in a hole of the scheme is no slip of the report.
        yield { ...failure(index, true), args: { ...words, term: null, band: '', fits: '' } };
      }
    }
    const { claimed } = subject;
    if (!compared && claimed !== null) yield notCompared(claimed.total, claimed.gradeRaw, claimed.scheme);
  },
});

function failure(index: number, gently: boolean) {
  const at = { in: 'facts', pointer: ['assessments', index, 'gradeRaw'] } as const;
  return {
    status: 'fail' as const,
    at,
    ...(gently && { severity: 'warn' as const, weight: 'absence' as const }),
  };
}

/** Schemes of the site under which the printed grade would be the right one. */
function fitting({ content }: Subject, total: Decimal, grade: Grade): string {
  const titles = [...content.schemes.values()].flatMap((scheme) => {
    const outcome = gradeOf(total, scheme);
    return outcome.state === 'graded' && outcome.grade === grade ? [`“${scheme.title}”`] : [];
  });
  return enumerate([...new Set(titles)].slice(0, NAMED));
}

function bandWords({ min, max, maxIncluded }: GradeBand): string {
  return bandText(formatPoints(min), formatPoints(max), maxIncluded);
}

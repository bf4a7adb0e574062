import type { Assessed, ReportSummary } from '../../../archive/summary.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { claimedAssessment } from '../../../model/assessment.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { Grade } from '../../../model/grade.ts';
import { GRADES, gradeTerm, normalizeGrade } from '../../../model/grade.ts';
import { onceEach } from '../../../model/remember.ts';
import type { Report } from '../../../model/report.ts';
import { GRADE_WORDS } from '../../../text/interface.ts';
import { KIND_LABELS } from '../../../text/labels.ts';
import { REPORT_TEXT } from '../../../text/report/report.ts';
import type { Shown } from '../../shown.ts';
import { show, shown } from '../../shown.ts';

/** Grade for display: the official term, and how full the four-step meter is. */
export interface ShownGrade {
  readonly key: Grade;
  readonly term: string;
  /** 4 for 优 … 1 for 差. */
  readonly meter: 1 | 2 | 3 | 4;
  /** Where the score lies in another band of the scheme: the words that say so. */
  readonly differs: string | null;
}

/** Score and grade as claimed. What was reviewed and what we computed stands beside it, see `report-scores.ts`. */
export interface Verdict {
  readonly score: Shown;
  readonly claimant: string;
  readonly grade: ShownGrade | null;
  /** How the printed word relates to the official term; `null` where they are the same. */
  readonly gradeNote: string | null;
}

const METER: Record<Grade, ShownGrade['meter']> = { you: 4, liang: 3, zhong: 2, cha: 1 };

/** @param banded the grade of the band that the score lies in, where it is another one */
export function shownGrade(grade: Grade | null, banded: Grade | null = null): ShownGrade | null {
  if (grade === null) return null;
  const differs = banded === null ? null : GRADE_WORDS.differs(gradeTerm(banded));
  return { key: grade, term: gradeTerm(grade), meter: METER[grade], differs };
}

/** A grade in running text, with the grade of its score where that is another one. */
export function gradeText(grade: Grade, banded: Grade | null): string {
  return banded === null ? gradeTerm(grade) : GRADE_WORDS.both(gradeTerm(grade), gradeTerm(banded));
}

/** Every mark that the rows of a list may need: each grade, and those that a score of the list does not bear out. */
export const marksOf = onceEach((reports: readonly ReportSummary[]): readonly GradeMark[] => {
  const bare = GRADES.map((grade): [string, ShownGrade | null] => [grade, shownGrade(grade)]);
  const marked = reports.flatMap(({ claimed: { grade, banded } }): [string, ShownGrade | null][] =>
    grade === null || banded === null ? [] : [[markKey(grade, banded), shownGrade(grade, banded)]],
  );
  return [...new Map([...bare, ...marked])].flatMap(([key, grade]) =>
    grade === null ? [] : [{ key, grade }],
  );
});

/** Name of a mark in the rows of a list. */
export function markKey(grade: Grade, banded: Grade | null): string {
  return banded === null ? grade : `${grade} ${banded}`;
}

/** A mark and its name. */
export interface GradeMark {
  readonly key: string;
  readonly grade: ShownGrade;
}

export function verdictOf(report: Report, { banded, score }: Assessed): Verdict {
  const assessment = claimedAssessment(report.assessments);
  const gradeRaw = valueOf(assessment?.gradeRaw);
  const grade = gradeRaw === null ? null : normalizeGrade(gradeRaw);
  return {
    score:
      assessment === undefined || isAbsent(assessment.total)
        ? show(assessment?.total ?? { absent: 'not-stated' }, () => '')
        : shown(toPlain(assessment.total.value)),
    claimant: assessment ? REPORT_TEXT.claimant[assessment.role] : KIND_LABELS[report.kind],
    grade: shownGrade(grade, banded),
    gradeNote: gradeNotes(gradeRaw, grade, banded, score),
  };
}

/** @param banded the grade of the band that the score lies in, where it is another one */
export function gradeNotes(
  raw: string | null,
  grade: Grade | null,
  banded: Grade | null,
  score: Decimal | null,
): string | null {
  const own = gradeNote(raw, grade);
  if (banded === null || raw === null || score === null) return own;
  return [own, REPORT_TEXT.gradeDiffers(raw, toPlain(score), gradeTerm(banded))]
    .filter((note) => note !== null)
    .join(REPORT_TEXT.noteJoin);
}

function gradeNote(raw: string | null, grade: Grade | null): string | null {
  if (raw === null) return null;
  if (grade === null) return REPORT_TEXT.gradeUnknown(raw);
  const term = gradeTerm(grade);
  return raw === term ? null : REPORT_TEXT.gradeAsPrinted(raw, term);
}

import { isAbsent, valueOf } from '../../../model/absence.ts';
import { claimedAssessment } from '../../../model/assessment.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { Grade } from '../../../model/grade.ts';
import { gradeTerm, normalizeGrade } from '../../../model/grade.ts';
import type { Report } from '../../../model/report.ts';
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

export function shownGrade(grade: Grade | null): ShownGrade | null {
  return grade === null ? null : { key: grade, term: gradeTerm(grade), meter: METER[grade] };
}

export function verdictOf(report: Report): Verdict {
  const assessment = claimedAssessment(report.assessments);
  const gradeRaw = valueOf(assessment?.gradeRaw);
  const grade = gradeRaw === null ? null : normalizeGrade(gradeRaw);
  return {
    score:
      assessment === undefined || isAbsent(assessment.total)
        ? show(assessment?.total ?? { absent: 'not-stated' }, () => '')
        : shown(toPlain(assessment.total.value)),
    claimant: assessment ? REPORT_TEXT.claimant[assessment.role] : KIND_LABELS[report.kind],
    grade: shownGrade(grade),
    gradeNote: gradeNote(gradeRaw, grade),
  };
}

function gradeNote(raw: string | null, grade: Grade | null): string | null {
  if (raw === null) return null;
  if (grade === null) return REPORT_TEXT.gradeUnknown(raw);
  const term = gradeTerm(grade);
  return raw === term ? null : REPORT_TEXT.gradeAsPrinted(raw, term);
}

import type { ReportRecord } from '../../../archive/record.ts';
import type { ReportSummary } from '../../../archive/summary.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { claimedAssessment } from '../../../model/assessment.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import { gradeTerm, normalizeGrade } from '../../../model/grade.ts';
import type { UnitId } from '../../../model/ids.ts';
import type { Report } from '../../../model/report.ts';
import type { Scheme } from '../../../model/scheme.ts';
import type { Unit } from '../../../model/unit.ts';
import { KIND_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import { REPORT_TEXT } from '../../../text/report/report.ts';
import { isReviewDue } from '../score/review-due.ts';
import type { Answer } from './report-answer.ts';
import { reason } from './report-answer.ts';

export interface SourceAnswer extends Answer {
  /** Where the grade begins by the scheme, so that 87.87 and 优 do not puzzle; `null` without a grade. */
  readonly bands: string | null;
  /** What the scheme is to the report: its own, or one that we chose. */
  readonly scheme: string;
}

const TEXT = ANSWER_TEXT.source;

/**
 * Who gave the score, by name as far as the report itself names them, and what became of it on review.
 * @param series the reports of the project
 */
export function sourceAnswer(
  record: ReportRecord,
  scheme: Scheme | null,
  series: readonly ReportSummary[],
  units: ReadonlyMap<UnitId, Unit>,
): SourceAnswer {
  const { report } = record;
  const claimed = claimedAssessment(report.assessments);
  const parts = [
    ...(claimed === undefined ? [] : [claimedWords(claimed, record, units), ...conclusion(claimed)]),
    ...reviewWords(report, series),
  ];
  return {
    question: ANSWER_TEXT.questions.source,
    sentence: `${parts.join(TEXT.join)}${TEXT.end}`,
    more: `${report.kind === 're-review' ? TEXT.isReview : ''}${clientWords(claimed, report, units)}`,
    href: '#score',
    bands: differing(record) ?? bandOf(claimed, scheme),
    scheme: TEXT.scheme(claimed?.schemeBasis === 'stated'),
  };
}

function claimedWords(claimed: Assessment, record: ReportRecord, units: ReadonlyMap<UnitId, Unit>): string {
  const { role, total } = claimed;
  const [who, unnamed] = evaluatorWords(claimed, record.report, units);
  const points = isAbsent(total)
    ? total.absent === 'not-applicable'
      ? TEXT.unscored(who)
      : TEXT.noScore(who, reason(total))
    : role === 'self'
      ? TEXT.ownPoints(who, toPlain(total.value))
      : TEXT.points(who, toPlain(total.value));
  return `${points}${bandedGrade(record) ?? gradeOf(claimed)}${unnamed}`;
}

/**
 * The one who scored, by name where the report states one; and what is said where it states none. A unit that we
 * inferred is never asserted.
 */
function evaluatorWords(
  { role, by }: Assessment,
  { kind, evaluator, implementingUnit }: Report,
  units: ReadonlyMap<UnitId, Unit>,
): readonly [who: string, unnamed: string] {
  if (role === 'self') return [TEXT.who.self, ''];
  const one = isAbsent(by) ? evaluator : by;
  const named = valueOf(one);
  if (isAbsent(one) || named === null || named.basis !== 'stated')
    return [
      TEXT.who[role],
      isAbsent(one) && one.absent !== 'not-stated' ? TEXT.evaluatorAbsent(reason(one)) : TEXT.unnamed,
    ];
  const isOwn = implementingUnit.basis === 'stated' && implementingUnit.unit === named.unit;
  const name = isOwn ? TEXT.ownUnit : nameOf(named.unit, units);
  return [TEXT.named(TEXT.who[role], name, TEXT.who[role] === KIND_LABELS[kind]), ''];
}

function nameOf(id: UnitId, units: ReadonlyMap<UnitId, Unit>): string {
  return units.get(id)?.shortName ?? units.get(id)?.name ?? id;
}

/** The body that asked a named evaluator for the score. */
function clientWords(
  claimed: Assessment | undefined,
  { commissioner }: Report,
  units: ReadonlyMap<UnitId, Unit>,
): string {
  const asked = valueOf(commissioner);
  if (claimed === undefined || claimed.role === 'self' || asked === null || asked.basis !== 'stated')
    return '';
  return TEXT.client(nameOf(asked.unit, units));
}

function gradeOf({ gradeRaw }: Assessment): string {
  const raw = valueOf(gradeRaw);
  const grade = raw === null ? null : normalizeGrade(raw);
  return grade === null ? '' : TEXT.grade(gradeTerm(grade));
}

const CONCLUSION = /[^，。；]*结论.*$/u;

/** What a kind of report concludes that gives no grade: support on conditions, a yellow light. Why it has none stands with the scores. */
function conclusion({ gradeRaw }: Assessment): readonly string[] {
  if (!isAbsent(gradeRaw) || gradeRaw.absent !== 'not-applicable' || gradeRaw.note === undefined) return [];
  const { note } = gradeRaw;
  return [(CONCLUSION.exec(note)?.[0] ?? note).replace(/。$/u, '')];
}

/** What reviews say; that there is none only where the unit scored itself and somebody else was to look at it. */
function reviewWords(report: Report, series: readonly ReportSummary[]): readonly string[] {
  const { assessments, kind, fiscalYear } = report;
  const reviewed = assessments.filter(({ stage }) => stage === 'reviewed');
  if (reviewed.length > 0)
    return reviewed.map((one) =>
      isAbsent(one.total)
        ? TEXT.reviewedNoScore
        : `${TEXT.reviewed(toPlain(one.total.value))}${gradeOf(one)}`,
    );
  const ofYear = (wanted: Report['kind']) =>
    series.find((one) => one.kind === wanted && one.fiscalYear === fiscalYear.to && one.id !== report.id)
      ?.claimed.score ?? null;
  if (kind === 're-review') {
    const own = ofYear('unit-self');
    return own === null ? [] : [TEXT.ownScore(toPlain(own))];
  }
  const later = kind === 'unit-self' ? ofYear('re-review') : null;
  if (later !== null) return [TEXT.reviewedElsewhere(toPlain(later))];
  return isReviewDue(report) ? [TEXT.notReviewed] : [];
}

/** The report's own grade and the one that its score has, behind a score whose grade differs from its scheme's. */
function bandedGrade(record: ReportRecord): string | null {
  const { gradeRaw, banded } = record.summary().claimed;
  return gradeRaw === null || banded === null ? null : TEXT.gradeDiffers(gradeRaw, gradeTerm(banded));
}

/** The report's own grade against the one that its score has by its scheme. */
function differing(record: ReportRecord): string | null {
  const { gradeRaw, score, banded } = record.summary().claimed;
  return gradeRaw === null || score === null || banded === null
    ? null
    : REPORT_TEXT.gradeDiffers(gradeRaw, toPlain(score), gradeTerm(banded));
}

function bandOf(claimed: Assessment | undefined, scheme: Scheme | null): string | null {
  const raw = valueOf(claimed?.gradeRaw);
  const grade = raw === null ? null : normalizeGrade(raw);
  if (grade === null || scheme === null || isAbsent(scheme.grades)) return null;
  const band = scheme.grades.bands.find((one) => one.grade === grade);
  if (band === undefined) return null;
  const above = scheme.grades.bands.map(({ min }) => min).filter((min) => min.gt(band.min));
  return band.min.gt(0) || above.length === 0
    ? TEXT.bands(band.term, toPlain(band.min))
    : TEXT.lowest(band.term, toPlain(Decimal.min(...above)));
}

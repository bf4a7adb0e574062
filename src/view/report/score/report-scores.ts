import type { ReportRecord } from '../../../archive/record.ts';
import { otherBand } from '../../../archive/summary.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { claimedAssessment } from '../../../model/assessment.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import { formatDate } from '../../../model/format.ts';
import { normalizeGrade } from '../../../model/grade.ts';
import type { PublishedReport } from '../../../model/published.ts';
import type { Content } from '../../../reader/content.ts';
import type { ComputedResult } from '../../../scoring/computed-report.ts';
import { gradesBetween } from '../../../scoring/grade.ts';
import { ROLE_LABELS } from '../../../text/labels.ts';
import { AGGREGATE_TEXT } from '../../../text/pages/aggregate.ts';
import { SCORES_TEXT } from '../../../text/report/scores.ts';
import { NO_GRADE_WORDS } from '../../../text/scheme.ts';
import { stepWords } from '../../../text/scoring.ts';
import type { Deployment } from '../../address.ts';
import { href, PATHS } from '../../address.ts';
import type { Shown } from '../../shown.ts';
import { show, shown } from '../../shown.ts';
import { noTotalWords } from './recomputed.ts';
import type { ShownGrade, Verdict } from './report-verdict.ts';
import { gradeNotes, shownGrade } from './report-verdict.ts';
import { isReviewDue } from './review-due.ts';
import { computedSummary, resultWords, scoreDifferences } from './score-difference.ts';
import type { ExecutionScore } from './score-execution.ts';
import { executionScore } from './score-execution.ts';
import type { OpenRows } from './score-open.ts';
import { openRows } from './score-open.ts';

/** One of the scores that stand side by side; none replaces another. */
export interface ScoreRow {
  readonly key: 'claimed' | 'reviewed' | 'computed';
  readonly label: string;
  readonly note: string;
  readonly score: Shown;
  readonly grade: ShownGrade | null;
  /** How the printed word relates to the grade, or which grades are possible. */
  readonly gradeNote: string | null;
  /** The score, or the range in which it lies, on a track of 100; `null` where there is none. */
  readonly bar: { readonly from: string; readonly width: string } | null;
}

export interface ScoresView {
  readonly caption: string;
  readonly rows: readonly ScoreRow[];
  /** The differences in words, one sentence each. */
  readonly differences: readonly string[];
  /** Why there is no recomputed score at all; `null` where there is one, or a range. */
  readonly reason: string | null;
  /** The rows without points, which leave the total open. */
  readonly open: OpenRows | null;
  /** One line for the first screen: what came of recomputing. */
  readonly summary: string;
  readonly scheme: Shown & { readonly href: string | null };
  /** How grades are divided: the scheme's own bands, or the page of all schemes. */
  readonly gradesHref: string;
  readonly execution: ExecutionScore | null;
  /** How the recomputed total comes about; empty where it is open. */
  readonly totalSteps: readonly string[];
}

export function scoresView(
  record: ReportRecord,
  published: PublishedReport,
  verdict: Verdict,
  content: Content,
  deployment: Deployment,
): ScoresView {
  const { report } = record;
  const recomputed = record.recomputed();
  const result = record.result();
  const reviews = report.assessments.filter(({ stage }) => stage === 'reviewed');
  const isAlone = reviews.length === 0 && !isReviewDue(report);
  const claimed = claimedAssessment(report.assessments);
  const named = claimed?.scheme ?? { absent: 'not-stated' as const };
  const scheme = isAbsent(named) ? undefined : content.schemes.get(named);
  const schemePath = scheme === undefined ? null : PATHS.method(scheme.id);
  return {
    caption: AGGREGATE_TEXT.figureTitle(
      isAlone ? SCORES_TEXT.captionAlone : SCORES_TEXT.caption,
      report.example,
    ),
    rows: [
      claimedRow(verdict, record),
      ...reviews.map((review) => reviewedRow(review, record, content)),
      ...(reviews.length > 0 || isAlone ? [] : [NOT_REVIEWED]),
      computedRow(record),
    ],
    differences: scoreDifferences(verdict, record, reviews),
    reason: resultWords(result) === null ? reasonOf(result) : null,
    open: openRows(published, recomputed),
    summary: computedSummary(verdict, record),
    scheme: {
      ...show(named, (id) => SCORES_TEXT.schemeTitle(content.schemes.get(id)?.title ?? id)),
      ...(!isAbsent(named) && { note: schemeNote(claimed) }),
      href: schemePath === null ? null : href(deployment, schemePath),
    },
    gradesHref: href(
      deployment,
      schemePath === null || isAbsent(scheme?.grades) ? PATHS.methods : `${schemePath}#grades`,
    ),
    execution: executionScore(record, verdict),
    totalSteps:
      recomputed.state === 'computed' && result.score !== null
        ? recomputed.scored.total.steps.map(stepWords)
        : [],
  };
}

/** Says where a scheme comes from that the report does not name itself. */
function schemeNote(claimed: Assessment | undefined): string | null {
  if (claimed?.schemeBasis === 'stated') return claimed.schemeGround ?? null;
  return SCORES_TEXT.schemeInferred(claimed?.schemeGround ?? null);
}

function claimedRow({ claimant, score, grade, gradeNote }: Verdict, record: ReportRecord): ScoreRow {
  const points = record.summary().claimed.score;
  return {
    key: 'claimed',
    label: SCORES_TEXT.own(claimant),
    note: SCORES_TEXT.join([
      SCORES_TEXT.ownNote,
      ...(score.absent && score.note !== null ? [score.note] : []),
      ...ownDay(record),
    ]),
    score: score.absent ? score : shown(SCORES_TEXT.points(score.text)),
    grade,
    gradeNote: gradeNote ?? noGradeNote(record),
    bar: points === null ? null : barOf(NOTHING, points),
  };
}

/** The day of the claim, where it is another than that of the report. */
function ownDay({ report: { assessments, reportDate } }: ReportRecord): readonly string[] {
  const day = valueOf(claimedAssessment(assessments)?.on);
  return day === null || day.iso === valueOf(reportDate)?.iso ? [] : [formatDate(day)];
}

/** What the report says instead of a grade. */
function noGradeNote({ report }: ReportRecord): string | null {
  const grade = claimedAssessment(report.assessments)?.gradeRaw;
  return isAbsent(grade) ? (grade.note ?? null) : null;
}

function reviewedRow(
  assessment: Assessment,
  { report }: ReportRecord,
  { schemes, units }: Content,
): ScoreRow {
  const { role, total, gradeRaw, by, on } = assessment;
  const points = valueOf(total);
  const raw = valueOf(gradeRaw);
  const grade = raw === null ? null : normalizeGrade(raw);
  const banded = otherBand(assessment, report, schemes);
  return {
    key: 'reviewed',
    label: SCORES_TEXT.reviewed,
    note: SCORES_TEXT.join([
      ROLE_LABELS[role],
      ...(isAbsent(by) ? [] : [units.get(by.unit)?.name ?? by.unit]),
      ...(isAbsent(on) ? [] : [formatDate(on)]),
    ]),
    score: show(total, ({ value }) => SCORES_TEXT.points(toPlain(value))),
    grade: shownGrade(grade, banded),
    gradeNote: gradeNotes(raw, grade, banded, points?.value ?? null),
    bar: points === null ? null : barOf(NOTHING, points.value),
  };
}

const NOT_REVIEWED: ScoreRow = {
  key: 'reviewed',
  label: SCORES_TEXT.reviewed,
  note: SCORES_TEXT.notReviewedNote,
  score: { text: SCORES_TEXT.notReviewed, absent: true, note: null },
  grade: null,
  gradeNote: null,
  bar: null,
};

function computedRow(record: ReportRecord): ScoreRow {
  const result = record.result();
  const { score, low, high } = result;
  const note =
    record.report.kind === 're-review' ? SCORES_TEXT.computedNoteOfReview : SCORES_TEXT.computedNote;
  const base = { key: 'computed', label: SCORES_TEXT.computed, note } as const;
  const text = resultWords(result);
  if (text === null) {
    const none = { text: SCORES_TEXT.notComputed, absent: true, note: reasonOf(result) };
    return { ...base, score: none, grade: null, gradeNote: null, bar: null };
  }
  return {
    ...base,
    score: shown(text),
    grade: shownGrade(result.grade),
    gradeNote: computedGradeNote(record),
    bar: score !== null ? barOf(NOTHING, score) : low === null || high === null ? null : barOf(low, high),
  };
}

function reasonOf({ reason }: ComputedResult): string | null {
  return reason === null ? null : noTotalWords(reason);
}

/** Why a recomputed score has no grade, or which grades its range allows. */
function computedGradeNote(record: ReportRecord): string | null {
  const recomputed = record.recomputed();
  if (recomputed.state !== 'computed') return null;
  const { scheme, scored } = recomputed;
  const { score, low, high } = record.result();
  if (score !== null) {
    return scored.grade?.state === 'not-graded' ? NO_GRADE_WORDS[scored.grade.reason] : null;
  }
  if (low === null || high === null) return null;
  const bands = gradesBetween(low, high, scheme);
  if (bands.length === 0) return null;
  const every = isAbsent(scheme.grades) || bands.length === scheme.grades.bands.length;
  return every ? SCORES_TEXT.anyGrade : SCORES_TEXT.grades(bands.map(({ term }) => term));
}

const NOTHING = new Decimal(0);
const WHOLE = 100;

/** Points on a track of 100; a score beyond it stops at its end. */
function barOf(from: Decimal, to: Decimal): { readonly from: string; readonly width: string } {
  const clamp = (points: Decimal) => Decimal.max(0, Decimal.min(WHOLE, points));
  const start = clamp(from);
  return { from: toPlain(start), width: toPlain(clamp(to).minus(start)) };
}

import type { ReportRecord } from '../../../archive/record.ts';
import type { ReportSummary } from '../../../archive/summary.ts';
import { isOwnVerifier } from '../../../checks/rules/trail/verifier.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { claimedAssessment } from '../../../model/assessment.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import type { Finding, Rectification } from '../../../model/finding.ts';
import { gradeTerm, normalizeGrade } from '../../../model/grade.ts';
import type { PublishedReport } from '../../../model/published.ts';
import type { Report } from '../../../model/report.ts';
import type { Scheme } from '../../../model/scheme.ts';
import { isWhole } from '../../../model/transcription.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import { REPORT_TEXT } from '../../../text/report/report.ts';
import { isProven } from '../../rectification/follow-up.ts';
import type { MoneyView } from '../report-money.ts';
import type { SeriesPoint } from '../report-series-points.ts';
import type { Answer } from './report-answer.ts';
import { reason } from './report-answer.ts';
import type { ResultsAnswer } from './report-answer-results.ts';
import { resultsAnswer } from './report-answer-results.ts';
import type { SpentAnswer } from './report-answer-spent.ts';
import { spentAnswer } from './report-answer-spent.ts';

export interface AnswersView {
  /** The sentence in two parts; a phone shows the first alone, where there is a second. */
  readonly purpose: Answer & { readonly head: string; readonly rest: string | null };
  readonly spent: SpentAnswer;
  readonly results: ResultsAnswer;
  readonly source: Answer & { readonly bands: string | null };
  readonly after: Answer;
}

const TEXT = ANSWER_TEXT;
/** Letters of the goal on a wide screen, and on a phone. */
const [GOAL_LENGTH, GOAL_HEAD] = [80, 44] as const;

/**
 * The five answers, made from the facts by templates alone: nothing is judged, and what is not stated is said so with
 * its reason.
 * @param series the reports of the project, oldest first
 * @param overdue how many findings passed their deadline undone, on the day of the build
 */
export function answersView(
  record: ReportRecord,
  published: PublishedReport,
  money: MoneyView | null,
  scheme: Scheme | null,
  series: readonly SeriesPoint[],
  overdue: number,
): AnswersView {
  const { report } = record;
  return {
    purpose: {
      question: TEXT.questions.purpose,
      ...purposeSentence(report, published),
      href: '#goals',
    },
    spent: spentAnswer(record, money),
    results: resultsAnswer(record),
    source: sourceAnswer(
      record,
      published,
      scheme,
      series.map((one) => one.report),
    ),
    after: {
      question: TEXT.questions.after,
      sentence: afterSentence(report, published, series, overdue),
      href: '#trail',
    },
  };
}

function purposeSentence(
  { goals }: Report,
  { project }: PublishedReport,
): Pick<AnswersView['purpose'], 'sentence' | 'head' | 'rest'> {
  if (isAbsent(goals.expected)) {
    const sentence = TEXT.purpose.none(ABSENCE_LABELS[goals.expected.absent], project.name);
    return { sentence, head: sentence, rest: null };
  }
  const [first = ''] = goals.expected.split(/[。；\n]/);
  const sentence =
    first.length <= GOAL_LENGTH
      ? TEXT.purpose.goal(first)
      : TEXT.purpose.cut(first.slice(0, pauseIn(first, GOAL_LENGTH)));
  if (first.length <= GOAL_HEAD) return { sentence, head: sentence, rest: null };
  const head = sentence.slice(0, pauseIn(first, GOAL_HEAD));
  return { sentence, head, rest: sentence.slice(head.length) };
}

/** Where a goal is cut: where it pauses itself, so that no word is torn. */
function pauseIn(goal: string, length: number): number {
  const pause = goal.slice(0, length).search(/[，、；：][^，、；：]*$/);
  return pause > 10 ? pause : length;
}

function sourceAnswer(
  record: ReportRecord,
  published: PublishedReport,
  scheme: Scheme | null,
  series: readonly ReportSummary[],
): AnswersView['source'] {
  const { report } = record;
  const claimed = claimedAssessment(report.assessments);
  const reviewed = report.assessments.filter(({ stage }) => stage === 'reviewed');
  const grade = published.claimed.grade === null ? null : gradeTerm(published.claimed.grade);
  const parts = [
    claimed === undefined ? null : scored(claimed, grade),
    ...(reviewed.length > 0
      ? reviewed.map(review)
      : report.kind === 're-review'
        ? reviewedScores(published, series)
        : [TEXT.source.notReviewed]),
  ].filter((part) => part !== null);
  return {
    question: TEXT.questions.source,
    sentence: `${parts.join(TEXT.source.join)}${TEXT.source.end}`,
    href: '#score',
    bands: differing(record) ?? bandOf(claimed, scheme),
  };
}

/** A review stands beside what it reviews: the unit's own score of the same year. */
function reviewedScores(published: PublishedReport, series: readonly ReportSummary[]): readonly string[] {
  const own = series.find(
    ({ kind, fiscalYear }) => kind === 'unit-self' && fiscalYear === published.fiscalYear,
  );
  const score = own?.claimed.score ?? null;
  return [TEXT.source.isReview, ...(score === null ? [] : [TEXT.source.ownScore(toPlain(score))])];
}

function scored({ role, total }: Assessment, grade: string | null): string {
  if (!isAbsent(total)) return TEXT.source.score(role, toPlain(total.value), grade);
  return total.absent === 'not-applicable'
    ? TEXT.source.unscored(role)
    : TEXT.source.noScore(role, reason(total));
}

function review({ total }: Assessment): string {
  return isAbsent(total) ? TEXT.source.reviewedNoScore : TEXT.source.reviewed(toPlain(total.value));
}

/** The report's own grade against the one that its score has by its scheme. */
function differing(record: ReportRecord): string | null {
  const { gradeRaw, score, banded } = record.summary().claimed;
  return gradeRaw === null || score === null || banded === null
    ? null
    : REPORT_TEXT.gradeDiffers(gradeRaw, toPlain(score), gradeTerm(banded));
}

/** Where the grade begins by the scheme of the report, so that 87.87 and 优 do not puzzle. */
function bandOf(claimed: Assessment | undefined, scheme: Scheme | null): string | null {
  const raw = valueOf(claimed?.gradeRaw);
  const grade = raw === null ? null : normalizeGrade(raw);
  if (grade === null || scheme === null || isAbsent(scheme.grades)) return null;
  const band = scheme.grades.bands.find((one) => one.grade === grade);
  if (band === undefined) return null;
  const above = scheme.grades.bands.map(({ min }) => min).filter((min) => min.gt(band.min));
  return band.min.gt(0) || above.length === 0
    ? TEXT.source.bands(band.term, toPlain(band.min))
    : TEXT.source.lowest(band.term, toPlain(Decimal.min(...above)));
}

function afterSentence(
  report: Report,
  published: PublishedReport,
  series: readonly SeriesPoint[],
  overdue: number,
): string {
  const { findings, rectifications } = report;
  const parts = [
    isAbsent(findings)
      ? TEXT.after.findingsAbsent(reason(findings))
      : findings.length === 0
        ? TEXT.after.noFindings
        : isWhole(report, 'findings')
          ? TEXT.after.findings(findings.length)
          : TEXT.after.findingsOfPart(findings.length),
    isAbsent(rectifications)
      ? rectifications.absent === 'not-stated'
        ? TEXT.after.notPublished
        : TEXT.after.withheld(reason(rectifications))
      : rectifications.length === 0
        ? TEXT.after.notPublished
        : fixedSentence(report, published.unit, valueOf(findings) ?? [], rectifications),
    overdue === 0 ? '' : TEXT.after.overdue(overdue, valueOf(findings)?.length ?? 0),
  ].filter((part) => part !== '');
  return `${parts.join(TEXT.source.join)}${aroundSentence(published, series)}${TEXT.source.end}`;
}

/** What the reports of the years before and after say; those that judge a year again are no years of their own. */
function aroundSentence(published: PublishedReport, series: readonly SeriesPoint[]): string {
  const own = series.find(({ report }) => report.id === published.id);
  const others = series.filter(({ report, aside }) => report.id !== published.id && !aside);
  const around = [
    others.findLast(({ report }) => report.fiscalYear < published.fiscalYear),
    others.find(({ report }) => report.fiscalYear > published.fiscalYear),
  ].filter((one) => one !== undefined);
  // A version that is no longer in force has no line to stand on.
  if (own === undefined) return '';
  if (around.length === 0) return series.length > 1 ? '' : TEXT.after.alone;
  return TEXT.after.around(
    around.map(({ report: { fiscalYear, claimed }, scheme }) => {
      const away = fiscalYear - published.fiscalYear;
      return claimed.score === null
        ? TEXT.after.unscored(fiscalYear, away)
        : TEXT.after.scored(fiscalYear, away, toPlain(claimed.score), scheme === own.scheme);
    }),
  );
}

/** Counts findings, not measures: one measure may answer two of them, and one of them may have none. */
function fixedSentence(
  report: Report,
  unit: { readonly name: string },
  findings: readonly Finding[],
  fixes: readonly Rectification[],
): string {
  const states = findings.map(({ id }) => fixes.filter((fix) => fix.findings.includes(id)));
  const done = states.filter((own) => own.length > 0 && own.every(({ state }) => state === 'done'));
  const unverified = done.filter((own) =>
    own.some((fix) => !isProven(fix, isOwnVerifier(fix, report, unit))),
  ).length;
  const silent = states.filter((own) => own.length === 0).length;
  return TEXT.after.fixed(done.length, unverified, states.length - done.length - silent, silent);
}

import type { ReportRecord } from '../../archive/record.ts';
import type { ReportSummary } from '../../archive/summary.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { isAbsent } from '../../model/absence.ts';
import type { PublishedReport } from '../../model/published.ts';
import { keepingSame } from '../../model/remember.ts';
import type { Content } from '../../reader/content.ts';
import { ABSENCE_LABELS, NO_TABLE } from '../../text/labels.ts';
import { FINDING_TEXT, REPORT_TEXT } from '../../text/report/report.ts';
import type { Deployment } from '../address.ts';
import { PATHS } from '../address.ts';
import type { CiteView } from '../cite/cite.ts';
import { citeView } from '../cite/cite.ts';
import { drawFigure } from '../figure.ts';
import type { Shown } from '../shown.ts';
import { show } from '../shown.ts';
import { versionCitation } from '../versions/report-versions-cite.ts';
import type { VersionsView } from '../versions/versions.ts';
import { versionsView } from '../versions/versions.ts';
import type { AnswersView } from './answers/report-answers.ts';
import { answersView } from './answers/report-answers.ts';
import { reportSentence } from './answers/report-sentence.ts';
import type { ChecksView } from './remarks/report-checks.ts';
import { checksView } from './remarks/report-checks.ts';
import type { KeyPointsView } from './remarks/report-key-points.ts';
import { keyPointsView } from './remarks/report-key-points.ts';
import type { ContactView } from './report-contact.ts';
import { contactView } from './report-contact.ts';
import type { ContentsEntry } from './report-contents.ts';
import { contentsList } from './report-contents.ts';
import type { Fact } from './report-facts.ts';
import { conductFacts, identityFacts, recordFacts, sourceFacts } from './report-facts.ts';
import type { TrailView } from './report-findings.ts';
import { trailView, withoutEcho } from './report-findings.ts';
import type { ReportHead } from './report-head.ts';
import { reportHead } from './report-head.ts';
import type { MoneyView } from './report-money.ts';
import { moneyView } from './report-money.ts';
import type { NamedView } from './report-named.ts';
import { namedView } from './report-named.ts';
import type { SeriesView } from './report-series.ts';
import { hasSeries, seriesView } from './report-series.ts';
import { seriesPoints } from './report-series-points.ts';
import type { StatementsView } from './report-statements.ts';
import { statementsView } from './report-statements.ts';
import type { IndicatorsView } from './score/report-indicators.ts';
import type { ScoresView } from './score/report-scores.ts';
import type { Verdict } from './score/report-verdict.ts';
import { sharedViews } from './shared-views.ts';
import type { Terms } from './term.ts';
import { termsOf } from './term.ts';

/** What the page of a report and the address of its version print alike. */
export interface ReportParts extends ReportHead {
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly verdict: Verdict;
  readonly scores: ScoresView;
  readonly money: MoneyView | null;
  readonly moneyAbsent: Shown | null;
  readonly sentence: string;
  readonly goals: { readonly expected: Shown; readonly actual: Shown };
  /** `null` where the report publishes no indicator table. */
  readonly indicators: IndicatorsView | null;
  /** Why there is no table; `null` where there is one. */
  readonly noTable: string | null;
  readonly statements: StatementsView;
  readonly answers: AnswersView;
  readonly keyPoints: KeyPointsView;
  readonly checks: ChecksView;
  readonly trail: TrailView;
  readonly named: NamedView;
  readonly omissions: readonly {
    readonly label: string;
    readonly reason: string;
    readonly note: string | null;
    /** The report leaves it out; every other reason is no fault of it. */
    readonly isSilent: boolean;
  }[];
  /** `null` where the report is the only one of its project and of its unit in this year. */
  readonly series: SeriesView | null;
  /** Original, version and address in short. */
  readonly source: readonly Fact[];
  readonly record: readonly Fact[];
  /** How the evaluation was carried out; empty where the record holds nothing of it. */
  readonly conduct: readonly Fact[];
  readonly versions: VersionsView;
  readonly cite: CiteView;
  readonly contact: ContactView;
  readonly contents: readonly ContentsEntry[];
  readonly terms: Terms;
  readonly published: PublishedReport;
}

/** What happens after a report is no matter of its words: it is published, or not. */
const AFTERWARDS: ReadonlySet<string> = new Set(['rectifications', 'resultUse']);

/** Made once for both addresses of a version, which are made one after another. */
export const reportParts = keepingSame(partsOf);

function partsOf(
  record: ReportRecord,
  published: PublishedReport,
  newest: ReportRecord,
  series: readonly ReportSummary[],
  siblings: readonly ReportSummary[],
  overdue: ReadonlySet<string>,
  content: Content,
  deployment: Deployment,
): ReportParts {
  const { report } = record;
  const versions = versionsView(record, newest, content, deployment);
  const isEarlier = versions.earlier !== null;
  const { narrative, words, verdict, scores, indicators } = sharedViews(
    record,
    published,
    content,
    deployment,
  );
  const citation = versionCitation(published, newest.sourced, content.site.publisher, deployment);
  const recomputed = record.recomputed();
  // The files below a report are those of the version in force.
  const draw = isEarlier
    ? drawChart
    : (spec: ChartSpec) => drawFigure(spec, deployment, PATHS.report(report.id));
  const money = moneyView(record, published, draw);
  const sentence = reportSentence(record, verdict, money);
  const statements = statementsView(report, draw);
  const around = seriesView(record.summary(), series, siblings, content, deployment);
  const shownSeries = hasSeries(around) ? around : null;
  const named = namedView(report);
  // What we did not take over is told as our own omission, with the record.
  const notStated = published.notStated
    .filter(({ reason }) => reason !== 'not-transcribed')
    .map(({ field, label, reason, note }) => ({
      label,
      // The same word as where the page tells it.
      reason:
        reason === 'not-stated' && AFTERWARDS.has(field) ? FINDING_TEXT.notPublished : ABSENCE_LABELS[reason],
      note,
      isSilent: reason === 'not-stated',
    }));
  return {
    id: report.id,
    ...reportHead(report, published, content.units, deployment),
    facts: identityFacts(report, published, content, deployment),
    verdict,
    scores,
    money,
    moneyAbsent: isAbsent(report.funds) ? show(report.funds, () => '') : null,
    sentence,
    goals: {
      expected: show(report.goals.expected, (text) => text),
      actual: show(report.goals.actual, (text) => text),
    },
    indicators,
    noTable: isAbsent(report.indicators) ? REPORT_TEXT.noTable(NO_TABLE[report.indicators.absent]) : null,
    statements,
    answers: answersView(
      record,
      published,
      money,
      recomputed.state === 'computed' ? recomputed.scheme : null,
      isEarlier ? [] : seriesPoints(series, content),
      overdue,
      content.units,
    ),
    keyPoints: keyPointsView(published, record.summary(), deployment, words.places),
    checks: checksView(published, deployment, words.places),
    trail: trailView(report, content, deployment, overdue),
    named,
    omissions: notStated.map(withoutEcho),
    series: shownSeries,
    source: sourceFacts(report, published),
    record: recordFacts(report, published),
    conduct: conductFacts(report),
    versions,
    cite: citeView(citation, report.id, deployment),
    contact: contactView(published, citation.url, content.site),
    contents: contentsList(narrative, {
      money: money !== null,
      figures: statements.all.length > 0,
      checks: isEarlier,
      conduct: report.conduct !== undefined,
      named: named.entities.length + named.honours.length + named.documents.length > 0,
      omitted: notStated.length > 0,
      series: shownSeries !== null,
      versions: versions.rows.length > 0,
    }),
    terms: termsOf(content, deployment),
    published,
  };
}

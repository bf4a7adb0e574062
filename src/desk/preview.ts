import { recordOf } from '../archive/record.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import { isAbsent } from '../model/absence.ts';
import { formatFiscalYear } from '../model/format.ts';
import type { Report } from '../model/report.ts';
import type { Fillers } from '../narrative/part.ts';
import { renderParts } from '../narrative/part.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import { TRY_TEXT } from '../text/desk/try.ts';
import { ABSENCE_LABELS, KIND_LABELS } from '../text/labels.ts';
import { FACT_TEXT } from '../text/report/report.ts';
import type { Deployment } from '../view/address.ts';
import { publishedReport } from '../view/published/published-report.ts';
import { reportSentence } from '../view/report/answers/report-sentence.ts';
import { markedWords } from '../view/report/remarks/marked-words.ts';
import type { Fact } from '../view/report/report-facts.ts';
import { identityFacts } from '../view/report/report-facts.ts';
import type { TrailView } from '../view/report/report-findings.ts';
import { trailView } from '../view/report/report-findings.ts';
import type { FundTableRow, ShownRate } from '../view/report/report-money.ts';
import { moneyFacts } from '../view/report/report-money.ts';
import type { StatementView } from '../view/report/report-statements.ts';
import { statementViews } from '../view/report/report-statements.ts';
import { figureText } from '../view/report/report-words.ts';
import type { IndicatorsView } from '../view/report/score/report-indicators.ts';
import { indicatorsView } from '../view/report/score/report-indicators.ts';
import type { ScoresView } from '../view/report/score/report-scores.ts';
import { scoresView } from '../view/report/score/report-scores.ts';
import type { Verdict } from '../view/report/score/report-verdict.ts';
import { verdictOf } from '../view/report/score/report-verdict.ts';
import type { Shown } from '../view/shown.ts';
import { show, shown } from '../view/shown.ts';

/**
 * What a preview of a draft prints: the finished values of the report's page, without what the page has only once it
 * is published. Plain data, so that it may go from one thread to another.
 */
export interface DraftPreview {
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly scores: ScoresView;
  readonly funds: readonly FundTableRow[];
  readonly execution: ShownRate | null;
  /** Why there is no table of funds; `null` where there is one. */
  readonly fundsAbsent: Shown | null;
  readonly goals: { readonly expected: Shown; readonly actual: Shown };
  readonly indicators: IndicatorsView | null;
  readonly statements: readonly StatementView[];
  readonly trail: TrailView;
  /** What the report leaves out, with the reason. */
  readonly omissions: readonly { readonly label: string; readonly reason: string }[];
  /** The words as safe HTML. */
  readonly narrativeHtml: string;
}

/** The page of a draft as far as it can be printed before it is published. */
export function draftPreview(
  sourced: SourcedReport,
  content: Content,
  results: readonly CheckResult[],
  deployment: Deployment,
): DraftPreview {
  const { report } = sourced;
  const record = recordOf(sourced, content, () => results);
  const published = publishedReport(record, content, deployment);
  const verdict = verdictOf(report, record.summary().claimed);
  const money = moneyFacts(record, published);
  const statements = statementViews(report);
  const words = markedWords(sourced.narrative.parts, published.checks, figureText(report));
  return {
    kicker: `${formatFiscalYear(report.fiscalYear)} · ${KIND_LABELS[report.kind]}`,
    title: report.title,
    facts: named(identityFacts(report, published, content, deployment), report, content),
    verdict,
    sentence: reportSentence(record, verdict, money),
    scores: scoresView(record, published, verdict, content, deployment),
    funds: money?.table ?? [],
    execution: money?.execution ?? null,
    fundsAbsent: isAbsent(report.funds) ? show(report.funds, () => '') : null,
    goals: {
      expected: show(report.goals.expected, (text) => text),
      actual: show(report.goals.actual, (text) => text),
    },
    indicators: indicatorsView(record, published, money),
    statements,
    trail: trailView(report, content, deployment),
    omissions: published.notStated.map(({ label, reason }) => ({ label, reason: ABSENCE_LABELS[reason] })),
    narrativeHtml: renderParts(words.parts, fillersWith(new Map(statements.map((one) => [one.id, one])))),
  };
}

/** A unit or project that nobody has chosen yet, or that is new, by the name that is printed; never by its id. */
function named(facts: readonly Fact[], report: Report, content: Content): readonly Fact[] {
  const printed = (name: Report['printedUnitName']) =>
    isAbsent(name) ? shown(TRY_TEXT.form.unnamed) : shown(name);
  const names = new Map<string, Shown>();
  if (!content.units.has(report.implementingUnit.unit))
    names.set(FACT_TEXT.unit, printed(report.printedUnitName));
  if (!content.projects.has(report.project)) names.set(FACT_TEXT.project, printed(report.printedProjectName));
  return facts.map((fact) => ({ ...fact, value: names.get(fact.term) ?? fact.value }));
}

/** What stands in the words for a component: a figure is its value, an image its name and description. */
function fillersWith(statements: ReadonlyMap<string, StatementView>): Fillers {
  return {
    Statement: ({ id }) => escapeHtml(statements.get(id)?.text ?? ''),
    Figure: ({ alt, caption }) => `<p>〔${escapeHtml(caption ?? alt)}〕</p>`,
    Note: ({ title }, inner) =>
      `<div class="notice">${title === undefined ? '' : `<p class="notice-title">${escapeHtml(title)}</p>`}${inner}</div>`,
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

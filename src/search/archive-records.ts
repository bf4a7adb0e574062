import { amountBucketOf, rateBucketOf } from '../model/bucket.ts';
import { gradeTerm } from '../model/grade.ts';
import type { PublishedReport } from '../model/published.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { PART_TEXT } from '../text/report.ts';
import { RECORD_WORDS } from '../text/search.ts';
import { PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import type { WordSection } from '../view/report-words.ts';
import type { SearchRecord, SearchSection } from './record.ts';

/** What the search knows of every public report, from the same objects as the pages. */
export function archiveRecords(archive: Archive): readonly SearchRecord[] {
  return archive.summaries.map(({ id }) => searchRecord(archive.published(id), archive.words(id)));
}

/** One report as the index sees it. Figures are those of the public record, never computed again. */
export function searchRecord(published: PublishedReport, words: readonly WordSection[]): SearchRecord {
  const budget = published.funds.fullYearBudget ?? published.funds.initialBudget;
  const budgetFen = budget === null ? null : Number(budget.replace('.', ''));
  const { grade } = published.claimed;
  return {
    id: published.id,
    url: PATHS.report(published.id),
    title: published.title,
    unit: { id: published.unit.id, name: published.unit.name },
    project: { id: published.project.id, name: published.project.name },
    year: published.fiscalYear,
    kind: { id: published.kind, label: KIND_LABELS[published.kind] },
    grade: grade === null ? null : { id: grade, label: gradeTerm(grade) },
    score: published.claimed.score,
    executionRate: published.rates.execution,
    rateBucket: rateBucketOf(published.rates.execution),
    budgetFen,
    amountBucket: amountBucketOf(budgetFen),
    hasTable: published.indicators !== null,
    hasOpenFindings: openFindings(published),
    example: published.example,
    publishedOn: published.publishedOn,
    sections: [
      ...factSections(published),
      ...indicatorSections(published),
      ...findingSections(published),
      ...words.map((section) => ({ kind: 'text' as const, ...section })),
    ],
  };
}

/** A finding is open until a rectification of it is done. */
function openFindings({ findings, rectifications }: PublishedReport): boolean {
  const done = new Set(
    (rectifications ?? []).filter(({ state }) => state === 'done').flatMap(({ findings: ids }) => ids),
  );
  return findings.some(({ id }) => !done.has(id));
}

function factSections(published: PublishedReport): readonly SearchSection[] {
  const lines = published.fundLines.flatMap(({ label, raw }) => [label, ...Object.values(raw)]);
  const named = [
    ...published.entities.map(({ name, role }) => RECORD_WORDS.pair(name, role)),
    ...published.honours.map(({ title }) => title),
    ...published.documents.flatMap(({ title, docNo }) => [title, ...(docNo === null ? [] : [docNo])]),
  ];
  const goals = [published.goals.expected, published.goals.actual].filter((text) => text !== null);
  const sections: readonly SearchSection[] = [
    {
      kind: 'facts',
      anchor: '',
      heading: '',
      blocks: [published.unit.name, published.project.name],
    },
    { kind: 'facts', anchor: 'money', heading: PART_TEXT.money, blocks: lines },
    { kind: 'facts', anchor: 'indicators', heading: PART_TEXT.indicators, blocks: goals },
    {
      kind: 'facts',
      anchor: 'figures',
      heading: PART_TEXT.figures,
      blocks: published.statements.map(({ label, raw }) => RECORD_WORDS.pair(label, raw)),
    },
    { kind: 'facts', anchor: 'named', heading: PART_TEXT.named, blocks: named },
  ];
  return sections.filter((section) => section.blocks.length > 0);
}

function indicatorSections(published: PublishedReport): readonly SearchSection[] {
  return (published.indicators ?? []).map((indicator) => ({
    kind: 'indicator' as const,
    anchor: `indicator-${indicator.id}`,
    heading: indicator.name,
    blocks: [
      ...indicator.path,
      indicator.target,
      indicator.actual,
      indicator.claimedScore,
      indicator.deviationReason,
    ].filter((text) => text !== null),
  }));
}

function findingSections(published: PublishedReport): readonly SearchSection[] {
  const findings = published.findings.map(({ id, text, cause }) => ({
    kind: 'finding' as const,
    anchor: `finding-${id}`,
    heading: '',
    blocks: [text, ...(cause === null ? [] : [cause])],
  }));
  const advice = published.recommendations.map(({ id, text }) => ({
    kind: 'finding' as const,
    anchor: `advice-${id}`,
    heading: '',
    blocks: [text],
  }));
  const fixes = (published.rectifications ?? []).map(({ findings: ids, measure, evidence }) => ({
    kind: 'finding' as const,
    anchor: `finding-${ids[0]}`,
    heading: '',
    blocks: [measure, ...(evidence === null ? [] : [evidence])],
  }));
  return [...findings, ...advice, ...fixes];
}

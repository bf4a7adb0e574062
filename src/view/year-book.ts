import { formatCount, formatDate } from '../model/format.ts';
import { SITE_TEXT } from '../text/pages/site.ts';
import { YEAR_BOOK_TEXT as TEXT } from '../text/pages/year-book.ts';
import type { Link } from './address.ts';
import { absolute, href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { CoverageRecord } from './coverage/coverage-record.ts';
import { coverageRecords } from './coverage/coverage-record.ts';
import type { CoverageRow } from './coverage/coverage-row.ts';
import { coverageRow } from './coverage/coverage-row.ts';
import type { Aggregate } from './list/aggregate.ts';
import { aggregate } from './list/aggregate.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import type { FindingRecord } from './rectification/finding-record.ts';
import { findingRecords, overdueFindings } from './rectification/finding-record.ts';
import type { FindingRow } from './rectification/finding-row.ts';
import { findingRow } from './rectification/finding-row.ts';
import { isOpen } from './rectification/follow-up.ts';
import type { BookAnswer } from './report/answers/book-answer.ts';
import { answersView } from './report/answers/report-answers.ts';
import { moneyView } from './report/report-money.ts';
import { seriesPoints } from './report/report-series-points.ts';

/** 年度汇编: a year on one page, made to be printed and kept. */
export interface YearBook {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly contents: readonly Link[];
  readonly aggregate: Aggregate;
  readonly reports: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly href: string;
    /** Printed, because nobody can follow a link on paper. */
    readonly address: string;
    readonly unit: string;
    readonly example: boolean;
    readonly answers: readonly BookAnswer[];
  }[];
  readonly openLead: string;
  readonly open: readonly FindingRow[];
  readonly unpublishedLead: string;
  readonly unpublished: readonly CoverageRow[];
}

export function yearBook(archive: Archive, year: number): YearBook {
  const { content, deployment } = archive;
  const reports = archive.byYear.get(year) ?? [];
  const findings = findingRecords(archive).filter(({ report }) => report.fiscalYear === year);
  const open = findings.filter(({ state }) => isOpen(state));
  const due = coverageRecords(archive).filter((record) => record.year === year);
  const missing = due.filter(({ state }) => state !== 'published');
  const anchored = reports.map((report) => ({
    report,
    anchor: `r-${report.id.slice(report.id.indexOf('/') + 1)}`,
  }));
  return {
    frame: pageFrame(
      {
        heading: TEXT.title(year),
        description: TEXT.description(year, reports.length),
        path: PATHS.yearBook(year),
        trail: [
          { label: SITE_TEXT.years, path: PATHS.years },
          { label: SITE_TEXT.yearTitle(year), path: PATHS.year(year) },
        ],
        example: reports.length > 0 && reports.every(({ example }) => example),
        // Everything on it stands on pages of its own.
        indexed: false,
        canonicalPath: PATHS.year(year),
      },
      content.site,
      deployment,
    ),
    lead: TEXT.lead(formatDate(archive.today)),
    contents: [
      { label: TEXT.totals, href: '#totals' },
      ...anchored.map(({ report, anchor }) => ({ label: report.title, href: `#${anchor}` })),
      { label: TEXT.open, href: '#open' },
      { label: TEXT.unpublished, href: '#unpublished' },
    ],
    aggregate: aggregate(reports),
    reports: anchored.map(({ report, anchor }) => ({
      anchor,
      title: report.title,
      href: href(deployment, PATHS.report(report.id)),
      address: absolute(deployment, PATHS.report(report.id)),
      unit: report.unit.name,
      example: report.example,
      answers: answersOf(archive, report.id),
    })),
    openLead: openLead(findings),
    open: open.map((record) => findingRow(record, deployment)),
    unpublishedLead: unpublishedLead(due),
    unpublished: missing.map((record) => coverageRow(record, deployment)),
  };
}

/** Findings of real reports and of examples are told in sentences of their own. */
function openLead(findings: readonly FindingRecord[]): string {
  if (!findings.some(({ state }) => isOpen(state))) return TEXT.noOpen;
  return [false, true]
    .map((example) => findings.filter(({ report }) => report.example === example))
    .filter((own) => own.length > 0)
    .map((own) => {
      const [first] = own;
      const open = own.filter(({ state }) => isOpen(state)).length;
      return TEXT.openLead(formatCount(open), formatCount(own.length), first?.report.example === true);
    })
    .join('');
}

function unpublishedLead(due: readonly CoverageRecord[]): string {
  if (due.length === 0) return TEXT.noList;
  if (due.every(({ state }) => state === 'published')) return TEXT.allPublished;
  return [false, true]
    .map((example) => due.filter((record) => record.example === example))
    .filter((own) => own.length > 0)
    .map((own) => {
      const missing = own.filter(({ state }) => state !== 'published').length;
      return TEXT.unpublishedLead(formatCount(missing), formatCount(own.length), own[0]?.example === true);
    })
    .join('');
}

/** The five answers, as the page of the report gives them. */
function answersOf(archive: Archive, id: string): readonly BookAnswer[] {
  return archive.answers.of(id, () => makeAnswers(archive, id));
}

function makeAnswers(archive: Archive, id: string): readonly BookAnswer[] {
  const record = archive.record(id);
  const published = archive.published(id);
  const recomputed = record.recomputed();
  const { purpose, spent, results, source, after } = answersView(
    record,
    published,
    moneyView(record, published),
    recomputed.state === 'computed' ? recomputed.scheme : null,
    seriesPoints(archive.byProject.get(published.project.id) ?? [], archive.content),
    overdueFindings(archive, id),
    archive.content.units,
  );
  return [purpose, spent, results, source, after].map(({ question, sentence, more }) => ({
    question,
    sentence: sentence + more,
    lines: question === results.question ? results.lines : [],
  }));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportSummary } from '../archive/summary.ts';
import { isAbsent, valueOf } from '../model/absence.ts';
import { amountBucketOf, rateBucketOf } from '../model/bucket.ts';
import { gradeTerm } from '../model/grade.ts';
import type { Report } from '../model/report.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { ROW_TEXT } from '../text/report/report.ts';
import type { Deployment } from '../view/address.ts';
import { PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { fullYearRate } from '../view/full-year.ts';
import { printedBeyond } from '../view/list/report-row.ts';
import { publishedSummary } from '../view/published/published-summary.ts';
import { digest } from './build/bytes.ts';
import { mainOf } from './build/page-sections.ts';
import type { SearchPage, SearchRecord } from './record.ts';

/**
 * What the search knows of every public report: coded values from the record, words from the built pages
 * themselves, so that everything a page prints is found and nothing else.
 *
 * @param dist folder of the built site
 * @throws Error when a report's page is missing or has no main part
 */
export function archiveRecords(archive: Archive, dist: string): readonly SearchRecord[] {
  return archive.summaries.map((summary) => {
    const { id } = summary;
    const folder = join(dist, PATHS.report(id).slice(1));
    return {
      ...searchRecord(summary, archive.sourced(id).report, archive.deployment),
      pages: [builtPage(folder, ''), builtPage(folder, 'checks/')],
    };
  });
}

function builtPage(folder: string, address: string): SearchPage {
  const file = join(folder, address, 'index.html');
  const main = mainOf(readFileSync(file, 'utf8'));
  if (main === '') throw new Error(`${file} has no main part to search in`);
  return { address, file, digest: digest(main).slice(0, 32) };
}

/** One report as the index sees it. Figures are those of its record, never computed again. */
function searchRecord(summary: ReportSummary, report: Report, deployment: Deployment): SearchRecord {
  const published = publishedSummary(summary, deployment);
  const { grade } = summary.claimed;
  const printed = printedBeyond(summary);
  return {
    id: summary.id,
    url: PATHS.report(summary.id),
    title: summary.title,
    unit: { id: summary.unit.id, name: summary.unit.name },
    project: { id: summary.project.id, name: summary.project.name },
    year: summary.fiscalYear,
    kind: { id: summary.kind, label: KIND_LABELS[summary.kind] },
    grade: grade === null ? null : { id: grade, label: gradeTerm(grade) },
    score: published.claimed.score,
    executionRate: published.rates.execution,
    ...(printed !== null && { printed }),
    rateBucket: rateBucketOf(fullYearRate(summary)?.ratio ?? null),
    budgetFen: summary.planned,
    amountBucket: amountBucketOf(summary.planned),
    hasTable: !isAbsent(report.indicators),
    hasOpenFindings: openFindings(report),
    example: summary.example,
    version: summary.version > 1 ? ROW_TEXT.version(summary.version) : null,
    publishedOn: summary.publishedOn,
    sections: [],
  };
}

/** A finding is open until a rectification of it is done. */
function openFindings({ findings, rectifications }: Report): boolean {
  const done = new Set(
    (valueOf(rectifications) ?? [])
      .filter(({ state }) => state === 'done')
      .flatMap(({ findings: ids }) => ids),
  );
  return (valueOf(findings) ?? []).some(({ id }) => !done.has(id));
}

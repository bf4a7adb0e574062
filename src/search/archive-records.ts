import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportSummary } from '../archive/summary.ts';
import { amountBucketOf, rateBucketOf } from '../model/bucket.ts';
import { gradeTerm } from '../model/grade.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { ROW_TEXT } from '../text/report/report.ts';
import { PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { fullYearRate } from '../view/full-year.ts';
import { printedBeyond } from '../view/list/report-row.ts';
import { publishedAssessment, publishedRates } from '../view/published/published-summary.ts';
import { isOpen } from '../view/rectification/follow-up.ts';
import type { ReportGist } from '../view/report-gist.ts';
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
    return {
      ...searchRecord(summary, archive.gist(id)),
      pages: ['', 'checks/'].map((address) => builtPage(archive, dist, id, address)),
    };
  });
}

/** A page is read only where nothing is known of what its bytes say. */
function builtPage({ finished, mains }: Archive, dist: string, id: string, address: string): SearchPage {
  const path = join(PATHS.report(id).slice(1), address, 'index.html');
  const file = join(dist, path);
  const made = (bytes: Buffer) => () => {
    const main = mainOf(bytes.toString('utf8'));
    if (main === '') throw new Error(`${file} has no main part to search in`);
    return { digest: digest(main).slice(0, 32) };
  };
  const sum = finished.get(path)?.sha256;
  const known = sum === undefined ? null : mains.get(sum);
  if (known !== null) return { address, file, ...known };
  const bytes = readFileSync(file);
  return { address, file, ...mains.of(hash('sha256', bytes), made(bytes)) };
}

/** One report as the index sees it. Figures are those of its record, never computed again. */
function searchRecord(summary: ReportSummary, gist: ReportGist): SearchRecord {
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
    score: publishedAssessment(summary.claimed).score,
    executionRate: publishedRates(summary.rates).execution,
    ...(printed !== null && { printed }),
    rateBucket: rateBucketOf(fullYearRate(summary)?.ratio ?? null),
    budgetFen: summary.planned,
    amountBucket: amountBucketOf(summary.planned),
    hasTable: gist.hasTable,
    hasOpenFindings: gist.findings.some(({ state }) => isOpen(state)),
    example: summary.example,
    version: summary.version > 1 ? ROW_TEXT.version(summary.version) : null,
    publishedOn: summary.publishedOn,
    sections: [],
  };
}

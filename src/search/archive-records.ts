import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amountBucketOf, rateBucketOf } from '../model/bucket.ts';
import { gradeTerm } from '../model/grade.ts';
import type { PublishedReport } from '../model/published.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { digest } from './build/bytes.ts';
import { mainOf } from './build/page-sections.ts';
import type { SearchPage, SearchRecord } from './record.ts';

/**
 * What the search knows of every public report: coded values from the public record, words from the built pages
 * themselves, so that everything a page prints is found and nothing else.
 *
 * @param dist folder of the built site
 * @throws Error when a report's page is missing or has no main part
 */
export function archiveRecords(archive: Archive, dist: string): readonly SearchRecord[] {
  return archive.summaries.map(({ id }) => {
    const published = archive.published(id);
    const folder = join(dist, PATHS.report(id).slice(1));
    return { ...searchRecord(published), pages: [builtPage(folder, ''), builtPage(folder, 'checks/')] };
  });
}

function builtPage(folder: string, address: string): SearchPage {
  const file = join(folder, address, 'index.html');
  const main = mainOf(readFileSync(file, 'utf8'));
  if (main === '') throw new Error(`${file} has no main part to search in`);
  return { address, file, digest: digest(main).slice(0, 32) };
}

/** One report as the index sees it. Figures are those of the public record, never computed again. */
function searchRecord(published: PublishedReport): SearchRecord {
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
    sections: [],
  };
}

/** A finding is open until a rectification of it is done. */
function openFindings({ findings, rectifications }: PublishedReport): boolean {
  const done = new Set(
    (rectifications ?? []).filter(({ state }) => state === 'done').flatMap(({ findings: ids }) => ids),
  );
  return findings.some(({ id }) => !done.has(id));
}

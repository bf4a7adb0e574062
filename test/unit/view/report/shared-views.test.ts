import { expect, test } from 'vitest';
import type { ReportRecord } from '../../../../src/archive/record.ts';
import type { Archive } from '../../../../src/view/archive.ts';
import { reportChecksPage } from '../../../../src/view/report/remarks/report-checks-page.ts';
import { reportPage } from '../../../../src/view/report/report-page.ts';
import { sharedViews } from '../../../../src/view/report/shared-views.ts';
import { versionPage } from '../../../../src/view/report/version-page.ts';
import { repositoryArchive } from '../../../support/repository.ts';

const archive = await repositoryArchive();
/** What changed between versions is told from the words of both; these have one. */
const some = archive.summaries.filter(({ id, version }) => version === 1 && archive.checks(id).length > 0);

/** The same archive, which counts how often words are unpacked to be marked. */
function counted() {
  const counts = { words: 0 };
  const records = new Map<string, ReportRecord>();
  const record = (id: string): ReportRecord => {
    const known = records.get(id);
    if (known !== undefined) return known;
    const own = archive.record(id);
    const sourced = Object.defineProperty({ ...own.sourced }, 'narrative', {
      get() {
        counts.words += 1;
        return own.sourced.narrative;
      },
    });
    const made = { ...own, sourced };
    records.set(id, made);
    return made;
  };
  const watched: Archive = { ...archive, record };
  return { counts, watched };
}

function pagesOf(from: Archive, id: string) {
  const { content, deployment } = from;
  const [record, published] = [from.record(id), from.published(id)];
  const page = reportPage({ record, published, series: [], content, deployment });
  const checks = reportChecksPage(from, id);
  const version = versionPage(from, id, record.report.version);
  return { page, checks, version: 'report' in version ? version.report : null };
}

test('the pages of a report share what they print, and it is made once', () => {
  const { counts, watched } = counted();
  const [first] = some;
  if (first === undefined) throw new Error('There are no examples');
  const { page, checks, version } = pagesOf(watched, first.id);
  expect(counts.words).toBe(1);
  expect(page.indicators).not.toBeNull();
  expect(checks.indicators).toBe(page.indicators);
  expect(version?.indicators).toBe(page.indicators);
  expect(checks.scores.rows).toBe(page.scores.rows);
  expect(version?.scores).toBe(page.scores);
});

test('of another report, or of the same with other remarks, they are made anew', () => {
  const { content, deployment } = archive;
  for (const { id } of some.slice(0, 3)) {
    const [record, published] = [archive.record(id), archive.published(id)];
    const views = sharedViews(record, published, content, deployment);
    expect(sharedViews(record, published, content, deployment)).toBe(views);
    const without = sharedViews(record, { ...published, checks: [] }, content, deployment);
    expect(without.words.places.size).toBe(0);
    expect(sharedViews(record, published, content, deployment)).toEqual(views);
  }
});

test('the open rows lead to the page of the report from its checks, and down the same page from itself', () => {
  let compared = 0;
  for (const { id } of archive.summaries) {
    const { page, checks } = pagesOf(archive, id);
    for (const [index, row] of (page.scores.open?.rows ?? []).entries()) {
      if (row.href === null) continue;
      expect(checks.scores.open?.rows[index]?.href).toBe(`${checks.back.href}${row.href}`);
      compared += 1;
    }
    if (compared > 5) return;
  }
  expect(compared).toBeGreaterThan(0);
});

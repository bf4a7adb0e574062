import type { ReportSummary } from '../archive/summary.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { changeRecords } from '../view/changes/change-record.ts';
import { coverageYears } from '../view/coverage/coverage-year.ts';
import { reportGroups } from '../view/list/report-groups.ts';
import { findingLists } from '../view/rectification/rectification-lists.ts';
import { newest } from '../view/report-dates.ts';

/** One page of the site; `null` where the day of its last change is not known. */
type Entry = readonly [path: string, changed: string | null];

/**
 * All pages that are content, with the day on which what they show changed last: a report on the day of its last
 * correction or news of a rectification, a list with the last of its reports. A day that is not known is left out
 * rather than made up.
 */
export function sitemapXml(archive: Archive): string {
  const { deployment } = archive;
  const urls = [...general(archive), ...lists(archive), ...reports(archive)].map(([path, changed]) => {
    const day = changed === null ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(absolute(deployment, path))}</loc>${day}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

function general(archive: Archive): Entry[] {
  const { content, summaries } = archive;
  const changed = lastOf(archive, summaries);
  const undated = [
    PATHS.checks,
    PATHS.methods,
    PATHS.glossary,
    PATHS.guideFindings,
    PATHS.verify,
    PATHS.coverage,
    ...content.pages.map((page) => `/${page}/`),
    ...[...content.schemes.keys()].map((id) => PATHS.method(id)),
    ...coverageYears(archive).map(({ year }) => PATHS.coverageYear(year)),
  ];
  const changes = newest(changeRecords(archive).map(({ on }) => on));
  return [
    [PATHS.home, changed],
    [PATHS.data, changed],
    [PATHS.changes, changes === '' ? null : changes],
    ...undated.map((path): Entry => [path, null]),
  ];
}

function lists(archive: Archive): Entry[] {
  const { summaries, byYear, byUnit, byProject } = archive;
  const dated = (path: string, own: readonly ReportSummary[]): Entry => [path, lastOf(archive, own)];
  return [
    ...[
      PATHS.reports,
      PATHS.years,
      PATHS.units,
      PATHS.projects,
      PATHS.topics,
      PATHS.places,
      PATHS.rectification,
    ].map((path) => dated(path, summaries)),
    ...reportGroups(archive, 'topic').map(({ id, reports }) => dated(PATHS.topic(id), reports)),
    ...reportGroups(archive, 'place').map(({ id, reports }) => dated(PATHS.place(id), reports)),
    ...[...byYear].map(([year, own]) => dated(PATHS.year(year), own)),
    ...[...byUnit].map(([id, own]) => dated(PATHS.unit(id), own)),
    ...[...byProject].map(([id, own]) => dated(PATHS.project(id), own)),
    ...findingLists(archive).map(({ path, reports: found }) => dated(path, found)),
  ];
}

function reports(archive: Archive): Entry[] {
  return archive.summaries.map((report) => [PATHS.report(report.id), lastOf(archive, [report])]);
}

/** The last day on which one of the reports changed. */
function lastOf({ gist }: Archive, own: readonly ReportSummary[]): string | null {
  const day = newest(own.map(({ id }) => gist(id).modified));
  return day === '' ? null : day;
}

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

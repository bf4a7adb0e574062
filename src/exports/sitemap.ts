import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';

/**
 * All pages that are content, with the date of the last change where the record states one; a date that is not
 * known is left out rather than made up.
 */
export function sitemapXml({ summaries, years, byUnit, byProject, content, deployment }: Archive): string {
  const corrected = new Map(
    content.reports.map(({ report }) => [report.id as string, report.corrections.at(-1)?.on ?? null]),
  );
  const entry = (path: string, changed: string | null = null) =>
    `<url><loc>${escapeXml(absolute(deployment, path))}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>`;
  const entries = [
    ...[PATHS.home, PATHS.years, PATHS.units, PATHS.projects, PATHS.data].map((path) => entry(path)),
    ...[PATHS.checks, PATHS.methods].map((path) => entry(path)),
    ...[...content.schemes.keys()].map((id) => entry(PATHS.method(id))),
    ...[PATHS.about, PATHS.guide, PATHS.accessibility].map((path) => entry(path)),
    ...years.map((year) => entry(PATHS.year(year))),
    ...[...byUnit.keys()].map((id) => entry(PATHS.unit(id))),
    ...[...byProject.keys()].map((id) => entry(PATHS.project(id))),
    ...summaries.map(({ id, publishedOn }) => entry(PATHS.report(id), corrected.get(id) ?? publishedOn)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

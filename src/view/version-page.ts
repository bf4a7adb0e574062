import { checkReport } from '../checks/run-checks.ts';
import type { PublishedReport } from '../model/published.ts';
import type { Archive } from './archive.ts';
import { publishedReport } from './published-report.ts';
import type { ReportPage } from './report-page.ts';
import { reportPage } from './report-page.ts';
import type { TombstonePage } from './tombstone-page.ts';
import { tombstonePage } from './tombstone-page.ts';

/** Every address of an earlier version, also of those that were taken down. */
export function earlierVersions({ content }: Archive): readonly { id: string; version: number }[] {
  return [
    ...content.reports.flatMap(({ report: { id }, earlier, withdrawnVersions }) => [
      ...earlier.map(({ report }) => ({ id, version: report.version })),
      ...withdrawnVersions.map(({ version }) => ({ id, version })),
    ]),
    ...content.withdrawn.flatMap(({ id, versions }) => versions.map((version) => ({ id, version }))),
  ];
}

/**
 * The page of an earlier version: the report as it was, read by the rules of today. Rules that compare reports are
 * left out, because they would compare it with what came later.
 */
export function versionPage(
  archive: Archive,
  id: string,
  version: number,
): { readonly report: ReportPage } | { readonly tombstone: TombstonePage } {
  const { content, deployment } = archive;
  const whole = content.withdrawn.find((one) => one.id === id);
  if (whole) return { tombstone: tombstonePage(archive, whole, version) };
  const newest = archive.sourced(id);
  const gone = newest.withdrawnVersions.find((one) => one.version === version);
  if (gone) return { tombstone: tombstonePage(archive, gone, version, newest) };
  const earlier = newest.earlier.find(({ report }) => report.version === version);
  if (!earlier) throw new Error(`No version ${version} of ${id} was kept`);
  const published: PublishedReport = publishedReport(
    earlier,
    content,
    deployment,
    checkReport(earlier, content),
  );
  const series = archive.byProject.get(published.project.id) ?? [];
  return { report: reportPage(earlier, published, series, content, deployment, newest) };
}

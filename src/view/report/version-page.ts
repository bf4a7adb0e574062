import type { ReportRecord } from '../../archive/record.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Archive } from '../archive.ts';
import { publishedReport } from '../published/published-report.ts';
import { overdueFindings } from '../rectification/finding-record.ts';
import type { ReportPage } from './report-page.ts';
import { reportPage } from './report-page.ts';
import type { TombstonePage } from './tombstone-page.ts';
import { tombstonePage } from './tombstone-page.ts';

/** Every version that can be read, with its record; `null` where it was taken down. */
export function publishedVersion(
  archive: Archive,
  id: string,
  version: number,
): { readonly record: ReportRecord; readonly published: PublishedReport } | null {
  const { content, deployment } = archive;
  if (content.withdrawn.some((one) => one.id === id)) return null;
  const newest = archive.record(id);
  if (version === newest.report.version) return { record: newest, published: archive.published(id) };
  const record = newest.earlier().find(({ report }) => report.version === version);
  return record ? { record, published: publishedReport(record, content, deployment) } : null;
}

/**
 * The page of a version at its own address, which shows this version for ever. The one in force stands there as on
 * the page of its report. An earlier one is the report as it was, read by the rules of today; rules that compare reports
 * are left out, because they would compare it with what came later.
 */
export function versionPage(
  archive: Archive,
  id: string,
  version: number,
): { readonly report: ReportPage } | { readonly tombstone: TombstonePage } {
  const { content, deployment } = archive;
  const whole = content.withdrawn.find((one) => one.id === id);
  if (whole) return { tombstone: tombstonePage(archive, whole, version) };
  const newest = archive.record(id);
  const gone = newest.sourced.withdrawnVersions.find((one) => one.version === version);
  if (gone) return { tombstone: tombstonePage(archive, gone, version, newest.sourced) };
  const found = publishedVersion(archive, id, version);
  if (!found) throw new Error(`No version ${version} of ${id} was kept`);
  const { record, published } = found;
  const series = archive.byProject.get(published.project.id) ?? [];
  const siblings = record === newest ? (archive.byUnit.get(published.unit.id) ?? []) : [];
  const overdue = record === newest ? overdueFindings(archive, id) : new Set<string>();
  const at = 'version';
  return {
    report: reportPage({ record, published, newest, series, siblings, overdue, content, deployment, at }),
  };
}

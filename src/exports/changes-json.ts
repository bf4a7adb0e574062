import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { changeRecords } from '../view/changes/change-record.ts';
import { changeAnchor } from '../view/changes/changes-page.ts';
import { versionDifferences } from '../view/versions/report-versions-diff.ts';
import { versionDate } from '../view/versions/versions.ts';

/** Name and version of the format; fields may be added, a renamed one needs a new version. */
export const CHANGES_FORMAT = 'mingji-changes/1';

/**
 * `/changes/changes.json`: every change after publication, newest first, with the old and the new text as somebody
 * told it; and below `versions` what neighbouring versions of a report say differently, field by field.
 */
export function changesJson(archive: Archive): string {
  const { deployment } = archive;
  const changes = changeRecords(archive).map((record) => {
    const { kind, on, title, path, report, example, facts } = record;
    return {
      id: `${absolute(deployment, PATHS.changes)}#${changeAnchor(record)}`,
      kind,
      on,
      report,
      title,
      url: absolute(deployment, path),
      example,
      reason: facts.reason,
      by: 'by' in facts ? facts.by : null,
      ...(record.kind === 'correction' && {
        field: record.facts.field,
        was: record.facts.was,
        now: record.facts.now,
        version: record.facts.version,
        material: record.facts.material,
        noticeUrl: record.facts.noticeUrl ?? null,
      }),
      ...(record.kind === 'waiver' && { check: record.facts.check, at: record.facts.at ?? null }),
      ...(record.kind === 'moved' && { from: absolute(deployment, record.facts.from) }),
    };
  });
  const versions = [...versionSteps(archive)].sort((a, b) => newestFirst(a.on ?? '', b.on ?? ''));
  return `${JSON.stringify({ format: CHANGES_FORMAT, changes, versions }, null, 2)}\n`;
}

/** Each step from one version that was kept to the next. */
function* versionSteps(archive: Archive) {
  const { deployment, content } = archive;
  for (const { id, title, example } of archive.summaries) {
    if (archive.sourced(id).earlier.length === 0) continue;
    const newest = archive.record(id);
    const kept = [...newest.earlier(), newest];
    for (const [index, newer] of kept.entries()) {
      const older = kept[index - 1];
      if (older === undefined) continue;
      const [from, to] = [older.report.version, newer.report.version];
      yield {
        report: id,
        ...{ title, example, from, to },
        on: versionDate(newest.sourced, to),
        fromUrl: absolute(deployment, PATHS.reportVersion(id, from)),
        toUrl: absolute(deployment, PATHS.reportVersion(id, to)),
        fields: versionDifferences(older, newer, content),
      };
    }
  }
}

/** Days that are not known come last. */
function newestFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

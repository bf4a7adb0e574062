import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { changeRecords } from '../view/change-record.ts';
import { changeAnchor } from '../view/changes-page.ts';

/** Name and version of the format; fields may be added, a renamed one needs a new version. */
export const CHANGES_FORMAT = 'mingji-changes/1';

/** `/changes/changes.json`: every change after publication, newest first, with the old and the new text. */
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
  return `${JSON.stringify({ format: CHANGES_FORMAT, changes }, null, 2)}\n`;
}

import type { Archive } from '../../view/archive.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { key, memo } from './key.ts';
import type { ListKeys } from './list-keys.ts';
import type { ReportKeys } from './report-keys.ts';
import type { SiteParts } from './site-parts.ts';

/**
 * What the files of a report depend on.
 * @returns the key of a file, by the report and its path below the folder of the report; and of which files there are
 * and of all of them
 */
export function reportFileKeys(
  archive: Archive,
  site: SiteParts,
  reports: ReportKeys,
  everything: ArchiveKeys,
  { feedDay, late }: ListKeys,
): { readonly file: (id: string, rest: string) => string; readonly folder: (id: string) => string } {
  const terms = key(archive.content.glossary.map(({ id, term }) => [id, term]));
  const data = memo((id: string) => key([reports.data(id), reports.words(id)]));
  /** Whether a deadline has passed is all that the page of a report tells of the day. */
  const page = memo((id: string) =>
    key([data(id), reports.judged(id), reports.around(id), site.frame, terms, late(id)]),
  );
  const hasGone = (id: string) => archive.sourced(id).withdrawnVersions.length > 0;
  const printed = key([site.picture, site.feed, site.publisher, site.package, site.whole]);
  /** What stands around it tells of its own row too. */
  const folder = (id: string) =>
    key([page(id), feedDay([id]), printed, hasGone(id) ? everything.facts : null]);
  const file = (id: string, rest: string) => {
    // Lists of what else there is stand where a version was taken down.
    if (rest.startsWith('v') && hasGone(id)) return key([everything.facts, page(id)]);
    if (/^(?:v\d+\/)?index\.html$/.test(rest)) return page(id);
    if (rest === 'checks/index.html') return key([data(id), reports.judged(id), site.frame]);
    if (rest.startsWith('charts/')) return key([reports.data(id), site.picture]);
    if (rest.endsWith('indicators.csv')) return reports.data(id);
    if (rest.endsWith('report.json')) return data(id);
    if (rest === 'compare.json') {
      const series = archive.byProject.get(archive.summaryOf(id).project.id) ?? [];
      return key([reports.data(id), reports.row(id), series.map((one) => [one.id, one.title])]);
    }
    if (rest === 'feed.xml') return key([reports.data(id), reports.row(id), site.feed, feedDay([id])]);
    if (rest === 'working-paper.xlsx' || /\/citation\.\w+$/.test(rest))
      return key([data(id), site.publisher]);
    if (rest === 'package.zip') return key([data(id), site.package]);
    return key([data(id), site.whole]);
  };
  return { file, folder };
}

import { REPORTS_TEXT } from '../../text/pages/reports.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { slice } from '../paging.ts';
import type { GradeMark } from '../report/score/report-verdict.ts';
import { marksOf } from '../report/score/report-verdict.ts';
import type { ListFilter } from './list-filter.ts';
import { allReportsFilter } from './list-filter.ts';
import { listFrame } from './list-frame.ts';
import type { ReportLine } from './report-line.ts';
import { reportLines } from './report-line.ts';

/** The table of all reports, one part of it for readers without scripts. */
export interface ReportsPage {
  readonly frame: PageFrame;
  readonly count: string;
  readonly lines: readonly ReportLine[];
  readonly pager: Pager | null;
  readonly filter: ListFilter | null;
  readonly grades: readonly GradeMark[];
  /** Other ways through the reports. */
  readonly ways: readonly Link[];
  /** The whole table, to take away. */
  readonly csvHref: string;
}

export function reportsPage(archive: Archive, page: number): ReportsPage {
  const lines = reportLines(archive);
  const part = slice(lines, page, PATHS.reports, archive.deployment);
  const example = lines.length > 0 && lines.every((line) => line.example);
  return {
    frame: listFrame(
      archive,
      {
        heading: REPORTS_TEXT.title,
        description: REPORTS_TEXT.description(lines.length),
        trail: [],
        example,
      },
      part,
    ),
    count: REPORTS_TEXT.count(
      lines.filter((line) => !line.example).length,
      lines.filter((line) => line.example).length,
    ),
    lines: part.items,
    pager: part.pager,
    filter: allReportsFilter(archive.summaries, lines, PATHS.reports, archive.deployment),
    grades: marksOf(archive.summaries),
    ways: [
      { label: SITE_TEXT.topicsTitle, href: href(archive.deployment, PATHS.topics) },
      { label: SITE_TEXT.placesTitle, href: href(archive.deployment, PATHS.places) },
    ],
    csvHref: href(archive.deployment, PATHS.reportsCsv),
  };
}

import { isAbsent } from '../../model/absence.ts';
import { formatFiscalYear } from '../../model/format.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { FEED_TEXT } from '../../text/pages/feed.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { EARLIER_TEXT, VERSION_TEXT } from '../../text/report/versions.ts';
import type { Deployment } from '../address.ts';
import { PATHS } from '../address.ts';
import type { PageFrame, PageIdentity } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import type { EarlierNote } from '../versions/versions.ts';
import { reportJsonLd } from './report-json-ld.ts';

/**
 * The frame of a report's page. At the address of a version it carries no tags by which other sites collect articles,
 * asks search engines to leave it out, and names the page of the report as the one to link to.
 */
export function reportFrame(
  { report }: SourcedReport,
  published: PublishedReport,
  { earlier, at }: { readonly earlier: EarlierNote | null; readonly at: 'report' | 'version' },
  sentence: string,
  content: Content,
  deployment: Deployment,
): PageFrame {
  const year = formatFiscalYear(report.fiscalYear);
  const { unit, project, publishedOn } = published;
  const page: PageIdentity = {
    heading: report.title,
    description: SITE_TEXT.reportDescription(unit.name, sentence),
    path: PATHS.report(report.id),
    trail: [
      { label: year, path: PATHS.year(report.fiscalYear.to) },
      { label: unit.name, path: PATHS.unit(unit.id) },
    ],
    example: report.example,
    answersFirst: true,
    feeds: [
      {
        title: FEED_TEXT.thisReport,
        path: PATHS.reportFeed(report.id),
      },
    ],
  };
  if (earlier !== null) {
    const version = VERSION_TEXT.number(report.version);
    return pageFrame(
      {
        ...page,
        title: EARLIER_TEXT.documentTitle(report.title, version),
        path: PATHS.reportVersion(report.id, report.version),
        canonicalPath: PATHS.report(report.id),
        trail: [...page.trail, { label: earlier.crumb, path: PATHS.report(report.id) }],
        indexed: false,
      },
      content.site,
      deployment,
    );
  }
  if (at === 'version') {
    const path = PATHS.reportVersion(report.id, report.version);
    return pageFrame(
      { ...page, path, canonicalPath: PATHS.report(report.id), indexed: false },
      content.site,
      deployment,
    );
  }
  return pageFrame(
    {
      ...page,
      article: {
        title: report.title,
        publishedOn,
        source: isAbsent(report.disclosure.publisher) ? unit.name : report.disclosure.publisher,
        keywords: [unit.name, project.name, KIND_LABELS[report.kind], year],
      },
      jsonLd: reportJsonLd(published, content.site, deployment),
    },
    content.site,
    deployment,
  );
}

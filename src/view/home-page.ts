import { formatCount } from '../model/format.ts';
import type { PublishedSummary } from '../model/published.ts';
import { HOME_TEXT } from '../text/home.ts';
import { LIST_TEXT } from '../text/list.ts';
import { SITE_TEXT } from '../text/site.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Aggregate } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import type { ReportRow } from './report-row.ts';
import { reportRow } from './report-row.ts';

const LATEST = 10;
const LARGEST_UNITS = 12;

export interface HomePage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly searchHref: string;
  readonly aggregate: Aggregate;
  readonly years: readonly (Link & { readonly count: string })[];
  readonly units: readonly (Link & { readonly count: string })[];
  readonly allUnits: Link;
  readonly latest: readonly ReportRow[];
  /** How to read a report, in a few lines. */
  readonly reading: readonly { readonly term: string; readonly text: string }[];
}

export function homePage(archive: Archive): HomePage {
  const { content, deployment, summaries } = archive;
  const byCount = [...archive.byUnit.entries()].sort(
    ([idA, a], [idB, b]) => b.length - a.length || (idA < idB ? -1 : 1),
  );
  return {
    frame: pageFrame(
      {
        heading: content.site.name,
        description: content.site.description,
        path: PATHS.home,
        trail: [],
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: content.site.name,
          url: deployment.origin + deployment.base,
          inLanguage: 'zh-CN',
          potentialAction: {
            '@type': 'SearchAction',
            target: `${deployment.origin}${href(deployment, PATHS.search)}?q={search_term_string}`,
            'query-input': 'required name=search_term_string',
          },
        },
      },
      content.site,
      deployment,
    ),
    lead: SITE_TEXT.homeDescription,
    searchHref: href(deployment, PATHS.search),
    aggregate: aggregate(summaries),
    years: archive.years.map((year) => ({
      label: LIST_TEXT.year(year),
      href: href(deployment, PATHS.year(year)),
      count: LIST_TEXT.reportCount(formatCount(archive.byYear.get(year)?.length ?? 0)),
    })),
    units: byCount.slice(0, LARGEST_UNITS).map(([id, reports]) => ({
      label: reports[0]?.unit.name ?? id,
      href: href(deployment, PATHS.unit(id)),
      count: LIST_TEXT.reportCount(formatCount(reports.length)),
    })),
    allUnits: { label: HOME_TEXT.allUnits, href: href(deployment, PATHS.units) },
    latest: [...summaries]
      .sort(realFirst)
      .slice(0, LATEST)
      .map((report) => reportRow(report, deployment)),
    reading: HOME_TEXT.reading,
  };
}

/** Real reports before examples; then the newest publication, or the newest year where none is known. */
function realFirst(a: PublishedSummary, b: PublishedSummary): number {
  if (a.example !== b.example) return a.example ? 1 : -1;
  const [left, right] = [a.publishedOn ?? '', b.publishedOn ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return b.fiscalYear - a.fiscalYear;
}

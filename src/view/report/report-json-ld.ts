import type { PublishedReport } from '../../model/published.ts';
import type { Site } from '../../model/site.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import type { Deployment } from '../address.ts';
import { absolute, PATHS } from '../address.ts';

/** schema.org description of a report and of its data. Only what the record states. */
export function reportJsonLd(
  report: PublishedReport,
  site: Site,
  deployment: Deployment,
): Record<string, unknown> {
  const publisher = { '@type': 'Organization', name: site.publisher };
  const download = (encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absolute(deployment, path),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': report.url,
    name: report.title,
    inLanguage: 'zh-CN',
    genre: KIND_LABELS[report.kind],
    temporalCoverage: temporalCoverage(report),
    version: String(report.version),
    ...(report.publishedOn === null ? {} : { datePublished: report.publishedOn }),
    about: { '@type': 'Project', name: report.project.name, url: report.project.url },
    sourceOrganization: { '@type': 'GovernmentOrganization', name: report.unit.name, url: report.unit.url },
    publisher,
    isPartOf: { '@type': 'WebSite', name: site.name, url: absolute(deployment, PATHS.home) },
    encoding: [
      download('application/json', PATHS.reportJson(report.id)),
      download('text/csv', PATHS.reportIndicatorsCsv(report.id)),
      download('application/zip', PATHS.reportPackage(report.id)),
    ],
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: site.shortName, item: absolute(deployment, PATHS.home) },
        {
          '@type': 'ListItem',
          position: 2,
          name: String(report.fiscalYear),
          item: absolute(deployment, PATHS.year(report.fiscalYear)),
        },
        { '@type': 'ListItem', position: 3, name: report.unit.name, item: report.unit.url },
      ],
    },
  };
}

function temporalCoverage({ fiscalYearFrom, fiscalYear }: PublishedReport): string {
  return fiscalYearFrom === fiscalYear ? String(fiscalYear) : `${fiscalYearFrom}/${fiscalYear}`;
}

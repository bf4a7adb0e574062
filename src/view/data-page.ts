import { formatCount } from '../model/format.ts';
import { DATA_TEXT } from '../text/data.ts';
import { SITE_TEXT } from '../text/site.ts';
import { href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';

export interface DataPage {
  readonly frame: PageFrame;
  readonly intro: string;
  readonly files: readonly {
    readonly label: string;
    readonly href: string;
    readonly format: string;
    readonly description: string;
  }[];
  /** What the columns of each table mean. */
  readonly tables: readonly {
    readonly id: string;
    readonly caption: string;
    readonly columns: readonly { readonly name: string; readonly meaning: string }[];
  }[];
  readonly licence: { readonly name: string; readonly href: string; readonly note: string | null };
  readonly contact: string;
}

export function dataPage(archive: Archive): DataPage {
  const { content, deployment, summaries } = archive;
  const file = (path: string, text: { label: string; format: string; description: string }) => ({
    ...text,
    href: href(deployment, path),
  });
  return {
    frame: pageFrame(
      {
        heading: SITE_TEXT.dataTitle,
        description: SITE_TEXT.dataDescription,
        path: PATHS.data,
        trail: [],
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'Dataset',
          name: SITE_TEXT.dataTitle,
          description: SITE_TEXT.dataDescription,
          url: `${deployment.origin}${href(deployment, PATHS.data)}`,
          license: content.site.licence.url,
          isAccessibleForFree: true,
          inLanguage: 'zh-CN',
          distribution: [PATHS.reportsJson, PATHS.reportsCsv, PATHS.indicatorsCsv, PATHS.findingsCsv].map(
            (path) => ({
              '@type': 'DataDownload',
              contentUrl: `${deployment.origin}${href(deployment, path)}`,
            }),
          ),
        },
      },
      content.site,
      deployment,
    ),
    intro: DATA_TEXT.intro(formatCount(summaries.length)),
    files: [
      file(PATHS.reportsCsv, DATA_TEXT.files.reportsCsv),
      file(PATHS.reportsJson, DATA_TEXT.files.reportsJson),
      file(PATHS.indicatorsCsv, DATA_TEXT.files.indicatorsCsv),
      file(PATHS.findingsCsv, DATA_TEXT.files.findingsCsv),
      file(PATHS.schema('published-report'), DATA_TEXT.files.reportSchema),
      file(PATHS.schema('published-summary'), DATA_TEXT.files.summarySchema),
    ],
    tables: [
      { id: 'columns-reports', caption: DATA_TEXT.tables.reports, columns: DATA_TEXT.csvColumns },
      {
        id: 'columns-indicators',
        caption: DATA_TEXT.tables.indicators,
        columns: DATA_TEXT.indicatorColumns,
      },
      { id: 'columns-findings', caption: DATA_TEXT.tables.findings, columns: DATA_TEXT.findingColumns },
    ],
    licence: {
      name: content.site.licence.name,
      href: content.site.licence.url,
      note: content.site.licence.note ?? null,
    },
    contact: content.site.contact.name,
  };
}

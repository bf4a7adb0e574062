import type { PublishedReport } from '../../model/published.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { CITE_TEXT } from '../../text/report/cite.ts';
import type { Deployment, Link } from '../address.ts';
import { absolute, href, PATHS } from '../address.ts';
import type { Citation } from './report-cite-facts.ts';
import type { QrImage } from './report-cite-qr.ts';
import { qrImage } from './report-cite-qr.ts';

export interface CiteView {
  readonly id: string;
  readonly address: string;
  /** The reference by the edition in force, which asks for no day of access to a report. */
  readonly current: string;
  /** The reference by the edition of 2015, with a gap for the day of access, which only the reader knows. */
  readonly reference: { readonly before: string; readonly after: string };
  /** Files for reference managers, and the name under which each is saved. */
  readonly files: readonly (Link & { readonly name: string })[];
  /** What a reader should know of the reference, or `null`. */
  readonly note: string | null;
  readonly qr: QrImage;
}

/**
 * @param date from which the version was public
 * @param path of the page that is cited: the report, or one of its earlier versions
 */
export function citationOf(
  report: PublishedReport,
  publisher: string,
  date: string | null,
  deployment: Deployment,
  path: string = PATHS.report(report.id),
): Citation {
  const author = report.evaluator ?? report.unitBasis;
  return {
    key: `mingji-${report.id.replace('/', '-')}-v${report.version}`,
    author: author.name,
    isInferred: author.basis === 'inferred',
    title: report.title,
    publisher,
    type: KIND_LABELS[report.kind],
    date,
    version: report.version,
    url: absolute(deployment, path),
    example: report.example,
  };
}

export function citeView(citation: Citation, id: string, deployment: Deployment): CiteView {
  const file = (label: string, format: 'bib' | 'ris') => ({
    label,
    href: href(deployment, PATHS.versionCitation(id, citation.version, format)),
    name: `${citation.key}.${format}`,
  });
  return {
    id,
    address: citation.url,
    current: currentReference(citation),
    reference: reference(citation),
    note: citation.isInferred ? CITE_TEXT.inferred : null,
    files: [file(CITE_TEXT.bibtex, 'bib'), file(CITE_TEXT.ris, 'ris')],
    qr: qrImage(citation.url),
  };
}

/**
 * GB/T 7714—2015, a report online: `责任者. 题名: 其他题名信息[R/OL]. 版本. (更新或修改日期)[引用日期]. 网址.` The first
 * version is not named (§8.3), a date that is not known is left out, and an author who is not named in the report stands in brackets, like
 everything that a reference infers.
 */
export function reference(citation: Citation): CiteView['reference'] {
  const { title, example, version, date, url, isInferred } = citation;
  const author = isInferred ? `[${citation.author}]` : citation.author;
  const name = example ? `${title}: ${CITE_TEXT.example}` : title;
  const edition = version === 1 ? '' : `${CITE_TEXT.edition(version)}. `;
  const day = date === null ? '' : `(${date})`;
  return { before: `${author}. ${name}[R/OL]. ${edition}${day}[`, after: `]. ${url}.` };
}

/**
 * GB/T 7714—2025, in force since 2026-07-01, a report online: `责任者. 题名：其他题名信息[R/OL]. 版本. 公布日期. 网址.`
 */
export function currentReference({
  author,
  title,
  example,
  version,
  date,
  url,
  isInferred,
}: Citation): string {
  const parts = [
    isInferred ? `[${author}]` : author,
    `${example ? `${title}：${CITE_TEXT.example}` : title}[R/OL]`,
    ...(version === 1 ? [] : [CITE_TEXT.edition(version)]),
    ...(date === null ? [] : [date]),
    `${url}.`,
  ];
  return parts.join('. ');
}

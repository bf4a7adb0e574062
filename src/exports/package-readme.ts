import { formatBytes } from '../model/format.ts';
import type { PublishedReport } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { CITE_TEXT, PACKAGE_TEXT as TEXT } from '../text/report/cite.ts';
import { currentReference, reference } from '../view/cite/cite.ts';
import type { Citation } from '../view/cite/report-cite-facts.ts';

/** What a README is written from. */
export interface ReadmeParts {
  readonly report: PublishedReport;
  readonly citation: Citation;
  readonly site: Site;
  /** Address of the description of `report.json`. */
  readonly schema: string;
  /** Names of the other files of the package. */
  readonly packed: readonly string[];
}

/** What the README of a package tells: which report, where from, under what licence, how to cite and to verify. */
export function packageReadme({ report, citation, site, schema, packed }: ReadmeParts): string {
  const { provenance, attachments } = report;
  const line = (term: string, text: string | null) => `${term}：${text ?? TEXT.unknown}`;
  const isPacked = (name: string) => packed.includes(`attachments/${name}`);
  const left = attachments.filter(({ name }) => !isPacked(name));
  const { before, after } = reference(citation);
  return [
    ...(report.example ? [TEXT.exampleMark, ''] : []),
    report.title,
    '',
    line(TEXT.id, `${report.id}，${TEXT.version(report.version)}`),
    line(TEXT.unit, report.unit.name),
    line(TEXT.project, report.project.name),
    line(TEXT.year, String(report.fiscalYear)),
    line(TEXT.kind, KIND_LABELS[report.kind]),
    line(TEXT.published, report.publishedOn),
    line(TEXT.address, citation.url),
    TEXT.units,
    '',
    TEXT.contents,
    ...Object.entries(TEXT.files).map(([name, meaning]) => `${name}  ${meaning}`),
    ...attachments
      .filter(({ name }) => isPacked(name))
      .map(({ name, title, bytes }) => `attachments/${name}  ${TEXT.original(title, formatBytes(bytes))}`),
    line(TEXT.schema, schema),
    '',
    TEXT.leftOut,
    ...(left.length === 0 ? [TEXT.none] : []),
    ...left.map(
      ({ title, url, bytes, sha256 }) => `${title}（${formatBytes(bytes)}）\n${url}\nSHA-256 ${sha256}`,
    ),
    '',
    TEXT.source,
    line(TEXT.sourceTitle, provenance.sourceTitle),
    line(TEXT.sourceUrl, provenance.sourceUrl),
    line(TEXT.sourceSha, provenance.sha256),
    line(TEXT.note, provenance.note),
    '',
    TEXT.licence,
    `${site.licence.name} ${site.licence.url}`,
    ...(site.licence.note === undefined ? [] : [site.licence.note]),
    '',
    TEXT.cite,
    TEXT.current,
    currentReference(citation),
    TEXT.citeNote,
    `${before}${CITE_TEXT.accessed}${after}`,
    '',
    TEXT.verify,
    ...TEXT.verifySteps,
    '',
  ].join('\r\n');
}

import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import type { PublishedReport } from '../model/published.ts';
import { PACKAGE_TEXT } from '../text/report/cite.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { versionCitation } from '../view/versions/report-versions-cite.ts';
import { bibtexEntry } from './citations/bibtex.ts';
import { risRecord } from './citations/ris.ts';
import { reportJson } from './json.ts';
import { narrativeMarkdown } from './narrative-markdown.ts';
import { packageReadme } from './package-readme.ts';
import { reportIndicatorsCsv } from './report-indicators.ts';
import type { SummedMember } from './zip-file.ts';
import { sumLine, zipped } from './zip-file.ts';
import { zipMembers } from './zip-members.ts';

/** Originals are packed as long as they stay below this together, in bytes; larger ones are named with address and hash. */
const LARGEST = 5_000_000;
const SUMS = 'SHA256SUMS';

/**
 * `package.zip` of a report: its data, its indicators, its words, its originals, how to cite and to verify it. Names
 * are sorted and times fixed, so the same version always gives the same bytes.
 */
export function reportPackage(archive: Archive, id: string): Uint8Array {
  const { content, deployment } = archive;
  const sourced = archive.sourced(id);
  const report = archive.published(id);
  const citation = versionCitation(report, sourced, content.site.publisher, deployment);
  const files = new Map<string, Uint8Array>([
    ['citation.bib', strToU8(bibtexEntry(citation))],
    ['citation.ris', strToU8(risRecord(citation))],
    ...reportFiles(archive, report, reportIndicatorsCsv(archive, archive.record(id))),
  ]);
  const schema = absolute(deployment, PATHS.schema('published-report'));
  let room = LARGEST;
  for (const { name, bytes, path } of sourced.attachments) {
    const isNamed = report.attachments.some((one) => one.name === name);
    if (!isNamed || bytes > room) continue;
    room -= bytes;
    files.set(`attachments/${name}`, readFileSync(path));
  }
  files.set(
    'README.txt',
    strToU8(
      `\uFEFF${packageReadme({ report, citation, site: content.site, schema, packed: [...files.keys()] })}`,
    ),
  );
  files.set(SUMS, strToU8(sums(files)));
  return zipped([...files].sort(byName));
}

/** Names of the data and the words of a report in every package of it. */
export const REPORT_FILES = ['indicators.csv', 'narrative.md', 'report.json'] as const;

/**
 * The data and the words of a report, by {@link REPORT_FILES}.
 * @param indicators its `indicators.csv`
 */
export function reportFiles(
  archive: Archive,
  report: PublishedReport,
  indicators: string,
): readonly (readonly [name: (typeof REPORT_FILES)[number], bytes: Uint8Array])[] {
  const levels = new Map(report.sections.map(({ id: anchor, level }) => [anchor, level]));
  const mark = report.example ? PACKAGE_TEXT.exampleMark : null;
  return [
    ['indicators.csv', strToU8(indicators)],
    ['narrative.md', strToU8(narrativeMarkdown(report.title, mark, archive.words(report.id), levels))],
    ['report.json', strToU8(reportJson(report))],
  ];
}

const SUM_LINE = /^([\da-f]{64}) {2}(.*)$/gm;

/**
 * The files of the package of a report as they lie there, packed and summed, by name; `null` where the site that is built
 * does not hold it yet.
 */
export function packedReportFiles(archive: Archive, id: string): ReadonlyMap<string, SummedMember> | null {
  const bytes = archive.built.read(PATHS.reportPackage(id).slice(1));
  if (bytes === null) return null;
  const members = zipMembers(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const list = members.get(SUMS);
  const sums = list === undefined ? '' : inflateRawSync(list.deflated).toString('utf8');
  return new Map(
    [...sums.matchAll(SUM_LINE)].flatMap(([, sha256 = '', name = '']) => {
      const member = members.get(name);
      return member === undefined ? [] : [[name, { ...member, sha256 }]];
    }),
  );
}

/** As `sha256sum` writes and checks them. */
function sums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(byName)
    .map(([name, bytes]) => sumLine(name, bytes))
    .join('');
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

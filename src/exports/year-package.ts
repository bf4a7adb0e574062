import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { formatBytes } from '../model/format.ts';
import type { PublishedReport } from '../model/published.ts';
import { once } from '../model/remember.ts';
import { YEAR_PACKAGE_TEXT as TEXT } from '../text/exports/year-package.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { newest } from '../view/report-dates.ts';
import { doneAside } from './data-work.ts';
import { yearIndicatorsCsv } from './report-indicators.ts';
import { packedReportFiles, REPORT_FILES, reportFiles } from './report-package.ts';
import { TABLES } from './tables/all.ts';
import { packedYear } from './tables/table-rows.ts';
import type { ZipSource } from './zip-file.ts';
import { packed } from './zip-file.ts';

/** Originals of a year are packed as long as they stay below this together, in bytes; others are named in the README. */
const LARGEST = 50_000_000;

/**
 * `/data/<year>.zip`: the tables of one year as CSV, and of each report its data, its indicators, its words and
 * its originals, with a README and the checksums. Nothing in it depends on the day of the build.
 */
export async function yearPackage(archive: Archive, year: number): Promise<Uint8Array> {
  const reports = archive.byYear.get(year) ?? [];
  const originals = originalsOf(
    archive,
    reports.map(({ id }) => id),
  );
  const rows = TABLES.map((table) => packedYear(archive, year, table));
  const tables = await doneAside(archive, 'csvs', rows, null);
  return packed(
    (function* files(): Generator<ZipSource> {
      yield ['README.txt', strToU8(`\uFEFF${readme(archive, year, originals)}`)];
      for (const [place, { name }] of TABLES.entries()) {
        const table = tables[place];
        if (table !== undefined) yield [`tables/${name}.csv`, table];
      }
      const filesOf = dataAndWords(archive, year);
      for (const report of reports) {
        for (const [name, content] of filesOf(report.id)) yield [`${folderOf(report)}${name}`, content];
        for (const { to, from } of originals.packed.get(report.id) ?? []) yield [to, readFileSync(from)];
      }
    })(),
  );
}

/** What the packages of reports hold as well: it is taken from there, packed, where they are made. */
function dataAndWords(archive: Archive, year: number): (id: string) => Iterable<ZipSource> {
  const indicators = once(() => yearIndicatorsCsv(archive, year));
  return (id) => {
    const packed = packedReportFiles(archive, id);
    if (packed === null) return reportFiles(archive, archive.published(id), indicators()(id));
    return REPORT_FILES.map((name): ZipSource => {
      const file = packed.get(name);
      if (file === undefined) throw new Error(`The package of ${id} has no ${name}`);
      return [name, file];
    });
  };
}

const folderOf = ({ id }: Pick<PublishedReport, 'id'>) => `reports/${id.slice(id.indexOf('/') + 1)}/`;

interface Originals {
  readonly packed: ReadonlyMap<string, readonly { readonly to: string; readonly from: string }[]>;
  readonly left: readonly {
    readonly title: string;
    readonly url: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** Which originals there is room for, in the order of the reports. */
function originalsOf(archive: Archive, ids: readonly string[]): Originals {
  const taken = new Map<string, { to: string; from: string }[]>();
  const left: Originals['left'][number][] = [];
  let room = LARGEST;
  for (const id of ids) {
    const { attachments } = archive.sourced(id);
    if (attachments.length === 0) continue;
    const report = archive.published(id);
    for (const named of report.attachments) {
      const file = attachments.find(({ name }) => name === named.name);
      if (file === undefined) continue;
      if (file.bytes > room) {
        left.push(named);
        continue;
      }
      room -= file.bytes;
      taken.set(id, [
        ...(taken.get(id) ?? []),
        { to: `${folderOf(report)}attachments/${file.name}`, from: file.path },
      ]);
    }
  }
  return { packed: taken, left };
}

function readme({ content, deployment, byYear, gist }: Archive, year: number, { left }: Originals): string {
  const { site } = content;
  const reports = byYear.get(year) ?? [];
  const examples = reports.filter(({ example }) => example).length;
  const day = newest(reports.map(({ id }) => gist(id).modified));
  return [
    TEXT.title(site.name, year),
    '',
    ...(examples > 0 ? [TEXT.exampleMark(examples, reports.length), ''] : []),
    TEXT.count(reports.length),
    ...(day === '' ? [] : [TEXT.day(day)]),
    TEXT.from(site.publisher, absolute(deployment, PATHS.data)),
    TEXT.licence(site.licence.name, site.licence.url),
    '',
    ...TEXT.contents,
    '',
    TEXT.leftOut,
    ...(left.length === 0 ? [TEXT.none] : []),
    ...left.flatMap(({ title, url, bytes, sha256 }) => [
      `${title}（${formatBytes(bytes)}）`,
      url,
      `SHA-256 ${sha256}`,
    ]),
    '',
    ...TEXT.verify,
    '',
  ].join('\r\n');
}

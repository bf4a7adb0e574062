import { DATA_TEXT } from '../../text/pages/data.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import type { FinishedFile } from '../../view/finished-files.ts';
import { newest } from '../../view/report-dates.ts';
import { json } from './data-package.ts';

/** The registry of IANA, as DCAT names media types. */
const MEDIA = 'https://www.iana.org/assignments/media-types/';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * `/data/catalog.jsonld`: the data as a catalogue by DCAT 3, a dataset for the whole and one for each year.
 * @param files names of what lies below `/data/`; a file of a year has its number as name
 */
export async function catalog(
  archive: Archive,
  files: readonly string[],
  factsOf: (name: string) => Promise<FinishedFile>,
): Promise<string> {
  const { content, deployment, summaries, byYear, years } = archive;
  const { site } = content;
  const page = absolute(deployment, PATHS.data);
  const licence = { '@id': site.licence.url };
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': chinese(site.publisher) };
  const distribution = async (name: string) => {
    const { bytes, sha256 } = await factsOf(name);
    const address = { '@id': absolute(deployment, PATHS.dataFile(name)) };
    return {
      ...address,
      '@type': 'dcat:Distribution',
      'dct:title': name,
      'dcat:accessURL': address,
      'dcat:downloadURL': address,
      'dcat:mediaType': { '@id': MEDIA + (MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? '') },
      'dcat:byteSize': typed('nonNegativeInteger', String(bytes)),
      'dct:license': licence,
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': typed('hexBinary', sha256),
      },
    };
  };
  const dataset = async (anchor: string, title: string, own: Archive['summaries'], names: RegExp) => {
    const changed = newest(own.map(({ id }) => archive.gist(id).modified));
    const of = own.map(({ fiscalYear }) => fiscalYear);
    return {
      '@id': `${page}#${anchor}`,
      '@type': 'dcat:Dataset',
      'dct:title': chinese(title),
      'dct:description': chinese(SITE_TEXT.dataDescription),
      'dct:publisher': publisher,
      'dct:license': licence,
      'dcat:landingPage': { '@id': page },
      ...(changed === '' ? {} : { 'dct:modified': typed('date', changed) }),
      ...(of.length === 0 ? {} : { 'dct:temporal': period(Math.min(...of), Math.max(...of)) }),
      'dcat:distribution': await Promise.all(files.filter((name) => names.test(name)).map(distribution)),
    };
  };
  return json({
    '@context': CONTEXT,
    '@id': page,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(site.name),
    'dct:description': chinese(site.description),
    'dct:publisher': publisher,
    'dct:license': licence,
    'foaf:homepage': { '@id': absolute(deployment, PATHS.home) },
    'dcat:dataset': [
      await dataset('whole', DATA_TEXT.dataset(site.name), summaries, /^[a-z]+\.(?:csv|parquet|xlsx|json)$/),
      ...(await Promise.all(
        years.map((year) =>
          dataset(
            `year-${year}`,
            DATA_TEXT.yearDataset(site.name, year),
            byYear.get(year) ?? [],
            new RegExp(`^${year}\\.`),
          ),
        ),
      )),
    ],
  });
}

const chinese = (text: string) => ({ '@value': text, '@language': 'zh' });
const typed = (type: string, value: string) => ({ '@value': value, '@type': `xsd:${type}` });

function period(from: number, to: number): Record<string, unknown> {
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': typed('date', `${from}-01-01`),
    'dcat:endDate': typed('date', `${to}-12-31`),
  };
}

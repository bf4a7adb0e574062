import type { Known, ReportOutline } from '../records.ts';

/** Pages that the site always has. */
const FIXED = [
  '/',
  '/years/',
  '/units/',
  '/reports/',
  '/projects/',
  '/topics/',
  '/places/',
  '/compare/',
  '/rectification/',
  '/coverage/',
  '/checks/',
  '/method/',
  '/search/',
  '/data/',
  '/data/verify/',
  '/changes/',
  '/glossary/',
  '/try/',
  '/guide/findings/',
];

/** Files that every site has, whatever is in it. */
export const DATA_FILES = [
  '/data/reports.json',
  '/data/mingji.xlsx',
  '/data/datapackage.json',
  '/data/catalog.jsonld',
  '/data/openapi.json',
  ...[
    'reports',
    'indicators',
    'funds',
    'findings',
    'rectifications',
    'statements',
    'checks',
    'units',
    'projects',
  ].flatMap((table) => [`/data/${table}.csv`, `/data/zh/${table}.csv`, `/data/${table}.parquet`]),
  '/changes/changes.json',
  '/changes/feed.xml',
  '/feed.json',
  '/feed.xml',
  '/sitemap.xml',
  ...['shili-zipingbiao.xlsx', 'shili-baogao.docx'].map((sample) => `/guide/${sample}`),
  ...['put-in', 'question', 'finding', 'take'].map((picture) => `/guide/${picture}.webp`),
];

/**
 * Every address that a redirect may lead to, given the ids that have pages.
 * @param versions addresses of earlier versions
 */
export function addressesOf(
  known: Known,
  years: { readonly reports: Iterable<number>; readonly coverage: Iterable<number> },
  pages: readonly string[],
  versions: readonly string[] = [],
): ReadonlySet<string> {
  return new Set([
    ...FIXED,
    ...pages.map((page) => `/${page}/`),
    ...[...years.reports].map((year) => `/years/${year}/`),
    ...[...years.coverage].map((year) => `/coverage/${year}/`),
    ...[...known.report].map((id) => reportAddress(id)),
    ...versions,
    ...[...known.unit].map((id) => `/units/${id}/`),
    ...[...known.project].map((id) => `/projects/${id}/`),
    ...[...known.scheme].map((id) => `/method/${id}/`),
  ]);
}

/** Where a unit or a project stands on the site, without the base. */
export function recordAddress(kind: 'units' | 'projects', id: string): string {
  return `/${kind}/${id}/`;
}

/** Where a report stands on the site, without the base. */
export function reportAddress(id: string): string {
  return `/reports/${id}/`;
}

/** A report with the numbers of its versions. */
interface Versioned {
  readonly id: string;
  readonly versions: readonly { readonly version: number }[];
}

/** Where versions of a report stand. */
export function versionAddresses({ id, versions }: Versioned): string[] {
  return versions.map(({ version }) => `${reportAddress(id)}v${version}/`);
}

/** Where all versions of reports stand: those that were kept, and the one in force, which has its own address too. */
export function allVersionAddresses(
  folders: readonly Versioned[],
  reports: ReadonlyMap<string, Pick<ReportOutline, 'head'>>,
): string[] {
  return folders.flatMap(({ id, versions }) => {
    const newest = reports.get(id)?.head ?? undefined;
    return versionAddresses({ id, versions: newest === undefined ? versions : [...versions, newest] });
  });
}

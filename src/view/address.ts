/**
 * Every address of the site, written once. Paths start at the site root without the deployment base;
 * `href` and `absolute` add it.
 */

export const PATHS = {
  home: '/',
  years: '/years/',
  units: '/units/',
  /** The table of all reports. */
  reports: '/reports/',
  projects: '/projects/',
  search: '/search/',
  try: '/try/',
  searchIndex: '/search-index/',
  data: '/data/',
  checks: '/checks/',
  rule: (id: string) => `/checks/#${id}`,
  methods: '/method/',
  method: (scheme: string) => `/method/${scheme}/`,
  about: '/about/',
  guide: '/guide/',
  /** Every finding with its mend. */
  guideFindings: '/guide/findings/',
  guideFinding: (id: string) => `/guide/findings/#${id}`,
  accessibility: '/accessibility/',
  glossary: '/glossary/',
  /** One entry of the glossary, by its id. */
  term: (id: string) => `/glossary/#term-${id}`,
  compare: '/compare/',
  rectification: '/rectification/',
  /** The findings of one state, unit or year. */
  rectificationBy: (by: 'state' | 'unit' | 'year', id: string) => `/rectification/${by}/${id}/`,
  coverage: '/coverage/',
  coverageYear: (year: number) => `/coverage/${year}/`,
  calendar: '/coverage/calendar.ics',
  rectificationCalendar: '/rectification/calendar.ics',
  changes: '/changes/',
  changesJson: '/changes/changes.json',
  changesFeed: '/changes/feed.xml',
  feedAtom: '/feed.xml',
  feedJson: '/feed.json',
  unitFeed: (id: string) => `/units/${id}/feed.xml`,
  projectFeed: (id: string) => `/projects/${id}/feed.xml`,
  reportFeed: (id: string) => `/reports/${id}/feed.xml`,
  notFound: '/404.html',
  sitemap: '/sitemap.xml',
  openSearch: '/opensearch.xml',
  /** A figure of a page as a file of its own, by its id on the page. */
  picture: (page: string, figure: string) => `${page}charts/${figure}.svg`,
  favicon: '/favicon.svg',
  /** What other sites show beside a link to this one. */
  shareImage: '/share.png',
  /** SHA-256 of every file of the site. */
  sums: '/SHA256SUMS',
  /** The list of checksums in pieces; made for the page that looks files up. */
  sumPieces: '/data/sums/',
  /** Whether a file is one of this site. */
  verify: '/data/verify/',
  topics: '/topics/',
  /** Reports of one class of 支出功能分类, by its three digits. */
  topic: (code: string) => `/topics/${code}/`,
  places: '/places/',
  /** Reports of the units of one place, by its code. */
  place: (code: string) => `/places/${code}/`,
  year: (year: number) => `/years/${year}/`,
  /** The year on one page, to be printed. */
  yearBook: (year: number) => `/years/${year}/book/`,
  unit: (id: string) => `/units/${id}/`,
  project: (id: string) => `/projects/${id}/`,
  report: (id: string) => `/reports/${id}/`,
  /** A finding on its report's page. */
  finding: (id: string, finding: string) => `/reports/${id}/#finding-${finding}`,
  /** A version at its own address below its report; it shows this version for ever. */
  reportVersion: (id: string, version: number) => `/reports/${id}/v${version}/`,
  versionJson: (id: string, version: number) => `/reports/${id}/v${version}/report.json`,
  versionIndicatorsCsv: (id: string, version: number) => `/reports/${id}/v${version}/indicators.csv`,
  versionCitation: (id: string, version: number, format: 'bib' | 'ris') =>
    `/reports/${id}/v${version}/citation.${format}`,
  reportJson: (id: string) => `/reports/${id}/report.json`,
  /** What the comparison prints of a report; made for this site's own page, not part of the open data. */
  reportCompare: (id: string) => `/reports/${id}/compare.json`,
  reportIndicatorsCsv: (id: string) => `/reports/${id}/indicators.csv`,
  /** The auditor's workbook. */
  reportWorkingPaper: (id: string) => `/reports/${id}/working-paper.xlsx`,
  /** How everything was computed, and every remark of the check. */
  reportChecks: (id: string) => `/reports/${id}/checks/`,
  reportPackage: (id: string) => `/reports/${id}/package.zip`,
  attachment: (id: string, name: string) => `/reports/${id}/attachments/${encodeURIComponent(name)}`,
  /** A file of the open data, by its name below the folder. */
  dataFile: (name: string) => `/data/${name}`,
  reportsCsv: '/data/reports.csv',
  findingsCsv: '/data/findings.csv',
  schema: (name: string) => `/data/schema/${name}.json`,
} as const;

/** Where the site is deployed. */
export interface Deployment {
  /** Scheme and host, for example `https://example.gov.cn`. */
  readonly origin: string;
  /** `/` or `/sub/path/`. */
  readonly base: string;
}

/** Link for a page of this site, with the deployment base. */
export function href(deployment: Deployment, path: string): string {
  return deployment.base + path.slice(1);
}

/** Full address, for canonical links, citations and exports. */
export function absolute(deployment: Deployment, path: string): string {
  return deployment.origin + href(deployment, path);
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

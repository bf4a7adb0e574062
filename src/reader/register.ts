/**
 * The register of addresses: who owns what on the site. An address has one owner; what an editor may give an address
 * to (a redirect, a page, a record) is checked against it, and a test compares it with what a build writes.
 */

/** First parts of addresses that belong to the site whole, whatever stands behind them; data files among them. */
const SITE: ReadonlySet<string> = new Set([
  ...[
    '404',
    'changes',
    'checks',
    'compare',
    'coverage',
    'data',
    'embed',
    'glossary',
    'places',
    'rectification',
  ],
  ...['search', 'search-index', 'topics', 'try', 'years', '_astro', 'pagefind'],
]);
/** First parts below which records have their addresses. */
const FAMILIES = ['method', 'projects', 'reports', 'units'] as const;
/** Names of files at the top; a page of the same name would be taken for one. */
const FILES = ['favicon', 'feed', 'index', 'opensearch', 'robots', 'sha256sums', 'share', 'sitemap'];
/** Numbers the pages of a list, and stands where the records of the list have their names. */
const PAGE = 'page';

/** Names that no page of `content/pages/` may have. */
export const RESERVED_PAGES: ReadonlySet<string> = new Set([...SITE, ...FAMILIES, ...FILES, PAGE]);
/** Names that no page below another one may have, by that page. */
export const RESERVED_BELOW: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['guide', new Set(['findings'])],
]);
/** Names that no unit, project or scheme may have. */
export const RESERVED_RECORDS: ReadonlySet<string> = new Set([PAGE]);

/** Names of the records that have addresses. */
type Ids = Readonly<Record<'unit' | 'project' | 'scheme' | 'report', ReadonlySet<string>>>;

/** Whether something of the site stands at an address or may come to stand there; else a redirect may lead from it. */
export function isOwned(address: string, known: Ids, pages: ReadonlySet<string>): boolean {
  const [top = '', second, third] = address.split('/').filter((part) => part !== '');
  if (top === '' || SITE.has(top)) return true;
  if (!isFamily(top)) return pages.has(top) || (second === undefined && FILES.includes(top));
  if (second === undefined || second === PAGE) return true;
  switch (top) {
    case 'method':
      return known.scheme.has(second);
    case 'projects':
      return known.project.has(second);
    case 'units':
      return known.unit.has(second);
    case 'reports':
      // A year may have a list of its own; below a report everything is the report's, its versions too.
      return third === undefined || known.report.has(`${second}/${third}`);
  }
}

function isFamily(top: string): top is (typeof FAMILIES)[number] {
  return (FAMILIES as readonly string[]).includes(top);
}

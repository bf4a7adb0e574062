import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { PAGE_PROBLEMS } from '../../text/problems/page.ts';
import type { ReadOptions } from '../content.ts';
import { isPublic, isWithdrawn } from '../lifecycle.ts';
import { nearNames } from '../near.ts';
import type { ReadingSet, Records, ReportOutline } from '../records.ts';
import { say } from '../say.ts';
import { addressesOf, allVersionAddresses, DATA_FILES, reportAddress } from './addresses.ts';
import { checkPage } from './check-pages.ts';

/** To look for what was meant takes time; nobody reads more than these. */
const MOST_COMPARED = 200;
/** Only to take a relative address apart. */
const ORIGIN = 'https://site.invalid';
const SECTION = /^s\d+(?:-\d+)*$/;

/**
 * Whether every link from the words of a report or a page to another page of the site leads to one that readers can
 * see. The build looks at the finished pages and would refuse the whole site.
 */
export function checkLinks(
  set: ReadingSet<ReportOutline>,
  { now, showExamples = set.site?.facts.showExamples ?? true }: Pick<ReadOptions, 'now' | 'showExamples'>,
): Diagnostic[] {
  const { tree } = set;
  if (tree.unlisted.length > 0) return [];
  const isShown = ({ head }: ReportOutline) =>
    head !== null && (showExamples || !head.example) && (isPublic(head, now) || isWithdrawn(head));
  const shown = new Set([...set.reports].flatMap(([id, report]) => (isShown(report) ? [id] : [])));
  const hidden = new Set([...set.reports.keys()].filter((id) => !shown.has(id)).map(reportAddress));
  const ids = <T extends { readonly example: boolean }>(records: Records<T>) =>
    new Set([...records].flatMap(([id, { facts }]) => (showExamples || !facts.example ? [id] : [])));
  const folders = tree.reports.filter(({ id }) => shown.has(id));
  const coverage = [...set.coverage.values()].flatMap(({ facts }) =>
    showExamples || !facts.example ? [facts.year] : [],
  );
  const known = {
    unit: ids(set.units),
    project: ids(set.projects),
    scheme: new Set(set.schemes.keys()),
    report: shown,
  };
  const addresses = new Set([
    ...addressesOf(
      known,
      { reports: folders.map(({ year }) => year), coverage },
      tree.pages.map(({ id }) => id),
      allVersionAddresses(folders, set.reports),
    ),
    ...(set.redirects?.facts ?? []).map(({ from }) => from),
    ...DATA_FILES,
  ]);
  const pages = new Map([...set.pages].map(([id, text]) => [id, checkPage(text, `pages/${id}.mdx`)]));
  const terms = new Set((set.glossary?.facts ?? []).map(({ id }) => `term-${id}`));
  const diagnostics: Diagnostic[] = [];

  const placesOn = (address: string): ReadonlySet<string> => {
    if (address === '/glossary/') return terms;
    return new Set(pages.get(address.slice(1, -1))?.headings.map(slugOf) ?? []);
  };
  const check = (url: string, from: string, place: () => Place): void => {
    const target = targetOf(url, from);
    if (target === null) diagnostics.push(say(PAGE_PROBLEMS, 'LINK_ADDRESS', { url }, place()));
    else if (target === 'elsewhere') return;
    else if (!addresses.has(target.path)) {
      const slashed = `${target.path}/`;
      if (addresses.has(slashed))
        diagnostics.push(say(PAGE_PROBLEMS, 'LINK_SLASH', { url, address: slashed }, place()));
      else if (hidden.has(target.path)) diagnostics.push(say(PAGE_PROBLEMS, 'LINK_HIDDEN', { url }, place()));
      else {
        const near = diagnostics.length < MOST_COMPARED ? (nearNames(target.path, addresses)[0] ?? '') : '';
        diagnostics.push(say(PAGE_PROBLEMS, 'LINK_NOWHERE', { url, near }, place()));
      }
    } else if (target.place !== '' && !placesOn(target.path).has(target.place))
      diagnostics.push(say(PAGE_PROBLEMS, 'LINK_PLACE', { url, place: target.place }, place()));
  };
  for (const report of set.reports.values()) {
    for (const { narrative } of [report, ...(report.versions ?? [])]) {
      for (const { kind, value, position } of narrative?.links ?? []) {
        const place = () => ({ file: narrative?.file ?? '', position });
        if (kind === 'site') check(value, '/', place);
        // Headings of the text are known to who reads it; other places of a page may change with its layout.
        else if (!SECTION.test(value.slice(1)))
          diagnostics.push(say(PAGE_PROBLEMS, 'LINK_PLACE', { url: value, place: value.slice(1) }, place()));
      }
    }
  }
  for (const [id, { file, links }] of pages)
    for (const { value, position } of links) check(value, `/${id}/`, () => ({ file, position }));
  return diagnostics;
}

/** The path and the place of a link within the site; `null` where the address cannot be read. */
function targetOf(url: string, from: string): { path: string; place: string } | 'elsewhere' | null {
  if (/^(?:https?:|mailto:|tel:)/i.test(url)) return 'elsewhere';
  if (url === '' || /^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(url)) return null;
  try {
    const { origin, pathname, hash } = new URL(url, `${ORIGIN}${from}`);
    if (origin !== ORIGIN) return null;
    return { path: decodeURIComponent(pathname), place: decodeURIComponent(hash.slice(1)) };
  } catch {
    return null;
  }
}

/** The anchor that a heading of a page gets. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

import { tagsOf } from './html-tags.ts';

/** One link or fragment of a page that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly target: string;
  readonly problem: 'missing-file' | 'missing-fragment' | 'outside-base' | 'no-trailing-slash';
}

const LINK = /\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/**
 * Checks every internal link and fragment of a finished site.
 * @param pages HTML by path from the site root without base: `reports/2023/x/index.html`
 * @param files paths of all files of the site
 * @param base `/` or `/sub/`
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  base: string,
): readonly BrokenLink[] {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [page, html] of pages) ids.set(page, new Set(matches(ID, html)));
  const broken: BrokenLink[] = [];
  for (const [page, html] of pages) {
    for (const target of new Set(matches(LINK, html))) {
      const problem = problemOf(target, page, ids, files, base);
      if (problem !== null) broken.push({ page, target, problem });
    }
  }
  return broken;
}

function problemOf(
  target: string,
  page: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  files: ReadonlySet<string>,
  base: string,
): BrokenLink['problem'] | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const here = `${base}${page.replace(/(?:^|\/)index\.html$/, (end) => (end.startsWith('/') ? '/' : ''))}`;
  if (!URL.canParse(target, `http://site.invalid${here}`)) return 'missing-file';
  const url = new URL(target, `http://site.invalid${here}`);
  if (!url.pathname.startsWith(base)) return 'outside-base';
  const path = decoded(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return files.has(`${file}/index.html`) ? 'no-trailing-slash' : 'missing-file';
  const fragment = decoded(url.hash.slice(1));
  if (fragment === '' || !file.endsWith('.html')) return null;
  return ids.get(file)?.has(fragment) ? null : 'missing-fragment';
}

/** An address that nobody can decode is looked for as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function matches(pattern: RegExp, html: string): readonly string[] {
  return tagsOf(html).flatMap((tag) =>
    [...tag.matchAll(pattern)].map((match) => unescapeHtml(match[1] ?? '')),
  );
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'");
}

import { PAGER_TEXT } from '../text/pages/site.ts';
import type { Deployment, Link } from './address.ts';
import { href } from './address.ts';

/** Rows on one page of a list. Longer lists go on over further pages, which need no script. */
export const ROWS_PER_PAGE = 50;

/** Links to the neighbours of one page of a list. */
export interface Pager {
  readonly position: string;
  readonly previous: Link | null;
  readonly next: Link | null;
}

/** One page of a list. Pages count from 1; the first stands at the address of the list itself. */
export interface Slice<T> {
  readonly items: readonly T[];
  /** `null` where the list fits on one page. */
  readonly pager: Pager | null;
  readonly path: string;
}

/** How many pages a list of this length takes, at least one. */
export function pageCount(length: number): number {
  return Math.max(1, Math.ceil(length / ROWS_PER_PAGE));
}

/** Address of page `page` of the list at `path`. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}

/** Links around page `page` of `pages`; `null` where there is but one. */
export function pagerOf(page: number, pages: number, path: string, deployment: Deployment): Pager | null {
  const link = (to: number, label: string): Link => ({ label, href: href(deployment, pagePath(path, to)) });
  if (pages === 1) return null;
  return {
    position: PAGER_TEXT.page(page, pages),
    previous: page > 1 ? link(page - 1, PAGER_TEXT.previous) : null,
    next: page < pages ? link(page + 1, PAGER_TEXT.next) : null,
  };
}

export function slice<T>(all: readonly T[], page: number, path: string, deployment: Deployment): Slice<T> {
  return {
    items: all.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE),
    path: pagePath(path, page),
    pager: pagerOf(page, pageCount(all.length), path, deployment),
  };
}

/** Puts groups on pages of at most {@link ROWS_PER_PAGE} rows; no group is torn, so a longer one has a page alone. */
export function pagesOf<T>(groups: readonly T[], rows: (group: T) => number): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let left = 0;
  for (const group of groups) {
    const page = pages.at(-1);
    if (page === undefined || rows(group) > left) {
      pages.push([group]);
      left = ROWS_PER_PAGE - rows(group);
    } else {
      page.push(group);
      left -= rows(group);
    }
  }
  return pages.length === 0 ? [[]] : pages;
}

/** Route parameters of every page of a list: none for the first, `page/2` for the second. */
export function pageParams(
  pages: number,
): { params: { page: string | undefined }; props: { page: number } }[] {
  return Array.from({ length: pages }, (_, index) => ({
    params: { page: index === 0 ? undefined : `page/${index + 1}` },
    props: { page: index + 1 },
  }));
}

import { SITE_TEXT } from '../text/site.ts';
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

export function slice<T>(all: readonly T[], page: number, path: string, deployment: Deployment): Slice<T> {
  const pages = pageCount(all.length);
  const link = (to: number, label: string): Link => ({ label, href: href(deployment, pagePath(path, to)) });
  return {
    items: all.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE),
    path: pagePath(path, page),
    pager:
      pages === 1
        ? null
        : {
            position: SITE_TEXT.page(page, pages),
            previous: page > 1 ? link(page - 1, SITE_TEXT.previousPage) : null,
            next: page < pages ? link(page + 1, SITE_TEXT.nextPage) : null,
          },
  };
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

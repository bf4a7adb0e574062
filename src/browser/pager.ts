import { PAGER_TEXT } from '../text/pages/site.ts';
import { element } from './element.ts';
import { STATE_LINK } from './state-link.ts';

/** The page that an address names, from 1; the first where it names none. */
export function pageNumberIn(params: URLSearchParams): number {
  const page = Number(params.get('page') ?? '1');
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** Links to the pages before and after, with where the reader is between them. Nothing for a single page. */
export function pagerLinks(page: number, pages: number, hrefOf: (page: number) => string): HTMLElement[] {
  if (pages < 2) return [];
  const link = (to: number, label: string, rel: string): HTMLElement[] =>
    to < 1 || to > pages ? [] : [element('a', { href: hrefOf(to), rel, [STATE_LINK]: true }, label)];
  return [
    ...link(page - 1, PAGER_TEXT.previous, 'prev'),
    element('span', {}, PAGER_TEXT.page(page, pages)),
    ...link(page + 1, PAGER_TEXT.next, 'next'),
  ];
}

import { SEARCH_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import type { SearchState } from './address-state.ts';
import { writeState } from './address-state.ts';
import { element } from './elements.ts';

/** Links to the pages before and after, with where the reader is. Nothing for a single page. */
export function pagerLinks(state: SearchState, pages: number, path: string): HTMLElement[] {
  if (pages < 2) return [];
  const link = (page: number, label: string, rel: string): HTMLElement[] =>
    page < 1 || page > pages
      ? []
      : [element('a', { href: path + writeState({ ...state, page }), rel, 'data-search-link': true }, label)];
  return [
    element(
      'p',
      { class: CLASSES.pager },
      ...link(state.page - 1, SEARCH_WORDS.previous, 'prev'),
      element('span', {}, SEARCH_WORDS.page(state.page, pages)),
      ...link(state.page + 1, SEARCH_WORDS.next, 'next'),
    ),
  ];
}

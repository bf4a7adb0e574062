import { element } from '../../browser/element.ts';
import { saveCsv } from '../../browser/save-file.ts';
import { SEARCH_WORDS, SORT_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import type { SearchSort } from '../runtime/filters.ts';
import { SORTS } from '../runtime/filters.ts';
import type { SearchState } from './address-state.ts';
import type { Searcher } from './client.ts';
import { resultsCsv } from './csv.ts';

/** Order of the results, and the whole list as a file. */
export function searchTools(
  state: SearchState,
  base: string,
  client: Searcher,
  sortBy: (sort: SearchSort) => void,
): HTMLElement[] {
  const options = SORTS.map((sort) =>
    element('option', { value: sort, selected: sort === state.sort }, SORT_WORDS[sort]),
  );
  const id = 'search-sort';
  const select = element('select', { id, 'data-key': id }, ...options);
  select.addEventListener('change', () => sortBy(SORTS.find((sort) => sort === select.value) ?? 'relevance'));
  const download = element('button', { type: 'button', class: CLASSES.button }, SEARCH_WORDS.download);
  download.addEventListener('click', async () => {
    download.disabled = true;
    try {
      const rows = await client.rows({ q: state.q, filters: state.filters, sort: state.sort });
      saveCsv(resultsCsv(rows, new URL(base, location.href).href), SEARCH_WORDS.downloadName);
    } finally {
      download.disabled = false;
    }
  });
  const order = element(
    'span',
    { class: CLASSES.pair },
    element('label', { for: id }, SORT_WORDS.label),
    select,
  );
  return [element('div', { class: CLASSES.tools }, order, download)];
}

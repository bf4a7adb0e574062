import { SearchClient } from '../../../src/search/browser/client.ts';
import { startHighlight } from '../../../src/search/browser/highlight.ts';
import { startQuickSearch } from '../../../src/search/browser/quick-search.ts';
import { startSearchPage } from '../../../src/search/browser/search-page.ts';
import { NO_FILTERS } from '../../../src/search/runtime/filters.ts';
import type { AskedQuery } from '../asked.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) startSearchPage(root);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quick-search]'))
  startQuickSearch(form);
const main = document.querySelector<HTMLElement>('main[data-marks]');
if (main !== null) startHighlight(main);

/** The whole answer to a query, for the tests: the page itself shows ten results at a time. */
async function askSearch(q: string): Promise<AskedQuery> {
  const index = document.querySelector<HTMLElement>('[data-index]')?.dataset['index'] ?? '';
  const client = new SearchClient(index);
  const query = { q, filters: NO_FILTERS, sort: 'relevance' } as const;
  const { answer } = await client.search({ ...query, offset: 0, limit: 0, counts: false });
  const rows = await client.rows(query);
  return { ids: rows.map(([id]) => id), tier: answer.tier, used: answer.used };
}

/** How long a search with its ten excerpts takes, in milliseconds. */
async function timeSearch(q: string): Promise<number> {
  const index = document.querySelector<HTMLElement>('[data-index]')?.dataset['index'] ?? '';
  const started = performance.now();
  const request = { q, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 10, counts: false } as const;
  await new SearchClient(index).search(request);
  return performance.now() - started;
}

Object.assign(window, { askSearch, timeSearch });

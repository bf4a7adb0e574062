import { startHighlight } from '../../../src/search/browser/highlight.ts';
import { startQuickSearch } from '../../../src/search/browser/quick-search.ts';
import { startSearchPage } from '../../../src/search/browser/search-page.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) startSearchPage(root);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quick-search]'))
  startQuickSearch(form);
const main = document.querySelector<HTMLElement>('main[data-marks]');
if (main !== null) startHighlight(main);

import { PATHS } from '../view/address.ts';

/**
 * What the search scripts expect of the page, and what they write into it. The scripts live in `browser/`; a page
 * starts them with one line and owns all looks by the class names below. No inline style, no `innerHTML`.
 *
 * Search page (`browser/search-page.ts`, `startSearchPage(root)`):
 *
 *     <div data-search data-base="/sub/" data-index="/sub/search-index/">
 *       <form data-search-form role="search" action="/sub/search/" method="get">
 *         <label for="q">…</label>
 *         <input id="q" name="q" type="search" data-search-input autocomplete="off" maxlength="2000">
 *         <button type="submit">…</button>
 *       </form>
 *       <div data-search-filters></div>        filled: details > fieldsets with checkboxes and counts
 *       <p data-search-status role="status"></p>   filled: number of results, loading, errors
 *       <div data-search-notes></div>          filled: which step answered, suggestions, ways on
 *       <div data-search-tips>…</div>          how to write a query; hidden while there is an answer
 *       <div data-search-tools></div>          filled: sort select, CSV download
 *       <h2>…</h2>                             results are h3
 *       <ol data-search-results></ol>          filled: li.result
 *       <nav data-search-pager></nav>          filled: previous / next
 *     </div>
 *     <noscript>…links to the lists…</noscript>
 *
 * `data-base` and `data-index` end in `/`. With `data-server` the page asks the search server there, and the index where
 * that does not answer. Everything marked "filled" may be left out; that part is then not shown.
 *
 * Box on every page (`browser/quick-search.ts`, `startQuickSearch(form)`): any form with `data-quick-search`,
 * `data-base`, `data-index` and an `input[name=q]`. It works without the script. With it, the index is loaded when
 * the field gets the focus, and up to five results hang below the field: `ul.quick > li.quick-item > a`, reached
 * with the arrow keys; `span.vh` tells a screen reader how many.
 *
 * Report page (`browser/highlight.ts`, `startHighlight(main)`): marks what `?q=` asked for inside the element.
 * `::highlight(search-hit)` and `::highlight(search-current)` style the marks, `mark.search-hit` the older browsers.
 *
 * The address of the search page holds its whole state; every parameter may be missing:
 * `q` text · `year` `2023`, `2019-2023`, `2019-`, `-2023` · `unit` `kind` `grade` `rate` `amount` ids, repeated for
 * several · `table=1` `open=1` · `sort` · `page` from 1.
 */

/** Folder of the index below the site's output. */
export const INDEX_FOLDER = PATHS.searchIndex.slice(1, -1);

/** Selectors by which the scripts find their places. */
export const PLACES = {
  root: '[data-search]',
  form: '[data-search-form]',
  input: '[data-search-input]',
  filters: '[data-search-filters]',
  status: '[data-search-status]',
  notes: '[data-search-notes]',
  tips: '[data-search-tips]',
  tools: '[data-search-tools]',
  results: '[data-search-results]',
  pager: '[data-search-pager]',
  quick: 'form[data-quick-search]',
} as const;

/**
 * Class names the scripts give to what they make.
 *
 * A result: `li.result > article > h3.result-title > a`, `p.result-meta > span*`, `dl.result-marks > div > dt+dd`
 * (score beside execution rate), `p.result-opening` or `ul.result-sections > li > a.result-section` +
 * `p.result-excerpt`; `mark` inside all of them. Example records carry `span.tag.tag-example`, corrected
 * ones `span.tag` with the version.
 */
export const CLASSES = {
  result: 'result',
  title: 'result-title',
  meta: 'result-meta',
  marks: 'result-marks',
  sections: 'result-sections',
  section: 'result-section',
  excerpt: 'result-excerpt',
  opening: 'result-opening',
  count: 'result-count',
  example: 'tag tag-example',
  /** Beside the title of a report that was corrected. */
  version: 'tag',
  note: 'search-note',
  advice: 'search-advice',
  filters: 'search-filters',
  filter: 'search-filter',
  option: 'search-option',
  optionCount: 'search-option-count',
  uncounted: 'search-uncounted',
  tools: 'search-tools',
  /** A label with its select. */
  pair: 'search-pair',
  pager: 'search-pager',
  button: 'button',
  quietButton: 'button button-quiet',
  quick: 'quick',
  quickItem: 'quick-item',
  /** The place of a quick result that its title does not show. */
  quickWhy: 'quick-why',
  /** Read aloud, not shown; the site's own class for that. */
  hidden: 'vh',
  markBar: 'mark-bar',
} as const;

/** Results on one page, and how many of them are shown at once; the others follow when a reader comes near them. */
export const PAGE_RESULTS = 10;
export const FIRST_RESULTS = 5;

/** Pause in typing after which a search starts, in milliseconds. */
export const TYPING_MS = 200;

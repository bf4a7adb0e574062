import type { Page } from '@playwright/test';
import { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { httpFetcher } from '../../src/search/runtime/loader.ts';
import { QUERY_LIMIT } from '../../src/search/runtime/query.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { normalise } from '../search-corpus/truth.ts';
import { expect, sharedTest as test } from '../support/pages.ts';

// What a reader selects on a page of a report and pastes into the search finds that report, and nothing else that
// does not have it. The browser itself selects; more of it with MINGJI_SELECTIONS=600.

const SELECTIONS = Number(process.env['MINGJI_SELECTIONS'] ?? '120');
/** Other places with another number: `MINGJI_SELECTIONS_SEED=2`. */
const SEED = Number(process.env['MINGJI_SELECTIONS_SEED'] ?? '0');
const PAGES = ['', 'checks/'];

interface Picked {
  readonly text: string;
  /** Something between its ends is not shown at this width of the window. */
  readonly skips: boolean;
}

/** Texts as a reader selects them, from any place to any place not far behind it, and the whole text of the page. */
async function selections(
  page: Page,
  count: number,
  seed: number,
): Promise<{ picked: Picked[]; all: string }> {
  return page.evaluate(
    ([wanted, start]) => {
      let state = start * 2_654_435_761 + 1;
      const random = (below: number): number => {
        state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
        return Math.floor((state / 4_294_967_296) * below);
      };
      for (const details of document.querySelectorAll('details')) details.open = true;
      const main = document.querySelector('main');
      if (main === null) return { picked: [], all: '' };
      const texts: Text[] = [];
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!(node instanceof Text) || node.data.trim() === '' || parent === null) continue;
        if (parent.closest('svg, script, style, template, select, button, [hidden]') !== null) continue;
        if (parent.checkVisibility()) texts.push(node);
      }
      const select = (range: Range): string => {
        const selection = getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
        return selection?.toString() ?? '';
      };
      // A reader does not stop inside a number or a Latin word.
      const inside = (text: string, at: number): boolean =>
        /^[\p{L}\p{N}.,%]{2}$/u.test(text.slice(at - 1, at + 1)) &&
        /[A-Za-z0-9]/.test(text.slice(at - 1, at + 1));
      const picked: Picked[] = [];
      const solid = (text: string): string => text.replace(/\s+/g, '');
      for (let tries = 0; picked.length < wanted && tries < 40 * wanted; tries += 1) {
        const first = random(texts.length);
        const [from, to] = [texts[first], texts[Math.min(texts.length - 1, first + random(4))]];
        if (from === undefined || to === undefined) continue;
        const begin = random(from.length);
        const end =
          from === to ? Math.min(to.length, begin + 2 + random(30)) : 1 + random(Math.min(20, to.length));
        if (inside(from.data, begin) || inside(to.data, end)) continue;
        const range = document.createRange();
        range.setStart(from, begin);
        range.setEnd(to, end);
        const text = select(range);
        if (/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text) && text.length <= 200) {
          if (range.cloneContents().querySelector('button') !== null) continue;
          picked.push({ text, skips: solid(text) !== solid(range.toString()) });
        }
      }
      // Also what another width of the window shows.
      for (const silent of main.querySelectorAll('script, style, template, [hidden]')) silent.remove();
      return { picked, all: main.textContent };
    },
    [count, seed] as const,
  );
}

/** Answers that say of their reports that they have what was asked for, in one way or another. */
const SAID = new Set(['exact', 'simplified', 'across', 'split']);

/** Letters, digits and characters alone, folded: whatever stands between them. */
const bare = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');

test('what is selected on a page and pasted finds its report and no other', async ({ page, baseURL }) => {
  test.setTimeout(60_000 + SELECTIONS * 1000);
  const engine = await SearchEngine.open(httpFetcher(new URL('search-index/', baseURL).href));
  const session = new SearchSession(engine);
  const rows = await session.rows('', NO_FILTERS, 'year');
  const addresses = rows.flatMap(([id, url]) =>
    PAGES.map((part) => ({ id, path: `${url.slice(1)}${part}` })),
  );
  const each = Math.ceil(SELECTIONS / addresses.length);
  const texts = new Map<string, string>();
  const asked: (Picked & { readonly id: string })[] = [];
  for (const [index, { id, path }] of addresses.entries()) {
    await page.goto(path);
    const { picked, all } = await selections(page, each, SEED * addresses.length + index + 1);
    texts.set(id, (texts.get(id) ?? '') + bare(all));
    asked.push(...picked.map((one) => ({ id, ...one })));
  }
  const wrong: string[] = [];
  let across = 0;
  const request = { filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false } as const;
  for (const { id, text, skips } of asked.slice(0, SELECTIONS)) {
    if (/[\n\t]/.test(text)) across += 1;
    // A field of one line takes line ends as blanks, or drops them; then two numbers may have become one.
    const dropped =
      skips || /[\dA-Za-z.,%][\r\n]+[\dA-Za-z.,%]/.test(text) ? text : text.replace(/[\r\n]+/g, '');
    for (const q of new Set([text, text.replace(/[\r\n]+/g, ' '), dropped])) {
      const { tier } = (await session.search({ ...request, q })).answer;
      const found = await session.ids(q, NO_FILTERS, 'relevance');
      // Two cells as one word, which other reports have as one: only they are meant.
      if (q !== text && !/[\n\t]/.test(q) && tier === 'exact') continue;
      if (!found.includes(id) || !SAID.has(tier)) wrong.push(`${id} ${tier} ${JSON.stringify(q)}`);
      if (!SAID.has(tier) || tier === 'split') continue;
      // A blank is between two words that must both be there; the end of a line or a cell is inside one text.
      const terms = q.split(/[^\S\r\n\t]+/);
      const alien = found.filter((other) => !terms.every((term) => texts.get(other)?.includes(bare(term))));
      if (alien.length > 0) wrong.push(`${alien.join()} without it ${tier} ${JSON.stringify(q)}`);
    }
  }
  expect(asked.length).toBeGreaterThanOrEqual(SELECTIONS);
  expect(asked.every(({ text }) => text.length <= QUERY_LIMIT)).toBe(true);
  expect(across).toBeGreaterThan(SELECTIONS / 10);
  expect(wrong).toEqual([]);
});

/** What is selected from before each table of a page into its first cell. */
function intoTables(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const selection = getSelection();
    return [...document.querySelectorAll('main .table-region')].flatMap((region) => {
      const cell = region.querySelector('th');
      const before = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      before.currentNode = region;
      let text = before.previousNode();
      while (text instanceof Text && (text.data.trim() === '' || text.parentElement?.closest('svg, button')))
        text = before.previousNode();
      if (!(text instanceof Text) || !cell?.checkVisibility() || !text.parentElement?.checkVisibility())
        return [];
      selection?.setBaseAndExtent(
        text,
        Math.max(0, text.data.trimEnd().length - 8),
        cell,
        cell.childNodes.length,
      );
      return [selection?.toString() ?? ''];
    });
  });
}

test('what is selected into a table is found whole, whatever is shown above it at other widths', async ({
  page,
  baseURL,
}) => {
  const engine = await SearchEngine.open(httpFetcher(new URL('search-index/', baseURL).href));
  const session = new SearchSession(engine);
  const request = { filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false } as const;
  const rows = (await session.rows('', NO_FILTERS, 'year')).slice(0, 12);
  let asked = 0;
  for (const [, url] of rows) {
    await page.goto(url.slice(1));
    for (const text of await intoTables(page)) {
      const { tier } = (await session.search({ ...request, q: text.replace(/[\r\n]+/g, '') })).answer;
      expect(['exact', 'across'], `${url} ${text}`).toContain(tier);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(2 * rows.length);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { httpFetcher } from '../../src/search/runtime/loader.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { axeViolations } from '../support/axe.ts';
import { expect, siteUrl, test } from '../support/pages.ts';
import { loadedServer } from '../support/search-server/exported.ts';
import type { RunningServer } from '../support/search-server/serve.ts';
import { serveSearch, serveSiteWith } from '../support/search-server/serve.ts';

// The search page of the built site with a search server on another host: real requests, under the policy that such a page
// is built with. The server does what the documentation of one says over what was exported of this site.

let folder: string;
let session: SearchSession;
let server: RunningServer;
let site: Awaited<ReturnType<typeof serveSiteWith>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'mingji-server-'));
  const engine = await SearchEngine.open(httpFetcher(`${siteUrl()}search-index/`));
  session = new SearchSession(engine);
  server = await serveSearch(await loadedServer(engine, folder));
  site = await serveSiteWith(server.url, siteUrl() ?? '');
});
test.afterAll(async () => {
  await Promise.all([site.close(), server.close()]);
  rmSync(folder, { recursive: true, force: true });
});
test.describe.configure({ mode: 'serial' });
test.beforeEach(() => {
  server.instead = null;
  server.otherEdition = false;
});

const status = (page: Page) => page.locator('[data-search-status]');
const notes = (page: Page) => page.locator('[data-search-notes]');
const titles = (page: Page): Promise<string[]> => page.locator('.result-title a').allTextContents();

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`${site.url}/search/?${query}`);
  await expect(status(page)).toHaveText(/份|没有找到/);
}

/** Files of the index that a page loads. */
function indexFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/search-index/')) files.push(new URL(request.url()).pathname);
  });
  return files;
}

test('finds, marks and pages by the server alone: of the index only its first file is loaded', async ({
  page,
}) => {
  const files = indexFiles(page);
  const before = server.asked.length;
  await search(page, 'q=绩效评价&sort=year');
  const rows = await session.rows('绩效评价', NO_FILTERS, 'year');
  expect(rows.length).toBeGreaterThan(10);
  await expect(status(page)).toHaveText(`找到${rows.length}份报告，本页显示第1至10份。`);
  await page.locator('.result').last().scrollIntoViewIfNeeded();
  await expect(page.locator('.result')).toHaveCount(10);
  expect(await titles(page)).toEqual(rows.slice(0, 10).map(([, , title]) => title));
  await expect(page.locator('.result mark').first()).toHaveText('绩效评价');
  await page.locator('[data-search-pager] a').last().click();
  await expect(status(page)).toHaveText(/第11至/);
  await expect.poll(() => titles(page).then(([first]) => first)).toBe(rows[10]?.[2]);
  expect(files).toEqual(['/search-index/entry.bin']);
  expect(server.asked.length).toBeGreaterThanOrEqual(before + 3);
});

test('filters with the counts of the site, and saves the whole list', async ({ page }, { project }) => {
  await search(page, 'q=资金');
  if (project.name === 'phone') await page.locator('.search-filters summary').click();
  const label = page.locator('.search-option', { hasText: '公布了指标表' });
  const with_ = { ...NO_FILTERS, table: true };
  const [all, left] = [
    await session.rows('资金', NO_FILTERS, 'year'),
    await session.rows('资金', with_, 'year'),
  ];
  expect(left.length).toBeLessThan(all.length);
  await expect(label).toContainText(`（${left.length}）`);
  await label.locator('input').check();
  await expect(status(page)).toHaveText(`符合条件的${left.length}份（不加条件共${all.length}份）。`);
  expect(await axeViolations(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  if (project.name !== 'desktop') return;
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载这些结果' }).click();
  const stream = await (await saved).createReadStream();
  let text = '';
  for await (const part of stream) text += String(part);
  expect(text.trim().split('\r\n').length).toBe(left.length + 1);
});

test('what the server finds nothing for, the index of the site answers', async ({ page }) => {
  const files = indexFiles(page);
  await search(page, 'q=绩笑评价');
  await expect(notes(page)).toContainText('没有报告含有“绩笑评价”');
  expect(files.length).toBeGreaterThan(1);
  await search(page, 'q=，。');
  await expect(notes(page)).toContainText('只有标点或符号');
});

const FAILURES = [
  ['an error', { status: 503, text: 'down' }, '检索服务器暂时不能使用'],
  ['no JSON', { status: 200, text: '<html>' }, '不完整或者不能读取'],
  ['half an answer', { status: 200, text: '{"timed_out":true}' }, '不完整或者不能读取'],
] as const;
for (const [name, instead, words] of FAILURES)
  test(`${name}: the index of the site answers, and the page says so`, async ({ page, watch }) => {
    watch.allow(/503/);
    server.instead = instead;
    await search(page, 'q=绩效评价');
    await expect(notes(page)).toContainText(words);
    await expect(notes(page)).toContainText('以下是本站自带索引的结果');
    const { total } = await session.search({
      ...{ q: '绩效评价', filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false },
    });
    await expect(status(page)).toHaveText(new RegExp(`找到${total}份报告`));
    if (instead.status === 503) expect(await axeViolations(page)).toEqual([]);
    // It is left alone for a while, not asked again with each key.
    const asked = server.asked.length;
    server.instead = null;
    await page.locator('[data-search-input]').fill('资金');
    await expect(page.locator('.result mark').first()).toHaveText('资金');
    expect(server.asked.length).toBe(asked);
  });

test('another edition on the server: its answer is not shown', async ({ page }) => {
  server.otherEdition = true;
  await search(page, 'q=绩效评价');
  await expect(notes(page)).toContainText('与本站不是同一期');
});

test('nothing but the server that the page names may be asked', async ({ page, watch }) => {
  watch.allow(/connect-src|Content Security Policy|violates|Fetch API/);
  await search(page, 'q=资金');
  const other = server.url.replace('127.0.0.1', 'localhost');
  const outcome = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'let through',
        () => 'held',
      ),
    other,
  );
  expect(outcome).toBe('held');
});

test('without scripts the page says the same as without a server', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const said = async (url: string) => {
    await page.goto(`${url}search/`);
    return page.locator('main').textContent();
  };
  expect(await said(`${site.url}/`)).toBe(await said(siteUrl() ?? ''));
  await context.close();
});

test('a server that stops between two searches', async ({ page, watch }) => {
  watch.allow(/ERR_/);
  await search(page, 'q=绩效评价');
  await expect(notes(page)).not.toContainText('检索服务器');
  await server.close();
  await page.locator('[data-search-input]').fill('资金');
  await expect(notes(page)).toContainText('检索服务器连接不上');
  await expect(page.locator('.result mark').first()).toHaveText('资金');
});

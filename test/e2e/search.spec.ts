import { readFileSync } from 'node:fs';
import type { Locator, Page, Request } from '@playwright/test';
import type { RunningSite } from '../../src/cli/serve/static-server.ts';
import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { groupBy } from '../../src/model/group.ts';
import { SITE_BASE, SMALL_CORPUS, smallSite } from '../search-corpus/cached.ts';
import { corpus } from '../search-corpus/corpus.ts';
import { POLICY } from '../search-corpus/site.ts';
import { QUERIES, Truth } from '../search-corpus/truth.ts';
import { axeViolations } from '../support/axe.ts';
import { test as apart, expect, sharedTest as test } from '../support/pages.ts';

// The search scripts in a real browser on 501 reports, below a path, under a policy stricter than the site's.

const SEED = `${SITE_BASE}reports/2023/maiji-zhiliang-qiangqu/`;
let site: RunningSite;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const dist = await smallSite();
  site = await serveFolder({ dist, base: SITE_BASE, headers: () => ({ 'Content-Security-Policy': POLICY }) });
});
test.afterAll(() => site.close());

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`${site.url}search/?${query}`);
  await expect(page.locator('[data-search-status]')).toHaveText(/份|没有找到/);
}
/** Listens to what a page fetches. What it returns asks for the sizes: whatever comes later is left alone. */
function weighing(page: Page): () => Promise<number[]> {
  const fetched: Request[] = [];
  page.on('requestfinished', (request) => fetched.push(request));
  return () => Promise.all(fetched.map(async (request) => (await request.sizes()).responseBodySize));
}

const params = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const titles = (page: Page): Promise<string[]> => page.locator('.result-title a').allTextContents();

test('the query set: every report with it and no other, a fresh page for each kind', {
  tag: '@desktop',
}, async ({ browser }) => {
  test.setTimeout(120_000);
  const truth = new Truth(corpus(SMALL_CORPUS));
  const wrong: string[] = [];
  let offered = 0;
  let asked = 0;
  const queue = groupBy(QUERIES, ({ cat }) => cat).values();
  const work = async (): Promise<void> => {
    const page = await browser.newPage();
    for (const kind of queue) {
      await page.goto(`${site.url}search/`);
      for (const { id, cat, q, terms } of kind) {
        const { ids, tier, used } = await page.evaluate((text) => window.askSearch(text), q);
        asked += 1;
        const wanted = truth.ids(terms);
        const right = ids.length === wanted.size && ids.every((report) => wanted.has(report));
        if (cat.startsWith('J'))
          offered +=
            used === terms.join(' ') || (tier === 'near' && ids.some((report) => wanted.has(report))) ? 1 : 0;
        else if (!right || (cat.startsWith('O') && tier !== 'none'))
          wrong.push(`${id} ${q}: ${ids.length} for ${wanted.size}`);
      }
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: 4 }, work));
  expect(wrong).toEqual([]);
  expect(asked).toBe(QUERIES.length);
  expect(offered).toBeGreaterThanOrEqual(5);
});

apart('a first search is small', { tag: '@desktop' }, async ({ page }) => {
  const weigh = weighing(page);
  await search(page, `q=${encodeURIComponent('质量强市')}`);
  await expect(page.locator('.result').first()).toBeVisible();
  const sizes = await weigh();
  expect(sizes.length).toBeLessThanOrEqual(16);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
});

test('results show score beside execution rate, marked text, and the part that contains it', async ({
  page,
}) => {
  await search(page, 'q=1489台');
  await expect(page.locator('[data-search-status]')).toHaveText('找到1份报告。');
  const result = page.locator('.result');
  await expect(result.locator('dd')).toHaveText(['90分 优', '57.96%']);
  await expect(result.locator('mark')).toHaveText(['1489台']);
  const part = result.locator('.result-section');
  await expect(part).toHaveText('计量工作');
  await expect(part).toHaveAttribute('href', `${SEED}?q=1489%E5%8F%B0#metrology`);
  await part.click();
  await expect(page.locator('.mark-bar')).toContainText('本页有1处“1489台”');
  expect(await page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map(String))).toEqual([
    '1489台',
  ]);
  await page.getByRole('button', { name: '去掉标记' }).click();
  await expect(page.locator('.mark-bar')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
});

test('the address holds the state: filters, sort, pages, back, reload', async ({ page }, { project }) => {
  await page.goto(`${site.url}search/`);
  await page.locator('[data-search-input]').fill('绩效评价');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-status]')).toContainText('找到501份报告');
  expect(params(page).get('q')).toBe('绩效评价');

  // Beside the results they stand open.
  if (project.name === 'phone') await page.getByText('筛选').click();
  await page.getByLabel('财政评价').check();
  await expect(page.locator('[data-search-status]')).toContainText('符合条件的');
  expect(params(page).getAll('kind')).toEqual(['finance']);
  await page.getByLabel('公布了指标表').check();
  await page.getByLabel('从', { exact: true }).selectOption('2019');
  await page.getByLabel('到', { exact: true }).selectOption('2021');
  await expect.poll(() => params(page).get('year')).toBe('2019-2021');
  await page.getByLabel('排序').selectOption('amount');
  await expect.poll(() => params(page).get('sort')).toBe('amount');
  await page.getByRole('link', { name: '下一页' }).click();
  await expect.poll(() => params(page).get('page')).toBe('2');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('start', '11');
  await expect(page.locator('[data-search-status]')).toBeFocused();
  const shown = await titles(page);

  await page.reload();
  await expect(page.locator('.result').first()).toBeVisible();
  expect(await titles(page)).toEqual(shown);
  const filters = page.locator('.search-filters');
  await expect(filters.locator('summary')).toHaveText('筛选（已选3项）');
  // On a phone the results come first.
  await expect(filters).toHaveJSProperty('open', project.name === 'desktop');
  if (project.name === 'phone') await filters.locator('summary').click();
  await expect(page.getByLabel('财政评价')).toBeChecked();

  await page.goBack();
  await expect.poll(() => params(page).get('page')).toBeNull();
  await page.goBack();
  await expect.poll(() => params(page).get('sort')).toBeNull();
  await page.goto(`${site.url}search/?q=绩效评价&kind=finance`);
  await expect(page.locator('.result').first()).toBeVisible();
  if (project.name === 'phone') await filters.locator('summary').click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(page.locator('[data-search-status]')).toContainText('找到501份报告');
});

test('the units are counted when a reader comes to them, and then with every answer', async ({ page }, {
  project,
}) => {
  await search(page, 'q=质量强市');
  if (project.name === 'phone') await page.locator('.search-filters summary').click();
  const units = page.getByRole('group', { name: '单位', exact: true });
  // What is there until then is replaced.
  await units.evaluate((group) => group.scrollIntoView());
  const office = units.getByLabel('市场监督管理局').first();
  await expect(office).toBeVisible();
  await office.check();
  await expect.poll(() => params(page).getAll('unit')).toHaveLength(1);
  await page.locator('[data-search-input]').fill('绩效评价');
  await expect.poll(() => params(page).get('q')).toBe('绩效评价');
  await expect(units.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('typing searches by itself, and only the last answer is shown', async ({ page }) => {
  await page.goto(`${site.url}search/`);
  const input = page.locator('[data-search-input]');
  await input.pressSequentially('质量', { delay: 20 });
  await input.pressSequentially('强市', { delay: 20 });
  await expect(page.locator('.result mark').first()).toHaveText('质量强市');
  await expect.poll(() => params(page).get('q')).toBe('质量强市');
});

test('with an input method: nothing while a word is composed, its results once it is there', async ({
  page,
}) => {
  await page.goto(`${site.url}search/`);
  await page.locator('[data-search-input]').focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'zhiliang', selectionStart: 8, selectionEnd: 8 });
  await page.waitForTimeout(400);
  expect(params(page).get('q')).toBeNull();
  await keys.send('Input.insertText', { text: '质量强市' });
  await expect(page.locator('.result mark').first()).toHaveText('质量强市');
});

test('by keyboard: arrows through the results, Enter opens', async ({ page }) => {
  await search(page, 'q=质量强市');
  await page.locator('[data-search-input]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.result-title a').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.result-title a').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-search-input]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = await page.locator('.result-title a').first().getAttribute('href');
  const opened = page.waitForRequest((request) => request.isNavigationRequest());
  await page.keyboard.press('Enter');
  expect(new URL((await opened).url()).pathname).toBe(href?.replace(/[?#].*$/, ''));
});

test('what was done to the query is said in words', { tag: ['@desktop', '@old'] }, async ({ page }) => {
  for (const [q, words] of [
    ['質量強市', '繁体、简体写法都算，按“质量强市”检索。'],
    ['伍拾万元', '同一金额的各种写法都算，例如500000元、50万元。'],
    ['质量强是', '没有报告含有“质量强是”，以下是“质量强市”的结果。'],
    ['免费检定。绩效评价', '没有报告连着写有这些字，以下是分开检索“免费检定 绩效评价”的结果。'],
    ['麦积区市监局', '同时查找了全称：麦积区市场监督管理局。'],
    ['航天发射', '没有报告含有“航天发射”。'],
    ['，。！', '只有标点或符号，没有可以检索的字词。'],
  ] as const) {
    await search(page, `q=${encodeURIComponent(q)}`);
    await expect(page.locator('[data-search-notes]')).toContainText(words);
  }
  await search(page, 'q=航天发射');
  await expect(page.locator('[data-search-status]')).toHaveText('没有找到');
  await expect(page.locator('[data-search-notes] a').first()).toHaveAttribute('href', `${SITE_BASE}years/`);
  await search(page, 'q=质量强市&kind=unknown');
  await expect(page.locator('[data-search-notes]')).toContainText('都不符合筛选条件');
  await page.getByRole('link', { name: '去掉全部筛选条件' }).click();
  await expect(page.locator('.result').first()).toBeVisible();
});

test('the results can be taken away as a table', { tag: '@desktop' }, async ({ page }) => {
  await search(page, 'q=质量强市&sort=year');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载这些结果（CSV）' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('检索结果.csv');
  const [head, ...lines] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(head).toMatch(/^\uFEFFid,title,unit,project,fiscal_year,kind,/);
  const total = /找到(\d+)份/.exec((await page.locator('[data-search-status]').textContent()) ?? '')?.[1];
  expect(lines).toHaveLength(Number(total));
  expect(lines.find((line) => line.startsWith('2023/maiji'))).toContain(
    `,90,57.96,500000.00,0,${site.url}reports/2023/`,
  );
});

test('the box on every page: nothing before it is used, then results below it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /search-index|worker/.test(url))).toEqual([]);
  const box = page.getByRole('searchbox');
  await box.fill('1489台');
  const links = page.locator('.quick a');
  await expect(links).toHaveCount(2);
  await expect(page.getByRole('status')).toHaveText('找到1份，下面是前1份');
  await page.keyboard.press('Escape');
  await expect(links.first()).toBeHidden();
  await box.fill('1489台/件');
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${SEED}**`);
});

test('hostile input is only ever text', { tag: '@desktop' }, async ({ page }) => {
  for (const q of [
    '<script>document.title="x"</script>',
    '<img src=x onerror=document.title="x">',
    '%00',
    '\u0000',
    '"><b>',
    '，。！？',
    '质'.repeat(1200),
  ]) {
    await search(page, new URLSearchParams({ q }).toString());
    await expect(page.locator('[data-search-input]')).toHaveValue(q);
    expect(await page.title()).toBe('检索');
    expect(await page.locator('[data-search-notes] img, [data-search-notes] b, main script').count()).toBe(0);
  }
  for (const q of ['质'.repeat(5000), '\ud800', '质量\udc00强市', '<script>', '%00', '，'.repeat(5000)]) {
    await page.goto(`${site.url}search/`);
    const { tier } = await page.evaluate((text) => window.askSearch(text), q);
    expect(
      ['none', 'near', 'unsearchable', 'exact', 'across', 'split', 'corrected'],
      q.slice(0, 9),
    ).toContain(tier);
  }
  await page.locator('[data-search-input]').fill('质'.repeat(5000));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-notes]')).toContainText('检索词太长');
  expect(page.url().length).toBeLessThan(4000);
  await page.goto(`${site.url}search/?q=%ED%A0%80&year=9999-0&sort=__proto__&page=1e9&kind=<b>`);
  await expect(page.locator('[data-search-status]')).toHaveText(/./);
});

apart(
  'a file that is gone because the site was published anew is found again',
  { tag: '@desktop' },
  async ({ page, watch }) => {
    watch.allow(/404/);
    let failures = 0;
    await page.route(/archive\/p\w*-\w+\.bin/, (route) =>
      failures++ === 0 ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await search(page, 'q=质量强市');
    await expect(page.locator('.result').first()).toBeVisible();
    expect(failures).toBeGreaterThan(1);
  },
);

apart('the index is read whatever a server says of its files', { tag: '@desktop' }, async ({ page }) => {
  const dist = await smallSite();
  const found = async (url: string): Promise<void> => {
    await page.goto(`${url}search/?q=1489台`);
    await expect(page.locator('[data-search-status]')).toHaveText('找到1份报告。');
  };
  for (const wrong of [
    { 'Content-Type': 'text/plain; charset=gbk' },
    { 'Content-Type': 'application/gzip' },
    // Unpacked by the browser on its way, as by servers that take the bytes for a compressed text.
    { 'Content-Encoding': 'gzip' },
  ]) {
    const headers = (path: string): Record<string, string> => (path.endsWith('.bin') ? wrong : {});
    const other = await serveFolder({ dist, base: SITE_BASE, headers });
    await found(other.url);
    // Filters are counted after the answer: nothing may be asked of a server that is gone.
    await page.goto('about:blank');
    await other.close();
  }
  await page.route(/\.bin$/, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ status: 200, body, headers: {} });
  });
  await found(site.url);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

apart('without its index the page says so', { tag: '@desktop' }, async ({ page, watch }) => {
  watch.allow(/404/);
  await page.route(/search-index/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site.url}search/?q=质量强市`);
  await expect(page.locator('[data-search-status]')).toContainText('检索暂时不能使用');
});

test('axe finds nothing wrong with results and filters', async ({ page }) => {
  await search(page, 'q=绩效评价&kind=finance');
  await expect(page.locator('.result').first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(site.url);
  await page.getByRole('searchbox').fill('质量强市');
  await expect(page.locator('.quick a').first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test.describe('on the built site', () => {
  apart(
    'a first search asks for sixteen files at most, page and styles included',
    {
      tag: '@desktop',
    },
    async ({ page }) => {
      const weigh = weighing(page);
      await page.goto('search/?q=绩效目标');
      await expect(page.locator('.result')).toHaveCount(5);
      const sizes = await weigh();
      expect(sizes.length).toBeLessThanOrEqual(20);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
    },
  );

  test('the other results come when the reader is near them, and coming back keeps the place', async ({
    page,
  }) => {
    await page.goto('search/?q=绩效目标');
    const results = page.locator('.result');
    await expect(results).toHaveCount(5);
    await results.nth(4).scrollIntoViewIfNeeded();
    await expect(results).toHaveCount(10);
    await results.nth(8).scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    await results.nth(8).locator('.result-title a').click();
    await expect(page.locator('h1')).toBeVisible();
    await page.goBack();
    await expect(results).toHaveCount(10);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place - 150);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(place + 150);
  });

  test('/ goes to the search field of any page, unless the reader does without it', async ({ page }) => {
    for (const [path, id] of [
      ['years/', 'masthead-q'],
      ['', 'home-q'],
      ['search/', 'q'],
    ] as const) {
      await page.goto(path);
      await page.keyboard.press('/');
      await expect(page.locator(`#${id}`)).toBeFocused();
      await expect(page.locator(`#${id}`)).toHaveValue('');
      await page.keyboard.type('/');
      await expect(page.locator(`#${id}`)).toHaveValue('/');
    }
    await page.goto('search/');
    await page.locator('[data-slash-switch]').evaluate((button: HTMLElement) => button.click());
    await page.goto('years/');
    await page.keyboard.press('/');
    await expect(page.locator('#masthead-q')).not.toBeFocused();
  });

  test('the box in the masthead: nothing before it is used, then results, marked as examples', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('units/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /search-index|worker|search\.\w+\.js/.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await page.locator('#masthead-q').fill('灌溉');
    const first = page.locator('.quick a').first();
    await expect(first).toContainText('示例');
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.mark-bar')).toContainText('灌溉');
  });

  test('without a word, the filters lead through all reports', async ({ page }) => {
    await page.goto('search/');
    await page.getByText('筛选', { exact: true }).click();
    await expect(page.locator('[data-search-status]')).toHaveText(/^共\d+份报告。$/);
    await expect(page.locator('.search-filters > summary')).toBeFocused();
    await page.getByLabel('部门评价').check();
    await expect(page.locator('[data-search-status]')).toContainText('符合条件的');
    await expect(page.locator('.result-meta').first()).toContainText('部门评价');
  });

  test('browsers are offered the search', { tag: '@desktop' }, async ({ page, request }) => {
    await page.goto('');
    const link = page.locator('link[rel=search]');
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
    const text = await (await request.get((await link.getAttribute('href')) ?? '')).text();
    expect(text).toMatch(
      /<Url type="text\/html" method="get" template="[^"]+\/search\/\?q=\{searchTerms\}"\/>/,
    );
    const problem = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
      text,
    );
    expect(problem ?? null).toBeNull();
  });
});

apart.describe('without scripts', () => {
  apart.use({ javaScriptEnabled: false });

  apart('the search page leads to the lists', async ({ page }) => {
    await page.goto('search/?q=质量');
    const notice = page.locator('main .notice');
    await expect(notice).toContainText('检索需要启用脚本');
    await expect(notice.getByRole('link')).not.toHaveCount(0);
    // And offers nothing that does not work.
    await expect(page.locator('main :is(form, input, button, h2):visible')).toHaveCount(0);
    const words = async (part: Locator) => (await part.innerText()).replace(/\s+/gu, '');
    const heading = await words(page.getByRole('heading', { level: 1 }));
    expect(await words(page.locator('main'))).toBe(heading + (await words(notice)));
  });
});

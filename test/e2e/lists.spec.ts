import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { test as apart, expect, sharedTest as test } from '../support/pages.ts';
import { pdfText, printPdf } from '../support/pdf.ts';

// What a reader does with a list: narrows it, sorts it, and sets some of its reports side by side.

const YEAR = 'years/2023/';
const rows = (page: Page) => page.locator('[data-list] .report-row');
const titles = (page: Page) => rows(page).locator('h3 a').allInnerTexts();
const status = (page: Page) => page.locator('[data-list-status]');

/** On a phone the fields are behind a line that opens them. */
async function openFields(page: Page): Promise<void> {
  const summary = page.locator('.list-more:not([open]) > summary');
  if (await summary.isVisible()) await summary.click();
}

test.describe('the table of all reports', () => {
  const lines = (page: Page) => page.locator('[data-list] tbody tr');
  const cell = (page: Page, label: string) => lines(page).locator(`[data-label="${label}"]`).allInnerTexts();
  const numbers = (texts: readonly string[]) =>
    texts.map((text) => Number.parseFloat(text.replace('−', '-'))).filter((value) => !Number.isNaN(value));

  test('is sorted by the heads of its columns, and says so', { tag: '@old' }, async ({ page }) => {
    // A phone has cards and the list of orders.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('reports/');
    const before = await lines(page).count();
    const head = page.locator('[data-sorted="gap"]');
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?sort=gap$/);
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    const down = numbers(await cell(page, '得分减执行率'));
    expect(down.length).toBeGreaterThan(20);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const up = numbers(await cell(page, '得分减执行率'));
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    await page.goBack();
    await page.goBack();
    await expect(lines(page)).toHaveCount(before);
    await expect(head).not.toHaveAttribute('aria-sort', /./);
  });

  test('on a phone tells a report in five facts, what it is sorted by, and the rest to whoever asks', {
    tag: '@phone',
  }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('reports/');
    const shown = () =>
      lines(page)
        .first()
        .locator('td')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-label')),
        );
    const facts = ['年度', '单位', '支出', '执行率', '得分', '未了结问题'];
    expect(await shown()).toEqual(facts);
    await expect(lines(page).first().locator('.line-kind')).toHaveText('单位自评');
    // Forty reports; they took twenty screens and more.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height / (await lines(page).count())).toBeLessThanOrEqual(200);
    await page.goto('reports/?sort=overdue');
    await expect(page.locator('[data-sorted="overdue"]')).toHaveAttribute('aria-sort', 'descending');
    expect(await shown()).toEqual([...facts, '超过期限']);
    await page.getByLabel('列出每份报告的全部栏目').check();
    expect(await shown()).toHaveLength(11);
  });

  test('shows the columns that the reader wants, and the address says which', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('reports/');
    const heads = () =>
      page
        .locator('.report-lines thead th')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.textContent?.trim()),
        );
    const before = await heads();
    expect(before).toHaveLength(12);
    await openFields(page);
    await page.locator('.list-columns > summary').click();
    await page.getByLabel('项目', { exact: true }).check();
    await page.getByLabel('支出', { exact: true }).uncheck();
    await expect(page).toHaveURL(
      /\?columns=year,unit,project,amount,rate,score,gap,contradiction,absence,open,overdue$/,
    );
    expect((await heads()).join()).toMatch(/单位.*项目.*预算.*执行率/);
    const address = page.url();
    await page.goto(`${address}&sort=project-asc`);
    await expect(page.locator('[data-sorted="project"]')).toHaveAttribute('aria-sort', 'ascending');
    const projects = await lines(page).locator('[data-label="项目"] a').allInnerTexts();
    expect(projects.length).toBeGreaterThan(30);
    expect(projects).toEqual(projects.toSorted(new Intl.Collator('zh-CN-u-co-pinyin').compare));
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(heads).toEqual(before);
  });

  test('is narrowed by topic, and its rows are those that the page prints', async ({ page }) => {
    await page.goto('reports/');
    const printed = new Map(
      await lines(page).evaluateAll((rows) =>
        rows.map(
          (row) => [row.querySelector('a')?.href ?? '', row.textContent?.replace(/\s+/g, '') ?? ''] as const,
        ),
      ),
    );
    await openFields(page);
    await page.getByLabel('领域').selectOption('教育');
    await expect(status(page)).toHaveText(/符合条件的\d+份，本列表共40份。/);
    const found = await lines(page).evaluateAll((rows) =>
      rows.map(
        (row) => [row.querySelector('a')?.href ?? '', row.textContent?.replace(/\s+/g, '') ?? ''] as const,
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(printed.size);
    for (const [href, text] of found) expect(text).toBe(printed.get(href));
  });

  test('tells contradictions from what is not said, and narrows and sorts by either', async ({ page }) => {
    await page.goto('reports/');
    await openFields(page);
    await page.getByLabel('核验', { exact: true }).selectOption('contradiction');
    await expect(page).toHaveURL(/\?remark=contradiction$/);
    await page.getByLabel('排序').selectOption('absence-asc');
    await expect(status(page)).toHaveText(/符合条件的\d+份，本列表共40份。/);
    expect(numbers(await cell(page, '对不上')).every((count) => count > 0)).toBe(true);
    const absent = numbers(await cell(page, '没有说清'));
    expect(absent.length).toBeGreaterThan(2);
    expect(absent).toEqual(absent.toSorted((a, b) => a - b));
  });

  test('can be read whole without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('reports/');
    expect(await lines(page).count()).toBeGreaterThan(30);
    await expect(page.locator('.list-form')).toBeHidden();
    for (const button of await page.locator('[data-sort]').all()) await expect(button).toBeHidden();
    await context.close();
  });
});

test.describe('the filters of a list', () => {
  test('leave the rows that fit; the address says which, and back takes it back', async ({ page }) => {
    await page.goto(YEAR);
    const before = await titles(page);
    expect(before.length).toBeGreaterThan(6);
    await openFields(page);
    await page.getByLabel('预算执行率', { exact: true }).selectOption('lt60');
    await expect(page).toHaveURL(/\?rate=lt60$/);
    await expect(status(page)).toHaveText(/符合条件的\d+份，本列表共10份。/);
    const found = await titles(page);
    expect(found).toContain('麦积区质量强市工作项目支出绩效部门评价报告（2023年度）');
    expect(found.length).toBeLessThan(before.length);
    for (const rate of await rows(page).locator('dd:last-child').last().allInnerTexts())
      expect(Number.parseFloat(rate)).toBeLessThan(60);
    await page.goBack();
    await expect(rows(page)).toHaveCount(before.length);
    expect(await titles(page)).toEqual(before);
    await page.goForward();
    expect(await titles(page)).toEqual(found);
  });

  test('print rows as the page prints them', async ({ page }) => {
    await page.goto(YEAR);
    const text = async () => (await page.locator('[data-list] ul.reports').innerHTML()).replace(/\s+/g, ' ');
    const printed = await rows(page).evaluateAll((items) =>
      items.map((item) => [
        item.textContent?.replace(/\s+/g, ''),
        ...[...item.querySelectorAll('a')].map((a) => a.href),
      ]),
    );
    await openFields(page);
    await page.getByLabel('排序').selectOption('amount');
    await expect(page).toHaveURL(/sort=amount/);
    await expect(status(page)).toHaveText('共10份报告。');
    const sorted = await rows(page).evaluateAll((items) =>
      items.map((item) => [
        item.textContent?.replace(/\s+/g, ''),
        ...[...item.querySelectorAll('a')].map((a) => a.href),
      ]),
    );
    expect(sorted).not.toEqual(printed);
    expect([...sorted].sort()).toEqual([...printed].sort());
    expect(await text()).not.toContain('data-place="title"></a>');
  });

  test('take words as they are typed, and are taken back at once', async ({ page }) => {
    await page.goto(YEAR);
    await page.getByLabel('名称中有').fill('质量强市');
    await expect(rows(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\?q=/);
    await page.getByLabel('名称中有').fill('没有这个名称');
    await expect(rows(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('没有符合条件的报告，本列表共10份。');
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect(rows(page)).toHaveCount(10);
    expect(new URL(page.url()).search).toBe('');
  });

  test('count what each choice would leave, and warn of a list by score', async ({ page }) => {
    await page.goto(`${YEAR}?grade=zhong`);
    await expect(status(page)).toHaveText(/符合条件的1份/);
    await openFields(page);
    await expect(page.locator('#list-grade option:checked')).toHaveText('中（1）');
    await page.getByLabel('排序').selectOption('score');
    await expect(page.getByText('得分高低不等于绩效高低', { exact: false }).first()).toBeVisible();
    await expect(page.locator('[data-list-order]')).toHaveText('现在按：得分，高的在前');
  });

  test('work from the keyboard, and keep the focus', async ({ page }) => {
    await page.goto(YEAR);
    await page.getByLabel('名称中有').focus();
    await page.keyboard.type('农村');
    await expect(page).toHaveURL(/\?q=/);
    await expect(page.getByLabel('名称中有')).toBeFocused();
  });

  apart('say so when the rows do not come, and leave the list', async ({ page, watch }) => {
    watch.allow(/rows\.json|ERR_FAILED|Failed to load/);
    await page.route('**/rows.json', (route) => route.abort());
    await page.goto(YEAR);
    await page.getByLabel('名称中有').fill('质量');
    await expect(status(page)).toHaveText(/完整列表没有取到/);
    await expect(rows(page)).toHaveCount(10);
  });

  test('what stands in the address is text and never markup', { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`${YEAR}?unit=${encodeURIComponent('<img src=x onerror=alert(1)>')}&page=99`);
    await expect(status(page)).toHaveText(/没有符合条件的报告/);
    expect(await page.locator('img').count()).toBe(0);
  });
});

apart.describe('without scripts', () => {
  apart.use({ javaScriptEnabled: false });

  apart('no control stands there that does nothing', async ({ page }) => {
    await page.goto(YEAR);
    await expect(rows(page)).toHaveCount(10);
    for (const control of ['.list-form', '[data-compare]'])
      await expect(page.locator(control).first()).toBeHidden();
    await page.goto('compare/');
    await expect(page.locator('.compare-form')).toBeHidden();
    await expect(page.locator('noscript p', { hasText: '需要启用脚本' })).toBeVisible();
    await page.getByRole('link', { name: '按年度选' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('按年度查看');
  });
});

const FOUNDING = '2023/maiji-zhiliang-qiangqu';
const LIBRARY = '2022/shili-tushuguan-kaifang';

test.describe('the comparison', () => {
  test('is chosen in lists, kept from page to page, and shows each report in its own words', {
    tag: '@old',
  }, async ({ page }) => {
    await page.goto('years/2022/');
    const bar = page.getByRole('region', { name: '比较' });
    await expect(bar).toBeHidden();
    await page.locator(`[data-compare="${LIBRARY}"]`).click();
    await expect(bar).toContainText('已加入比较，共1份。');
    await page.goto(`reports/${FOUNDING}/`);
    await expect(bar).toContainText('已选1份');
    // On a phone the button waits with the files to take along.
    if ((page.viewportSize()?.width ?? 0) < 800)
      await page.locator('.fold:has(#downloads) > summary').click();
    const button = page.getByRole('button', { name: '加入比较' }).filter({ visible: true }).first();
    await button.scrollIntoViewIfNeeded();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await bar.getByRole('link', { name: '查看比较' }).click();
    await expect(page).toHaveURL(new RegExp(`compare/\\?r=${LIBRARY}&r=${FOUNDING}`));
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveCount(3);
    for (const [name, value] of [
      ['预算执行率', '57.96%'],
      ['支出', '28.98万元'],
      ['报告得分', '90分'],
      ['评分办法', '文中未说明'],
    ] as const)
      await expect(
        table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
      ).toContainText(value);
    await expect(page.getByText('没有说明评分办法，得分不能与其他报告直接比较')).toBeVisible();
    await expect(page.getByText('执行率的口径不同')).toBeVisible();
    expect(await page.locator('main').innerText()).not.toMatch(/第[一二三四1-4]名/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('says the same as the data of each report', { tag: '@desktop' }, async ({ page, request }) => {
    // The last one has nothing that the check remarks.
    const ids = [LIBRARY, FOUNDING, '2023/shili-gonglu-yanghu'];
    await page.goto(`compare/?${ids.map((id) => `r=${id}`).join('&')}`);
    await expect(page.getByRole('table')).toBeVisible();
    for (const [column, id] of ids.entries()) {
      const report = await (await request.get(`reports/${id}/report.json`)).json();
      const cell = (name: string) =>
        page
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
          .getByRole('cell')
          .nth(column);
      await expect(cell('预算执行率')).toContainText(`${report.rates.execution}%`);
      await expect(cell('报告得分')).toHaveText(`${report.claimed.score}分`);
      await expect(cell('存在的问题')).toHaveText(`${report.findings.length}条`);
      await expect(cell('实施单位')).toHaveText(report.unit.name);
      const { contradiction, absence, form } = report.checkCounts.remarks;
      const said = { 对不上: contradiction, 没有说清: absence, 写法: form };
      const remarks = Object.entries(said).flatMap(([kind, count]) =>
        count === 0 ? [] : `${kind}${count}处`,
      );
      const unknown = report.checkCounts.unknown === 0 ? [] : [`${report.checkCounts.unknown}项无法核对`];
      await expect(cell('数据核验')).toHaveText([...remarks, ...unknown].join('，') || '没有查出问题');
    }
  });

  test('what one report alone has stands folded below, and no row is one of dashes', async ({ page }) => {
    await page.goto(`compare/?r=2023/shili-gonglu-yanghu&r=${LIBRARY}`);
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: '产出指标', exact: true })).toBeVisible();
    await expect(page.getByRole('cell', { name: '—', exact: true })).toHaveCount(0);
    await expect(page.getByRole('rowheader', { name: '成本指标', exact: true })).toHaveCount(0);
    await page.getByText('只有一份报告有的一级指标').click();
    await expect(page.getByText('成本指标100.0%（20分／20分）')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('offers reports by the words of their names while the reader types', async ({ page }) => {
    await page.goto('compare/');
    const field = page.getByLabel('找一份报告');
    const found = page.locator('[data-compare-found]');
    await field.pressSequentially('图书馆 免费');
    await expect(found).toContainText(/有\d+份/);
    await found.getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader')).toHaveCount(2);
    await expect(field).toHaveValue('');
    await expect(found).toBeEmpty();
    await field.fill('质量强市');
    await found.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`r=${FOUNDING}`));
    await expect(page.getByRole('columnheader')).toHaveCount(3);
    await field.fill('质量强市');
    await expect(found).toHaveText('没有名称中有这些字的报告。');
  });

  test('says in plain words what it cannot show', async ({ page, watch }) => {
    watch.allow(/404/);
    await page.goto('compare/');
    await expect(page.getByText('还没有选报告。')).toBeVisible();
    await page.goto(`compare/?r=${FOUNDING}&r=${FOUNDING}`);
    await expect(page.getByText('只选了1份，至少再加1份才能比较。')).toBeVisible();
    await expect(page.getByText('写了不止一次')).toBeVisible();
    await page.goto(`compare/?r=${FOUNDING}&r=2022/nothing-here&r=x`);
    await expect(page.getByText('没有编号为“2022/nothing-here”的公开报告')).toBeVisible();
    await expect(page.getByText('没有编号为“x”的公开报告')).toBeVisible();
    const five = ['2019', '2020', '2021', '2022', '2023'].map((year) => `r=${year}/shili-gonglu-yanghu`);
    await page.goto(`compare/?${five.join('&')}`);
    await expect(page.getByText('一次最多比较4份')).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveCount(5);
  });

  test('grows by an id or an address, shrinks by a press, and goes back', async ({ page }) => {
    await page.goto(`compare/?r=${FOUNDING}`);
    await page.getByLabel('找一份报告').fill(`https://example.gov.cn/reports/${LIBRARY}/#money`);
    await page.getByRole('button', { name: '加入', exact: true }).click();
    await expect(page.getByRole('columnheader')).toHaveCount(3);
    await expect(page).toHaveURL(new RegExp(`r=${FOUNDING}&r=${LIBRARY}`));
    await page.getByRole('link', { name: /^去掉/ }).first().click();
    await expect(page.getByRole('columnheader')).toHaveCount(2);
    await page.goBack();
    await expect(page.getByRole('columnheader')).toHaveCount(3);
  });

  test('is taken away as a table, and printed', { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`compare/?r=${LIBRARY}&r=${FOUNDING}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载这张表（CSV）' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\uFEFF对照内容,')).toBe(true);
    expect(csv).toMatch(/预算执行率,\d+\.\d+%,57\.96%/);
    expect(csv).toContain(`/reports/${FOUNDING}/`);
    const { text } = await pdfText(await printPdf(page));
    for (const part of ['57.96%', '28.98万元', '评分办法']) expect(text).toContain(part);
    expect(text).not.toContain('下载这张表');
  });

  test('holds four reports at most, and says so', async ({ page }) => {
    await page.goto('years/2022/');
    const buttons = page.locator('[data-list] [data-compare]');
    for (let index = 0; index < 5; index += 1) await buttons.nth(index).click();
    await expect(page.getByRole('region', { name: '比较' })).toContainText('一次最多比较4份，请先去掉一份。');
    await expect(page.locator('[data-list] [data-compare][aria-pressed="true"]')).toHaveCount(4);
  });
});

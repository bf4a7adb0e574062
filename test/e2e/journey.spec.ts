import { readFile } from 'node:fs/promises';
import { test as apart, expect, sharedTest as test } from '../support/pages.ts';
import { pdfText, printPdf } from '../support/pdf.ts';

const REPORT = 'reports/2023/maiji-zhiliang-qiangqu/';

test('a reader finds a report by a word in it, reads it and takes its data away', { tag: '@old' }, async ({
  page,
}) => {
  await page.goto('./');
  await page.locator('main').getByRole('searchbox').fill('检定');
  await page.locator('main').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/);
  await expect(page.getByRole('status')).toContainText('1');
  await page.getByRole('link', { name: /麦积区质量强市工作/ }).click();
  await expect(page).toHaveURL(new RegExp(REPORT));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('麦积区质量强市工作');

  const top = await page.locator('main').innerText();
  for (const text of ['90分', '优', '57.96%', '50万元', '28.98万元', '21.02万元'])
    expect(top).toContain(text);
  await expect(page.getByText('看不到分数由哪些指标构成')).toBeVisible();

  await page.getByText('下载与引用').last().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '本报告数据（JSON）' }).evaluate((link: HTMLAnchorElement) => {
      link.download = 'report.json';
      link.click();
    }),
  ]);
  const report = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(report.rates.execution).toBe('57.96');
  expect(report.statements).toHaveLength(22);
});

test('the printed report carries its figures, address and page numbers as text', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(REPORT);
  const { sheets, text } = await pdfText(await printPdf(page));
  for (const part of ['57.96%', '21.02万元', '90', '优', '1489', '没有花', REPORT.slice(0, -1)])
    expect(text).toContain(part);
  expect(text).toContain(`1/${sheets.length}`);
});

for (const from of [REPORT, `${REPORT}checks/`]) {
  test(`看原处 leads to the sentence itself, from ${from}`, async ({ page }) => {
    await page.goto(from);
    const place = page.locator('li', { hasText: '资金的缺口较大' }).getByRole('link', { name: '看原处' });
    await place.click();
    const words = page.locator('.original :target');
    await expect(words).toHaveText('近年来，我区相关设备的数量不断上升，项目资金的缺口较大。');
    await expect(words).toBeInViewport({ ratio: 1 });
    await expect(words).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  });
}

test('a target that was reached and lost points is not shown as a success', async ({ page }) => {
  const colour = (words: RegExp) =>
    page
      .locator('.answer-state')
      .filter({ hasText: words })
      .first()
      .evaluate((state) => getComputedStyle(state).color);
  await page.goto('reports/2024/shili-yingji-binan/');
  const reached = await colour(/^达到$/);
  await page.goto('reports/2021/shili-jineng-peixun-fuhe/');
  const cut = await colour(/^达到，但扣9分$/);
  expect(cut).not.toBe(reached);
  expect(cut).not.toBe(await colour(/^没有达到$/));
});

apart.describe('without JavaScript', () => {
  apart.use({ javaScriptEnabled: false });

  apart('the report is complete and every list is reached by links', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation').getByRole('link', { name: '年度' }).first().click();
    await page
      .getByRole('link', { name: /2023年度/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: /麦积区质量强市工作/ })
      .first()
      .click();
    // Folded parts are in the page; a reader opens them without any script.
    const text = (await page.locator('main').textContent()) ?? '';
    for (const part of ['57.96%', '1489台/件', '甘肃秦岭蜂业有限公司', '区委办发〔2016〕81号'])
      expect(text).toContain(part);
  });
});

test('the security policy is in force: a script from nowhere does not run', { tag: '@desktop' }, async ({
  page,
  watch,
}) => {
  watch.allow(/CSP violation|Content Security Policy|content security policy/i);
  await page.goto(REPORT);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "yes"';
    document.body.append(script);
  });
  expect(await page.evaluate(() => document.documentElement.dataset['injected'])).toBeUndefined();
  expect(watch.take()).toEqual([]);
});

test('what is typed into the address is text and never markup', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)>');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

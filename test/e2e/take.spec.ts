import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/pages.ts';
import { pdfText, printPdf } from '../support/pdf.ts';

// Citing a report, taking it along, going back to an earlier version.

const CORRECTED = 'reports/2024/shili-tushuguan-kaifang/';
const EARLIER = `${CORRECTED}v1/`;

test('the citation has the day of today, can be copied, and saved for a reference manager', {
  tag: '@desktop',
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime(new Date('2026-12-31T23:30:00+08:00'));
  await page.goto(CORRECTED);
  await page.locator('.fold:has(#downloads) > summary').click();
  const reference = page.locator('#cite-reference');
  await expect(reference).toContainText('[R/OL]. 2版. (2025-10-15)[2026-12-31]. http');
  await page.locator('[data-copy="cite-reference"]').click();
  await expect(page.locator('[data-cite-status]')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await reference.textContent());

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'RIS', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mingji-2024-shili-tushuguan-kaifang-v2.ris');
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toMatch(/^TY {2}- RPRT\r\n/);
  expect(saved).toMatch(/\r\nER {2}- \r\n$/);
});

test('every file to take along is there', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(CORRECTED);
  const links = await page.locator('.fold:has(#downloads) .downloads a').all();
  expect(links.length).toBe(6);
  for (const link of links) {
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the citation leaves the day open and offers nothing that does not work', async ({ page }) => {
    await page.goto(CORRECTED);
    await page.locator('.fold:has(#downloads) > summary').click();
    await expect(page.locator('#cite-reference')).toContainText('[引用日期]');
    await expect(page.locator('[data-accessed-note]').first()).toBeVisible();
    await expect(page.locator('.cite button:visible')).toHaveCount(0);
    const file = await page.getByRole('link', { name: 'BibTeX', exact: true }).getAttribute('href');
    expect(file).toMatch(/\/v2\/citation\.bib$/);
    expect(await (await page.request.get(file ?? '')).text()).toContain(
      '@techreport{mingji-2024-shili-tushuguan-kaifang-v2,',
    );
  });

  test('an earlier version says so first, and leads to the newest and back', async ({ page }) => {
    await page.goto(EARLIER);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const notice = page.locator('.notice-earlier');
    await expect(notice).toContainText('旧版：第1版');
    const above = await page.locator('.answers').boundingBox();
    expect((await notice.boundingBox())?.y ?? 0).toBeLessThan(above?.y ?? 0);
    expect(await page.locator('main').textContent()).toContain('247300册次');
    await notice.getByRole('link', { name: '看两版差别' }).click();
    await expect(page).toHaveURL(new RegExp(`${CORRECTED}#versions$`));
    await expect(page.locator('.comparison')).toContainText('217000册次');
    await page.locator('.fold:has(#versions) a', { hasText: '第1版' }).first().click();
    await expect(page).toHaveURL(new RegExp(`${EARLIER}$`));
  });
});

test('paper carries the address, the version, whom to tell, and a code of the address', {
  tag: '@desktop',
}, async ({ page }) => {
  // Paper has one size.
  for (const [path, says] of [
    [CORRECTED, '第2版'],
    [EARLIER, '旧版：第1版'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('.qr')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    const code = await page.locator('.qr').boundingBox();
    // 30 mm at least, at 96 pixels an inch.
    expect(code?.width ?? 0).toBeGreaterThan(110);
    await page.emulateMedia({ media: null });
    const { origin } = new URL((await page.locator('link[rel=canonical]').getAttribute('href')) ?? '');
    const { text } = await pdfText(await printPdf(page));
    expect(text).toContain(`网址：${origin}/${path}`);
    expect(text).toContain(says);
    expect(text).toContain('找错');
  }
});

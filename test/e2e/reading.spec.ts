import { expect, sharedTest as test } from '../support/pages.ts';
import { pdfText, printPdf } from '../support/pdf.ts';

// What the guide for readers says of a report's page, held against the page.

const GUIDE = 'guide/reading/';
const REPORT = 'reports/2023/shili-laji-fenlei/';

test('every file that it names is offered where it says, and no other file of the report', async ({
  page,
}) => {
  await page.goto(GUIDE);
  const told = page.locator('main p', { hasText: '下载与引用' }).filter({ hasText: '个文件' });
  const named = await told.locator('code').allTextContents();
  const number = '零一二三四五六七八九'.indexOf(
    /有([一二三四五六七八九])个文件/.exec(await told.innerText())?.[1] ?? '',
  );
  expect(named).toHaveLength(number);
  await page.goto(REPORT);
  const part = page.locator('.fold', { has: page.locator('#downloads') });
  await expect(part.locator(':scope > summary')).toContainText('下载与引用');
  const offered = await part
    .locator('.downloads a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const own = offered.filter((path) => path.includes('/reports/') && !path.includes('/attachments/'));
  expect(own.map((path) => path.split('/').at(-1)).sort()).toEqual([...named].sort());
});

test('whom to tell of an error stands where it says', async ({ page }) => {
  await page.goto(GUIDE);
  const [, part = '', line = ''] =
    /每份报告页的“(.+?)”里，“(.+?)”一行写明找谁更正/.exec(await page.locator('main').innerText()) ?? [];
  await page.goto(REPORT);
  const section = page.locator('section.part', {
    has: page.getByRole('heading', { name: part, exact: true }),
  });
  await expect(section.getByText(line)).toBeVisible();
});

test('paper holds what it says, and everything where somebody asks for it', {
  tag: ['@desktop', '@old'],
}, async ({ page }) => {
  // The button stands beside the page, where there is room.
  await page.goto(GUIDE);
  const words = await page.locator('main').innerText();
  const [, whole = ''] = /右侧的“(.+?)”/.exec(words) ?? [];
  await page.goto(REPORT);
  await expect(page.getByRole('button', { name: whole })).toBeVisible();
  const { text } = await pdfText(await printPdf(page));
  for (const kept of ['钱做什么', '后来怎样', '来源']) expect(text).toContain(kept);
  const narrative = (await page.locator('#text .original p').first().textContent()) ?? '';
  expect(text.replace(/\s/g, '')).not.toContain(narrative.replace(/\s/g, '').slice(0, 30));
});

import type { Dialog, Page } from '@playwright/test';
import { selfEvaluationForm } from '../support/forms.ts';
import { expect, test } from '../support/pages.ts';
import { savedBytes } from '../support/saved.ts';

// 发稿前自检 is left: the browser asks first where work would be gone, and only there.

const TITLE = '2024年度图书馆免费开放项目支出绩效评价报告';

const button = (page: Page, name: string) => page.locator(`[data-${name}]`);
const title = (page: Page) => page.locator('[data-at="title"] textarea, [data-at="title"] input').first();
const note = (name: string) => ({ name, mimeType: '', buffer: Buffer.from('验收合格') });

/** Whether the browser asks when the page is loaded anew; the answer is to stay. */
function asks(page: Page): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const end = (isAsked: boolean) => {
      page.off('dialog', stay);
      page.off('load', loaded);
      resolve(isAsked);
    };
    const stay = async (dialog: Dialog) => {
      await dialog.dismiss();
      end(dialog.type() === 'beforeunload');
    };
    const loaded = () => end(false);
    page.on('dialog', stay);
    page.on('load', loaded);
    page.evaluate(() => void setTimeout(() => location.reload())).catch(reject);
  });
}

async function take(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'take-zip').click()]);
  await expect(button(page, 'status')).toContainText('已生成');
  return Buffer.from(await savedBytes(download));
}

test.beforeEach(({ page }) => page.goto('try/'));

test('what was written is asked about until it was taken away whole', async ({ page }) => {
  await button(page, 'blank').click();
  expect(await asks(page)).toBe(false);
  await button(page, 'blank').click();
  await title(page).fill(TITLE);
  expect(await asks(page)).toBe(true);
  await expect(title(page)).toHaveValue(TITLE);
  // A download leaves no page, and a list of findings is not the draft.
  await page.locator('.try-verdict').waitFor();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  await Promise.all([page.waitForEvent('download'), button(page, 'take-table').click()]);
  expect(asked).toEqual([]);
  page.removeAllListeners('dialog');
  expect(await asks(page)).toBe(true);
  await take(page);
  await title(page).fill(`${TITLE}（二）`);
  expect(await asks(page)).toBe(true);
  const zip = await take(page);
  expect(await asks(page)).toBe(false);

  // A draft that came back lies elsewhere, until something in it is changed.
  await page.locator('#try-files').setInputFiles([{ name: '草稿.zip', mimeType: '', buffer: zip }]);
  await expect(title(page)).toHaveValue(`${TITLE}（二）`);
  await page.locator('#try-attach').setInputFiles([note('说明.txt')]);
  await expect(page.locator('[data-attached] li')).toHaveCount(1);
  expect(await asks(page)).toBe(true);
  await button(page, 'attached').getByRole('button').click();
  expect(await asks(page)).toBe(false);
});

test('what was read in, or pasted and not yet read, is asked about until it is cleared', {
  tag: '@old',
}, async ({ page }) => {
  const form = { name: '自评表.xlsx', mimeType: '', buffer: Buffer.from(await selfEvaluationForm()) };
  await page.locator('#try-files').setInputFiles([form]);
  await expect(page.locator('.try-verdict')).toBeVisible();
  // A browser asks only on behalf of a page that somebody has touched.
  await page.locator('h1').click();
  expect(await asks(page)).toBe(true);
  await button(page, 'clear').click();
  expect(await asks(page)).toBe(false);
  await page.locator('summary', { hasText: '粘贴文字' }).click();
  await button(page, 'paste').fill('一、项目概况');
  expect(await asks(page)).toBe(true);
  await button(page, 'paste').fill('');
  expect(await asks(page)).toBe(false);
});

test('what is kept on this machine is not asked about, but for attachments, which are not', async ({
  page,
}) => {
  await button(page, 'blank').click();
  await button(page, 'remember').check();
  await title(page).fill(TITLE);
  expect(await asks(page)).toBe(false);
  await expect(title(page)).toHaveValue(TITLE);
  await page.locator('#try-attach').setInputFiles([note('说明.txt')]);
  await expect(page.locator('[data-attached] li')).toHaveCount(1);
  expect(await asks(page)).toBe(true);
  await button(page, 'attached').getByRole('button').click();
  await button(page, 'remember').uncheck();
  expect(await asks(page)).toBe(true);
});

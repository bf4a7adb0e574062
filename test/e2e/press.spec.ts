import type { Download, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { selfEvaluationForm, wordFile } from '../support/forms.ts';
import { expect, test } from '../support/pages.ts';
import { savedBytes } from '../support/saved.ts';

// 发稿前自检 on a slow machine, where whoever uses it is faster than the page: every button is pressed while something
// is still being read, looked at or checked, and does what it says, or says why not.

/** How long every message to a worker takes on its way, in milliseconds. */
const SLOW = 400;

const TITLE = '2024年度图书馆免费开放项目支出绩效评价报告';

test.beforeEach(async ({ page }) => {
  await page.addInitScript((wait) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      setTimeout(() => Reflect.apply(post, this, args), wait);
    } as typeof post;
    Object.assign(window, { printed: 0, print: () => Reflect.set(window, 'printed', printedNow() + 1) });
    const printedNow = () => Number(Reflect.get(window, 'printed'));
  }, SLOW);
  await page.goto('try/');
});

const status = (page: Page) => page.locator('[data-status]');
const button = (page: Page, name: string) => page.locator(`[data-${name}]`);
const title = (page: Page) => page.locator('[data-at="title"] textarea, [data-at="title"] input').first();
const text = (name: string, words = '验收合格') => ({ name, mimeType: '', buffer: Buffer.from(words) });

async function press(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return download;
}

async function draftIn(download: Download) {
  const files = unzipSync(await savedBytes(download));
  const words = (name: string) =>
    new TextDecoder().decode(Object.entries(files).find(([path]) => path.endsWith(name))?.[1]);
  const attached = Object.keys(files).flatMap((path) => path.split('/attachments/')[1] ?? []);
  return { attached, narrative: words('/narrative.mdx'), report: JSON.parse(words('/report.json')) };
}

test('what is taken away before the first check, and right after a change, is what stands there', async ({
  page,
}) => {
  await button(page, 'blank').click();
  await title(page).fill(TITLE);
  expect((await draftIn(await press(page, 'take-zip'))).report.title).toBe(TITLE);
  await expect(status(page)).toContainText('已生成');
  await expect(page.locator('.try-verdict')).toBeVisible();
  await title(page).fill(`${TITLE}（二）`);
  await button(page, 'words').fill('改过的正文。');
  const { report, narrative } = await draftIn(await press(page, 'take-zip'));
  expect(report.title).toBe(`${TITLE}（二）`);
  expect(narrative).toContain('改过的正文。');
  // Another draft takes nothing along of the one that was checked last.
  page.once('dialog', (dialog) => dialog.accept());
  await button(page, 'blank').click();
  expect((await draftIn(await press(page, 'take-zip'))).report.title).not.toBe(`${TITLE}（二）`);
});

test('each of the buttons is answered each time, also when one is pressed twice', async ({ page }) => {
  await button(page, 'blank').click();
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename().replace(/^.*(?=\.)/u, '')));
  for (const name of ['take-zip', 'take-zip', 'take-table', 'take-print', 'take-print', 'take-paper'])
    await button(page, name).click();
  await expect.poll(() => names.toSorted()).toEqual(['.xlsx', '.xlsx', '.zip', '.zip']);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed'))).toBe(2);
});

test('an attachment goes along from when it was chosen until it is taken out', async ({ page }) => {
  await button(page, 'blank').click();
  await page.locator('#try-attach').setInputFiles([text('验收报告.txt'), text('多余.txt')]);
  const listed = page.locator('[data-attached] li');
  await listed.filter({ hasText: '多余' }).getByRole('button').click();
  await page.locator('#try-attach').setInputFiles([text('说明.txt'), text('验收报告.txt', '验收合格，补签')]);
  const { attached } = await draftIn(await press(page, 'take-zip'));
  expect(attached.toSorted()).toEqual(['验收报告.txt', '说明.txt'].toSorted());
  await page.locator('#try-attach').setInputFiles([text('还有.txt')]);
  await button(page, 'clear').click();
  await expect(listed).toHaveCount(0);
  await expect(status(page)).toContainText('已全部清除');
  // Nothing comes back afterwards.
  await page.waitForTimeout(3 * SLOW);
  await expect(listed).toHaveCount(0);
  await expect(status(page)).toContainText('已全部清除');
  await expect(button(page, 'result')).toBeHidden();
});

test('whatever would take the place of what somebody wrote asks first', async ({ page }) => {
  const questions: string[] = [];
  let says = false;
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    return says ? dialog.accept() : dialog.dismiss();
  });
  await button(page, 'blank').click();
  // Nothing is written yet, so nothing is lost.
  await button(page, 'blank').click();
  expect(questions).toEqual([]);
  await title(page).fill(TITLE);
  const packed = await savedBytes(await press(page, 'take-zip'));
  await page.locator('#try-attach').setInputFiles([text('验收报告.txt')]);
  await expect(status(page)).toContainText('已加1个附件');
  const listed = page.locator('[data-attached] li');
  const draft = { name: '草稿.zip', mimeType: '', buffer: Buffer.from(packed) };
  const replacing = [
    () => button(page, 'blank').click(),
    () => page.locator('#try-files').setInputFiles([draft]),
  ];
  for (const [index, replace] of replacing.entries()) {
    await replace();
    await expect.poll(() => questions.length).toBe(index + 1);
    await expect(status(page)).toContainText('您填写的内容还在');
    await expect(title(page)).toHaveValue(TITLE);
    await expect(listed).toHaveCount(1);
  }
  expect(questions[0]).toContain('打包带走');

  // What belongs to a draft goes with it: the files of one report are not those of another.
  says = true;
  await button(page, 'blank').click();
  await expect(title(page)).toHaveValue('');
  await expect(listed).toHaveCount(0);
});

const REPORT = [
  '公共体育设施维护项目支出绩效自评报告',
  '一、项目基本情况',
  '2024年全区公共体育设施维护项目预算50万元，用于12处场地的日常维护。',
  '二、存在的问题',
  '（一）满意度调查样本偏少。',
];

async function twoFiles() {
  return {
    docx: { name: '报告.docx', mimeType: '', buffer: Buffer.from(wordFile(REPORT)) },
    xlsx: { name: '自评表.xlsx', mimeType: '', buffer: Buffer.from(await selfEvaluationForm()) },
  };
}

test('files put in one upon the other are all read, and what is pressed meanwhile comes after them', async ({
  page,
}) => {
  const { docx, xlsx } = await twoFiles();
  const input = page.locator('#try-files');
  await input.setInputFiles([docx]);
  await input.setInputFiles([xlsx]);
  const held = page.locator('[data-held] > li');
  await expect(held).toHaveCount(2);
  const questions = page.locator('[data-question]');
  await expect(questions).not.toHaveCount(0);
  await expect(status(page)).toContainText('要您确认');

  // Two questions are answered faster than one answer is taken in; a third is being chosen.
  const asked = await questions.evaluateAll((forms) =>
    forms.map((form) => (form as HTMLElement).dataset['question'] ?? ''),
  );
  const form = (index: number) => page.locator(`[data-question="${asked[index]}"]`);
  await answer(form(0));
  await answer(form(1));
  await title(page).fill(TITLE);
  for (const index of [0, 1]) await expect(page.locator(`[data-answered="${asked[index]}"]`)).toHaveCount(1);
  await expect(title(page)).toHaveValue(TITLE);
  await expect(title(page)).toBeFocused();

  // The last file is taken out, and the draft packed at once.
  await page.getByRole('button', { name: '拿掉“自评表.xlsx”' }).click();
  const { report } = await draftIn(await press(page, 'take-zip'));
  expect(report.title).toBe(TITLE);
  expect(report.indicators?.rows ?? []).toHaveLength(0);
  await expect(held).toHaveCount(1);

  // Whoever wants another draft waits for nothing, and gets nothing of the old one.
  await input.setInputFiles([xlsx]);
  page.once('dialog', (dialog) => dialog.accept());
  await button(page, 'blank').click();
  await expect(status(page)).toContainText('前面还没有做完的已停下');
  await title(page).fill('另一份');
  await page.waitForTimeout(4 * SLOW);
  await expect(held).toHaveCount(0);
  await expect(title(page)).toHaveValue('另一份');
});

const PLACE = '999901 示例市示例区';

async function answer(question: Locator): Promise<void> {
  const choice = question.locator('input').first();
  if ((await choice.getAttribute('type')) === 'radio') await choice.check();
  else
    await choice.fill(
      (await question.getAttribute('data-question'))?.startsWith('region.') ? PLACE : '示例区体育局',
    );
  await question.getByRole('button', { name: '确定' }).click();
}

test('what is chosen in one question stands when another is answered; keys go where they are typed', async ({
  page,
}) => {
  const { docx, xlsx } = await twoFiles();
  await page.locator('#try-files').setInputFiles([docx, xlsx]);
  const questions = page.locator('[data-question]');
  await expect(status(page)).toContainText('要您确认');
  const [first = '', second = ''] = await questions.evaluateAll((forms) =>
    forms
      .filter((form) => form.querySelector('input[type="radio"]'))
      .map((form) => (form as HTMLElement).dataset['question'] ?? ''),
  );
  const form = (id: string) => page.locator(`[data-question="${id}"]`);
  await answer(form(first));
  const choice = form(second).locator('input').last();
  await choice.check();
  await expect(page.locator(`[data-answered="${first}"]`)).toHaveCount(1);
  await expect(choice).toBeChecked();
  await expect(choice).toBeFocused();
  await form(second).getByRole('button', { name: '确定' }).click();
  await expect(page.locator(`[data-answered="${second}"]`)).toHaveCount(1);
});

test('a button that is held down is pressed, whatever comes meanwhile', async ({ page }) => {
  await button(page, 'blank').click();
  await title(page).fill(TITLE);
  await expect(page.locator('.try-missing')).toHaveCount(1);
  const missing = page.locator('.try-missing button');
  const before = await missing.count();
  await missing.last().hover();
  // The checks of this change come while the button is held.
  await title(page).evaluate((field: HTMLTextAreaElement) => {
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.mouse.down();
  await page.waitForTimeout(500 + 3 * SLOW);
  await expect(missing).toHaveCount(before);
  await page.mouse.up();
  await expect(page.locator('[data-form] :focus')).toHaveCount(1);
  await expect(missing).toHaveCount(before + 1);
});

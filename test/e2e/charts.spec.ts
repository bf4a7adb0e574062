import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { test as apart, expect, sharedTest as test } from '../support/pages.ts';
import { noteShifts, shiftsOf } from '../support/shifts.ts';

// Figures in a browser: whole without scripts, alive once they are near, never in the way.

const REPORT = 'reports/2021/shili-gonglu-yanghu/';
const PROJECT = 'projects/shili-jineng-peixun/';
const LIVE = /\/live\.[^/]+\.js$/;

const figure = (page: Page, kind = 'trend') => page.locator(`figure.chart-${kind}`).first();

async function wake(page: Page, kind = 'trend') {
  const one = figure(page, kind);
  await one.scrollIntoViewIfNeeded();
  await expect(one.locator('.is-live canvas')).toBeVisible();
  return one;
}

/** Pairs of words in drawings that meet on the screen. */
const meetings = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg.ct')].flatMap((drawing) => {
      const words = [...drawing.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return words.flatMap((a, index) =>
        words
          .slice(index + 1)
          .filter(
            ({ box }) =>
              a.box.left + 1 < box.right &&
              box.left + 1 < a.box.right &&
              // Boxes of letters are taller than the letters.
              a.box.top + a.box.height * 0.3 < box.bottom &&
              box.top + box.height * 0.3 < a.box.bottom,
          )
          .map((b) => `${a.text} meets ${b.text}`),
      );
    }),
  );

apart('what draws on a canvas is fetched when a figure is near, and moves nothing', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await noteShifts(page);
  await page.goto(REPORT, { waitUntil: 'load' });
  await page.waitForTimeout(200);
  expect(fetched.filter((url) => LIVE.test(url))).toEqual([]);
  const before = await figure(page).evaluate((one) => one.getBoundingClientRect().height);
  await wake(page);
  expect(fetched.filter((url) => LIVE.test(url))).toHaveLength(1);
  expect(await figure(page).evaluate((one) => one.getBoundingClientRect().height)).toBe(before);
  expect(await shiftsOf(page)).toEqual([]);
});

test('arrow keys walk from value to value, and each is said', { tag: '@old' }, async ({ page }) => {
  await page.goto(PROJECT);
  const one = await wake(page);
  const stage = one.getByRole('application');
  const status = one.getByRole('status');
  await stage.focus();
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(/^2020年度：报告得分（分）91\.63分，预算执行率（%）83\.95%/);
  await page.keyboard.press('End');
  await expect(status).toHaveText(/^2023年度：/);
  await page.keyboard.press('ArrowLeft');
  await expect(status).toHaveText(/^2021年度（再评价）：报告得分（分）见复核得分，.*复核得分（分）73\.89分/);
  await page.keyboard.press('Home');
  await expect(status).toHaveText(/^2020年度：/);
  await page.keyboard.press('Tab');
  await expect(stage).not.toBeFocused();
});

apart('words in drawings never meet, at any width and text size', async ({ page, context }) => {
  for (const large of [false, true]) {
    if (large) await context.addInitScript(() => localStorage.setItem('mingji-text', 'large'));
    for (const path of [PROJECT, REPORT, 'projects/shili-yanglao-sheshi/']) {
      await page.goto(path);
      for (const width of [1280, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await meetings(page), `${path} at ${width}${large ? ', large text' : ''}`).toEqual([]);
      }
    }
  }
});

test('data and picture can be saved, the picture twice as fine as the screen', async ({ page }) => {
  await page.goto(PROJECT);
  const one = await wake(page);
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await one.getByRole('button', { name }).click();
    return readFile(await (await download).path());
  };
  const csv = (await saved('下载 CSV')).toString('utf8');
  expect(csv).toMatch(/^\uFEFF年度,报告得分（分）,预算执行率（%）/);
  expect(csv).toContain('2020年度,91.63,83.95');
  const png = await saved('下载 PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const drawing = await one.locator('.chart-place svg').boundingBox();
  expect(png.readUInt32BE(16)).toBeGreaterThan((drawing?.width ?? 0) * 2);
});

test('the file of a figure is drawn as the page draws it', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const path of [PROJECT, 'years/2023/', 'reports/2023/maiji-zhiliang-qiangqu/']) {
    await page.goto(path);
    const file = await page.locator('a[href$=".svg"][download]').first().getAttribute('href');
    const picture = await context.newPage();
    await picture.goto(file ?? '');
    const inks = await picture.evaluate(inksByClass);
    expect(Object.keys(inks).length, path).toBeGreaterThan(2);
    const theirs = await page.evaluate(inksByClass);
    expect(theirs, path).toMatchObject(inks);
    await picture.close();
  }
});

/** What the elements of drawings are drawn with, by their classes; runs in the browser. */
function inksByClass(): Record<string, string> {
  const names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'paint-order', 'font-weight'];
  const drawn = [...document.querySelectorAll('svg [class]')].reverse();
  return Object.fromEntries(
    drawn.map((one) => {
      const style = getComputedStyle(one);
      return [one.getAttribute('class') ?? '', names.map((name) => style.getPropertyValue(name)).join(' ')];
    }),
  );
}

apart('every figure has an address, which a press takes along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PROJECT);
  const figures = page.locator('figure.chart:has(.chart-place > svg)');
  const ids = await figures.evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  const last = figures.last();
  await last.scrollIntoViewIfNeeded();
  // A small figure has its words, its table and its address one step away.
  await last.locator('summary').click();
  await expect(last.getByRole('link', { name: '下载 SVG' })).toBeVisible();
  await last.getByRole('link', { name: '本图地址' }).click();
  await expect(page).toHaveURL(new RegExp(`#${ids.at(-1)}$`));
  await expect(last.getByRole('link', { name: '已复制本图地址' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a change of colours or text size is drawn again, and paper gets the drawing', async ({ page }) => {
  await page.goto(PROJECT);
  const one = await wake(page);
  const picture = () => one.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(picture).not.toBe(light);
  const mark = one.locator('.chart-place .ct-mark').first();
  await expect(mark).toHaveCSS('visibility', 'hidden');
  await page.emulateMedia({ media: 'print' });
  await expect(one.locator('canvas')).toBeHidden();
  await expect(mark).toHaveCSS('visibility', 'visible');
});

test('a living figure passes axe', async ({ page }) => {
  await page.goto(PROJECT);
  await wake(page);
  await wake(page, 'comparison');
  expect(await axeViolations(page)).toEqual([]);
});

apart('where the fetch fails, the figure is what it was', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|ERR_FAILED|live\./);
  await page.route(LIVE, (route) => route.abort());
  await page.goto(PROJECT);
  const one = figure(page);
  await one.scrollIntoViewIfNeeded();
  await expect(one.getByRole('button', { name: '下载 CSV' })).toBeVisible();
  await expect(one.locator('.is-live')).toHaveCount(0);
  await expect(one.locator('.chart-place .ct-mark').first()).toBeVisible();
});

apart.describe('without scripts', () => {
  apart.use({ javaScriptEnabled: false });

  apart('a figure has its drawing, its sentence and its table', async ({ page }) => {
    await page.goto(PROJECT);
    const one = figure(page);
    await expect(one.locator('svg.ct')).toBeVisible();
    await expect(one.locator('.chart-sentence')).toContainText('2020年度91.63分');
    await one.locator('summary').click();
    await expect(one.getByRole('row', { name: /2020年度/ })).toContainText('83.95%');
    await expect(one.getByRole('button')).toHaveCount(0);
    const file = await one.getByRole('link', { name: '下载 SVG' }).getAttribute('href');
    const svg = await (await page.request.get(file ?? '')).text();
    for (const part of ['示例 · 报告得分', '91.63', '#chart-trend']) expect(svg).toContain(part);
  });
});

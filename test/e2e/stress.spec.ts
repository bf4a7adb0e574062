import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RunningSite } from '../../src/cli/serve/static-server.ts';
import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { axeViolations } from '../support/axe.ts';
import { CACHE } from '../support/cache.ts';
import { brokenNumbers, layoutFaults } from '../support/layout.ts';
import { expect, sharedTest as test } from '../support/pages.ts';
import { buildSite } from '../support/site.ts';
import { STRESS, stressPath, writeStressContent } from '../support/stress.ts';

// Reports as they hardly ever are, on the narrowest phone: names of 60 characters, 120 indicators and none, no
// money, amounts of a few 分 and of a thousand 亿. Built into a site of their own.

const LARGE = () => localStorage.setItem('mingji-text', 'large');
const SLUGS = Object.keys(STRESS) as (keyof typeof STRESS)[];

// In one worker: the site is built once.
test.describe.configure({ mode: 'default' });

let site: RunningSite;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const content = await writeStressContent(join(CACHE, 'stress-content'));
  const built = await buildSite({ content, dist: join(CACHE, 'stress-site') });
  expect(built.code, built.output).toBe(0);
  site = await serveFolder({ dist: built.dist });
});

test.afterAll(async () => site?.close());

for (const slug of SLUGS) {
  test(`${slug}: all can be read at 360 px, in large text, and with everything open`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.url + stressPath(slug));
    expect(await layoutFaults(page)).toEqual([]);
    expect(await brokenNumbers(page)).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await layoutFaults(page), 'open').toEqual([]);
    await page.evaluate(LARGE);
    await page.reload();
    expect(await layoutFaults(page), 'large text').toEqual([]);
    expect(await brokenNumbers(page), 'large text').toEqual([]);
  });
}

test('the measure itself sees what is upon another, cut off or broken', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.url + stressPath('thousand-yi'));
  // Through the element's own interface: the policy of the page forbids style attributes.
  const second = page.locator('.answers > dl > div').nth(1);
  await second.evaluate((element: HTMLElement) => {
    element.style.marginBlockStart = '-4rem';
  });
  expect((await layoutFaults(page)).join()).toContain('one upon the other');
  await second.evaluate((element: HTMLElement) => {
    element.style.marginBlockStart = '';
    element.style.inlineSize = '60rem';
  });
  expect((await layoutFaults(page)).join()).toMatch(/beyond the edge|cut off/u);
  await page
    .locator('.data td.num')
    .first()
    .evaluate((element: HTMLElement) => {
      element.style.display = 'block';
      element.style.whiteSpace = 'normal';
      element.style.inlineSize = '2rem';
      element.style.wordBreak = 'break-all';
    });
  expect(await brokenNumbers(page)).not.toEqual([]);
});

test('a table of 120 indicators has an anchor for each and passes axe', async ({ page }) => {
  await page.goto(site.url + stressPath('many-indicators'));
  await expect(page.locator('tr[id^="indicator-row-"]')).toHaveCount(120);
  expect(await axeViolations(page, { within: '#indicators ~ *' })).toEqual([]);
});

test('with 30 indicators page and style sheet are at most 40 KB on the wire', async ({ page, request }) => {
  const address = site.url + stressPath('thirty-indicators');
  await page.goto(address);
  const sheet = await page.locator('link[rel=stylesheet]').getAttribute('href');
  const files = [address, new URL(sheet ?? '', address).href];
  const bodies = await Promise.all(files.map(async (file) => (await request.get(file)).body()));
  const packed = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(packed).toBeLessThanOrEqual(40_000);
});

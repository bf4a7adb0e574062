import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSite } from '../../src/cli/serve/static-server.ts';
import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { axeViolations } from '../support/axe.ts';
import { crampedText } from '../support/layout.ts';
import { expect, sharedTest, test } from '../support/pages.ts';
import { pdfText, printPdf, printsOn } from '../support/pdf.ts';

// The tools of the browser tests, on pages whose faults are known. If one of these fails, no other can be believed.

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>工具自检</title>` +
  `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head>` +
  `<body style="font-family: system-ui, sans-serif"><main><h1>工具自检</h1>${body}</main></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  'good.html': page('<p>2024年度绩效评价得分为<strong id="score">88.80</strong>分。</p>'),
  'print.html': page(
    '<p>预算执行率95.64%，等级为良。</p><p style="break-before: page">第二页的内容</p>',
    '<style>@page { size: A4; margin: 20mm; @bottom-center { content: counter(page) " / " counter(pages) } }</style>',
  ),
  'glyphs.html': page(
    '<p><span id="han">绩绩绩绩</span><br><span id="other">效效效效</span><br><b id="bold">绩绩绩绩</b></p>',
  ),
  'bad.html': page(
    '<p style="color: #bbb">看不清的字</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  ),
  'narrow.html': page(
    '<p style="inline-size: 20em">每一行都有许多字，没有一行短得不能读，最后一行也不短。</p>' +
      '<p style="inline-size: 3em">每行只有三个字</p>' +
      '<p style="inline-size: 9em">甲<span style="white-space: nowrap">这里连着写有八个字</span></p>' +
      `<p style="inline-size: 12em; white-space: pre-wrap">甲${' '.repeat(60)}乙丙丁戊己庚辛壬癸</p>`,
  ),
  'error.html': page('<script>console.error("自己记下的错误"); null.x;</script>'),
  'foreign.html': page('<img alt="统计图" src="https://tracker.example/pixel.gif">'),
  'policy.html': page('<p style="color: red">红字</p><script>document.title = "改了";</script>'),
};

let folder: string;
let site: RunningSite;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-harness-'));
  for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, name), html);
  const headers = (path: string): Record<string, string> =>
    path === '/policy.html' ? { 'Content-Security-Policy': "default-src 'self'" } : {};
  site = await serveFolder({ dist: folder, headers });
});
test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Chinese has glyphs, each its own', async ({ page }) => {
  await page.goto(`${site.url}glyphs.html`);
  const shots = await Promise.all(['#han', '#other', '#bold'].map((id) => page.locator(id).screenshot()));
  const ink = await page.evaluate(
    async (images) => {
      const count = async (image: string) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (canvas === null) return 0;
        canvas.drawImage(bitmap, 0, 0);
        const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
        return (
          data.filter((value, at) => at % 4 === 0 && value < 128).length / (bitmap.width * bitmap.height)
        );
      };
      return Promise.all(images.map(count));
    },
    shots.map((shot) => shot.toString('base64')),
  );
  const [han = 0, , bold = 0] = ink;
  expect(han).toBeGreaterThan(0.05);
  expect(bold).toBeGreaterThan(han * 1.15);
  // Boxes for missing glyphs would all look alike.
  expect(shots[0]?.equals(shots[1] ?? shots[0])).toBe(false);
  // Full width: four characters are four ems.
  const width = await page.locator('#han').evaluate((span) => span.getBoundingClientRect().width);
  expect(width).toBeCloseTo(4 * 16, 0);
});

test('the reader is in China', async ({ page }) => {
  await page.goto(`${site.url}good.html`);
  expect(await page.evaluate(() => navigator.language)).toBe('zh-CN');
  expect(await page.evaluate(() => new Date(0).getHours())).toBe(8);
});

test('axe passes a good page and names the faults of a bad one', async ({ page }) => {
  await page.goto(`${site.url}good.html`);
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(`${site.url}bad.html`);
  const violations = await axeViolations(page);
  expect(violations.join('\n')).toMatch(/color-contrast \(serious\) at p: .*insufficient color contrast/);
  expect(violations.join('\n')).toMatch(/image-alt \(critical\) at img: /);
  const spoilt = (await axeViolations(page, { colours: true })).join('\n');
  expect(spoilt).toMatch(/color-contrast \(serious\) at p: /);
  expect(spoilt).not.toContain('image-alt');
});

test('a printed page can be read', async ({ page }) => {
  await page.goto(`${site.url}print.html`);
  const { sheets, text } = await pdfText(await printPdf(page));
  expect(sheets).toHaveLength(2);
  expect(text).toContain('预算执行率95.64%，等级为良。');
  expect(sheets[1]).toContain('2 / 2');
  const sure = [
    [1, 2],
    [2, 2],
    [2, 5],
    [1, 1],
    [3, 5],
  ] as const;
  const answers: boolean[] = [];
  for (const [fewest, most] of sure) answers.push(await printsOn(page, fewest, most));
  expect(answers).toEqual([true, true, true, false, false]);
});

test('a column too narrow for its words is found, and a line of one character', async ({ page }) => {
  await page.goto(`${site.url}narrow.html`);
  const found = (await crampedText(page)).map((fault) => fault.replace(/^p\.: /u, ''));
  expect(found).toEqual([
    '3 on a line: 每行只有三个字',
    '1 on a line: 甲这里连着写有八个字',
    '1 on a line: 甲 乙丙丁戊己庚辛壬癸',
  ]);
});

test.describe('a page that tests share', () => {
  sharedTest.describe.configure({ mode: 'serial' });

  sharedTest('is left with what it keeps, at another width, in other colours', async ({ page, watch }) => {
    await page.goto(`${site.url}good.html`);
    await page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'active' });
    page.on('request', () => watch.allow(/./));
    // What would stay is refused.
    expect(() => page.addInitScript('')).toThrow('would stay');
    expect(() => page.context().setOffline(true)).toThrow('would stay');
  });

  sharedTest('is found by the next as if it were new', async ({ page, watch }) => {
    expect(page.url()).toBe('about:blank');
    await page.goto(`${site.url}good.html`);
    expect(
      await page.evaluate(() => ({
        kept: localStorage.getItem('kept'),
        width: innerWidth,
        media: ['print', '(prefers-color-scheme: dark)', '(forced-colors: active)'].filter(
          (query) => matchMedia(query).matches,
        ),
      })),
    ).toEqual({ kept: null, width: 1280, media: [] });
    await page.evaluate(() => console.error('heard'));
    await expect.poll(() => watch.take().join()).toContain('console error: heard');
  });
});

test('an error on the page is noticed', async ({ page, watch }) => {
  await page.goto(`${site.url}error.html`);
  await expect
    .poll(() => watch.take().join('\n'))
    .toMatch(/console error: 自己记下的错误.*[\s\S]*page error: TypeError/);
});

test('a request to another host is noticed and does not leave', async ({ page, watch }) => {
  await page.goto(`${site.url}foreign.html`);
  expect(watch.take()).toContain('request to another host: GET https://tracker.example/pixel.gif');
  // Nor by its number, without a name.
  watch.allow(/Failed to load resource/);
  const far = await page.evaluate(() => fetch('http://192.0.2.1/').catch((error: Error) => error.message));
  expect(far).toBe('Failed to fetch');
  expect(watch.take()).toEqual(['request to another host: GET http://192.0.2.1/']);
});

test('a breach of the content security policy is noticed', async ({ page, watch }) => {
  await page.goto(`${site.url}policy.html`);
  const lines: string[] = [];
  await expect
    .poll(() => lines.push(...watch.take()) && lines.join('\n'))
    .toMatch(/CSP violation: script-src-elem blocks inline/);
  expect(await page.title()).toBe('工具自检');
});

test('a missing file is noticed, unless it is allowed', async ({ page, watch }) => {
  watch.allow(/status of 404/);
  await page.goto(`${site.url}nowhere.html`);
});

test('what is noticed fails the test (shown as ✘ because it has to)', async ({ page }) => {
  test.fail();
  await page.goto(`${site.url}error.html`);
});

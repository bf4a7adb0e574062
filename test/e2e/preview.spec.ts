import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT } from '../support/cache.ts';
import { commandLine } from '../support/command-line.ts';
import { expect, test } from '../support/pages.ts';
import { copyContent } from '../support/site.ts';

// The editor's preview: `npm run dev` shows a draft with what is to be said of it beside the sentence and the row.

const DRAFT = '2024/caogao-yulan';
const SENTENCE = '联系人手机13800138000，可以随时询问。';
const ROW = 'quantity-4';

let folder: string;
let server: ChildProcess;
let address: string;

const file = (name: string) => join(folder, 'content/reports', DRAFT, name);

async function change(name: string, from: string, to: string): Promise<void> {
  const text = await readFile(file(name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  await writeFile(file(name), text.replace(from, to));
}

/** A draft with a telephone number in a sentence, and a row that claims more points than it can get. */
async function writeDraft(): Promise<void> {
  const content = await copyContent(join(folder, 'content'));
  const own = join(content, 'reports', DRAFT);
  await cp(join(content, 'reports/2024/shili-tushuguan-kaifang'), own, { recursive: true });
  await rm(join(own, 'versions'), { recursive: true, force: true });
  const { review: _, corrections: __, ...report } = JSON.parse(await readFile(file('report.json'), 'utf8'));
  const rows = report.indicators.rows.map((row: { id: string }) =>
    row.id === ROW ? { ...row, claimedScore: '6.9' } : row,
  );
  const draft = {
    ...report,
    state: 'draft',
    version: 1,
    title: '预览的草稿',
    disclosure: { ...report.disclosure, publishedOn: { absent: 'not-stated' } },
    indicators: { ...report.indicators, rows },
  };
  await writeFile(file('report.json'), JSON.stringify(draft, null, 2));
  await change('narrative.mdx', '### （二）项目绩效目标', `${SENTENCE}\n\n### （二）项目绩效目标`);
}

/** Starts the server that editors start, on a free port. */
function start(): Promise<string> {
  server = spawn(process.execPath, commandLine('src/cli/dev.ts', ['--port', '0']), {
    cwd: PROJECT,
    env: {
      ...process.env,
      MINGJI_CONTENT: join(folder, 'content'),
      MINGJI_CACHE: join(folder, 'cache'),
      MINGJI_BASE: '/',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(`${found}/reports/${DRAFT}/`);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(said)));
  });
}

const remarks = (page: Page) => page.locator('[data-preview-beside]');

/** Loads the page until it says what the file says now. */
async function settled(page: Page, check: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.locator('[data-preview-panel="draft"]')).toBeAttached({ timeout: 5000 });
    await check();
  }).toPass({ timeout: 60_000 });
}

test.describe('a draft in the editor’s preview', () => {
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    // Nobody watches what lies below `node_modules`.
    folder = await mkdtemp(join(tmpdir(), 'mingji-preview-'));
    await writeDraft();
    address = await start();
  });
  test.afterAll(async () => {
    if (server === undefined) return;
    server.removeAllListeners('exit');
    server.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('has each finding beside its sentence and its row, and none once the file is mended', async ({
    page,
    watch,
  }) => {
    test.setTimeout(180_000);
    // A server that is working on its program reconnects, and asks for parts anew.
    watch.allow(/./);
    await page.goto(address, { timeout: 120_000 });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('预览的草稿');
    const panel = page.locator('[data-preview-panel="draft"]');
    await expect(panel).toBeVisible();
    await expect(panel).not.toContainText('13800138000');

    const sentence = page.locator('main p', { hasText: '可以随时询问' });
    const besideSentence = sentence.locator('xpath=following-sibling::*[1]');
    await expect(besideSentence).toHaveAttribute('data-preview-beside', /.*/);
    await expect(besideSentence).toContainText('手机');
    const row = page.locator(`tr#indicator-${ROW}`);
    const besideRow = row.locator('xpath=following-sibling::tr[1]').locator('[data-preview-beside]');
    await expect(besideRow).toContainText('6.9');
    const before = await remarks(page).count();

    await change('narrative.mdx', `${SENTENCE}\n\n`, '');
    await settled(page, async () => {
      await expect(sentence).toHaveCount(0);
      await expect(remarks(page).filter({ hasText: '手机' })).toHaveCount(0);
      await expect(besideRow).toContainText('6.9');
    });

    await change('report.json', '"claimedScore": "6.9"', '"claimedScore": "6.01"');
    await settled(page, async () => {
      await expect(remarks(page).filter({ hasText: '6.9' })).toHaveCount(0);
      expect(await remarks(page).count()).toBeLessThan(before);
    });
  });

  test('has a page as soon as its folder is there, says what cannot be read, and comes back when it is mended', async ({
    page,
    watch,
  }) => {
    test.setTimeout(180_000);
    watch.allow(/./);
    const own = (name: string) => join(folder, 'content/reports/2024/caogao-xin', name);
    const url = address.replace(DRAFT, '2024/caogao-xin');
    const opened = (check: () => Promise<void>) =>
      expect(async () => {
        await page.goto(url);
        await check();
      }).toPass({ timeout: 60_000 });
    const heading = page.getByRole('heading', { level: 1 });
    // From now on the server knows which reports there are.
    await page.goto(address, { timeout: 120_000 });
    await cp(file(''), own(''), { recursive: true });
    const facts = (await readFile(own('report.json'), 'utf8')).replace('预览的草稿', '后来的草稿');
    await writeFile(own('report.json'), facts);
    await opened(async () => expect(heading).toContainText('后来的草稿', { timeout: 2000 }));

    await writeFile(own('report.json'), '{ kaputt');
    await opened(async () => {
      await expect(heading).not.toContainText('后来的草稿', { timeout: 2000 });
      await expect(page.locator('[data-preview-panel]')).toContainText('caogao-xin/report.json', {
        timeout: 2000,
      });
    });
    await writeFile(own('report.json'), facts.replace('后来的草稿', '改好的草稿'));
    // The page that is open is loaded again by itself.
    await expect(heading).toContainText('改好的草稿', { timeout: 60_000 });
  });
});

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { findBrowser, prepareBrowser } from '../support/browser/find.ts';
import { buildSite } from '../support/site.ts';
import { writeCorpus } from './corpus.ts';
import { median } from './measure.ts';

/** What a list promises, all reports being of one year. */
export const LIST_BUDGET = { firstKilobytes: 60, filterMs: 100 } as const;

const YEAR = 'years/2015/';
const SHAPE = { indicators: 6, paragraphs: 4, years: 1 };

/**
 * A year with all reports in it: what its page weighs before anything is asked of it, and how long the browser takes
 * from a choice to the rows that answer it.
 */
export async function benchLists(folder: string, reports: number): Promise<string> {
  const content = join(folder, 'lists-corpus');
  const dist = join(folder, 'lists-site');
  await rm(content, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeCorpus(content, { reports, ...SHAPE });
  const built = await buildSite({ content, dist });
  if (built.code !== 0) throw new Error(built.output.slice(-4000));
  await prepareBrowser();
  const browser = await chromium.launch(findBrowser().launch);
  const site = await serveFolder({ dist, base: '/' });
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.url + YEAR);
    await page.waitForLoadState('networkidle');
    const first = await kilobytes(dist, asked);
    const rows = await kilobytes(dist, [`/${YEAR}rows.json`]);
    const times = await filterTimes(page);
    const { firstKilobytes, filterMs } = LIST_BUDGET;
    return [
      `one year of ${reports} reports`,
      line('first view, all its files', `${first.toFixed(1)} KB gzip`, first <= firstKilobytes),
      line('rows, on the first question', `${rows.toFixed(1)} KB gzip`, true),
      line(
        'filter or sort, choice to rows',
        `${median(times).toFixed(0)} ms median   ${Math.max(...times).toFixed(0)} ms at most`,
        median(times) <= filterMs,
      ),
    ].join('\n');
  } finally {
    await browser.close();
    await site.close();
  }
}

async function kilobytes(dist: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const file = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path);
      return gzipSync(await readFile(join(dist, file)), { level: 9 }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Milliseconds from each choice to the status line that is written after its rows; the rows are there already. */
async function filterTimes(page: Page): Promise<number[]> {
  await page.locator('[data-list-form] input').focus();
  await page.waitForLoadState('networkidle');
  const choose = (name: string, value: string): Promise<number> =>
    page.evaluate(
      ([field, option]) =>
        new Promise<number>((resolve, reject) => {
          const select = document.querySelector<HTMLSelectElement>(`[data-list-form] select[name=${field}]`);
          const list = document.querySelector('[data-list] [data-rows]');
          if (select === null || list === null) return reject(new Error(`No field ${field}`));
          const started = performance.now();
          // Layout belongs to the answer: the time ends when the new rows have a place.
          new MutationObserver((_, observer) => {
            observer.disconnect();
            list.getBoundingClientRect();
            resolve(performance.now() - started);
          }).observe(list, { childList: true });
          select.value = option ?? '';
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }),
      [name, value],
    );
  const times: number[] = [];
  for (const [name, value] of [
    ['grade', 'you'],
    ['rate', 'lt60'],
    ['sort', 'amount'],
    ['grade', ''],
    ['sort', 'rate-asc'],
    ['rate', ''],
    ['amount', 'ge1000w'],
    ['sort', 'score'],
    ['kind', 'finance'],
    ['kind', ''],
    ['amount', ''],
  ] as const)
    times.push(await choose(name, value));
  return times;
}

function line(label: string, value: string, within: boolean): string {
  return `  ${label.padEnd(32)} ${value}${within ? '' : '   over budget'}`;
}

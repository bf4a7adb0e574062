import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../src/cli/static-server.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import { corpus } from '../search-corpus/corpus.ts';
import { buildSearchPages, POLICY } from '../search-corpus/site.ts';
import { QUERIES, Truth } from '../search-corpus/truth.ts';
import { findBrowser, prepareBrowser } from '../support/browser/find.ts';
import { median } from './measure.ts';
import type { IndexCost } from './search-child.ts';

/** What the search promises for 5,000 reports. */
export const SEARCH_BUDGET = {
  firstKilobytes: 250,
  firstRequests: 20,
  warmMs: 30,
  buildSeconds: 40,
  buildMb: 1000,
} as const;

const BASE = '/jx/';
const CURRENT_YEAR = 2024;
/** The search whose first answer is weighed. */
const FIRST_QUERY = '质量强市';
const run = promisify(execFile);

async function buildIndex(child: string, args: readonly string[]): Promise<IndexCost> {
  const { stdout } = await run(process.execPath, [child, ...args], { maxBuffer: 1e7 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as IndexCost;
}

/** Hash of every file of the archive, by path. */
function archive(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) =>
      entry.isFile() &&
      /archive-|text.(?!2024)/.test(join(entry.parentPath, entry.name).slice(folder.length)),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** Bytes of an answer as any server that compresses text sends it. */
function wireBytes(dist: string, address: string): number {
  const path = decodeURIComponent(new URL(address).pathname.slice(BASE.length));
  const bytes = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  return /\.(?:bin|png)$/.test(path) ? bytes.byteLength : gzipSync(bytes).byteLength;
}

async function firstSearch(
  browser: Browser,
  url: string,
  dist: string,
): Promise<{ requests: number; kilobytes: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('requestfinished', (request) => asked.push(request.url()));
  await page.goto(`${url}search/?q=${encodeURIComponent(FIRST_QUERY)}`);
  await page.locator('.result').first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  const bytes = asked.reduce((sum, address) => sum + wireBytes(dist, address), 0);
  return { requests: asked.length, kilobytes: bytes / 1000 };
}

/** Queries whose answer is not exactly the truth; each asked in a fresh page. */
async function wrongAnswers(browser: Browser, url: string, truth: Truth): Promise<string[]> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  let offered = 0;
  for (const { id, cat, q, terms } of QUERIES) {
    await page.goto(`${url}search/`);
    const { ids, tier, used } = await page.evaluate((text) => window.askSearch(text), q);
    const wanted = truth.ids(terms);
    if (cat.startsWith('J'))
      offered += used === terms.join(' ') || ids.some((report) => wanted.has(report)) ? 1 : 0;
    else if (
      ids.length !== wanted.size ||
      ids.some((report) => !wanted.has(report)) ||
      (cat.startsWith('O') && tier !== 'none')
    )
      wrong.push(`${id} ${q}: ${ids.length} for ${wanted.size}`);
  }
  await page.close();
  return offered < 5 ? [...wrong, `only ${offered} mistyped queries are offered right`] : wrong;
}

/** Time of each query of the set in one page, asked for the second time. */
async function warmTimes(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}search/`);
  const ask = async (): Promise<number[]> => {
    const times: number[] = [];
    for (const { q } of QUERIES) times.push(await page.evaluate((text) => window.timeSearch(text), q));
    return times;
  };
  await ask();
  const times = await ask();
  await page.close();
  return times.sort((a, b) => a - b);
}

function line(label: string, value: string, within: boolean): string {
  return `  ${label.padEnd(30)} ${value}${within ? '' : '   over budget'}`;
}

/**
 * The search at its size: build, first search, warm searches, right answers, and what one edit changes, in the real
 * browser of the tests.
 *
 * @param folder scratch folder, emptied first
 */
export async function benchSearch(folder: string, project: string, reports = 5000): Promise<string> {
  const child = join(project, 'test/bench/search-child.ts');
  const dist = join(folder, 'search-site');
  const cache = join(folder, 'search-cache');
  for (const path of [dist, cache]) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildSearchPages(dist, BASE);
  const index = join(dist, INDEX_FOLDER);
  const cold = await buildIndex(child, [String(reports), index, cache, String(CURRENT_YEAR)]);
  const other = join(folder, 'search-edited');
  const edit = await buildIndex(child, [String(reports), other, cache, String(CURRENT_YEAR), 'edit']);
  const [before, after] = [archive(index), archive(other)];
  const touched = [...before].filter(([path, hash]) => after.get(path) !== hash).length;
  await prepareBrowser();
  const browser = await chromium.launch(findBrowser().launch);
  const site = await serveFolder({
    dist,
    base: BASE,
    headers: () => ({ 'Content-Security-Policy': POLICY }),
  });
  try {
    const first = await firstSearch(browser, site.url, dist);
    const warm = await warmTimes(browser, site.url);
    const wrong = await wrongAnswers(browser, site.url, new Truth(corpus(reports)));
    const { firstKilobytes, firstRequests, warmMs, buildSeconds, buildMb } = SEARCH_BUDGET;
    return [
      `search over ${reports + 1} reports (${cold.files} files, ${cold.megabytes.toFixed(1)} MB)`,
      line(
        'index, cold',
        `${cold.seconds.toFixed(1)} s   CPU ${cold.cpuSeconds.toFixed(1)} s`,
        cold.seconds <= buildSeconds,
      ),
      line('  peak memory, all processes', `${cold.peakMb.toFixed(0)} MB`, cold.peakMb <= buildMb),
      line(
        'index, one report edited',
        `${edit.seconds.toFixed(1)} s   ${edit.indexed} part indexed`,
        edit.indexed === 1,
      ),
      line('  files of the archive changed', String(touched), touched === 0 && before.size > 0),
      line(
        'first search, page included',
        `${first.kilobytes.toFixed(0)} KB   ${first.requests} requests`,
        first.kilobytes <= firstKilobytes && first.requests <= firstRequests,
      ),
      line(
        'warm search, ten excerpts',
        `${median(warm).toFixed(0)} ms median   ${(warm.at(-1) ?? 0).toFixed(0)} ms at most`,
        median(warm) <= warmMs,
      ),
      line(
        `answers to ${QUERIES.length} queries`,
        wrong.length === 0 ? 'all right' : wrong.join('; '),
        wrong.length === 0,
      ),
    ].join('\n');
  } finally {
    await browser.close();
    await site.close();
    rmSync(other, { recursive: true, force: true });
  }
}

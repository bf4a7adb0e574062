import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { CLASSES } from '../../src/search/page-contract.ts';
import { isWhole } from '../search-corpus/pieces.ts';
import type { Truth } from '../search-corpus/truth.ts';
import { QUERIES } from '../search-corpus/truth.ts';

/** The search whose first answer is weighed. */
export const FIRST_QUERY = '质量强市';

/** Bytes of an answer as any server that compresses text sends it. */
function wireBytes(dist: string, base: string, address: string): number {
  const path = decodeURIComponent(new URL(address).pathname.slice(base.length));
  const bytes = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  return /\.(?:bin|png)$/.test(path) ? bytes.byteLength : gzipSync(bytes).byteLength;
}

export interface Asked {
  readonly requests: number;
  readonly kilobytes: number;
}

/** A window in which the filters are closed above the results, and one in which they stand open beside them. */
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };

/**
 * What a reader's very first search asks for and weighs: page, styles, scripts, index, the excerpts shown at once.
 *
 * @param counted in a wide window, with the numbers of the filters, which come when the answer stands
 */
export async function firstSearch(
  browser: Browser,
  url: string,
  dist: string,
  counted: boolean,
): Promise<Asked> {
  const context = await browser.newContext({ viewport: counted ? WIDE : NARROW });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('requestfinished', (request) => asked.push(request.url()));
  await page.goto(`${url}search/?q=${encodeURIComponent(FIRST_QUERY)}`);
  await page.locator('.result').first().waitFor();
  if (counted) await page.locator(`.${CLASSES.optionCount}`).first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  const base = new URL(url).pathname;
  const bytes = asked.reduce((sum, address) => sum + wireBytes(dist, base, address), 0);
  return { requests: asked.length, kilobytes: bytes / 1000 };
}

async function searchPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}search/`);
  return page;
}

/**
 * Queries whose answer is not exactly the truth, each asked in a fresh page, and those that are answered otherwise
 * after all the others.
 */
export async function wrongAnswers(browser: Browser, url: string, truth: Truth): Promise<string[]> {
  const page = await searchPage(browser, url);
  const wrong: string[] = [];
  const fresh = new Map<string, string>();
  let offered = 0;
  for (const { id, cat, q, terms } of QUERIES) {
    await page.reload();
    const { ids, tier, used } = await page.evaluate((text) => window.askSearch(text), q);
    const wanted = truth.ids(terms);
    fresh.set(q, ids.join());
    const right = ids.length === wanted.size && ids.every((report) => wanted.has(report));
    if (cat.startsWith('J'))
      offered += used === terms.join(' ') || ids.some((report) => wanted.has(report)) ? 1 : 0;
    else if (!right || (cat.startsWith('O') && tier !== 'none'))
      wrong.push(`${id} ${q}: ${ids.length} for ${wanted.size}`);
  }
  await page.reload();
  for (const [q, answer] of [...fresh].reverse()) {
    const { ids } = await page.evaluate((text) => window.askSearch(text), q);
    if (ids.join() !== answer) wrong.push(`${q}: another answer after other queries`);
  }
  await page.close();
  return offered < 5 ? [...wrong, `only ${offered} mistyped queries are offered right`] : wrong;
}

/** Pieces of the texts whose answer lacks a report or has one too many. */
export async function wrongPieces(
  browser: Browser,
  url: string,
  truth: Truth,
  pieces: readonly string[],
): Promise<string[]> {
  const page = await searchPage(browser, url);
  const wrong: string[] = [];
  for (const piece of pieces) {
    const { ids } = await page.evaluate((text) => window.askSearch(text), piece);
    if (!isWhole(truth, piece, new Set(ids))) wrong.push(piece);
  }
  await page.close();
  return wrong;
}

/** Time of each query of the set in one page, asked for the second time; ascending. */
export async function warmTimes(browser: Browser, url: string): Promise<number[]> {
  const page = await searchPage(browser, url);
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

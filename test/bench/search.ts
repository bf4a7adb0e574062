import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import { corpus } from '../search-corpus/corpus.ts';
import { randomPieces } from '../search-corpus/pieces.ts';
import { buildSearchPages, POLICY } from '../search-corpus/site.ts';
import { QUERIES, Truth } from '../search-corpus/truth.ts';
import { findBrowser, prepareBrowser } from '../support/browser/find.ts';
import { buildSite } from '../support/site.ts';
import { median } from './measure.ts';
import { FIRST_QUERY, firstSearch, warmTimes, wrongAnswers, wrongPieces } from './search-browser.ts';
import { firstSearches, quantile } from './search-bytes.ts';
import type { IndexCost } from './search-child.ts';
import { firstQueries } from './search-queries.ts';

/** What the search promises for 5,000 reports; bytes and requests of a first search with its page. */
export const SEARCH_BUDGET = {
  kilobytes: { half: 150, most: 250, all: 400 },
  requests: { half: 16, most: 24 },
  warmMs: 100,
  buildSeconds: 30,
  buildMb: 700,
} as const;

const BASE = '/jx/';
const CURRENT_YEAR = 2024;
const PIECES = 300;
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
      /archive.|text.(?!2024)/.test(join(entry.parentPath, entry.name).slice(folder.length)),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

function line(label: string, value: string, within: boolean): string {
  return `  ${label.padEnd(30)} ${value}${within ? '' : '   over budget'}`;
}

/** The site of this repository with the large index in place of its own. @returns its folder */
async function realSite(folder: string, index: string): Promise<string> {
  const { dist, code, output } = await buildSite({ dist: folder, base: BASE });
  if (code !== 0) throw new Error(output);
  rmSync(join(dist, INDEX_FOLDER), { recursive: true });
  cpSync(index, join(dist, INDEX_FOLDER), { recursive: true });
  return dist;
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
  const published = join(folder, 'search-real');
  for (const path of [dist, cache, published]) rmSync(path, { recursive: true, force: true });
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
  // The pages of the tests answer questions about the whole list; the pages of the site are those that readers load.
  const real = await realSite(published, index);
  const headers = (): Record<string, string> => ({ 'Content-Security-Policy': POLICY });
  const site = await serveFolder({ dist, base: BASE, headers });
  const readers = await serveFolder({ dist: real, base: BASE });
  try {
    const records = corpus(reports);
    const truth = new Truth(records);
    const first = await firstSearch(browser, readers.url, real, false);
    const counted = await firstSearch(browser, readers.url, real, true);
    const warm = await warmTimes(browser, site.url);
    const wrong = await wrongAnswers(browser, site.url, truth);
    const pieces = await wrongPieces(browser, site.url, truth, randomPieces(records, PIECES, 7));
    const { kilobytes, requests, warmMs, buildSeconds, buildMb } = SEARCH_BUDGET;
    const weighed = await firstSearches(index, firstQueries(records));
    // The page with its styles and scripts is the same for every query.
    const alone = weighed.find(({ q }) => q === FIRST_QUERY);
    const page = {
      kilobytes: first.kilobytes - (alone?.kilobytes ?? 0),
      requests: first.requests - (alone?.requests ?? 0),
    };
    const bytes = weighed.map((one) => one.kilobytes + page.kilobytes);
    const asked = weighed.map((one) => one.requests + page.requests).sort((a, b) => a - b);
    const at = (list: readonly number[]): string =>
      [0.5, 0.95, 1].map((share) => quantile(list, share).toFixed(0)).join(' / ');
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
        `first of ${weighed.length} searches, KB`,
        `${at(bytes)}   half / 95 % / all, with the page's ${page.kilobytes.toFixed(0)}`,
        quantile(bytes, 0.5) <= kilobytes.half &&
          quantile(bytes, 0.95) <= kilobytes.most &&
          quantile(bytes, 1) <= kilobytes.all,
      ),
      line(
        '  requests',
        `${at(asked)}   with the page's ${page.requests}`,
        quantile(asked, 0.5) <= requests.half && quantile(asked, 0.95) <= requests.most,
      ),
      line(
        '  numbers of the filters, after it',
        `${(counted.kilobytes - first.kilobytes).toFixed(0)} KB in ${counted.requests - first.requests} requests, in a wide window`,
        true,
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
      line(
        `answers to ${PIECES} random pieces`,
        pieces.length === 0 ? 'all right' : pieces.join('; '),
        pieces.length === 0,
      ),
    ].join('\n');
  } finally {
    await browser.close();
    await site.close();
    await readers.close();
    rmSync(other, { recursive: true, force: true });
  }
}

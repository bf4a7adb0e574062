import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../support/cache.ts';
import { htmlLines } from '../../support/html.ts';
import type { BuiltSite } from '../../support/site.ts';
import { sharedGoldenSite } from '../../support/site.ts';

// A small content folder and everything that is published from it: a change of a page, a file or an address shows
// here as a difference to read. When it is meant: `npm run test:site -- golden -u`, and commit what changed.

const GOLDEN = join(PROJECT, 'test', 'sites', 'golden');

/** One page of every kind. */
const PAGES = {
  home: 'index.html',
  years: 'years/index.html',
  year: 'years/2024/index.html',
  units: 'units/index.html',
  unit: 'units/shili-tushuguan/index.html',
  'unit-renamed': 'units/shili-wenlvju/index.html',
  topics: 'topics/index.html',
  place: 'places/999901/index.html',
  projects: 'projects/index.html',
  project: 'projects/shili-tushuguan-kaifang/index.html',
  report: 'reports/2024/shili-tushuguan-kaifang/index.html',
  'report-without-table': 'reports/2023/shili-xinxi-youji/index.html',
  'report-earlier-version': 'reports/2024/shili-tushuguan-kaifang/v1/index.html',
  'report-withdrawn': 'reports/2021/shili-yingyang-gaishan/index.html',
  'address-moved': 'reports/2018/shili-tushuguan/index.html',
  compare: 'compare/index.html',
  rectification: 'rectification/index.html',
  coverage: 'coverage/index.html',
  'coverage-year': 'coverage/2024/index.html',
  changes: 'changes/index.html',
  glossary: 'glossary/index.html',
  method: 'method/cn-2021-nocost/index.html',
  data: 'data/index.html',
  verify: 'data/verify/index.html',
  search: 'search/index.html',
  'not-found': '404.html',
} as const;

/** Files for programs; those that grow with every field stand for the rest of their kind. */
const FILES = [
  'reports/2024/shili-tushuguan-kaifang/report.json',
  'reports/2024/shili-tushuguan-kaifang/indicators.csv',
  'reports/2021/shili-yingyang-gaishan/report.json',
  'data/reports.csv',
  'data/findings.csv',
  'changes/changes.json',
  'coverage/calendar.ics',
  'feed.xml',
  'feed.json',
  'units/shili-tushuguan/feed.xml',
  'sitemap.xml',
  'robots.txt',
];

let site: BuiltSite;
beforeAll(async () => {
  site = await sharedGoldenSite();
});

const expected = (name: string) => join(GOLDEN, 'expected', name);

describe('the golden site', () => {
  test('has these addresses and no others', async () => {
    const paths = (await site.files()).map(withoutHashes).filter((path) => !path.endsWith('.bin'));
    await expect(`${[...new Set(paths)].join('\n')}\n`).toMatchFileSnapshot(expected('addresses.txt'));
  });

  test.each(Object.entries(PAGES))('%s: says this, in this order', async (name, path) => {
    await expect(htmlLines(await site.read(path))).toMatchFileSnapshot(expected(`pages/${name}.txt`));
  });

  test.each(FILES)('%s: byte for byte', async (path) => {
    await expect(await site.read(path)).toMatchFileSnapshot(expected(path));
  });
});

/** Names of scripts and of the search index carry hashes of their content. */
function withoutHashes(path: string): string {
  return path
    .replace(/^(_astro\/.+)\.[\w-]{8}\.(\w+)$/, '$1.*.$2')
    .replace(/^(_astro\/(?:server-)?worker)-[\w-]{8}\.js$/, '$1.*.js')
    .replace(/^(search-index\/(?:archive|current)\/(?:p|.+-)).*\.bin$/, '$1*.bin')
    .replace(/^(search-index\/[a-z]+-)[0-9a-f]{12}\.bin$/, '$1*.bin');
}

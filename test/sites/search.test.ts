import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openIndexFolder } from '../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import type { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { Random } from '../search-corpus/random.ts';
import { PROJECT } from '../support/cache.ts';
import {
  comparePages,
  keysOf,
  lostPieces,
  partsOf,
  selectable,
  wrongAcross,
} from '../support/search-pages.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// The index of the built site against its pages: what a page prints is found, and what is found is on the page.

let site: BuiltSite;
let engine: SearchEngine;
let session: SearchSession;
beforeAll(async () => {
  site = await sharedSite();
  engine = await openIndexFolder(join(site.dist, INDEX_FOLDER));
  session = new SearchSession(engine);
});

test('every report is in the index once, by its newest version, and nothing else is', async () => {
  const listed: { readonly id: string }[] = JSON.parse(await site.read('data/reports.json'));
  const rows = await session.rows('', NO_FILTERS, 'year');
  expect(rows.map(([id]) => id).sort()).toEqual(listed.map(({ id }) => id).sort());
  expect(rows.map(([id, url]) => [id, url])).toEqual(rows.map(([id]) => [id, `/reports/${id}/`]));
});

test('the index holds what a reader can select on every page of every report, and nothing more', async () => {
  const { compared, wrong } = await comparePages(engine, site.dist);
  expect(wrong).toEqual([]);
  expect(compared).toBe(2 * keysOf(engine).length);
  expect(compared).toBeGreaterThan(60);
});

test('results name the version in force of the reports that were corrected, as the lists do', async () => {
  const listed: { readonly id: string; readonly version: number }[] = JSON.parse(
    await site.read('data/reports.json'),
  );
  const shown = await session.search({
    ...{ q: '', filters: NO_FILTERS, sort: 'year', offset: 0, limit: 1000, counts: false },
  });
  const versions = shown.items.map(({ url, version }) => [url, version]);
  expect(versions.filter(([, version]) => version !== null).length).toBeGreaterThan(0);
  expect(Object.fromEntries(versions)).toEqual(
    Object.fromEntries(
      listed.map(({ id, version }) => [`/reports/${id}/`, version > 1 ? `第${version}版` : null]),
    ),
  );
});

test('every part that a result can point to is on its page', async () => {
  const missing: string[] = [];
  let parts = 0;
  for (const key of keysOf(engine)) {
    const { u } = await engine.text(key);
    for (const [anchor] of await partsOf(engine, key)) {
      const [, page = '', id = ''] = /^([^/]*\/)?#?(.*)$/.exec(anchor) ?? [];
      const html = await site.read(`${u.slice(1)}${page}index.html`);
      if (id !== '' && !html.includes(` id="${id}"`)) missing.push(`${u}${anchor}`);
      parts += 1;
    }
  }
  expect(parts).toBeGreaterThan(1000);
  expect(missing).toEqual([]);
});

test('pieces of what the pages print find the page they stand on', async () => {
  const { asked, lost } = await lostPieces(engine, site.dist, 8);
  expect(lost).toEqual([]);
  expect(asked).toBeGreaterThan(200);
});

test('a text over the ends of blocks finds every report that prints them side by side, and no other', async () => {
  const { asked, printed, wrong } = await wrongAcross(engine, site.dist, 12);
  expect(wrong).toEqual([]);
  expect(printed).toBeGreaterThan(100);
  expect(asked - printed).toBeGreaterThan(50);
}, 120_000);

/** What editors write down, by where in the file of a report it stands. */
function factsOf(value: unknown, path: string, found: Map<string, string[]>): void {
  if (typeof value === 'string') found.set(path, [...(found.get(path) ?? []), value]);
  else if (Array.isArray(value)) for (const item of value) factsOf(item, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value))
      factsOf(item, path === '' ? name : `${path}.${name}`, found);
}

/** Facts that readers come for; each must be among those that are asked for. */
const WANTED = [
  ...['disclosure.docNo', 'disclosure.indexNo', 'disclosure.publisher', 'documents[].document.docNo'],
  ...[
    'documents[].document.title',
    'entities[].name',
    'findings[].text',
    'findings[].cause',
    'findings[].amount',
  ],
  ...['recommendations[].text', 'recommendations[].addressedTo', 'rectifications[].measure'],
  ...['rectifications[].responsible', 'rectifications[].verifiedBy', 'rectifications[].evidence'],
  ...['resultUse[].amount', 'resultUse[].note', 'indicators.rows[].actual', 'indicators.rows[].target'],
  ...['indicators.rows[].name', 'indicators.rows[].deviationReason', 'indicators.rows[].improvement'],
  ...['funds.lines[].executed', 'funds.lines[].unspent', 'funds.lines[].printedRate', 'conduct.sample'],
  ...['goals.expected', 'goals.actual', 'corrections[].now', 'corrections[].reason'],
];
const FACTS_EACH = 4;

test('what editors write down and the pages print is found, whichever fact it is', async () => {
  const random = new Random(54);
  const printed = new Map<string, { readonly id: string; readonly q: string }[]>();
  for (const key of keysOf(engine)) {
    const { u } = await engine.text(key);
    const id = u.slice('/reports/'.length, -1);
    const facts = new Map<string, string[]>();
    factsOf(
      JSON.parse(await readFile(join(PROJECT, 'content/reports', id, 'report.json'), 'utf8')),
      '',
      facts,
    );
    const pages = await Promise.all(
      ['', 'checks/'].map((page) => site.read(`${u.slice(1)}${page}index.html`)),
    );
    const texts = selectable(pages.join('\n'));
    for (const [path, values] of facts)
      for (const q of values)
        if (/\p{Script=Han}|\d/u.test(q) && q.length > 2 && texts.some((text) => text.includes(q)))
          printed.set(path, [...(printed.get(path) ?? []), { id, q }]);
  }
  const denied: string[] = [];
  let asked = 0;
  for (const [path, values] of printed)
    for (let turn = 0; turn < Math.min(FACTS_EACH, values.length); turn += 1) {
      const { id, q } = random.pick(values);
      asked += 1;
      if (!(await session.ids(q, NO_FILTERS, 'year')).includes(id)) denied.push(`${path} ${id} ${q}`);
    }
  for (const q of ['57.96%', '57.96', '1489台'])
    if (!(await session.ids(q, NO_FILTERS, 'year')).includes('2023/maiji-zhiliang-qiangqu'))
      denied.push(`the founding report: ${q}`);
  expect(WANTED.filter((path) => !printed.has(path))).toEqual([]);
  expect(asked).toBeGreaterThan(150);
  expect(denied).toEqual([]);
});

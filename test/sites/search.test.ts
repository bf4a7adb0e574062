import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import type { ReportText } from '../../src/search/files/manifest.ts';
import { openIndexFolder } from '../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import type { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { Random } from '../search-corpus/random.ts';
import { elementsOf, textOf } from '../support/page-facts.ts';
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

/** Text nodes that a reader can select in the main part of a page, read with none of the search's own code. */
function selectable(html: string): string[] {
  const texts: string[] = [];
  const silent = new Set(['script', 'style', 'template', 'noscript', 'select', 'title', 'desc']);
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text') texts.push(textOf(node));
    if (!('childNodes' in node) || silent.has(node.nodeName)) return;
    if ('attrs' in node && node.attrs.some(({ name }) => name === 'hidden')) return;
    for (const child of node.childNodes) walk(child);
  };
  for (const main of elementsOf(parse(html).childNodes, ({ tagName }) => tagName === 'main')) walk(main);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const bare = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

async function partsOf(key: number): Promise<ReportText['x']> {
  return [...(await engine.text(key)).x, ...((await engine.moreText(key))?.x ?? [])];
}

/** What the index holds of each page of a report, in order. */
async function indexed(key: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const { u } = await engine.text(key);
  const x = await partsOf(key);
  const pages = new Map<string, string[]>();
  for (const [anchor, , blocks] of x) {
    const page = `${u.slice(1)}${/^[^/]*\//.exec(anchor)?.[0] ?? ''}index.html`;
    pages.set(page, [...(pages.get(page) ?? []), ...blocks]);
  }
  return pages;
}

const INSIDE = /[\d.,a-z]{2}/i;

/** A stretch of a text that begins and ends at a word: half a number or half of a Latin word is none. */
function wordsOf(random: Random, text: string): string {
  let from = random.int(0, Math.max(0, text.length - 4));
  let to = Math.min(text.length, from + random.int(4, 16));
  while (from > 0 && INSIDE.test(text.slice(from - 1, from + 1))) from -= 1;
  while (to < text.length && INSIDE.test(text.slice(to - 1, to + 1))) to += 1;
  return text.slice(from, to).trim();
}

const keys = (): number[] => engine.all([...engine.slots.keys()]);

test('every report is in the index once, by its newest version, and nothing else is', async () => {
  const listed: { readonly id: string }[] = JSON.parse(await site.read('data/reports.json'));
  const rows = await session.rows('', NO_FILTERS, 'year');
  expect(rows.map(([id]) => id).sort()).toEqual(listed.map(({ id }) => id).sort());
  expect(rows.map(([id, url]) => [id, url])).toEqual(rows.map(([id]) => [id, `/reports/${id}/`]));
});

test('the index holds what a reader can select on every page of every report, and nothing more', async () => {
  let compared = 0;
  for (const key of keys()) {
    const pages = await indexed(key);
    expect(pages.size).toBe(2);
    for (const [page, blocks] of pages) {
      expect(bare(blocks), page).toBe(bare(selectable(await site.read(page))));
      compared += 1;
    }
  }
  expect(compared).toBe(2 * keys().length);
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
  for (const key of keys()) {
    const { u } = await engine.text(key);
    for (const [anchor] of await partsOf(key)) {
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
  const random = new Random(14);
  const lost: string[] = [];
  for (const key of keys()) {
    const { u } = await engine.text(key);
    const texts = (
      await Promise.all([...(await indexed(key)).keys()].map((page) => site.read(page)))
    ).flatMap(selectable);
    for (let piece = 0; piece < 8; piece += 1) {
      const q = wordsOf(random, random.pick(texts));
      if (!/[\p{L}\p{N}]/u.test(q)) continue;
      const found = await session.ids(q, NO_FILTERS, 'year');
      if (!found.includes(u.slice('/reports/'.length, -1))) lost.push(`${u} ${q}`);
    }
  }
  expect(lost).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { ReportText } from '../../src/search/files/manifest.ts';
import type { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { Random } from '../search-corpus/random.ts';
import { elementsOf, textOf } from './page-facts.ts';

/** Text nodes that a reader can select in the main part of a page, read with none of the search's own code. */
export function selectable(html: string): string[] {
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

/** Texts without any white space, as one. */
export const bare = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

/** All reports of an index. */
export const keysOf = (engine: SearchEngine): number[] => engine.all([...engine.slots.keys()]);

/** The parts of all pages of a report. */
export async function partsOf(engine: SearchEngine, key: number): Promise<ReportText['x']> {
  return [...(await engine.text(key)).x, ...((await engine.moreText(key))?.x ?? [])];
}

/** What the index holds of a page: in the order of the page what is the report's own, and what is the site's. */
interface IndexedPage {
  readonly own: readonly string[];
  readonly aside: readonly string[];
}

/** What the index holds of each page of a report, by the path of the page's file. */
async function indexed(engine: SearchEngine, key: number): Promise<ReadonlyMap<string, IndexedPage>> {
  const { u } = await engine.text(key);
  const pages = new Map<string, { own: string[]; aside: string[] }>();
  for (const [anchor, , blocks, aside = 0] of await partsOf(engine, key)) {
    const page = `${u.slice(1)}${/^[^/]*\//.exec(anchor)?.[0] ?? ''}index.html`;
    const known = pages.get(page) ?? { own: [], aside: [] };
    pages.set(page, known);
    (aside === 1 ? known.aside : known.own).push(...blocks);
  }
  return pages;
}

/** Whether a text is two lists of blocks, each in its order, one between the other, and nothing else. */
function isWoven(text: string, { own, aside }: IndexedPage): boolean {
  const [left, right] = [own, aside].map((blocks) => blocks.map((block) => bare([block])));
  if (left === undefined || right === undefined) return false;
  // Of both lists what has been taken; more ways than one only where both go on with the same characters.
  const tried = new Set<number>();
  const ways: (readonly [at: number, first: number, second: number])[] = [[0, 0, 0]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const [at, first, second] = way;
    if (first === left.length && second === right.length && at === text.length) return true;
    const place = first * (right.length + 1) + second;
    if (tried.has(place)) continue;
    tried.add(place);
    const [one, other] = [left[first], right[second]];
    if (one !== undefined && text.startsWith(one, at)) ways.push([at + one.length, first + 1, second]);
    if (other !== undefined && text.startsWith(other, at)) ways.push([at + other.length, first, second + 1]);
  }
  return false;
}

/** Pages whose text the index does not hold as a reader can select it, and how many were compared. */
export async function comparePages(
  engine: SearchEngine,
  dist: string,
): Promise<{ readonly compared: number; readonly wrong: readonly string[] }> {
  let compared = 0;
  const wrong: string[] = [];
  for (const key of keysOf(engine)) {
    const pages = await indexed(engine, key);
    if (pages.size !== 2) wrong.push(`${(await engine.text(key)).u} has ${pages.size} pages`);
    for (const [page, held] of pages) {
      if (!isWoven(bare(selectable(await readFile(join(dist, page), 'utf8'))), held)) wrong.push(page);
      compared += 1;
    }
  }
  return { compared, wrong };
}

const INSIDE = /[\d.,a-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{2}/i;

/** A stretch of a text that begins and ends at a word: half a number or half of a Latin word is none. */
function wordsOf(random: Random, text: string): string {
  let from = random.int(0, Math.max(0, text.length - 4));
  let to = Math.min(text.length, from + random.int(4, 16));
  while (from > 0 && INSIDE.test(text.slice(from - 1, from + 1))) from -= 1;
  while (to < text.length && INSIDE.test(text.slice(to - 1, to + 1))) to += 1;
  return text.slice(from, to).trim();
}

/** Pieces of what the pages print that do not find the report they stand in, and how many were asked for. */
export async function lostPieces(
  engine: SearchEngine,
  dist: string,
  each: number,
): Promise<{ readonly asked: number; readonly lost: readonly string[] }> {
  const random = new Random(14);
  const session = new SearchSession(engine);
  const lost: string[] = [];
  let asked = 0;
  for (const key of keysOf(engine)) {
    const { u } = await engine.text(key);
    const pages = [...(await indexed(engine, key)).keys()];
    const texts = (await Promise.all(pages.map((page) => readFile(join(dist, page), 'utf8')))).flatMap(
      selectable,
    );
    for (let piece = 0; piece < each; piece += 1) {
      const q = wordsOf(random, random.pick(texts));
      if (!/[\p{L}\p{N}]/u.test(q)) continue;
      asked += 1;
      const found = await session.ids(q, NO_FILTERS, 'year');
      if (!found.includes(u.slice('/reports/'.length, -1))) lost.push(`${u} ${q}`);
    }
  }
  return { asked, lost };
}

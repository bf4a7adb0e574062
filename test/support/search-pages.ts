import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { ReportText } from '../../src/search/files/manifest.ts';
import { adjoining } from '../../src/search/files/page-order.ts';
import { matchAcross } from '../../src/search/runtime/across.ts';
import type { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { unitsOf } from '../../src/search/words/units.ts';
import { Random } from '../search-corpus/random.ts';
import { normalise } from '../search-corpus/truth.ts';
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

/** The blocks that the index holds of each page of a report, in its order, by the path of the page's file. */
async function indexed(engine: SearchEngine, key: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = await engine.text(key);
  const pages = new Map<string, string[]>();
  for (const [anchor, , blocks] of adjoining(own, await engine.moreText(key)).flat()) {
    const page = `${own.u.slice(1)}${/^[^/]*\//.exec(anchor)?.[0] ?? ''}index.html`;
    const known = pages.get(page) ?? [];
    pages.set(page, known);
    known.push(...blocks);
  }
  return pages;
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
      if (bare(selectable(await readFile(join(dist, page), 'utf8'))) !== bare(held)) wrong.push(page);
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

const withoutBreaks = (texts: readonly string[]): string =>
  normalise(texts.join('\n')).replaceAll('\u0002', '');

/**
 * Texts over the end of a block, and of two blocks of a report wherever they stand, that find another set of reports than
 * print them, how many were asked for, and how many of them are printed.
 */
export async function wrongAcross(engine: SearchEngine, dist: string, each: number) {
  const random = new Random(31);
  const slots = [...engine.slots.keys()];
  const reports = await Promise.all(
    keysOf(engine).map(async (key) => {
      const blocks = [...(await indexed(engine, key))];
      const printed = blocks.map(async ([page]) => selectable(await readFile(join(dist, page), 'utf8')));
      return {
        key,
        blocks: blocks.flatMap(([, held]) => held),
        pages: (await Promise.all(printed)).map(withoutBreaks),
      };
    }),
  );
  const wrong: string[] = [];
  let [asked, printed] = [0, 0];
  for (const { blocks } of reports)
    for (let turn = 0; turn < each; turn += 1) {
      const at = random.int(0, blocks.length - 2);
      const next = random.chance(0.5) ? at + 1 : random.int(0, blocks.length - 1);
      const q = `${(blocks[at] ?? '').slice(-random.int(2, 8))}${(blocks[next] ?? '').slice(0, random.int(2, 8))}`;
      const units = unitsOf(q);
      // Plain text does not tell where a number ends that a break stands behind.
      if (/[\da-z]/iu.test(q.normalize('NFKC')) || units.length < 2) continue;
      const wanted = withoutBreaks([q]);
      const having = reports.filter(({ pages }) => pages.some((page) => page.includes(wanted)));
      const found = await matchAcross(engine, units, slots);
      asked += 1;
      printed += having.length > 0 ? 1 : 0;
      if (found.size !== having.length || having.some(({ key }) => !found.has(key))) wrong.push(q);
    }
  return { asked, printed, wrong };
}

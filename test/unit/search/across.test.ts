import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import { matchAcross } from '../../../src/search/runtime/across.ts';
import type { SearchEngine } from '../../../src/search/runtime/engine.ts';
import { newestFirst } from '../../../src/search/runtime/engine.ts';
import { extrasOf } from '../../../src/search/runtime/extras.ts';
import { PERCENT, unitsOf } from '../../../src/search/words/units.ts';
import { CURRENT_YEAR, partsFolder } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';
import { Random } from '../../search-corpus/random.ts';
import { normalise } from '../../search-corpus/truth.ts';

// Texts over the ends of blocks, however they were pasted, against what plain comparison of strings says of each report.

const QUERIES = 120;
const LONGEST_QUERY = 20;
const LONG_QUERIES = 60;
const RECORDS = corpus(60);
const withoutBreaks = (text: string): string => normalise(text).replaceAll('\u0002', '');
const TEXTS = new Map(
  RECORDS.map(({ url, sections }) => [
    url,
    withoutBreaks(sections.flatMap(({ blocks }) => blocks).join('\n')),
  ]),
);
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-across-'));
  await buildSearch(RECORDS, { outDir: folder, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text around the end of a block, with its signs or without, as it stands there or with a slip. */
function pasted(random: Random): string {
  const blocks = random.pick(RECORDS).sections.flatMap((section) => section.blocks);
  const at = random.int(0, blocks.length - 3);
  const end = Array.from(blocks[at] ?? '').length;
  const all = Array.from(blocks.slice(at, at + 3).join(random.pick(['\n', '\t', '', ''])));
  const length = random.int(2, LONGEST_QUERY);
  const from = Math.max(0, end - random.int(0, length));
  const text = all.slice(from, from + length);
  const place = random.int(0, text.length - 1);
  const slip = random.int(0, 6);
  if (slip === 0) text[place] = '大';
  else if (slip === 1) text.splice(place, 1);
  return random.chance(0.3) ? text.join('').replace(/[，。；、\s]/gu, '') : text.join('');
}

async function addresses(engine: SearchEngine, q: string): Promise<string[]> {
  const units = unitsOf(q, await extrasOf(engine).traditional());
  const found = await matchAcross(engine, units, [...engine.slots.keys()]);
  expect([...found.keys()]).toEqual([...found.keys()].sort(newestFirst));
  const texts = await Promise.all([...found.keys()].map((key) => engine.text(key)));
  return texts.map(({ u }) => u).sort();
}

test('a text over the ends of blocks is found in every report that has it, and in no other', async () => {
  const random = new Random(23);
  const kept = await openIndexFolder(folder);
  let [asked, somewhere] = [0, 0];
  while (asked < QUERIES) {
    const q = pasted(random);
    // Plain text does not tell where a number ends that a break stands behind.
    if (/[\da-z]/iu.test(q.normalize('NFKC')) || unitsOf(q).length < 2) continue;
    const wanted = withoutBreaks(q);
    const having = [...TEXTS].filter(([, text]) => text.includes(wanted)).map(([url]) => url);
    asked += 1;
    somewhere += having.length > 0 ? 1 : 0;
    // As the first question of a visit, and after all others.
    expect(await addresses(await openIndexFolder(folder), q), q).toEqual(having.sort());
    expect(await addresses(kept, q), q).toEqual(having);
  }
  expect(somewhere).toBeGreaterThan(QUERIES / 2);
  expect(somewhere).toBeLessThan(QUERIES);
}, 60_000);

/** A long text of several blocks that begins and ends with a whole word or number, and the report that has it. */
function longText(random: Random): { readonly q: string; readonly url: string } {
  const { url, sections } = random.pick(RECORDS);
  const blocks = sections.flatMap((section) => section.blocks);
  const at = random.int(0, blocks.length - 2);
  const all = blocks.slice(at, at + 12).reduce((text, block) => {
    // Two numbers become another one where nothing stands between them.
    const needsEnd = /[\w.%]$/.test(text) && /^[\w.%]/.test(block);
    return text + (needsEnd ? '\n' : random.pick(['\n', ''])) + block;
  });
  const units = unitsOf(all).filter(({ text }) => text !== PERCENT);
  const from = random.int(0, Math.max(0, units.length - 60));
  const to = Math.min(units.length - 1, from + random.int(41, 120));
  return { q: all.slice(units[from]?.start, units[to]?.end), url };
}

test('a long text is found whatever has been asked before', async () => {
  const random = new Random(29);
  const kept = await openIndexFolder(folder);
  const atHand = vi.spyOn(kept, 'isAtHand').mockReturnValue(true);
  let percents = 0;
  for (let asked = 0; asked < LONG_QUERIES; asked += 1) {
    const { q, url } = longText(random);
    percents += q.split('%').length - 1;
    expect(await addresses(await openIndexFolder(folder), q), q).toContain(url);
    expect(await addresses(kept, q), q).toContain(url);
  }
  expect(atHand).toHaveBeenCalled();
  expect(percents).toBeGreaterThan(LONG_QUERIES / 4);
}, 60_000);

test('numbers and words with a break between them, or with none, are found as the report has them', async () => {
  const engine = await openIndexFolder(folder);
  const [record] = RECORDS;
  const blocks = record?.sections.flatMap((section) => section.blocks) ?? [];
  const at = blocks.findIndex(
    (block, index) => /\d[%分]?$/.test(block) && /^\d/.test(blocks[index + 1] ?? ''),
  );
  const [before = '', after = ''] = [blocks[at], blocks[at + 1]];
  expect(await addresses(engine, `${before}\n${after}`)).toContain(record?.url);
  expect(await addresses(engine, `${before}，${after}1`)).not.toContain(record?.url);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import type { SearchRecord, SearchSection } from '../../../src/search/record.ts';
import { NO_FILTERS } from '../../../src/search/runtime/filters.ts';
import { SearchSession } from '../../../src/search/runtime/session.ts';
import { CURRENT_YEAR, partsFolder } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';

// What a selection makes of a page: line ends that a field of one line drops, and single characters of two cells.

const SENTENCE =
  '把结算审核前移到每季度末，资料不齐的当场列出清单退回补正。由区交通运输局明确责任股室和完成时限，按季度报送进度；逾期没有进展的，在下一年度预算安排中予以考虑。';
/** A chapter of the words of a report, and behind it a table, which is a field of its own in the index. */
const chapter = (sentence: string): SearchSection[] => [
  { kind: 'text', anchor: 's6', heading: '六、有关建议', blocks: ['六、有关建议', sentence] },
  { kind: 'facts', anchor: 'figures', heading: '成效数字', blocks: ['成效数字', '七项㸚', '瞾共计'] },
];
const RECORDS = corpus(20).map((record, index): SearchRecord => {
  if (index > 1) return record;
  // The second says all of it too, but not one after the other.
  const sentence = index === 0 ? SENTENCE : [...SENTENCE.split('。')].reverse().join('。');
  return { ...record, sections: [...record.sections, ...chapter(sentence)] };
});
const [FIRST, SECOND] = RECORDS.map(({ id }) => id);
let folder: string;
let session: SearchSession;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-selected-'));
  await buildSearch(RECORDS, { outDir: folder, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
  session = new SearchSession(await openIndexFolder(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(q: string) {
  const request = { q, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false } as const;
  const { tier } = (await session.search(request)).answer;
  return { tier, ids: await session.ids(q, NO_FILTERS, 'relevance') };
}

test('a text over the end of a block and, far behind it, over the end of a field is found in its report alone', async () => {
  for (const q of [`有关建议${SENTENCE}成效数字`, `六、有关建议${SENTENCE}成效数字七项`])
    expect(await found(q), q).toEqual({ tier: 'across', ids: [FIRST] });
});

test('such a text with another word in it is only similar to its report', async () => {
  const { tier } = await found(`有关建议${SENTENCE.replace('结算', '结账')}成效数字`);
  expect(tier).toBe('near');
});

test('single characters that are no word together are looked for one by one', async () => {
  const { tier, ids } = await found('瞾 㸚');
  expect({ tier, ids: ids.toSorted() }).toEqual({ tier: 'split', ids: [FIRST, SECOND].toSorted() });
  expect((await found('瞾㸚')).ids).toEqual([]);
});

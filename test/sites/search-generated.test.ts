import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndexFolder } from '../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { makeOdd } from '../support/odd-words.ts';
import { comparePages, lostPieces, wrongAcross } from '../support/search-pages.ts';
import { buildSite, scratchFolder } from '../support/site.ts';

// Pages and index against each other, both ways, over reports that nobody has seen before: as many as
// MINGJI_GENERATED_REPORTS says (600 for all that was promised), a few in the ordinary tests.

const REPORTS = Number(process.env['MINGJI_GENERATED_REPORTS'] ?? 8);
const EACH = 4;

test(`the index holds what ${REPORTS} generated reports print, and nothing more`, {
  timeout: 240_000 + REPORTS * 5000,
}, async () => {
  const folder = await scratchFolder('search-generated');
  try {
    const content = join(folder, 'content');
    await writeCorpus(content, { reports: REPORTS, indicators: 10, paragraphs: 4, seed: 600 });
    makeOdd(content, 600);
    const dist = join(folder, 'dist');
    const { code, output } = await buildSite({ content, dist, now: '2026-11-22T00:00:00Z' });
    expect(code, output).toBe(0);
    const engine = await openIndexFolder(join(dist, INDEX_FOLDER));
    const { compared, wrong } = await comparePages(engine, dist);
    expect(wrong).toEqual([]);
    expect(compared).toBe(2 * REPORTS);
    const { asked, lost } = await lostPieces(engine, dist, EACH);
    expect(lost).toEqual([]);
    expect(asked).toBeGreaterThan(REPORTS * 2);
    expect((await wrongAcross(engine, dist, EACH)).wrong).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

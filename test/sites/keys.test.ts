import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../bench/random.ts';
import type { RenderedSite } from '../support/rendered-site.ts';
import { SiteRenderer } from '../support/rendered-site.ts';
import { SEED } from '../support/seed.ts';
import { BASE, copyContent, NOW, SITE } from '../support/site.ts';
import { SITE_EDITS } from '../support/site-edits.ts';

/** Each renders every page, without index and zips of a build: MINGJI_TEST_RUNS=100 npm run test:site -- test/sites/keys */
const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 1);
const RENDER_MS = 120_000;

let renderer: SiteRenderer;
let before: RenderedSite | null;
beforeAll(async () => {
  renderer = await SiteRenderer.open('keys');
  before = await renderer.render();
}, 2 * RENDER_MS);
afterAll(() => renderer.close());

test(
  `what an edit changes in a file, it changes in its key (MINGJI_TEST_SEED=${SEED})`,
  async () => {
    const random = seeded(SEED);
    const start = { base: BASE, site: SITE, now: NOW };
    // The bundle is of one address, and of one state of the texts that are code.
    const edits = SITE_EDITS.filter(({ name }) => !/^(?:a text of|the sub-path|the address)/.test(name));
    for (let run = 0, tried = 0; run < RUNS; tried += 1) {
      expect(tried, 'edits that the check refused').toBeLessThan(20 + 2 * RUNS);
      const { name, apply, around } = random.pick(edits);
      await copyContent(renderer.content);
      apply?.(renderer.content, random);
      const after = await renderer.render(around?.(start, random).now ?? NOW);
      if (after === null) continue;
      const stale = [...after.files].filter(([path, { key, sha256 }]) => {
        const known = before?.files.get(path);
        return known?.key === key && known.sha256 !== sha256;
      });
      expect(
        stale.map(([path]) => path),
        name,
      ).toEqual([]);
      run += 1;
    }
    expect(before?.files.size).toBeGreaterThan(1000);
  },
  (2 * RUNS + 22) * RENDER_MS,
);

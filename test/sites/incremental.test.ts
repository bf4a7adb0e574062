import { createHash } from 'node:crypto';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearCache } from '../../src/cli/build/cache-folder.ts';
import { foreignFiles } from '../../src/cli/build/site-owner.ts';
import type { Random } from '../bench/random.ts';
import { NothingToPick, seeded } from '../bench/random.ts';
import { PROJECT } from '../support/cache.ts';
import { SEED } from '../support/seed.ts';
import type { BuiltSite } from '../support/site.ts';
import { BASE, buildSite, copySite, NOW, SITE, scratchFolder, sharedSite } from '../support/site.ts';
import type { SiteEdit, Surroundings } from '../support/site-edits.ts';
import { SITE_EDITS } from '../support/site-edits.ts';

/** Each takes two builds: MINGJI_TEST_RUNS=200 npm run test:site -- test/sites/incremental.test.ts */
const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 1);
/** In a short run each build follows several edits, in a long one mostly a single one. */
const MOST_EDITS = RUNS > 10 ? 2 : 5;
const BUILDS_MS = 120_000;

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder('incremental');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What may befall the last site and what is kept of it; nothing, as a rule. */
const DAMAGES: readonly ((dist: string, random: Random) => void)[] = [
  ...Array.from({ length: 8 }, () => () => undefined),
  (dist, random) => truncateSync(anyFile(dist, random), 0),
  (dist, random) => writeFileSync(anyFile(dist, random), 'x'),
  (dist, random) => rmSync(anyFile(dist, random)),
  (dist, random) => truncateSync(anyFile(`${dist}.cache`, random), 1),
  (dist, random) => writeFileSync(anyFile(`${dist}.cache`, random), 'x'),
  (dist, random) => rmSync(anyFile(`${dist}.cache`, random)),
  (dist) => rmSync(`${dist}.cache`, { recursive: true }),
  (dist) => rmSync(dist, { recursive: true }),
];

function anyFile(folder: string, random: Random): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== 'SHA256SUMS' && statSync(join(folder, path)).isFile())
    .sort();
  return join(folder, random.pick(files));
}

/** Edits a folder in one way of all; in a long run the others may have left nothing to do for some. */
function edit(folder: string, random: Random): SiteEdit {
  const one = random.pick(SITE_EDITS);
  try {
    one.apply?.(folder, random);
    return one;
  } catch (error) {
    if (error instanceof NothingToPick) return edit(folder, random);
    throw error;
  }
}

/** Every file of a site with its bytes, as they are and not as a list says. */
async function bytesOf(site: BuiltSite): Promise<Readonly<Record<string, string>>> {
  const files = await site.files();
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site.dist, path)))
        .digest('hex'),
    ]),
  );
}

test(
  `what is built upon the last site equals what is built anew from elsewhere, with a bundle of its own and by two threads, byte for byte (MINGJI_TEST_SEED=${SEED})`,
  async () => {
    const random = seeded(SEED);
    const content = join(folder, 'content');
    let surroundings: Surroundings = {
      base: BASE,
      site: SITE,
      now: NOW,
    };
    cpSync(join(PROJECT, 'content'), content, { recursive: true });
    const dist = join(folder, 'dist');
    // Of the same content, with the same surroundings.
    await copySite(await sharedSite(), dist);

    let compared = 0;
    let refused = 0;
    for (let run = 0; compared < RUNS; run += 1) {
      const edited = join(folder, 'edited');
      rmSync(edited, { recursive: true, force: true });
      cpSync(content, edited, { recursive: true });
      const edits: string[] = [];
      let next = surroundings;
      for (let left = random.between(1, MOST_EDITS); left > 0; left -= 1) {
        const { name, around } = edit(edited, random);
        edits.push(name);
        next = { ...next, ...around?.(next, random) };
      }
      const damage = random.pick(DAMAGES);
      damage(dist, random);
      const told = `run ${run}: ${edits.join(', ')}; ${damage}`;
      const built = await buildSite({ content: edited, dist, ...next, ownBundle: true });
      if (built.code !== 0) {
        // The check refuses what such an edit may do; the site stays, and the next edit begins from it.
        expect(built.output, told).toMatch(/未生成网站：内容有 \d+ 处错误/);
        refused += 1;
        expect(refused, built.output).toBeLessThan(20 + 3 * RUNS);
        continue;
      }
      const elsewhere = join(folder, 'elsewhere');
      rmSync(elsewhere, { recursive: true, force: true });
      renameSync(edited, elsewhere);
      const anew = await buildSite({
        content: elsewhere,
        dist: join(folder, 'anew'),
        ...next,
        clean: true,
        threads: 2,
      });
      expect(anew.code, anew.output).toBe(0);
      expect(await bytesOf(built), told).toEqual(await bytesOf(anew));
      // Nor a folder that the next build would hold for somebody else's.
      expect(foreignFiles(dist), told).toEqual([]);
      compared += 1;
      // A long run that is ended from outside has shown what it has compared.
      if (RUNS > 10) process.stderr.write(`${compared} equal: ${told}\n`);
      surroundings = next;
      rmSync(content, { recursive: true });
      cpSync(elsewhere, content, { recursive: true });
    }
    clearCache(`${dist}.cache`);
    expect(readdirSync(`${dist}.cache`), 'what --clean leaves of the cache').toEqual([]);
    if (RUNS > 1) console.log(`${compared} compared, ${refused} refused by the check`);
  },
  (2 * RUNS + 3) * BUILDS_MS,
);

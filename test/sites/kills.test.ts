import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../bench/random.ts';
import { PROJECT } from '../support/cache.ts';
import { commandLine } from '../support/command-line.ts';
import { SEED } from '../support/seed.ts';
import type { BuiltSite } from '../support/site.ts';
import { buildSite, copyRealContent, copySite, scratchFolder, sharedRealSite } from '../support/site.ts';

/** Each takes a killed and a whole build: MINGJI_TEST_KILLS=50 npm run test:site -- test/sites/kills.test.ts */
const KILLS = Number(process.env['MINGJI_TEST_KILLS'] ?? 1);
const BUILDS_MS = 120_000;
/** One in so many kills comes late, where one folder takes the place of the other. */
const LATE = 3;

let folder: string;
let content: string;
let dist: string;
beforeAll(async () => {
  folder = await scratchFolder('kills');
  content = await copyRealContent(join(folder, 'content'));
  dist = join(folder, 'dist');
}, BUILDS_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const beside = () => readdirSync(folder).filter((name) => /^dist\.(?!cache$)/.test(name));
const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Files of a folder that are not what its list of sums says, or not there. */
function damaged(site: string): readonly string[] {
  const lines = readFileSync(join(site, 'SHA256SUMS'), 'utf8').trim().split('\n');
  return lines
    .map((line) => [line.slice(0, 64), line.slice(66)] as const)
    .filter(([sha256, path]) => !existsSync(join(site, path)) || sum(join(site, path)) !== sha256)
    .map(([, path]) => path);
}

/** Builds, and kills the whole process group after a while; whatever has ended by then has ended. */
async function killedBuild(ms: number): Promise<void> {
  const child = spawn(process.execPath, commandLine('src/cli/build.ts'), {
    cwd: PROJECT,
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      MINGJI_CONTENT: content,
      MINGJI_DIST: dist,
      MINGJI_CACHE: `${dist}.cache`,
      MINGJI_SITE: 'https://mingji.example',
      MINGJI_NOW: '2026-01-01T00:00:00+08:00',
    },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, ms));
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
  await ended;
}

const listOf = async (site: BuiltSite) => [await site.files(), await site.read('SHA256SUMS')];

test(
  `wherever a build is killed the last site stands, and the next build is right (MINGJI_TEST_SEED=${SEED})`,
  async () => {
    const random = seeded(SEED);
    const first = await sharedRealSite();
    await copySite(first, dist);
    let takes = 1000 * Number(/用时 ([\d.]+) 秒/.exec(first.output)?.[1]);
    expect(takes).toBeGreaterThan(0);
    const narrative = join(content, 'reports/2023/maiji-zhiliang-qiangqu/narrative.mdx');
    for (let kill = 0; kill < KILLS; kill += 1) {
      appendFileSync(
        random.between(0, 1) === 0 ? narrative : join(content, 'pages/about.mdx'),
        `\n补充说明第${kill + 1}次。\n`,
      );
      const earliest = random.between(1, LATE) === LATE ? 0.85 * takes : 0;
      const ms = Math.round(earliest + (random.between(0, 1000) / 1000) * (1.05 * takes - earliest));
      const told = `kill ${kill + 1} after ${ms} of ${Math.round(takes)} ms`;
      await killedBuild(ms);
      // Between two renames the site bears another name until the next command looks.
      const stands = existsSync(dist)
        ? dist
        : join(folder, beside().find((name) => name.startsWith('dist.previous-')) ?? 'none');
      expect(damaged(stands), told).toEqual([]);

      const again = performance.now();
      const built = await buildSite({ content, dist });
      takes = performance.now() - again;
      expect(built.code, `${told}\n${built.output}`).toBe(0);
      expect(beside(), told).toEqual([]);
      expect(damaged(dist), told).toEqual([]);
      if (kill % 10 !== KILLS % 10 && kill !== KILLS - 1) continue;
      const anew = await buildSite({ content, dist: join(folder, 'anew') });
      expect(await listOf(built), told).toEqual(await listOf(anew));
      for (const name of ['anew', 'anew.cache']) rmSync(join(folder, name), { recursive: true });
    }
    expect(existsSync(join(PROJECT, '.astro/build.lock'))).toBe(false);
  },
  (3 * KILLS + 3) * BUILDS_MS,
);

import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KnownReports } from '../../../src/integrations/known-reports.ts';
import type { MarkedFolder } from '../../../src/integrations/standing/content-marks.ts';
import { markContent } from '../../../src/integrations/standing/content-marks.ts';
import { readEnvironment } from '../../../src/reader/disk/environment.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import { siteRendering } from '../../../src/reader/disk/site-content.ts';
import { seeded } from '../../bench/random.ts';
import { copyEveryShape } from '../../support/every-shape.ts';
import { SEED } from '../../support/seed.ts';
import { SITE_EDITS } from '../../support/site-edits.ts';

/** More edits than in every `npm test`: MINGJI_TEST_RUNS=200 npm run test:unit -- test/unit/integrations/known-reports */
const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 2);
const NOW = '2026-01-01T00:00:00+08:00';
const REPORT = 'reports/2022/shili-gonglu-yanghu';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingji-known-'));
  copyEveryShape(join(root, 'content'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string) => join(root, 'content', path);
const folderCount = () =>
  readdirSync(at('reports')).flatMap((year) => readdirSync(at(`reports/${year}`))).length;

/** What is read with what is known, and anew, to the last value; and how many report folders were read. */
async function read(now = NOW, seen: MarkedFolder | null = null) {
  const environment = readEnvironment({
    MINGJI_CONTENT: join(root, 'content'),
    MINGJI_CACHE: join(root, 'cache'),
    MINGJI_DIST: join(root, 'dist'),
    MINGJI_NOW: now,
  });
  const options = { root: environment.content, now: environment.now, render: siteRendering('/') };
  const known = KnownReports.open(environment, seen);
  let folders = 0;
  const counting = {
    get: known.get.bind(known),
    said: known.said.bind(known),
    put(...args: Parameters<typeof known.put>) {
      folders += 1;
      known.put(...args);
    },
  };
  const again = await readContent({ ...options, kept: counting });
  known.save();
  return { again: plain(again), anew: async () => plain(await readContent(options)), folders };
}

function plain({ content, diagnostics, files }: Awaited<ReturnType<typeof readContent>>) {
  const reports = content?.reports.map((sourced) => ({
    ...sourced,
    report: sourced.report,
    narrative: sourced.narrative,
    place: sourced.locate(['title']),
    earlier: sourced.earlier.map(({ report, narrative, digest }) => ({ report, narrative, digest })),
    locate: null,
  }));
  return { ...content, reports, diagnostics, files };
}

/** Time in which the marks of files become worth something. */
function later(): void {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
}

test('what is known reads as what is read anew, after edits of any kind', {
  timeout: 60_000 + RUNS * 10_000,
}, async () => {
  const random = seeded(SEED);
  let now = NOW;
  const first = await read();
  expect(first.again).toEqual(await first.anew());
  expect(first.folders).toBe(folderCount());
  for (let round = 0; round < RUNS; round += 1) {
    const { apply, around, name } = random.pick(SITE_EDITS);
    apply?.(join(root, 'content'), random);
    now = around?.({ base: '/', site: 'https://mingji.example', now }, random).now ?? now;
    const { again, anew } = await read(now);
    expect(again, name).toEqual(await anew());
  }
});

test('one changed report alone is read again; touched, moved or copied files are no change', async () => {
  later();
  await read();
  expect((await read()).folders).toBe(0);
  writeFileSync(
    at(`${REPORT}/narrative.mdx`),
    `${readFileSync(at(`${REPORT}/narrative.mdx`), 'utf8')}\n补充说明。\n`,
  );
  expect((await read()).folders).toBe(1);
  utimesSync(at(`${REPORT}/report.json`), 1, 1);
  cpSync(at('reports'), at('other'), { recursive: true });
  rmSync(at('reports'), { recursive: true });
  renameSync(at('other'), at('reports'));
  expect((await read()).folders).toBe(0);
});

test('what a look has just seen is not looked at again: an edit after it is an edit while the site is built', async () => {
  later();
  await read();
  const look = () => markContent(join(root, 'content'), null).now;
  const seen = look();
  const known = await read(NOW, seen);
  expect(known.folders).toBe(0);
  expect(known.again).toEqual(await known.anew());
  const file = at(`${REPORT}/narrative.mdx`);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n补充说明。\n`);
  await expect(read(NOW, seen)).rejects.toThrow();
  vi.setSystemTime(Date.now() + 60_000);
  expect((await read(NOW, look())).folders).toBe(1);
});

test('an edit is seen that leaves size and time of a file as they were', async () => {
  later();
  await read();
  const file = at(`${REPORT}/narrative.mdx`);
  const { mtime } = statSync(file);
  const bytes = readFileSync(file);
  const middle = bytes.indexOf('路');
  const other = Buffer.from('桥');
  // In place, and as editors do it: another file under the same name.
  writeFileSync(
    file,
    Buffer.concat([bytes.subarray(0, middle), other, bytes.subarray(middle + other.length)]),
  );
  utimesSync(file, mtime, mtime);
  const changed = await read();
  expect(changed.folders).toBe(1);
  expect(changed.again).toEqual(await changed.anew());
  writeFileSync(at('new'), bytes);
  utimesSync(at('new'), mtime, mtime);
  renameSync(at('new'), file);
  expect((await read()).folders).toBe(1);
});

test('files that come and go beside the facts and the words are seen', async () => {
  later();
  await read();
  mkdirSync(at(`${REPORT}/attachments`), { recursive: true });
  writeFileSync(at(`${REPORT}/attachments/附件.csv`), '一,二\n');
  const more = await read();
  expect(more.folders).toBe(1);
  expect(more.again).toEqual(await more.anew());
  rmSync(at(`${REPORT}/attachments`), { recursive: true });
  expect((await read()).folders).toBe(1);
  rmSync(at(REPORT), { recursive: true });
  const less = await read();
  expect(less.folders).toBe(0);
  expect(less.again).toEqual(await less.anew());
});

test('damage is healed, and what other code has kept is not believed', async () => {
  const first = await read();
  const file = join(root, 'cache/reports/known.ndjson');
  const random = seeded(7);
  // Only what is kept is damaged: what is read anew stays the same.
  const anew = await first.anew();
  for (let round = 0; round < 4; round += 1) {
    const bytes = readFileSync(file);
    const place = random.between(0, bytes.length - 1);
    if (random.chance(50)) writeFileSync(file, bytes.subarray(0, place));
    else writeFileSync(file, bytes.fill((bytes[place] ?? 0) ^ 1, place, place + 1));
    const { again, folders } = await read();
    expect(again).toEqual(anew);
    expect(folders).toBe(folderCount());
  }
  copyFileSync(at('glossary.json'), file);
  expect((await read()).folders).toBe(folderCount());
  rmSync(file);
  mkdirSync(file);
  expect((await read()).again).toEqual(anew);
});

test('a report that is saved while a build goes on stops it', async () => {
  await read();
  const environment = readEnvironment({
    MINGJI_CONTENT: join(root, 'content'),
    MINGJI_CACHE: join(root, 'cache'),
    MINGJI_NOW: NOW,
  });
  const known = KnownReports.open(environment);
  const { content } = await readContent({
    root: environment.content,
    now: environment.now,
    render: siteRendering('/'),
    kept: known,
  });
  const sourced = content?.reports.find(({ folder }) => folder === REPORT);
  for (const name of ['report.json', 'narrative.mdx']) writeFileSync(at(`${REPORT}/${name}`), '{}');
  expect(() => sourced?.report).toThrow('生成期间内容又被改动');
  expect(() => sourced?.narrative).toThrow('生成期间内容又被改动');
});

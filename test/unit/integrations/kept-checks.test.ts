import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { diagnoseArchive } from '../../../src/checks/diagnose-archive.ts';
import { attachmentScans } from '../../../src/integrations/attachment-scans.ts';
import { KeptChecks } from '../../../src/integrations/kept-checks.ts';
import { KnownReports } from '../../../src/integrations/known-reports.ts';
import { readEnvironment } from '../../../src/reader/disk/environment.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import { siteRendering } from '../../../src/reader/disk/site-content.ts';
import type { Deployment } from '../../../src/view/address.ts';
import type { CheckedReports } from '../../../src/view/archive.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { seeded } from '../../bench/random.ts';
import { copyEveryShape } from '../../support/every-shape.ts';
import { SEED } from '../../support/seed.ts';
import { SITE_EDITS } from '../../support/site-edits.ts';

/** More edits than in every `npm test`: MINGJI_TEST_RUNS=200 npm run test:unit -- test/unit/integrations/kept-checks */
const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 2);

let root: string;
/** The content, and what is kept once it was examined for the first time: every test begins with a copy. */
let first: Awaited<ReturnType<typeof diagnosed>>;
let start: string;
beforeAll(async () => {
  start = mkdtempSync(join(tmpdir(), 'mingji-checks-'));
  root = start;
  copyEveryShape(join(root, 'content'));
  first = await diagnosed();
}, 60_000);
afterAll(() => rmSync(start, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingji-checks-'));
  cpSync(start, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What is said of the content now, with what is kept and, if asked for, anew; and how many reports were not known. */
async function diagnosed(now = '2026-01-01T00:00:00+08:00') {
  const environment = readEnvironment({
    MINGJI_CONTENT: join(root, 'content'),
    MINGJI_CACHE: join(root, 'cache'),
    MINGJI_DIST: join(root, 'dist'),
    MINGJI_NOW: now,
  });
  // Read as a build reads it: what has not changed is known.
  const readings = KnownReports.open(environment);
  const options = { root: environment.content, now: environment.now, render: siteRendering('/') };
  const reading = await readContent({ ...options, kept: readings });
  if (reading.content === null) throw new Error('The content cannot be read');
  readings.save();
  const kept = KeptChecks.open(reading.content, environment);
  let examined = 0;
  const counting = {
    content: kept.content,
    get: kept.get.bind(kept),
    put(...args: Parameters<typeof kept.put>) {
      examined += 1;
      return kept.put(...args);
    },
  };
  const scans = await attachmentScans(reading.content.reports, null);
  const { content } = reading;
  /** Everything that is said, and what lists and keys ask of it. */
  const told = (
    { results, failures, guarded }: ReturnType<typeof diagnoseArchive>,
    checked: CheckedReports,
  ) => {
    const { summaries, verdict } = createArchive(content, DEPLOYMENT, checked, environment.now);
    return {
      failures,
      guarded,
      summaries,
      reports: content.reports.map(({ id }) => [
        id,
        results.get(id),
        verdict(id).failures,
        verdict(id).counts,
      ]),
    };
  };
  const diagnosis = diagnoseArchive(content, environment.now, scans, undefined, counting);
  kept.forgetOthers(content.reports);
  const known = told(diagnosis, kept.checked(diagnosis.results));
  kept.save();
  const anew = () => {
    const fresh = diagnoseArchive(content, environment.now, scans);
    return told(fresh, fresh.results);
  };
  return { anew, known, examined, reports: content.reports.length };
}

const DEPLOYMENT = { base: '/', site: 'https://mingji.example' } as unknown as Deployment;
const SLIM = () => join(root, 'cache/checks/known.ndjson');
const files = () =>
  readdirSync(join(root, 'cache/checks'))
    .filter((name) => name.endsWith('.bin'))
    .map((name) => join(root, 'cache/checks', name));

function damage(file: string, random: ReturnType<typeof seeded>): void {
  const bytes = readFileSync(file);
  const at = random.between(0, bytes.length - 1);
  if (random.chance(50)) writeFileSync(file, bytes.subarray(0, at));
  else writeFileSync(file, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
}

test(
  'what is kept says the same as what is examined anew, after edits of any kind',
  async () => {
    const random = seeded(SEED);
    let now = '2026-01-01T00:00:00+08:00';
    expect(first.known).toEqual(first.anew());
    expect(first.examined).toBe(first.reports);
    for (let round = 0; round < RUNS; round += 1) {
      const { apply, around, name } = random.pick(SITE_EDITS);
      apply?.(join(root, 'content'), random);
      now = around?.({ base: '/', site: 'https://mingji.example', now }, random).now ?? now;
      const { anew, known } = await diagnosed(now);
      expect(known, name).toEqual(anew());
    }
  },
  60_000 + RUNS * 10_000,
);

test('one changed report alone is examined again, and one that is gone is forgotten', async () => {
  const { reports } = first;
  expect((await diagnosed()).examined).toBe(0);
  const file = join(root, 'content/reports/2022/shili-gonglu-yanghu/narrative.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n补充说明。\n`);
  // Another repeats a finding of it.
  expect((await diagnosed()).examined).toBeLessThanOrEqual(2);
  expect(files()).toHaveLength(reports);
  rmSync(join(root, 'content/reports/2024/shili-yingji-binan'), { recursive: true });
  await diagnosed();
  expect(files()).toHaveLength(reports - 1);
}, 60_000);

test('damage is healed', async () => {
  const random = seeded(5);
  for (const file of files().slice(0, 20)) damage(file, random);
  const { anew, known, examined } = await diagnosed();
  // Only what is kept is damaged: what is examined anew stays the same.
  const fresh = anew();
  expect(known).toEqual(fresh);
  // The results are made again for whoever asks for them.
  expect(examined).toBe(0);
  for (let round = 0; round < 3; round += 1) {
    damage(SLIM(), random);
    const after = await diagnosed();
    expect(after.known).toEqual(fresh);
    expect(after.examined).toBe(after.reports);
  }
}, 60_000);

test('a record that changes has the reports examined again that name it, and no other', async () => {
  const file = join(root, 'content/projects/shili-gonglu-yanghu.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('公路', '公路（新）'));
  const { anew, known, examined, reports } = await diagnosed();
  expect(known).toEqual(anew());
  expect(examined).toBeGreaterThan(0);
  expect(examined).toBeLessThan(reports / 2);
}, 60_000);

test('another day has nobody examined again but those of whom a day was asked, whose answer it changes', async () => {
  const { anew, known, examined } = await diagnosed('2027-03-01T00:00:00+08:00');
  expect(known).toEqual(anew());
  expect(examined).toBeLessThan(first.reports / 4);
  // A number that could be that of somebody born on a day to come.
  const file = join(root, 'content/reports/2022/shili-gonglu-yanghu/narrative.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n编号${bornOn('20260301')}。\n`);
  const before = await diagnosed('2026-01-01T00:00:00+08:00');
  expect(before.known.guarded.filter(({ id }) => id === 'PII_ID')).toEqual([]);
  const after = await diagnosed('2026-06-01T00:00:00+08:00');
  expect(after.known.guarded.filter(({ id }) => id === 'PII_ID')).toHaveLength(1);
  expect(after.known).toEqual(after.anew());
}, 60_000);

/** A made-up number with a right check character; no place has its first digits. */
function bornOn(day: string): string {
  const digits = `659900${day}001`;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return digits + '10X98765432'[sum % 11];
}

test('a scheme has those examined again that ask for it, an allowance those in which something was found', async () => {
  const file = join(root, 'content/schemes/yn-school.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"title": "', '"title": "新'));
  const { anew, known, examined } = await diagnosed();
  expect(known).toEqual(anew());
  expect(examined).toBeLessThan(first.reports / 4);
  writeFileSync(join(root, 'content/allowances.json'), '[]\n');
  const allowed = await diagnosed();
  expect(allowed.known).toEqual(allowed.anew());
  expect(allowed.examined).toBe(0);
}, 60_000);

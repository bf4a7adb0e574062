import {
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
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markContent } from '../../../../src/integrations/standing/content-marks.ts';

/** Long after whatever a test writes. */
const LATER = Date.now() + 60 * 60_000;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingji-marks-'));
  for (const report of ['reports/2023/a', 'reports/2023/b']) {
    mkdirSync(join(root, report), { recursive: true });
    writeFileSync(join(root, report, 'report.json'), report);
  }
  // In which order a language keeps such names is its own affair.
  for (const name of ['site.json', '9', '10']) writeFileSync(join(root, name), '{}');
  // Within the same tick of the clock a second change leaves no sign.
  for (const path of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
    utimesSync(join(root, path), 1, 1);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const FILE = 'reports/2023/a/report.json';
const at = (path: string) => join(root, path);
/** As it comes out of a file of the cache. */
const kept = (now: number) => JSON.parse(JSON.stringify(markContent(root, null, now).now));

describe.each([
  ['by its marks', LATER],
  ['by its bytes, where it was written just now', 0],
] as const)('content that is known %s', (_how, later) => {
  const clock = () => (later === 0 ? Date.now() : later);

  test('is the same as long as nothing has changed', () => {
    const before = kept(clock());
    expect(markContent(root, before, clock())).toEqual({ now: before, isSame: true });
  });

  test.each<[string, () => void]>([
    ['is another of the same length', () => writeFileSync(at(FILE), 'reports/2023/c')],
    ['is longer', () => writeFileSync(at(FILE), 'reports/2023/a!')],
    ['came', () => writeFileSync(at('reports/2023/a/narrative.mdx'), '')],
    ['went', () => rmSync(at(FILE))],
    ['moved', () => renameSync(at(FILE), at('reports/2023/a/narrative.mdx'))],
    ['took the place of another', () => renameSync(at(FILE), at('reports/2023/b/report.json'))],
    ['is a folder', () => folderInPlaceOf(at('site.json'))],
  ])('is another where a file %s', (_name, change) => {
    const before = kept(clock());
    change();
    expect(markContent(root, before, clock()).isSame).toBe(false);
  });

  test.each<[string, () => void]>([
    ['came', () => mkdirSync(at('reports/2024'))],
    ['went', () => rmSync(at('reports/2023/b'), { recursive: true })],
    ['moved', () => renameSync(at('reports/2023'), at('reports/2022'))],
    ['is a file', () => fileInPlaceOf(at('reports/2023/b'))],
  ])('is another where a folder %s', (_name, change) => {
    const before = kept(clock());
    change();
    expect(markContent(root, before, clock()).isSame).toBe(false);
  });
});

test('a file that was written over with its time as it was is another', async () => {
  const before = kept(LATER);
  await setTimeout(50);
  const { atime, mtime } = statSync(at(FILE));
  writeFileSync(at(FILE), 'reports/2023/c');
  utimesSync(at(FILE), atime, mtime);
  expect(markContent(root, before, LATER).isSame).toBe(false);
});

test('what was known by its bytes is known by its marks as soon as these can be trusted', () => {
  const fresh = kept(Date.now());
  const later = markContent(root, fresh, LATER);
  expect(later).toEqual({ now: kept(LATER), isSame: true });
  expect(later.now).not.toEqual(fresh);
});

test('nothing is known of a folder that is not there, nor the same as nothing', () => {
  expect(markContent(at('nowhere'), null)).toEqual({ now: null, isSame: false });
  expect(markContent(root, null, LATER).isSame).toBe(false);
});

test('a large file that was written just now cannot be known, one that was long ago is not read', () => {
  writeFileSync(at('large.pdf'), Buffer.alloc(16 * 1024 * 1024 + 1));
  expect(markContent(root, null).now).toBeNull();
  const before = kept(LATER);
  expect(markContent(root, before, LATER).isSame).toBe(true);
  expect(readFileSync(at('large.pdf')).length).toBeGreaterThan(16 * 1024 * 1024);
});

function folderInPlaceOf(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

function fileInPlaceOf(path: string): void {
  rmSync(path, { recursive: true });
  writeFileSync(path, '');
}

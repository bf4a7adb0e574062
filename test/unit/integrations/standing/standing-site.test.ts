import { createHash } from 'node:crypto';
import {
  appendFileSync,
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
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileState } from '../../../../src/integrations/incremental/file-state.ts';
import { listDigest } from '../../../../src/integrations/incremental/kept-site.ts';
import { STATE_FILE, writeState } from '../../../../src/integrations/incremental/site-state.ts';
import { SiteWatch } from '../../../../src/integrations/standing/standing-site.ts';
import type { Environment } from '../../../../src/reader/disk/environment.ts';

const PAGES = ['index.html', 'reports/2023/a/index.html', 'reports/2023/b/index.html'];
const TOLD = { files: 3, warnings: 1, notes: 2, reports: 2 };
const NOW = '2026-03-05T10:00:00+08:00';
/** When a report of the content becomes public. */
const TURN = '2026-03-05T12:00:00+08:00';
const publishing = [Date.parse(TURN)];

let folder: string;
let dist: string;
let environment: Environment;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-standing-'));
  dist = join(folder, 'dist');
  const [content, cache] = [join(folder, 'content'), join(folder, 'cache')];
  const site = new URL('https://mingji.example');
  environment = { content, dist, cache, site, base: '/', now: new Date(NOW), diagnostics: [] };
  mkdirSync(join(content, 'reports'), { recursive: true });
  writeFileSync(join(content, 'site.json'), '{}');
  for (const page of PAGES) {
    mkdirSync(dirname(join(dist, page)), { recursive: true });
    writeFileSync(join(dist, page), page);
  }
  writeFileSync(join(dist, 'SHA256SUMS'), 'list');
  // Within the same tick of the clock a second change leaves no sign.
  for (const path of ['', ...readdirSync(dist, { recursive: true, encoding: 'utf8' })])
    utimesSync(join(dist, path), 1, 1);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a build ends that has looked at the content first. */
async function built(folders: ReadonlyMap<string, number> | null = null): Promise<void> {
  const watch = new SiteWatch(environment);
  const files = new Map(PAGES.map((page) => [page, stateOf(page)]));
  const list = listDigest(dist);
  await writeState(join(environment.cache, STATE_FILE), { list, files, targets: [], folders: new Map() });
  watch.finish({ told: TOLD, publishing, folders, list, files });
}

function stateOf(page: string): FileState {
  const { size, mtimeMs: mtime, ino } = statSync(join(dist, page));
  const sha256 = createHash('sha256').update(page).digest('hex');
  return { key: sha256, size, mtime, ino, sha256, targets: [] };
}

const standing = (more: Partial<Environment> = {}) => new SiteWatch({ ...environment, ...more }).standing();

test('a site of which nothing has changed stands, with what was said of it, as often as one asks', async () => {
  await built();
  for (let time = 0; time < 2; time += 1) expect(standing()).toEqual({ ...TOLD, size: PAGES.length });
});

test('nothing is known before a build has ended, nor without the note of it', async () => {
  expect(standing()).toBeNull();
  await built();
  rmSync(join(environment.cache, 'site/standing.json'));
  expect(standing()).toBeNull();
});

describe('a site is looked at anew', () => {
  const page = () => join(dist, 'reports/2023/a/index.html');
  test.each<[string, () => void]>([
    ['a file of the content is another', () => writeFileSync(join(environment.content, 'site.json'), '[]')],
    ['a file of it was written over', () => writeFileSync(page(), 'x'.repeat(statSync(page()).size))],
    ['a file of it is shorter, with the same time', () => shortened(page())],
    ['a file of it went', () => rmSync(page())],
    ['something was put into it', () => writeFileSync(join(dist, 'reports/2023/a/photo.jpg'), 'mine')],
    ['a folder was put into it', () => mkdirSync(join(dist, 'photos'))],
    ['its list is another', () => writeFileSync(join(dist, 'SHA256SUMS'), 'tsil')],
    ['it went', () => rmSync(dist, { recursive: true })],
    ['it is the one before', () => otherSite()],
    ['what is known of its files is gone', () => rmSync(join(environment.cache, STATE_FILE))],
    ['what is known of its files is damaged', () => appendFileSync(join(environment.cache, STATE_FILE), 'x')],
    ['the note is damaged', () => damage(join(environment.cache, 'site/standing.json'))],
    ['the note is empty', () => writeFileSync(join(environment.cache, 'site/standing.json'), '')],
  ])('where %s', async (_name, change) => {
    await built();
    change();
    expect(standing()).toBeNull();
  });

  test.each<[string, Partial<Environment>]>([
    ['the next day', { now: new Date('2026-03-06T00:00:00+08:00') }],
    ['when a report has become public', { now: new Date(TURN) }],
    ['at another address', { site: new URL('https://elsewhere.example') }],
    ['below another path', { base: '/sub/' }],
  ])('%s', async (_name, more) => {
    await built();
    expect(standing(more)).toBeNull();
  });
});

test('an hour later on the same day nothing has to be looked at anew', async () => {
  await built();
  expect(standing({ now: new Date('2026-03-05T11:00:00+08:00') })).not.toBeNull();
});

test('what was changed while the site was built is seen by the next build', async () => {
  const watch = new SiteWatch(environment);
  writeFileSync(join(environment.content, 'site.json'), '[]');
  const files = new Map(PAGES.map((page) => [page, stateOf(page)]));
  const list = listDigest(dist);
  await writeState(join(environment.cache, STATE_FILE), { list, files, targets: [], folders: new Map() });
  watch.finish({ told: TOLD, publishing, folders: null, list, files });
  expect(standing()).toBeNull();
});

test('a new site into which something was put since its list was written is not taken for known', async () => {
  const later = new Date(Date.now() + 60_000);
  writeFileSync(join(dist, 'photo.jpg'), 'mine');
  await built();
  expect(standing()).toBeNull();
  rmSync(join(dist, 'photo.jpg'));
  utimesSync(join(dist, 'reports/2023/a'), later, later);
  await built();
  expect(standing()).toBeNull();
});

test('of a site that was left standing the folders are known as they were seen', async () => {
  const seen = new Map(['', 'reports/', 'reports/2023/'].map((path) => [path, timeOf(path)]));
  await built(seen);
  expect(new SiteWatch(environment).folders).toEqual(seen);
  expect(standing()).not.toBeNull();
  writeFileSync(join(dist, 'reports/2023/photo.jpg'), 'mine');
  expect(standing()).toBeNull();
});

const timeOf = (path: string) => statSync(join(dist, path)).mtimeMs;

function shortened(path: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, 'x');
  utimesSync(path, atime, mtime);
}

function otherSite(): void {
  cpSync(dist, `${dist}.old`, { recursive: true });
  rmSync(dist, { recursive: true });
  renameSync(`${dist}.old`, dist);
}

function damage(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('"warnings":1', '"warnings":0'));
}

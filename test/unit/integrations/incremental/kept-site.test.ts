import { hash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileStates } from '../../../../src/integrations/incremental/file-state.ts';
import { Ground } from '../../../../src/integrations/incremental/ground.ts';
import { folderOf, KeptSite, listDigest } from '../../../../src/integrations/incremental/kept-site.ts';
import type { SiteState } from '../../../../src/integrations/incremental/site-state.ts';
import { readState, writeState } from '../../../../src/integrations/incremental/site-state.ts';

const PAGE = 'reports/2023/甲/index.html';

let folder: string;
let old: string;
let into: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-kept-'));
  [old, into, file] = [
    join(folder, 'dist'),
    join(folder, 'dist.building-1'),
    join(folder, 'cache/site/state.bin'),
  ];
  for (const made of [join(old, 'reports/2023/甲'), into]) mkdirSync(made, { recursive: true });
  writeFileSync(join(old, PAGE), 'page');
  writeFileSync(join(old, 'SHA256SUMS'), 'list');
  await writeState(file, stateOf('a'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keyOf = (of: string) => hash('sha256', of);

function stateOf(of: string | null): SiteState {
  const { size, mtimeMs: mtime, ino } = statSync(join(old, PAGE));
  const page = {
    key: of === null ? null : keyOf(of),
    size,
    mtime,
    ino,
    sha256: hash('sha256', readFileSync(join(old, PAGE))),
    targets: [0, 1],
  };
  return {
    list: listDigest(old),
    files: new Map([[PAGE, page]]),
    targets: ['index.html#', 'years/index.html#y2023'],
    folders: new Map([['reports/2023/甲/', keyOf('folder')]]),
  };
}

/** What is known of files, unpacked. */
const plain = (files: FileStates) =>
  [...files].map(([path, { key, size, mtime, ino, sha256, targets }]) => [
    path,
    { key, size, mtime, ino, sha256, targets: Array.from(targets) },
  ]);

const taken = (key = 'a') => new KeptSite(old, new Ground(into), readState(file)).take(PAGE, keyOf(key));

describe('a file of the last site', () => {
  test('is taken over by a link when it was made from the same', () => {
    const kept = new KeptSite(old, new Ground(into), readState(file));
    expect(kept.take(PAGE, keyOf('a'))).toBe(true);
    expect(statSync(join(into, PAGE)).ino).toBe(statSync(join(old, PAGE)).ino);
    expect(plain(kept.linked)).toEqual(plain(stateOf('a').files));
  });

  test('is made anew when it was made from something else, or by every build', async () => {
    expect(taken('b')).toBe(false);
    await writeState(file, stateOf(null));
    expect(taken('null')).toBe(false);
  });

  test.each<[string, () => void]>([
    ['is gone', () => rmSync(join(old, PAGE))],
    ['has another size', () => writeFileSync(join(old, PAGE), 'longer')],
    ['was written over', () => writeFileSync(join(old, PAGE), 'egap')],
    ['is a folder', () => folderInPlaceOf(join(old, PAGE))],
    ['and the whole site is another with the same times', () => otherSite()],
  ])('is made anew when it %s', (_name, change) => {
    change();
    expect(taken()).toBe(false);
  });

  test('is taken over when only its time, or the list of the site, is another', () => {
    utimesSync(join(old, PAGE), 1, 1);
    writeFileSync(join(old, 'SHA256SUMS'), 'another list');
    expect(taken()).toBe(true);
  });
});

test('a file that lies there already as the same file is left there, though the last site lost it', () => {
  linkSync(join(old, PAGE), join(into, 'page'));
  mkdirSync(join(into, 'reports/2023/甲'), { recursive: true });
  renameSync(join(into, 'page'), join(into, PAGE));
  rmSync(join(old, PAGE));
  const ground = new Ground(into);
  ground.look();
  const kept = new KeptSite(old, ground, readState(file));
  expect(kept.take(PAGE, keyOf('a'))).toBe(true);
  ground.sweep();
  expect(readFileSync(join(into, PAGE), 'utf8')).toBe('page');
});

test('what was taken over may be let go and taken over again: its folders are made once more', () => {
  const ground = new Ground(into);
  const kept = new KeptSite(old, ground, readState(file));
  const release = (below: string) => {
    kept.release(below);
    ground.release(below);
  };
  expect(kept.take(PAGE, keyOf('a'))).toBe(true);
  for (const folderOf of ['reports/2024/', 'reports/2023/甲甲/']) release(folderOf);
  expect([...kept.linked.keys()]).toEqual([PAGE]);
  release('reports/2023/');
  expect([...kept.linked]).toEqual([]);
  expect(existsSync(join(into, 'reports/2023'))).toBe(false);
  expect(kept.take(PAGE, keyOf('a'))).toBe(true);
  expect(readFileSync(join(into, PAGE), 'utf8')).toBe('page');
});

describe('a folder of the last site', () => {
  const FOLDER = 'reports/2023/甲/';
  const kept = () => new KeptSite(old, new Ground(into), readState(file));
  const same = (key: string) => [...kept().sameFolders(new Map([[FOLDER, keyOf(key)]]))];

  test('is taken over as a whole where all of it would be made from the same', () => {
    expect(same('folder')).toEqual([FOLDER]);
    expect(same('another')).toEqual([]);
    const site = kept();
    expect([...site.takeFolders(new Set([FOLDER]))]).toEqual([]);
    expect(statSync(join(into, PAGE)).ino).toBe(statSync(join(old, PAGE)).ino);
    // Whoever asks for one of its files finds it taken.
    expect([site.take(PAGE, keyOf('a')), site.take(PAGE, keyOf('b'))]).toEqual([true, false]);
    expect([...site.takeFolders(new Set(['reports/2023/']))]).toEqual([]);
  });

  test('is named where a file of it is lost or damaged', () => {
    writeFileSync(join(old, PAGE), 'egap');
    expect([...kept().takeFolders(new Set([FOLDER]))]).toEqual([FOLDER]);
    rmSync(join(old, PAGE));
    expect([...kept().takeFolders(new Set([FOLDER]))]).toEqual([FOLDER]);
  });

  test('is not known where the whole site is another', () => {
    writeFileSync(join(old, 'SHA256SUMS'), 'another list');
    expect(same('folder')).toEqual([]);
  });

  test.each([
    ['reports/2023/甲/v1/index.html', FOLDER],
    ['projects/x/charts/y.svg', 'projects/x/'],
    ['reports/index.html', null],
    ['reports/page/2/index.html', 'reports/page/2/'],
    ['units/x/index.html', null],
  ])('%s lies in %s', (path, folderOfPath) => expect(folderOf(path)).toBe(folderOfPath));
});

describe('the last site', () => {
  const standing = (keys: readonly (readonly [string, string])[], others: readonly string[] = []) =>
    new KeptSite(old, new Ground(into), readState(file)).standing(
      new Map(keys.map(([path, of]) => [path, keyOf(of)])),
      (path) => others.includes(path),
    );

  test('stands where every file would be made from the same, and is what it was', () => {
    expect(standing([[PAGE, 'a']])?.isAsLeft).toBe(true);
    expect(standing([], [PAGE])?.isAsLeft).toBe(true);
  });

  test('stands where it was copied, and is known by its new times', async () => {
    utimesSync(join(old, PAGE), 1, 1);
    const copied = standing([[PAGE, 'a']]);
    expect(copied?.isAsLeft).toBe(false);
    await writeState(file, copied?.state ?? stateOf(null));
    expect(standing([[PAGE, 'a']])?.isAsLeft).toBe(true);
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    ['another key', [[PAGE, 'b']]],
    [
      'a file more',
      [
        [PAGE, 'a'],
        ['index.html', 'a'],
      ],
    ],
    ['a file less', []],
  ])('does not with %s', (_name, keys) => expect(standing(keys)).toBeNull());

  test.each<[string, () => void]>([
    ['is gone', () => rmSync(join(old, PAGE))],
    ['was written over', () => writeFileSync(join(old, PAGE), 'egap')],
    ['is of another list', () => writeFileSync(join(old, 'SHA256SUMS'), 'another list')],
    ['is not known', () => rmSync(file)],
  ])('does not where a file of it %s', (_name, change) => {
    change();
    expect(standing([[PAGE, 'a']])).toBeNull();
    expect(standing([], [PAGE])).toBeNull();
  });
});

function folderInPlaceOf(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

/** As if the folder had been unpacked from elsewhere: sizes and times as recorded, bytes not. */
function otherSite(): void {
  const { atime, mtime } = statSync(join(old, PAGE));
  writeFileSync(join(old, PAGE), 'egap');
  utimesSync(join(old, PAGE), atime, mtime);
  writeFileSync(join(old, 'SHA256SUMS'), 'another list');
}

describe('what is known of the last site', () => {
  test('comes back as it was', () => {
    const { files, ...rest } = readState(file) ?? stateOf(null);
    expect({ ...rest, files: plain(files) }).toEqual({
      ...stateOf('a'),
      files: plain(stateOf('a').files),
    });
  });

  test('is not trusted when a byte of it is another, or missing', () => {
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
        const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) damaged[at] = (damaged[at] ?? 0) ^ by;
        writeFileSync(file, damaged);
        expect(readState(file)).toBeNull();
      }),
    );
  });

  test.each<[string, () => void]>([
    ['nothing', () => rmSync(file)],
    ['a folder', () => folderInPlaceOf(file)],
  ])('is nothing where there is %s, and comes again', async (_name, change) => {
    change();
    expect(readState(file)).toBeNull();
    expect(taken()).toBe(false);
    rmSync(file, { recursive: true, force: true });
    await writeState(file, stateOf('a'));
    expect(readState(file)).not.toBeNull();
  });
});

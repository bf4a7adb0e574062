import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAside, lookInto } from '../../../../src/integrations/incremental/folder-look.ts';
import { Ground } from '../../../../src/integrations/incremental/ground.ts';

let folder: string;
let spare: string;
let building: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-look-'));
  [spare, building] = [join(folder, 'spare'), join(folder, 'building')];
  mkdirSync(join(spare, 'a/b'), { recursive: true });
  writeFileSync(join(spare, 'a/b/page'), 'page');
  writeFileSync(join(spare, 'list'), 'list');
  symlinkSync('nowhere', join(spare, 'a/link'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const marksOf = (file: string) => {
  const { size, mtimeMs: mtime, ino } = statSync(file);
  return { size, mtime, ino };
};

test('another thread sees what this one does', async () => {
  const aside = await lookAside(spare);
  expect(aside).toEqual(lookInto(spare));
  const { size, mtime, ino } = marksOf(join(spare, 'a/b/page'));
  const at = aside?.paths.indexOf('a/b/page') ?? -1;
  expect([aside?.sizes[at], aside?.times[at], aside?.numbers[at]]).toEqual([size, mtime, ino]);
  expect(aside?.sizes[aside.paths.indexOf('a/link')]).toBeNaN();
});

test('of a folder that is not there, or cannot be read, nothing is said', async () => {
  expect(await lookAside(join(folder, 'none'))).toBeNull();
  expect(await lookAside(join(spare, 'list'))).toBeNull();
});

test('what was seen holds under another name, and of no other folder', async () => {
  const ahead = await lookAside(spare);
  renameSync(spare, building);
  const ground = new Ground(building);
  ground.look(ahead);
  expect(ground.keep('a/b/page', marksOf(join(building, 'a/b/page')))).toBe(true);
  expect(ground.keep('list', { ...marksOf(join(building, 'list')), size: 9 })).toBe(false);
  ground.sweep();
  expect(readdirSync(building, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/page']);

  mkdirSync(spare);
  linkSync(join(building, 'a/b/page'), join(spare, 'other'));
  const other = new Ground(spare);
  other.look(ahead);
  expect(other.keep('a/b/page', marksOf(join(building, 'a/b/page')))).toBe(false);
  expect(other.keep('other', marksOf(join(spare, 'other')))).toBe(true);
});

import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ground } from '../../../../src/integrations/incremental/ground.ts';

let folder: string;
let old: string;
let into: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-ground-'));
  [old, into] = [join(folder, 'dist'), join(folder, 'building')];
  for (const made of [old, into]) mkdirSync(made);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Files with their text, and folders in which nothing lies. */
function treeOf(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const at = (entry: (typeof entries)[number]) => join(entry.parentPath, entry.name);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      if (entry.isFile()) return [[at(entry).slice(root.length + 1), readFileSync(at(entry), 'utf8')]];
      return readdirSync(at(entry)).length === 0 ? [[`${at(entry).slice(root.length + 1)}/`, '']] : [];
    }),
  );
}

const opened = () => {
  const ground = new Ground(into);
  ground.look();
  return ground;
};
function place(ground: Ground, path: string): void {
  const stats = statSync(join(old, path));
  const { size, mtimeMs: mtime, ino } = stats;
  if (!ground.keep(path, { size, mtime, ino })) ground.place(path, join(old, path), stats);
}

test('a file that lies there already as the same file stays; another of its name gives way', () => {
  write(old, 'a/same', 'same');
  write(old, 'a/other', 'new');
  write(into, 'a/other', 'old');
  linkSync(join(old, 'a/same'), join(into, 'a/same'));
  const before = statSync(join(into, 'a/same'));
  const ground = opened();
  place(ground, 'a/same');
  expect(statSync(join(into, 'a/same')).ctimeMs).toBe(before.ctimeMs);
  place(ground, 'a/other');
  ground.sweep();
  expect(treeOf(into)).toEqual(treeOf(old));
  expect(statSync(join(into, 'a/other')).ino).toBe(statSync(join(old, 'a/other')).ino);
});

test('what is written never goes into a file of the site that stands', () => {
  write(old, 'a', 'stands');
  linkSync(join(old, 'a'), join(into, 'a'));
  opened().clear('a');
  writeFileSync(join(into, 'a'), 'new', { flag: 'wx' });
  expect(readFileSync(join(old, 'a'), 'utf8')).toBe('stands');
});

test('a link to elsewhere goes, and what it leads to stays', () => {
  write(old, 'a/b', 'elsewhere');
  symlinkSync(join(old, 'a'), join(into, 'a'));
  symlinkSync(join(folder, 'nowhere'), join(into, 'c'));
  const ground = opened();
  place(ground, 'a/b');
  ground.sweep();
  expect(treeOf(into)).toEqual({ 'a/b': 'elsewhere' });
  expect(treeOf(old)).toEqual({ 'a/b': 'elsewhere' });
});

test('whatever lay there, only what was taken over and written is left, in no empty folder', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('/'));
  /** No file is a folder of another. */
  const tree = fc
    .uniqueArray(path, { maxLength: 8 })
    .map((all) => all.filter((one) => !all.some((two) => two.startsWith(`${one}/`))));
  fc.assert(
    fc.property(
      tree,
      tree,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.uniqueArray(path, { maxLength: 4 }),
      (before, after, kinds, emptied) => {
        for (const root of [old, into]) {
          rmSync(root, { recursive: true });
          mkdirSync(root);
        }
        for (const one of after) write(old, one, `site ${one}`);
        before.forEach((one, at) => {
          write(into, one, `earlier ${one}`);
          if (kinds[at] !== true || !after.includes(one)) return;
          rmSync(join(into, one));
          linkSync(join(old, one), join(into, one));
        });
        // Somebody took the files out.
        for (const one of emptied)
          if (!before.some((file) => `${one}/`.startsWith(`${file}/`)))
            mkdirSync(join(into, one), { recursive: true });
        const ground = opened();
        const expected: Record<string, string> = {};
        after.forEach((one, at) => {
          expected[one] = kinds[at] === true ? `site ${one}` : `made ${one}`;
          if (kinds[at] === true) place(ground, one);
          else {
            ground.clear(one);
            mkdirSync(dirname(join(into, one)), { recursive: true });
            writeFileSync(join(into, one), `made ${one}`, { flag: 'wx' });
          }
        });
        ground.sweep();
        expect(treeOf(into)).toEqual(expected);
        for (const one of after) expect(readFileSync(join(old, one), 'utf8')).toBe(`site ${one}`);
      },
    ),
  );
});

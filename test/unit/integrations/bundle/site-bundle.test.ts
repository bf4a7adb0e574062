import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KNOWN_ASTRO, refuseOtherAstro } from '../../../../src/integrations/bundle/astro-insides.ts';
import type { SiteBundle } from '../../../../src/integrations/bundle/site-bundle.ts';
import { keepBundle, readBundle, writeBundle } from '../../../../src/integrations/bundle/site-bundle.ts';

const BUNDLE: SiteBundle = {
  key: 'a',
  entry: new Map([['chunks/页.mjs', Buffer.from('export const x = 1;')]]),
  entryFile: 'entry.mjs',
  files: new Map([['_astro/a.css', Buffer.from('a{}')]]),
  styles: [['/&src/pages/index.astro', [{ sheet: { type: 'external', src: '_astro/a.css' } }]]],
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-bundle-'));
  file = join(folder, 'bundle/bundle.bin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the installed framework is the one whose insides were read; another is refused with what to read', () => {
  expect(() => refuseOtherAstro()).not.toThrow();
  expect(() => refuseOtherAstro('7.4.0')).toThrow(
    `Astro 7.4.0 is installed, but its pages are rendered by what was read in Astro ${KNOWN_ASTRO}`,
  );
});

test('a bundle comes back as it was written, for the key that it was made of', () => {
  writeBundle(file, BUNDLE);
  expect(readBundle(file, 'a')).toEqual(BUNDLE);
  expect(readBundle(file, 'b')).toBeNull();
});

test('is not trusted when a byte of it is another, or missing', () => {
  writeBundle(file, BUNDLE);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
      const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
      if (!cut) damaged[at] = (damaged[at] ?? 0) ^ by;
      writeFileSync(file, damaged);
      expect(readBundle(file, 'a')).toBeNull();
    }),
  );
});

test('is none where there is nothing, or a folder, and comes again', () => {
  expect(readBundle(file, 'a')).toBeNull();
  mkdirSync(file, { recursive: true });
  expect(readBundle(file, 'a')).toBeNull();
  keepBundle(file, BUNDLE);
  expect(readBundle(file, 'a')).toEqual(BUNDLE);
});

test('a cache that cannot be written keeps nothing, and stops nothing', () => {
  writeFileSync(join(folder, 'bundle'), 'x');
  expect(() => keepBundle(file, BUNDLE)).not.toThrow();
});

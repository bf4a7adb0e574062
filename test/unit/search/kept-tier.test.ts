import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptTier } from '../../../src/search/build/kept-tier.ts';
import { PACKS_VERSION } from '../../../src/search/build/tier.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-kept-tier-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a tier is known again, but not one whose packs were made by another rule', () => {
  const kept = new KeptTier(folder, 'archive');
  expect(kept.read()).toBeNull();
  kept.write({ parts: ['a.bin'], cuts: '0b', packs: 'aaaabbbb' });
  expect(kept.read()).toMatchObject({ parts: [join(folder, 'a.bin')], cuts: '0b', packs: 'aaaabbbb' });
  const note = join(folder, 'archive.tier');
  const { version, ...rest } = JSON.parse(readFileSync(note, 'utf8')) as Record<string, unknown>;
  expect(version).toBe(PACKS_VERSION);
  for (const other of [{ ...rest, version: PACKS_VERSION - 1 }, rest]) {
    writeFileSync(note, JSON.stringify(other));
    expect(kept.read()).toBeNull();
  }
});

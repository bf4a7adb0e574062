import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleKey } from '../../../../src/integrations/bundle/open-bundle.ts';
import { readEnvironment } from '../../../../src/reader/disk/environment.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-bundle-key-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'pages/guide'), { recursive: true });
  writeFileSync(join(content, 'pages/about.mdx'), '甲');
  writeFileSync(join(content, 'pages/guide/reading.mdx'), '乙');
  writeFileSync(join(content, 'site.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keyOf = (more: Readonly<Record<string, string>> = {}) =>
  bundleKey(
    readEnvironment({
      MINGJI_CONTENT: content,
      MINGJI_DIST: join(folder, 'dist'),
      MINGJI_CACHE: join(folder, 'cache'),
      MINGJI_SITE: 'https://mingji.example',
      MINGJI_BASE: '/gk/',
      MINGJI_NOW: '2026-01-01',
      ...more,
    }),
  );

test('the key of a bundle changes with the address and with the pages of the site, their names and their number', async () => {
  const pages = join(content, 'pages');
  const keys = [
    await keyOf(),
    await keyOf({ MINGJI_BASE: '/' }),
    await keyOf({ MINGJI_SITE: 'https://elsewhere.example' }),
    await keyOf({ MINGJI_SITE: 'https://mingji.example:8443' }),
  ];
  const edits = [
    () => writeFileSync(join(pages, 'about.mdx'), '丙'),
    () => writeFileSync(join(pages, 'new.mdx'), ''),
    () => rmSync(join(pages, 'new.mdx')),
    () => cpSync(join(pages, 'about.mdx'), join(pages, 'guide/about.mdx')),
    () => rmSync(pages, { recursive: true }),
  ];
  for (const edit of edits) {
    edit();
    keys.push(await keyOf());
  }
  // Taking a page away again leads back to the key from before it came.
  expect(new Set(keys).size).toBe(keys.length - 1);
});

test('it is the same wherever content, site and cache lie, on any day, whatever reports and records say', async () => {
  const own = await keyOf();
  const elsewhere = join(folder, 'another place/内容');
  cpSync(content, elsewhere, { recursive: true });
  writeFileSync(join(elsewhere, 'site.json'), '{"name":"乙"}');
  mkdirSync(join(elsewhere, 'reports/2024/a'), { recursive: true });
  writeFileSync(join(elsewhere, 'reports/2024/a/report.json'), '{}');
  expect(
    await keyOf({
      MINGJI_CONTENT: elsewhere,
      MINGJI_DIST: join(folder, 'other-dist'),
      MINGJI_CACHE: join(folder, 'other-cache'),
      MINGJI_NOW: '2027-05-05',
    }),
  ).toBe(own);
});

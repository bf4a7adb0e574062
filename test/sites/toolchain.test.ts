import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CACHE } from '../support/cache.ts';

// The framework as it is pinned, with nothing of ours: if this fails, look at the versions, not at the site.

const FILES: Readonly<Record<string, string>> = {
  'src/pages/index.astro':
    '---\nconst score: string = "88.80";\n---\n<html lang="zh-CN"><body><p>得分\n<b>{score}</b>\n分</p></body></html>',
  'src/pages/about.mdx':
    "---\ntitle: 说明\n---\nimport Note from '../Note.astro';\n\n# {frontmatter.title}\n\n<Note>可以使用组件。</Note>\n",
  'src/Note.astro': '<aside><slot /></aside>',
};

let root: string;
beforeAll(async () => {
  mkdirSync(CACHE, { recursive: true });
  // Inside the project, where the packages are found.
  root = mkdtempSync(join(CACHE, 'site-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  await build({ root, configFile: false, integrations: [mdx()], logLevel: 'error' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const html = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');

test('pages are built, and a line break in the source puts no space between Chinese characters', () => {
  expect(html('index.html')).toContain('<p>得分<b>88.80</b>分</p>');
});

test('trusted MDX pages are built with their components', () => {
  expect(html('about/index.html')).toMatch(/<h1[^>]*>说明<\/h1>\s*<aside>.*可以使用组件。.*<\/aside>/s);
});

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../support/cache.ts';
import { policyOf, searchRoot, withServer } from '../support/search-server/page.ts';
import type { BuiltSite } from '../support/site.ts';
import { buildSite, scratchFolder, sharedSite } from '../support/site.ts';

// A site with a search server: the search page names it and may ask it, and nothing else of the site knows of it.

const SERVER = 'https://search.example.cn:9443/mingji/_search';
let folder: string;
let site: BuiltSite;
beforeAll(async () => {
  folder = await scratchFolder('search-server');
  const content = join(folder, 'content');
  await cp(join(PROJECT, 'test/sites/golden/content'), content, { recursive: true });
  const file = join(content, 'site.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...settings, search: { server: SERVER } }));
  site = await buildSite({ content, dist: join(folder, 'dist') });
  expect(site.code, site.output).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('its search page is that of other sites but for the server', async () => {
  const page = await site.read('search/index.html');
  const plain = await (await sharedSite()).read('search/index.html');
  const expected = withServer(plain, SERVER);
  expect(policyOf(page)).toBe(policyOf(expected));
  expect(searchRoot(page)).toBe(searchRoot(expected));
  expect(policyOf(page)).toContain("connect-src 'self' https://search.example.cn:9443;");
  expect(searchRoot(page)).toContain(`data-server="${SERVER}"`);
  expect(policyOf(plain)).toContain("connect-src 'self';");
});

test('no other page may ask it or names it, but for the settings that the check of drafts takes along', async () => {
  const naming: string[] = [];
  for (const path of await site.files())
    if ((await readFile(join(site.dist, path))).includes('search.example.cn')) naming.push(path);
  expect(naming).toEqual(['search/index.html', 'try/index.html']);
  const other = await site.read('try/index.html');
  expect(policyOf(other)).not.toContain('search.example.cn');
  expect(searchRoot(other)).toBe('');
});

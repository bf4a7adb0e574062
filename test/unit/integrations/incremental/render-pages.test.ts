import { expect, test } from 'vitest';
import { fileOf, keyedPaths, pathsLeft } from '../../../../src/integrations/incremental/render-pages.ts';

test.each([
  ['/', 'page', 'index.html'],
  ['/reports/2023/x/', 'page', 'reports/2023/x/index.html'],
  ['/404/', 'page', '404.html'],
  ['/reports/404/', 'page', 'reports/404/index.html'],
  ['/feed.xml', 'endpoint', 'feed.xml'],
  ['data/reports.json', 'endpoint', 'data/reports.json'],
])('the file of %s, a %s, is %s', (pathname, type, file) => {
  expect(fileOf(pathname, type)).toBe(file);
});

const path = (pathname: string) => ({ pathname, route: { type: 'page', component: 'x.astro' } }) as never;
const keys = { of: (file: string) => `key of ${file}` };

test('no file is made twice, whoever makes it', () => {
  expect(() => keyedPaths([path('/a/'), path('a')], keys)).toThrow(/Two routes make a\/index\.html/);
  expect(() => keyedPaths([path('/a/')], keys, (file) => file === 'a/index.html')).toThrow(/Two routes make/);
});

test('what cannot be taken over is left, in the order of its places', () => {
  const keyed = keyedPaths([path('/b/'), path('/a/'), path('/c/')], keys);
  const take = (file: string, key: string) => file === 'c/index.html' && key === `key of ${file}`;
  expect(pathsLeft(keyed, (file) => file, take).map(({ file }) => file)).toEqual([
    'a/index.html',
    'b/index.html',
  ]);
});

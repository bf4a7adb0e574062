import { expect, test } from 'vitest';
import { fileOf } from '../../../../src/integrations/incremental/render-pages.ts';

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

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreignFiles } from '../../../../src/cli/build/site-owner.ts';
import { writeSite } from '../../../support/small-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-owner-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what the list of the site names is ours, with what systems leave beside it', () => {
  writeSite(folder, 'x', ['reports/2023/a/package.zip']);
  for (const name of ['.DS_Store', 'Thumbs.db', 'reports/2023/desktop.ini'])
    writeFileSync(join(folder, name), '');
  expect(foreignFiles(folder)).toEqual([]);
});

test('files, hidden ones, folders even if empty, and links are not', () => {
  writeSite(folder, 'x', ['reports/2023/a/index.html']);
  writeFileSync(join(folder, 'photo.jpg'), '');
  writeFileSync(join(folder, 'CNAME'), '');
  writeFileSync(join(folder, 'reports/2023/a/notes.txt'), '');
  mkdirSync(join(folder, '.git/objects'), { recursive: true });
  mkdirSync(join(folder, 'reports/2024'));
  symlinkSync('/', join(folder, 'root'));
  rmSync(join(folder, 'robots.txt'));
  symlinkSync('index.html', join(folder, 'robots.txt'));
  expect(foreignFiles(folder)).toEqual([
    '.git/',
    'CNAME',
    'photo.jpg',
    'reports/2023/a/notes.txt',
    'reports/2024/',
    'robots.txt',
    'root',
  ]);
});

test('a list of sums that is not of a site makes nothing ours', () => {
  writeFileSync(join(folder, 'install.iso'), '');
  writeFileSync(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  install.iso\n`);
  expect(foreignFiles(folder)).toEqual(['SHA256SUMS', 'install.iso']);
});

test('without a list nothing is', () => {
  writeFileSync(join(folder, 'index.html'), '');
  expect(foreignFiles(folder)).toEqual(['index.html']);
});

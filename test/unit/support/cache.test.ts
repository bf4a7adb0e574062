import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOnce } from '../../support/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) => (empty: string) => Promise.resolve(writeFileSync(join(empty, 'a'), text));

test('a folder of the cache is filled once', async () => {
  const target = join(folder, 'new', 'thing-1.0.0');
  await fillOnce(target, write('first'));
  await fillOnce(target, write('second'));
  expect(readFileSync(join(target, 'a'), 'utf8')).toBe('first');
});

test('of two that start together one wins, and both can go on', async () => {
  const target = join(folder, 'thing');
  await Promise.all([fillOnce(target, write('x')), fillOnce(target, write('x'))]);
  expect(readdirSync(folder)).toEqual(['thing']);
  expect(readdirSync(target)).toEqual(['a']);
});

test('one that fails leaves nothing, and the next can succeed', async () => {
  const target = join(folder, 'thing');
  const fail = (empty: string) => {
    writeFileSync(join(empty, 'half'), '');
    return Promise.reject(new Error('no space'));
  };
  await expect(fillOnce(target, fail)).rejects.toThrow('no space');
  expect(readdirSync(folder)).toEqual([]);
  await fillOnce(target, write('whole'));
  expect(existsSync(join(target, 'a'))).toBe(true);
});

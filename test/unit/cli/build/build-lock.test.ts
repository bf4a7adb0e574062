import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockBuild } from '../../../../src/cli/build/build-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-lock-'));
  file = join(folder, 'below', 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dead = () => spawnSync('true').pid;

test('the second waits for the first and is told for whom', async () => {
  const first = await lockBuild(file, () => expect.unreachable());
  const holder = { pid: process.ppid, host: hostname() };
  writeFileSync(file, JSON.stringify(holder));
  const waited: number[] = [];
  let gone = false;
  setTimeout(() => {
    gone = true;
    rmSync(file);
  }, 400);
  const second = await lockBuild(file, (pid) => waited.push(pid));
  expect(gone).toBe(true);
  expect(waited).toEqual([process.ppid]);
  second.release();
  first.release();
  expect(existsSync(file)).toBe(false);
});

test('nobody removes the mark of another', async () => {
  const lock = await lockBuild(file, () => expect.unreachable());
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname() }));
  lock.release();
  expect(existsSync(file)).toBe(true);
});

test.each([
  ['of a process that is gone', () => JSON.stringify({ pid: dead(), host: hostname() }), 0],
  ['that is no mark', () => 'half a ma', 60],
  [
    'of another machine that has been silent',
    () => JSON.stringify({ pid: 1, host: 'elsewhere.invalid' }),
    3600,
  ],
])('a mark %s is taken over', async (_name, text, ageSeconds) => {
  (await lockBuild(file, () => expect.unreachable())).release();
  writeFileSync(file, text());
  const then = new Date(Date.now() - ageSeconds * 1000);
  utimesSync(file, then, then);
  const lock = await lockBuild(file, () => expect.unreachable());
  lock.release();
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ASSERT = new URL('../../support/assert-node.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('../../support/environment.ts', import.meta.url));

/** Runs a program behind the check, on a Node that says it is `version`. */
function runOn(version: string, ...arguments_: readonly string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const preloads = [`data:text/javascript,${encodeURIComponent(pretend)}`, ASSERT].flatMap((url) => [
    '--import',
    url,
  ]);
  return spawnSync(process.execPath, [...preloads, PROGRAM, ...arguments_], { encoding: 'utf8' });
}

test.each(['18.20.0', '20.20.2', '22.17.1'])('Node %s is refused in a sentence', (version) => {
  const { status, stdout, stderr } = runOn(version);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    new RegExp(`^错误：当前 Node 版本是 ${version}，本项目需要 22.18 或更高版本。\n.*npm`),
  );
});

test.each(['22.18.0', '22.23.2', '24.0.0'])('Node %s is let through in silence', (version) => {
  const { status, stdout, stderr } = runOn(version);
  expect([status, stdout, stderr]).toEqual([0, '', '']);
});

test('the version is named where it is asked for', () => {
  expect(runOn('22.23.2', '--print').stdout).toBe('Node 22.23.2\n');
});

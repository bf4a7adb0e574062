import { expect, test } from 'vitest';
import { BlockReader } from '../../../src/search/build/block-reader.ts';
import { indexTokens } from '../../../src/search/build/pagefind-run.ts';
import type { TokenRuns } from '../../../src/search/build/token-runs.ts';
import { indexRuns } from '../../../src/search/build/token-runs.ts';
import { seeded } from '../../bench/random.ts';

const ROUNDS = 6;

/** Reports of runs that several share, some of them twice in one report, empty ones and breaks among them. */
function reports(seed: number): TokenRuns[] {
  const random = seeded(seed);
  const run = (most: number) =>
    Array.from({ length: random.between(0, most) }, () =>
      random.between(0, 9) === 0 ? '.' : `w${random.between(0, 60) ** 2}z`,
    );
  const shared = Array.from({ length: random.between(0, 12) }, () => run(30));
  return Array.from({ length: random.between(1, 20) }, () => [
    ['title'],
    ...Array.from({ length: random.between(0, 20) }, () => {
      const one = shared[random.between(0, 2 * shared.length)];
      return one ?? run(40);
    }),
  ]);
}

const wholly = (all: readonly TokenRuns[]) => indexTokens(all.map((runs) => runs.flat().join(' ')));

test('reports that share runs are indexed as if each had been indexed whole', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const all = reports(round);
    expect(await indexRuns(all)).toEqual(await wholly(all));
  }
});

test('reports that share nothing, and reports that share everything, with nothing but breaks of their own', async () => {
  const apart: TokenRuns[] = [[['a', 'b'], ['a']], [['b']]];
  const same = ['a', '.', 'b', 'a'];
  const alike: TokenRuns[] = [[same, ['.', '.'], same], [same], [same, ['.']]];
  for (const all of [apart, alike]) expect(await indexRuns(all)).toEqual(await wholly(all));
});

test('phrases and breaks of the same tokens are one and the same run, so that they are handed over once', () => {
  const reader = new BlockReader(new Map());
  const read = (text: string) => reader.read(text);
  const gap = (left: string, right: string) => reader.gap(read(left).units.at(-1), read(right).units[0]);
  expect(gap('甲乙', '丙丁')).toBe(gap('戊乙', '丙己'));
  expect(gap('甲乙', '丙丁')).not.toEqual(gap('甲乙', '戊丁'));
  const [one, other] = [read('资金已到位，用于修路。').runs, read('项目已完成，用于修路').runs];
  expect(one.map(({ length }) => length)).toEqual([4, 2, 3]);
  expect(other[2]).toBe(one[2]);
  expect(other[0]).not.toBe(one[0]);
});

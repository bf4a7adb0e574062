import { expect, test } from 'vitest';
import { BlockReader } from '../../../src/search/build/block-reader.ts';
import type { Postings } from '../../../src/search/build/page-postings.ts';
import { RunList } from '../../../src/search/build/stretch.ts';
import { indexStretches } from '../../../src/search/build/token-runs.ts';
import { EMPTY } from '../../../src/search/words/tokenize.ts';
import { seeded } from '../../bench/random.ts';

const ROUNDS = 6;

/** Tokens of a report, by stretches and by runs: the same ones wherever they are the same objects. */
type Report = readonly (readonly (readonly string[])[])[];

/** Reports of stretches and runs that several share, some of them twice in one report, empty ones and breaks among them. */
function reports(seed: number): Report[] {
  const random = seeded(seed);
  const run = (most: number) =>
    Array.from({ length: random.between(0, most) }, () =>
      random.between(0, 9) === 0 ? '.' : `w${random.between(0, 60) ** 2}z`,
    );
  const runs = Array.from({ length: random.between(0, 12) }, () => run(30));
  const some = () =>
    Array.from({ length: random.between(0, 4) }, () => runs[random.between(0, 2 * runs.length)] ?? run(40));
  const shared = Array.from({ length: random.between(0, 8) }, some);
  return Array.from({ length: random.between(1, 20) }, () => [
    [['title']],
    ...Array.from(
      { length: random.between(0, 12) },
      () => shared[random.between(0, 2 * shared.length)] ?? some(),
    ),
  ]);
}

/** What Pagefind finds, when it gets every run once. */
function indexed(all: readonly Report[]): Promise<Postings> {
  const handed = new RunList();
  const runOf = remembered((run: readonly string[]) => handed.add(run));
  const stretchFor = remembered((runs: Report[number]) => {
    const own = runs.map(runOf);
    return { runs: own, length: own.reduce((sum, { length }) => sum + length, 0) };
  });
  const reports = all.map((report) => report.map(stretchFor));
  return indexStretches(handed.tokens, reports);
}

function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>();
  return (from) => {
    const one = made.get(from) ?? make(from);
    made.set(from, one);
    return one;
  };
}

/** What is said of each report without any index: every token of it with the places at which it stands. */
function wholly(all: readonly Report[]): Postings {
  const texts = all.map((stretches) => stretches.flat(2));
  const tokens = [...new Set(texts.flat())].filter((token) => token !== EMPTY).sort();
  const pages = texts.map((text) => {
    const places = tokens.map((token) => text.flatMap((other, at) => (other === token ? [at] : [])));
    const own = [...places.entries()].filter(([, at]) => at.length > 0);
    return {
      tokens: Int32Array.from(own, ([token]) => token),
      counts: Int32Array.from(own, ([, at]) => at.length),
      positions: Int32Array.from(own.flatMap(([, at]) => at)),
    };
  });
  return { tokens, pages };
}

test('reports that share runs and stretches are indexed as if each had been indexed whole', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const all = reports(round);
    expect(await indexed(all)).toEqual(wholly(all));
  }
});

test('reports that share nothing, and reports that share everything, with nothing but breaks of their own', async () => {
  const apart: Report[] = [[[['a', 'b'], ['a']]], [[['b']]]];
  const same = [['a', '.', 'b', 'a']];
  const alike: Report[] = [[same, [['.', '.']], same], [same], [same, [['.']]]];
  const breaks: Report[] = [[[['.', '.']]], []];
  for (const all of [apart, alike, breaks]) expect(await indexed(all)).toEqual(wholly(all));
});

test('phrases and breaks of the same tokens are one and the same run, so that they are handed over once', () => {
  const reader = new BlockReader(new Map());
  const read = (text: string) => reader.read(text);
  const gap = (left: string, right: string) => reader.gap(read(left), read(right));
  expect(gap('甲乙', '丙丁')).toBe(gap('戊乙', '丙己'));
  expect(gap('甲乙', '丙丁')).not.toEqual(gap('甲乙', '戊丁'));
  const [one, other] = [read('资金已到位，用于修路。').words.runs, read('项目已完成，用于修路').words.runs];
  expect(one.map(({ length }) => length)).toEqual([4, 2, 3]);
  expect(other[2]).toBe(one[2]);
  expect(other[0]).not.toBe(one[0]);
});

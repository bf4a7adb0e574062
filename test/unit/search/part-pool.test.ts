import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexParts, threadsFor } from '../../../src/search/build/part-pool.ts';
import { corpus } from '../../search-corpus/corpus.ts';

const parts = (...sizes: readonly number[]) =>
  sizes.map((length) => ({ records: Array.from({ length }) as never[], before: null }));

test('as many threads index as pay for having to be started', () => {
  expect(threadsFor([], 2)).toBe(0);
  expect(threadsFor(parts(1, 1, 2, 1), 2)).toBe(0);
  expect(threadsFor(parts(20, 19), 2)).toBe(0);
  expect(threadsFor(parts(20, 20), 2)).toBe(1);
  expect(threadsFor(parts(20, 21), 2)).toBe(2);
  expect(threadsFor(parts(300, 300, 300), 8)).toBe(2);
  expect(threadsFor(parts(300, 300, 300), 1)).toBe(1);
  expect(threadsFor(parts(300), 2)).toBe(1);
});

test('a part that was there before is read again sooner than a thread is started, many are not', () => {
  const before = (count: number) =>
    parts(...Array.from({ length: count }, () => 200)).map((part) => ({ ...part, before: 'part.bin' }));
  expect(threadsFor(before(1), 2)).toBe(0);
  expect(threadsFor(before(2), 2)).toBe(2);
});

test('parts that need more memory than a thread is given are indexed all the same, and by the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-pool-'));
  try {
    const records = corpus(90);
    const made = async (name: string, heapMb?: number): Promise<readonly Buffer[]> => {
      const jobs = [0, 1].map((part) => ({
        records: records.slice(part * 45, (part + 1) * 45),
        ...{ file: join(folder, `${name}-${part}`), before: null },
      }));
      let done = 0;
      await indexParts(jobs, () => (done += 1), heapMb);
      expect(done).toBe(jobs.length);
      return jobs.map(({ file }) => readFileSync(file));
    };
    expect(await made('with-little', 16)).toEqual(await made('as-a-rule'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

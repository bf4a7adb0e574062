import fc from 'fast-check';
import { expect, test } from 'vitest';
import { falls, readShard, shardFolder } from '../../../../src/integrations/shards/shard.ts';

test.each([
  '',
  '0/3',
  '9/8',
  'a/b',
  '2',
  '2/',
  '/8',
  '-1/8',
  '1.5/8',
  '2/8/1',
  '1/1001',
  ' 2/8',
  '２/８',
  '2/0',
])('“%s” names no part', (word) => expect(readShard(word)).toBeNull());

test('every part of any number of parts is read as it is written, and has a folder of its own', () => {
  const shards = fc
    .integer({ min: 1, max: 1000 })
    .chain((of) => fc.record({ number: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));
  fc.assert(
    fc.property(shards, (shard) => {
      expect(readShard(`${shard.number}/${shard.of}`)).toEqual(shard);
      expect(shardFolder(shard)).toBe(`${shard.number}-of-${shard.of}`);
    }),
  );
});

test('every share falls to one part, and what is no share to none', () => {
  const of = fc.integer({ min: 1, max: 64 });
  fc.assert(
    fc.property(fc.string(), of, (share, count) => {
      const shards = Array.from({ length: count }, (_, at) => ({ number: at + 1, of: count }));
      expect(shards.filter((shard) => falls(share, shard))).toHaveLength(1);
      expect(shards.filter((shard) => falls(null, shard))).toEqual([]);
    }),
  );
});

test('shares are spread: of a thousand none of eight parts has twice its due', () => {
  for (let number = 1; number <= 8; number += 1) {
    const own = Array.from({ length: 1000 }, (_, at) => `projects/project-${at}`).filter((share) =>
      falls(share, { number, of: 8 }),
    );
    expect(own.length).toBeGreaterThan(60);
    expect(own.length).toBeLessThan(250);
  }
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptLines } from '../../../src/integrations/kept-lines.ts';
import { seeded } from '../../bench/random.ts';
import { SEED } from '../../support/seed.ts';

interface Fact {
  readonly text: string;
}

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-lines-'));
  file = join(folder, 'lines');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (base = 'code') => new KeptLines<Fact>(file, base);
const held = (base = 'code') => {
  const kept = lines(base);
  return new Map(kept.names().map((name) => [name, kept.get(name)]));
};

test('any row of edits reads as a map that was edited alike', () => {
  const random = seeded(SEED);
  const truth = new Map<string, Fact>();
  let added = 0;
  for (let round = 0; round < 60; round += 1) {
    const kept = lines();
    const before = round === 0 ? 0 : statSync(file).size;
    for (let edit = round === 0 ? 40 : random.between(1, 3); edit > 0; edit -= 1) {
      const name = `报告${random.between(0, 50)}`;
      if (random.chance(25)) {
        kept.forget(name);
        truth.delete(name);
      } else {
        const fact = { text: `第${round}次\n执行率\t${'一'.repeat(random.between(0, 80))}` };
        kept.set(name, fact);
        truth.set(name, fact);
      }
    }
    kept.save();
    if (statSync(file).size > before && round > 0) added += 1;
    expect(held()).toEqual(truth);
  }
  expect(added).toBeGreaterThan(10);
});

test('an edit of one of thousands adds its line alone', () => {
  const first = lines();
  for (let at = 0; at < 2000; at += 1) first.set(`r${at}`, { text: `${at}` });
  first.save();
  const [bytes, { ino }] = [readFileSync(file), statSync(file)];
  const second = lines();
  second.set('r7', { text: '另一个' });
  second.save();
  expect(statSync(file).ino).toBe(ino);
  expect(readFileSync(file).subarray(0, bytes.length).equals(bytes)).toBe(true);
  expect(statSync(file).size - bytes.length).toBeLessThan(200);
  expect(held().get('r7')).toEqual({ text: '另一个' });
});

test('what was added is never more than a part of the file, however many edits come', () => {
  const first = lines();
  for (let at = 0; at < 200; at += 1) first.set(`r${at}`, { text: '绩效'.repeat(20) });
  first.save();
  const whole = statSync(file).size;
  for (let round = 0; round < 300; round += 1) {
    const kept = lines();
    kept.set('r7', { text: `${round}` });
    kept.save();
    expect(statSync(file).size).toBeLessThan(whole * 1.15);
  }
  expect(held().get('r7')).toEqual({ text: '299' });
});

test('a byte that was damaged, and an end that is missing, take nothing with them but what stands behind them', () => {
  const first = lines();
  for (let at = 0; at < 40; at += 1) first.set(`r${at}`, { text: '执行率'.repeat(20) });
  first.save();
  const whole = statSync(file).size;
  const second = lines();
  second.set('r7', { text: '另一个' });
  second.save();
  const [bytes, all] = [readFileSync(file), held()];
  const start = new Map(all).set('r7', { text: '执行率'.repeat(20) });
  const expected = (at: number) => (at < whole ? new Map() : start);
  for (let at = 0; at < bytes.length; at += at < 80 || at > whole - 80 ? 1 : 97) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 1;
    writeFileSync(file, broken);
    expect(held(), `damaged at ${at}`).toEqual(expected(at));
    writeFileSync(file, bytes.subarray(0, at));
    expect(held(), `cut at ${at}`).toEqual(expected(at));
    // What is written next can be read again.
    const next = lines();
    next.set('new', { text: '再来' });
    next.save();
    expect(held().get('new'), `written behind ${at}`).toEqual({ text: '再来' });
  }
});

test('lines of other code are as good as none', () => {
  const first = lines();
  first.set('a', { text: '甲' });
  first.save();
  expect(held('other code').size).toBe(0);
  expect(held().get('a')).toEqual({ text: '甲' });
});

test('a further field is kept with those before it, and one that JSON would not give back takes all of them away', () => {
  const kept = new KeptLines<object>(file, 'code');
  const first = { text: '甲', list: [1, { two: 2 }] };
  kept.set('a', first);
  kept.set('a', { ...first, more: { three: 3 } });
  kept.set('b', first);
  kept.set('b', { ...first, more: new Date(0) });
  kept.set('c', first);
  kept.set('c', { ...first, more: undefined });
  kept.save();
  expect(held()).toEqual(new Map([['a', { ...first, more: { three: 3 } }]]));
});

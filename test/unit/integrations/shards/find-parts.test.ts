import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foreignFiles } from '../../../../src/cli/build/site-owner.ts';
import {
  findParts,
  PartsProblem,
  refuseOtherStates,
} from '../../../../src/integrations/shards/find-parts.ts';
import { PART_FILE, readPart, writePart } from '../../../../src/integrations/shards/part.ts';
import type { SiteIdentity } from '../../../../src/integrations/shards/site-identity.ts';

const IDENTITY: SiteIdentity = { code: 'c', address: 'a', day: '2026-01-01', content: 'w' };
const FILES = [{ path: 'index.html', key: 'k', size: 4, sha256: 'f'.repeat(64) }];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function put(number: number, of: number, name = `${number}-of-${of}`, identity = IDENTITY) {
  const into = join(folder, name);
  mkdirSync(join(into, 'site'), { recursive: true });
  writeFileSync(join(into, 'site/index.html'), 'page');
  await writePart({ folder: into, shard: { number, of }, identity, files: FILES });
  return into;
}

const refusal = (folders: readonly string[]): string => {
  try {
    findParts(folders);
  } catch (error) {
    expect(error).toBeInstanceOf(PartsProblem);
    return (error as Error).message;
  }
  return 'nothing was refused';
};

describe('parts that are all there', () => {
  test('come back as they were written, in order, from a folder that holds them or by name', async () => {
    const [third, first, second] = [await put(3, 3), await put(1, 3), await put(2, 3)];
    const found = findParts([folder]);
    expect(found.map(({ shard }) => shard.number)).toEqual([1, 2, 3]);
    expect(found[0]).toEqual({
      folder: first,
      shard: { number: 1, of: 3 },
      identity: IDENTITY,
      files: FILES,
    });
    expect(findParts([third, second, first])).toEqual(found);
    // The same folder by two names is one part.
    symlinkSync(first, `${folder}/link`);
    expect(findParts([folder, join(folder, 'link')])).toEqual(found);
    rmSync(join(folder, 'link'));
  });

  test('may have any names, and one that is still being made is none', async () => {
    await put(1, 2, 'pages-one');
    await put(2, 2, 'pages-two');
    await put(2, 2, '2-of-2.building-123');
    await put(2, 2, '2-of-2.kept-123-456');
    mkdirSync(join(folder, 'notes'));
    expect(findParts([folder])).toHaveLength(2);
  });

  test('are ours to replace, with all of their files', async () => {
    const part = await put(1, 1);
    expect(foreignFiles(part, [PART_FILE])).toEqual([]);
    expect(foreignFiles(part)).not.toEqual([]);
  });
});

describe('parts that cannot be joined', () => {
  test('the missing ones are named, with what makes them', async () => {
    await put(2, 8);
    expect(refusal([folder])).toMatch(/缺少第 1、3、4、5、6、7、8 份（共 8 份）[\s\S]*--shard 1\/8/);
  });

  test('a doubled one is named with both its folders', async () => {
    for (const name of ['a', 'b']) await put(1, 2, name);
    await put(2, 2);
    expect(refusal([folder])).toMatch(/第 1 份（共 2 份）有两个：\S*a 和 \S*b。/);
  });

  test('those of another count are named', async () => {
    await put(1, 2);
    await put(1, 3);
    expect(refusal([folder])).toMatch(/1-of-2 是第 1 份（共 2 份），\S*1-of-3 是第 1 份（共 3 份）/);
  });

  test('a damaged one is named', async () => {
    const part = join(await put(1, 1), PART_FILE);
    for (const text of ['', '{', '{}', readFileSync(part, 'utf8').replace('"number":1', '"number":0')]) {
      writeFileSync(part, text);
      expect(readPart(join(folder, '1-of-1'))).toBeNull();
      expect(refusal([folder])).toMatch(/1-of-1 中的 part\.json 读不出来/);
    }
  });

  test.each(['', 'nothing'])('a folder without any says so: %s', (name) => {
    expect(refusal([join(folder, name)])).toMatch(/中没有分份生成的结果/);
  });
});

test.each([
  ['code', '程序'],
  ['address', '网站地址'],
  ['day', '日期'],
  ['content', '内容'],
] as const)('a part of another state is named with what differs: %s', async (field, words) => {
  await put(1, 2);
  // Whatever stands behind it in the list follows from it.
  await put(2, 2, 'other', { ...IDENTITY, [field]: 'x', content: 'x' });
  const parts = findParts([folder]);
  expect(() => refuseOtherStates(parts, IDENTITY)).toThrow(
    new RegExp(`第 2 份（共 2 份） \\S*other 和现在要生成的网站${words}`),
  );
  expect(() => refuseOtherStates(parts.slice(0, 1), IDENTITY)).not.toThrow();
});

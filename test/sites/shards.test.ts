import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignFiles } from '../../src/cli/build/site-owner.ts';
import { withKeptBundle } from '../support/kept-bundle.ts';
import { copyGoldenContent, NOW, run, SITE, scratchFolder, sharedGoldenSite } from '../support/site.ts';

// A small site in three parts, each as a machine of its own would make it: with a cache of its own.

const OF = 3;
const BUILDS_MS = 300_000;

let folder: string;
let content: string;
let dist: string;
beforeAll(async () => {
  folder = await scratchFolder('shards');
  content = await copyGoldenContent(join(folder, 'content'));
  dist = join(folder, 'dist');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const env = {
    MINGJI_CONTENT: content,
    MINGJI_DIST: dist,
    MINGJI_CACHE: join(folder, 'cache'),
    MINGJI_SITE: SITE,
    MINGJI_NOW: NOW,
    ...more,
  };
  return withKeptBundle(env, () => run('src/cli/build.ts', args, env));
};
const parts = () => `${dist}.parts`;
const part = (number: number) => join(parts(), `${number}-of-${OF}`);
const bytesOf = (site: string) =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(site.length), readFileSync(file).toString('latin1')]),
  );
/** How many files a build made, and how many it took over. */
const counts = (output: string) =>
  (/新做 (\d+) 个文件，沿用 (\d+) 个/.exec(output) ?? []).slice(1).map(Number);

describe('a site in parts', () => {
  beforeAll(async () => {
    for (let number = 1; number <= OF; number += 1) {
      const { code, output } = await build(['--shard', `${number}/${OF}`], {
        MINGJI_CACHE: join(folder, `cache-${number}`),
      });
      expect(output).toMatch(`第 ${number} 份（共 ${OF} 份）已生成：${part(number)}`);
      expect(code, output).toBe(0);
    }
  }, OF * BUILDS_MS);

  test('each is a folder that a build knows for its own; no site stands yet', () => {
    expect(readdirSync(parts()).sort()).toEqual(['1-of-3', '2-of-3', '3-of-3']);
    for (let number = 1; number <= OF; number += 1) {
      expect(foreignFiles(part(number), ['part.json'])).toEqual([]);
      expect(bytesOf(join(part(number), 'site')).size).toBeGreaterThan(0);
    }
    expect(existsSync(dist)).toBe(false);
  });

  test(
    'joined they are, byte for byte, what is built at once',
    async () => {
      const joined = await build(['--merge']);
      expect(joined.code, joined.output).toBe(0);
      const inParts = Array.from({ length: OF }, (_, at) => bytesOf(join(part(at + 1), 'site')).size);
      expect(counts(joined.output)[1]).toBe(inParts.reduce((sum, size) => sum + size, 0));
      const whole = await sharedGoldenSite();
      const [one, other] = [bytesOf(dist), bytesOf(whole.dist)];
      expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
      expect([...one].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    },
    3 * BUILDS_MS,
  );

  test(
    'a part made again takes over what it made before',
    async () => {
      const again = await build(['--shard', `2/${OF}`], { MINGJI_CACHE: join(folder, 'cache-2') });
      expect(again.code, again.output).toBe(0);
      expect(counts(again.output)[0]).toBe(0);
    },
    BUILDS_MS,
  );

  test(
    'a file of a part that was damaged on the way is made again',
    async () => {
      const moved = join(folder, 'sent');
      cpSync(parts(), moved, { recursive: true });
      const [page = ''] = readdirSync(join(moved, '1-of-3/site'), {
        recursive: true,
        encoding: 'utf8',
      }).filter((path) => path.endsWith('index.html'));
      writeFileSync(join(moved, '1-of-3/site', page), 'damaged');
      const other = { MINGJI_DIST: join(folder, 'elsewhere') };
      const joined = await build(['--merge', moved], other);
      expect(joined.code, joined.output).toBe(0);
      expect(bytesOf(join(folder, 'elsewhere'))).toEqual(bytesOf(dist));
    },
    BUILDS_MS,
  );

  describe('is refused with a sentence, and the old site stands', () => {
    const refused = async (args: readonly string[], code: number, sentence: RegExp) => {
      const before = bytesOf(dist);
      const ended = await build(args);
      expect(ended.output).toMatch(sentence);
      expect(ended.output).not.toMatch(/^\s+at /m);
      expect(ended.code).toBe(code);
      expect(bytesOf(dist)).toEqual(before);
      expect(readdirSync(folder).filter((name) => /\.building-/.test(name))).toEqual([]);
    };

    test('where a part is missing', async () => {
      renameSync(part(2), join(folder, 'away'));
      await refused(['--merge'], 1, /缺少第 2 份（共 3 份）[\s\S]*npm run build -- --shard 2\/3/);
      renameSync(join(folder, 'away'), part(2));
    });

    test(
      'where a part is of another state',
      async () => {
        appendFileSync(
          join(content, 'reports/2024/shili-tushuguan-kaifang/narrative.mdx'),
          '\n补充说明一次。\n',
        );
        await refused(['--merge'], 1, /第 1 份（共 3 份） \S+ 和现在要生成的网站内容不同/);
      },
      BUILDS_MS,
    );

    test.each([
      [['--shard', '9/8'], /--shard 9\/8：要写“第几份\/共几份”/],
      [['--shard', '1/3', '--merge'], /不能同时写/],
      [['parts'], /多出的内容 parts/],
    ] as const)('%j', (args, sentence) => refused(args, 2, sentence));
  });
});

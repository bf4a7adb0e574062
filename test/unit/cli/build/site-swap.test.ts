import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginSwap, restoreSite, SiteFolderProblem } from '../../../../src/cli/build/site-swap.ts';
import { PROJECT } from '../../../support/cache.ts';
import { CAN_MOUNT, runMounted } from '../../../support/mount.ts';
import { pathsOf, writeSite } from '../../../support/small-site.ts';

/** No process has it: the largest id that Linux gives is 4194304. */
const DEAD = 99_999_999;
const CHILD = join(PROJECT, 'test/support/swap-child.ts');

let parent: string;
let target: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mingji-swap-'));
  target = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const shown = () => readFileSync(join(target, 'index.html'), 'utf8');
const beside = () => readdirSync(parent).sort();

describe('a new site', () => {
  test('takes the place of the old one only when it is whole', async () => {
    writeSite(target, 'old', ['withdrawn.html']);
    const swap = await beginSwap(target);
    writeSite(swap.building, 'new');
    expect(shown()).toBe('old');
    await swap.commit();
    expect(shown()).toBe('new');
    expect(existsSync(join(target, 'withdrawn.html'))).toBe(false);
    expect(beside()).toEqual(['dist']);
  });

  test('needs no old one, and no parent folder', async () => {
    target = join(parent, 'a', 'b');
    const swap = await beginSwap(target);
    writeSite(swap.building, 'first');
    await swap.commit();
    expect(shown()).toBe('first');
  });

  test('that is given up leaves the old one and nothing else', async () => {
    writeSite(target, 'old');
    const swap = await beginSwap(target);
    writeSite(swap.building, 'half');
    await swap.discard();
    expect(shown()).toBe('old');
    expect(beside()).toEqual(['dist']);
  });

  test('stands where a link leads, and the link stays', async () => {
    const real = join(parent, 'www');
    writeSite(real, 'old');
    symlinkSync('www', target);
    const swap = await beginSwap(target);
    writeSite(swap.building, 'new');
    await swap.commit();
    expect(readlinkSync(target)).toBe('www');
    expect(readFileSync(join(real, 'index.html'), 'utf8')).toBe('new');
    expect(beside()).toEqual(['dist', 'www']);
  });
});

describe('the site before the last one', () => {
  const spare = () => join(parent, 'cache', 'site', 'spare');

  async function build(text: string, more: readonly string[] = []): Promise<readonly string[]> {
    const swap = await beginSwap(target, { spare: spare() });
    swap.bringSpare();
    const found = pathsOf(swap.building);
    rmSync(swap.building, { recursive: true });
    writeSite(swap.building, text, more);
    await swap.commit();
    return found;
  }

  test('is kept, and lies in the folder of the next', async () => {
    writeSite(target, 'first', ['first.html']);
    expect(await build('second')).toEqual([]);
    expect(pathsOf(spare())).toContain('first.html');
    expect(await build('third')).toContain('first.html');
    expect(readFileSync(join(spare(), 'index.html'), 'utf8')).toBe('second');
    expect(shown()).toBe('third');
    expect(beside()).toEqual(['cache', 'dist']);
  });

  test('goes where another lies there already', async () => {
    writeSite(target, 'old');
    writeSite(spare(), 'spare', ['spare.html']);
    const swap = await beginSwap(target, { spare: spare() });
    writeSite(swap.building, 'new');
    await swap.commit();
    expect(pathsOf(spare())).toContain('spare.html');
    expect(beside()).toEqual(['cache', 'dist']);
  });

  test('comes back to nobody whose build is given up', async () => {
    writeSite(target, 'old');
    writeSite(spare(), 'spare');
    const swap = await beginSwap(target, { spare: spare() });
    await swap.discard();
    expect(pathsOf(spare()).length).toBeGreaterThan(0);
    const next = await beginSwap(target, { spare: spare() });
    next.bringSpare();
    await next.discard();
    expect(existsSync(spare())).toBe(false);
    expect([beside(), shown()]).toEqual([['cache', 'dist'], 'old']);
  });
});

describe('what no build has written', () => {
  test('is refused with its names and the way on, and stays', async () => {
    writeSite(target, 'old');
    writeFileSync(join(target, 'photo.jpg'), 'mine');
    await expect(beginSwap(target)).rejects.toThrow(/1 项不是本程序生成的[\s\S]*photo\.jpg[\s\S]*--replace/);
    expect(readFileSync(join(target, 'photo.jpg'), 'utf8')).toBe('mine');
    expect(beside()).toEqual(['dist']);
  });

  test('goes when that is asked for', async () => {
    writeSite(target, 'old');
    writeFileSync(join(target, 'photo.jpg'), 'mine');
    const swap = await beginSwap(target, { replace: true });
    writeSite(swap.building, 'new');
    await swap.commit();
    expect(existsSync(join(target, 'photo.jpg'))).toBe(false);
    expect(shown()).toBe('new');
  });

  test('is refused as well when it comes while the site is built', async () => {
    writeSite(target, 'old');
    const swap = await beginSwap(target);
    writeSite(swap.building, 'new');
    writeFileSync(join(target, 'photo.jpg'), 'mine');
    await expect(swap.commit()).rejects.toThrow(SiteFolderProblem);
    await swap.discard();
    expect(pathsOf(target)).toContain('photo.jpg');
    expect(shown()).toBe('old');
  });

  test('is refused as well where no site stood when the build began', async () => {
    const swap = await beginSwap(target);
    writeSite(swap.building, 'new');
    mkdirSync(target);
    writeFileSync(join(target, 'photo.jpg'), 'mine');
    await expect(swap.commit()).rejects.toThrow(SiteFolderProblem);
    await swap.discard();
    expect(pathsOf(target)).toEqual(['photo.jpg']);
  });

  test.each(['photo.jpg', 'reports/photo.jpg', 'mine/photo.jpg'])(
    'is noticed at %s when it comes while the site is built, and what goes away is not',
    async (path) => {
      writeSite(target, 'old', ['reports/index.html']);
      // A site is older than the clock of the disk is coarse.
      for (const folder of [target, join(target, 'reports')]) utimesSync(folder, 1, 1);
      const next = await beginSwap(target);
      writeSite(next.building, 'new');
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), 'mine');
      await expect(next.commit()).rejects.toThrow(/1 项/);
      rmSync(join(target, path.split('/')[0] === 'mine' ? 'mine' : path), { recursive: true });
      expect(await next.commit()).toBeNull();
      expect(shown()).toBe('new');
    },
  );

  test('is kept where it came into an old site that was being replaced', async () => {
    writeSite(target, 'new');
    const previous = join(parent, `dist.previous-${DEAD}`);
    writeSite(previous, 'old');
    writeFileSync(join(previous, 'photo.jpg'), 'mine');
    await restoreSite(target);
    const kept = beside().find((name) => name.startsWith('dist.kept-')) ?? '';
    expect(readFileSync(join(parent, kept, 'photo.jpg'), 'utf8')).toBe('mine');
    expect(shown()).toBe('new');
  });

  test.each<[string, () => void, RegExp]>([
    ['a file in its place', () => writeFileSync(target, 'mine'), /是一个文件，不是文件夹/],
    [
      'a link that leads nowhere',
      () => symlinkSync('nowhere', target),
      /是一个链接，但它指向的 .*nowhere 不存在/,
    ],
    [
      'a link to a file',
      () => {
        writeFileSync(join(parent, 'file'), 'mine');
        symlinkSync('file', target);
      },
      /file 是一个文件/,
    ],
    [
      'a file above it',
      () => {
        writeFileSync(join(parent, 'up'), 'mine');
        target = join(parent, 'up', 'dist');
      },
      /上级路径中有一个是文件/,
    ],
  ])('%s is left alone, with a sentence', async (_name, make, sentence) => {
    make();
    const before = pathsOf(parent);
    await expect(beginSwap(target)).rejects.toThrow(sentence);
    expect(pathsOf(parent)).toEqual(before);
  });

  test('folders of other names are left alone', async () => {
    mkdirSync(join(parent, 'dist.building-mine'));
    mkdirSync(join(parent, `other.building-${DEAD}`));
    await (await beginSwap(target)).discard();
    expect(beside()).toEqual(['dist.building-mine', `other.building-${DEAD}`]);
  });
});

/** Runs the whole swap in a process that is killed before one of its renames. */
function killedAt(renames: number, spare: readonly string[]): NodeJS.Signals | null {
  return spawnSync(process.execPath, [CHILD, target, String(renames), ...spare], { cwd: PROJECT }).signal;
}

describe('after a build that was killed', () => {
  test.each([
    [3, 'the old site goes', () => []],
    [4, 'the old site is kept as a spare', () => [join(parent, 'cache', 'spare')]],
  ])(
    'before any of its %d renames, where %s, the site is whole at the next start and nothing else is left',
    async (all, _name, spare) => {
      let killed = 0;
      for (let renames = 0; killed === renames; renames += 1) {
        for (const folder of [target, join(parent, 'cache')])
          rmSync(folder, { recursive: true, force: true });
        writeSite(target, 'old', ['only-old.html']);
        for (const folder of spare()) writeSite(folder, 'spare', ['only-spare.html']);
        if (killedAt(renames, spare()) === 'SIGKILL') killed += 1;
        await restoreSite(target);
        expect(beside().filter((name) => name !== 'cache')).toEqual(['dist']);
        expect([existsSync(join(target, 'only-old.html')), shown()]).toEqual(
          existsSync(join(target, 'only-new.html')) ? [false, 'new'] : [true, 'old'],
        );
      }
      expect(killed).toBe(all);
    },
  );

  test.skipIf(!CAN_MOUNT)(
    'while the entries of a mounted folder change places, the old site comes back whole',
    async () => {
      const state = (text: string) => pathsOf(target).length > 5 && shown() === text;
      let killed = 0;
      for (let renames = 0; killed === renames; renames += 1) {
        rmSync(target, { recursive: true, force: true });
        writeSite(target, 'old', ['only-old.html']);
        const before = pathsOf(target);
        const { signal, status } = runMounted(target, [CHILD, target, String(renames)]);
        if (signal === 'SIGKILL' || status === 137) killed += 1;
        await restoreSite(target);
        expect(state('old') || state('new')).toBe(true);
        if (shown() === 'old') expect(pathsOf(target)).toEqual(before);
        else
          expect(pathsOf(target)).toEqual(
            [...before, 'only-new.html'].filter((path) => path !== 'only-old.html').sort(),
          );
        expect(beside()).toEqual(['dist']);
      }
      expect(killed).toBeGreaterThan(10);
    },
    60_000,
  );
});

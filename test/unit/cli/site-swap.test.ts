import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginSwap } from '../../../src/cli/site-swap.ts';

/** No process has it: the largest id that Linux gives is 4194304. */
const DEAD = 99_999_999;

let parent: string;
let target: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mingji-swap-'));
  target = join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function site(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
}
const shown = () => readFile(join(target, 'index.html'), 'utf8');

describe('a new site', () => {
  test('takes the place of the old one only when it is whole', async () => {
    await site(target, 'old');
    const swap = await beginSwap(target);
    await site(swap.building, 'new');
    expect(await shown()).toBe('old');
    await swap.commit();
    expect(await shown()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('needs no old one, and no parent folder', async () => {
    target = join(parent, 'a', 'b');
    const swap = await beginSwap(target);
    await site(swap.building, 'first');
    await swap.commit();
    expect(await shown()).toBe('first');
  });

  test('that is given up leaves the old one and nothing else', async () => {
    await site(target, 'old');
    const swap = await beginSwap(target);
    await site(swap.building, 'half');
    await swap.discard();
    expect(await shown()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('never mixes with files of an earlier one', async () => {
    await site(target, 'old');
    await writeFile(join(target, 'withdrawn.html'), 'gone');
    const swap = await beginSwap(target);
    await site(swap.building, 'new');
    await swap.commit();
    expect(existsSync(join(target, 'withdrawn.html'))).toBe(false);
  });
});

describe('after a build that was killed', () => {
  test('its leftovers are removed', async () => {
    await site(target, 'old');
    await site(join(parent, `dist.building-${DEAD}`), 'half');
    await (await beginSwap(target)).discard();
    expect(await readdir(parent)).toEqual(['dist']);
    expect(await shown()).toBe('old');
  });

  test('an old site caught between the two renames comes back', async () => {
    await site(join(parent, `dist.previous-${DEAD}`), 'old');
    await (await beginSwap(target)).discard();
    expect(await shown()).toBe('old');
  });

  test('folders of other names are left alone', async () => {
    await site(join(parent, 'dist.building-mine'), 'x');
    await site(join(parent, `other.building-${DEAD}`), 'y');
    await (await beginSwap(target)).discard();
    expect((await readdir(parent)).sort()).toEqual(['dist.building-mine', `other.building-${DEAD}`]);
  });
});

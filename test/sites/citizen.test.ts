import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignFiles } from '../../src/cli/build/site-owner.ts';
import { PROJECT } from '../support/cache.ts';
import { commandLine } from '../support/command-line.ts';
import { CAN_MOUNT, runMounted } from '../support/mount.ts';
import {
  buildSite,
  copyRealContent,
  copySite,
  NOW,
  run,
  SITE,
  scratchFolder,
  sharedRealSite,
  sharedSite,
} from '../support/site.ts';

// The commands that editors use, where the disk holds surprises. The site of the founding report alone is built a few
// times; whatever is refused is refused before anything is built.

const DEAD = 99_999_999;

let folder: string;
let content: string;
let dist: string;
beforeAll(async () => {
  folder = await scratchFolder('citizen');
  content = await copyRealContent(join(folder, 'content'));
  dist = join(folder, 'dist');
  const built = await sharedRealSite();
  await copySite(built, dist);
  expect(built.output).toMatch(
    /用时 [\d.]+ 秒：检查 [\d.]+、准备 [\d.]+、生成页面 [\d.]+、复制附件 [\d.]+、建立检索 [\d.]+、核对 [\d.]+、替换 [\d.]+；新做 \d+ 个文件，沿用 0 个/,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const left = () => readdirSync(folder).filter((name) => /\.(?:building|previous|removing|kept)-/.test(name));
const variables = (more: Record<string, string> = {}) => ({
  MINGJI_CONTENT: content,
  MINGJI_DIST: dist,
  MINGJI_CACHE: `${dist}.cache`,
  MINGJI_SITE: SITE,
  MINGJI_NOW: NOW,
  ...more,
});

test('the list of a built site names all of its files', () => {
  expect(foreignFiles(dist)).toEqual([]);
  expect(left()).toEqual([]);
});

test('what is published is made for readers, whatever the shell is set to', async () => {
  // The site of the tests is built by a process that inherits this.
  expect(process.env['NODE_ENV']).toBe('test');
  const scripts = (await readdir(join(dist, '_astro'))).filter((name) => name.endsWith('.js'));
  const worker = scripts.filter((name) => name.startsWith('check-worker'));
  expect(worker).toHaveLength(1);
  const texts = await Promise.all(scripts.map((name) => readFile(join(dist, '_astro', name), 'utf8')));
  // Assertions of the parser of MDX, and its log: only a build for its developers has them.
  for (const text of texts) expect(text.match(/expected `containerState|useColors/)).toBeNull();
});

test('the built site holds nothing that must not be published; what is put into it is found', async () => {
  const sound = await run('src/cli/verify.ts', [], variables());
  expect(sound.output).toMatch(/个文件都核对过/);
  expect(sound.code).toBe(0);
  const page = join(dist, 'about/index.html');
  const html = await readFile(page, 'utf8');
  await rm(page);
  await writeFile(
    page,
    html.replace('</main>', '<p>联系电话 13900000000</p><a href="/nowhere/">x</a></main>'),
  );
  const found = await run('src/cli/verify.ts', [], variables());
  expect(found.code).toBe(1);
  expect(found.output).toMatch(/链接 nowhere\/index\.html|链接 \/nowhere\//);
  await rm(page);
  await writeFile(page, html.replace('</main>', '<p>联系电话 13900000000</p></main>'));
  const disclosed = await run('src/cli/verify.ts', [], variables());
  expect(disclosed.code).toBe(1);
  expect(disclosed.output).toMatch(/about\/index\.html：有不得公开的内容 139/);
  await writeFile(page, html);
});

test('what is looked for in what editors wrote stands in no page of all the examples either', async () => {
  const site = await sharedSite();
  const more = { MINGJI_CONTENT: join(PROJECT, 'content'), MINGJI_DIST: site.dist };
  expect(await run('src/cli/verify.ts', [], variables(more))).toMatchObject({ code: 0 });
});

describe('refused with a sentence and exit code', () => {
  test.each([
    ['foreign files', { file: 'photo.jpg' }, {}, 1, /photo\.jpg[\s\S]*npm run build -- --replace/],
    ['a cache that is a file', {}, { MINGJI_CACHE: join(PROJECT, 'LICENSE') }, 1, /LICENSE 是一个文件/],
    [
      'a cache below a file',
      {},
      { MINGJI_CACHE: join(PROJECT, 'LICENSE/x') },
      1,
      /LICENSE\/x 是一个文件（或者它的上级是文件）/,
    ],
    [
      'a site folder that is a file',
      {},
      { MINGJI_DIST: join(PROJECT, 'LICENSE') },
      1,
      /LICENSE 是一个文件，不是文件夹/,
    ],
    [
      'a site folder below a file',
      {},
      { MINGJI_DIST: join(PROJECT, 'LICENSE/x/y') },
      1,
      /上级路径中有一个是文件/,
    ],
    ['a base that is a host', {}, { MINGJI_BASE: '//evil.example/' }, 2, /ENV_BASE/],
  ] as const)('%s', async (_name, { file }: { file?: string }, more, code, sentence) => {
    if (file !== undefined) await writeFile(join(dist, file), 'mine');
    const ended = await run('src/cli/build.ts', [], variables(more));
    expect(ended.output).toMatch(sentence);
    expect(ended.output).not.toMatch(/^\s+at /m);
    expect(ended.code).toBe(code);
    if (file !== undefined) {
      expect(await readFile(join(dist, file), 'utf8')).toBe('mine');
      await rm(join(dist, file));
    }
    expect(left()).toEqual([]);
  });

  test.skipIf(!CAN_MOUNT).each([
    ['the folder of the site', (at: string) => ({ MINGJI_DIST: join(at, 'dist') }), /没有写入 .*dist 的权限/],
    [
      'the cache',
      (at: string) => ({ MINGJI_CACHE: join(at, 'cache') }),
      /不能写入缓存文件夹 .*cache（上级文件夹不能写入）/,
    ],
  ])('a disk that cannot be written, for %s', async (_name, more, sentence) => {
    const at = join(folder, 'read-only');
    await mkdir(at, { recursive: true });
    const { status, stdout, stderr } = runMounted(at, commandLine('src/cli/build.ts'), {
      env: variables(more(at)),
      readOnly: true,
    });
    expect(stdout + stderr).toMatch(sentence);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });
});

test('after a kill between the renames a build that fails brings the site back first, and so does the preview', async () => {
  const broken = join(folder, 'broken');
  await cp(content, broken, { recursive: true });
  await writeFile(join(broken, 'site.json'), '{');
  await rename(dist, `${dist}.previous-${DEAD}`);
  expect(await run('src/cli/build.ts', [], variables({ MINGJI_CONTENT: broken }))).toMatchObject({ code: 1 });
  expect(existsSync(join(dist, 'index.html'))).toBe(true);
  expect(left()).toEqual([]);

  await rename(dist, `${dist}.previous-${DEAD}`);
  const preview = started('src/cli/preview.ts', { PORT: '0' });
  await preview.says(/网站已就绪/);
  expect(existsSync(join(dist, 'index.html'))).toBe(true);
  preview.child.kill();
  await preview.end;
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s ends a build and leaves nothing behind', async (signal, code) => {
  // The pages are bundled again, by a process that goes with the build.
  const build = started('src/cli/build.ts', {}, ['--clean']);
  await build.says(/正在生成/);
  await new Promise((resolve) => setTimeout(resolve, signal === 'SIGINT' ? 100 : 1500));
  expect(left()).toHaveLength(1);
  build.child.kill(signal);
  expect(await build.end).toBe(code);
  expect(left()).toEqual([]);
  expect(existsSync(join(PROJECT, '.astro/build.lock'))).toBe(false);
  expect(existsSync(join(PROJECT, '.astro/bundle'))).toBe(false);
  expect(foreignFiles(dist)).toEqual([]);
});

test('where nothing has changed the site stays as it stands; what is damaged is mended, what is not ours goes when told', async () => {
  const standing = join(folder, 'standing');
  const place = { MINGJI_DIST: standing, MINGJI_CACHE: `${standing}.cache` };
  await copySite(await sharedRealSite(), standing);
  const page = join(standing, 'about/index.html');
  const list = await readFile(join(standing, 'SHA256SUMS'), 'utf8');
  const built = async (args: readonly string[] = []) => {
    const ended = await run('src/cli/build.ts', args, variables(place));
    expect(ended.code, ended.output).toBe(0);
    expect(await readFile(join(standing, 'SHA256SUMS'), 'utf8')).toBe(list);
    return ended.output;
  };
  const [folderThen, pageThen] = [statSync(standing), statSync(page)];
  await writeFile(join(standing, '.DS_Store'), '');
  const first = await built();
  expect(first).toMatch(/网站没有变化，原样保留：\S+standing（.*新做 0 个文件，沿用 \d+ 个）/);
  // What was looked through once is known by its marks, and the same is said of it.
  const kept = join(`${standing}.cache`, 'checks');
  await rm(kept, { recursive: true });
  const words = (text: string) => text.replace(/\d+\.\d/g, '…');
  expect(words(await built())).toBe(words(first));
  expect(existsSync(kept)).toBe(false);
  expect([statSync(standing).ino, statSync(page).ino]).toEqual([folderThen.ino, pageThen.ino]);
  expect(existsSync(join(standing, '.DS_Store'))).toBe(true);

  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</main>', '<p>多出的话</p></main>'));
  await writeFile(join(standing, 'photo.jpg'), 'mine');
  expect(await built(['--replace'])).toMatch(/网站已生成：\S+standing（.*新做 \d+ 个文件/);
  expect(await readFile(page, 'utf8')).toBe(html);
  expect(statSync(standing).ino).not.toBe(folderThen.ino);
  expect(existsSync(join(standing, 'photo.jpg'))).toBe(false);
  expect(left()).toEqual([]);
});

/** Room for a site and its cache, with plenty to spare. */
const ROOM_BYTES = 512 * 1024 * 1024;
const canHoldSite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
};
/** A disk that is not the one of the project, on most machines its shared memory. */
const OTHER_DISK = ['/dev/shm', tmpdir()].find(
  (path) => canHoldSite(path) && statSync(path).dev !== statSync(PROJECT).dev,
);

test.skipIf(OTHER_DISK === undefined).each(['the site', 'the cache', 'the site and the cache'])(
  '%s on another disk: what is built upon the last site is the same as anywhere',
  async (which) => {
    const elsewhere = await mkdtemp(join(OTHER_DISK ?? '', 'mingji-'));
    const place = {
      dist: join(which === 'the cache' ? folder : elsewhere, 'other-disk'),
      cache: join(which === 'the site' ? folder : elsewhere, 'other-disk.cache'),
    };
    try {
      const here = await sharedRealSite();
      // One is built there from nothing, the others where the site, or what is kept of it, was brought and a page lost.
      const isNew = which === 'the site and the cache';
      if (!isNew) {
        for (const [from, to] of [
          [here.dist, place.dist],
          [`${here.dist}.cache`, place.cache],
        ] as const)
          await cp(from, to, { recursive: true, preserveTimestamps: true });
        await rm(join(place.dist, 'about/index.html'));
      }
      const first = await buildSite({ content, ...place });
      expect(first.code, first.output).toBe(0);
      expect(first.output).toMatch(isNew ? /沿用 0 个/ : /新做 [1-9]\d* 个文件，沿用 [1-9]\d* 个/);
      const again = await buildSite({ content, ...place });
      expect(again.output).toMatch(/新做 0 个文件，沿用 \d+ 个/);
      expect(await again.read('SHA256SUMS')).toBe(await here.read('SHA256SUMS'));
      expect(await again.files()).toEqual(await here.files());
      expect(readdirSync(elsewhere).filter((name) => !name.startsWith('other-disk'))).toEqual([]);
      expect(readdirSync(elsewhere).filter((name) => /\.(?:building|previous|removing)-/.test(name))).toEqual(
        [],
      );
    } finally {
      for (const path of [elsewhere, ...Object.values(place)])
        await rm(path, { recursive: true, force: true });
    }
  },
);

/** A command that runs on. */
function started(file: string, more: Record<string, string> = {}, args: readonly string[] = []) {
  const child = spawn(process.execPath, commandLine(file, args), {
    cwd: PROJECT,
    env: { ...process.env, ...variables(more) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const end = new Promise<number | null>((resolve) => child.on('close', resolve));
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => words.test(output) && resolve();
      listeners.add(look);
      look();
      void end.then(() => reject(new Error(output)));
    });
  return { child, end, says };
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../../src/cli/static-server.ts';
import { findBrowser, prepareBrowser } from './browser/find.ts';
import { CACHE, PROJECT } from './cache.ts';

const BUILD = join(PROJECT, 'src', 'cli', 'build.ts');

/** The folder of the built site: the one that `MINGJI_DIST` names, else one that is built now, beside `dist`. */
function builtSite(): string | null {
  const { MINGJI_DIST } = process.env;
  if (MINGJI_DIST !== undefined && MINGJI_DIST !== '') return MINGJI_DIST;
  if (!existsSync(BUILD)) return null;
  const dist = join(CACHE, 'dist');
  // The folder is the tests' own: what an older build left there may go.
  const { status } = spawnSync(process.execPath, [BUILD, '--replace'], {
    cwd: PROJECT,
    env: { ...process.env, MINGJI_DIST: dist },
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error('网站没有构建成功，浏览器测试没有开始。请先执行 npm run build 查看原因。');
  return dist;
}

/**
 * Before all browser tests: unpacks browser and font, builds the site and serves it below `MINGJI_BASE` (`/` by
 * default). Tests find its address in `baseURL`.
 *
 * @returns what to do after them
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  await prepareBrowser();
  process.stdout.write(`浏览器：${findBrowser().name}\n`);
  const dist = builtSite();
  if (dist === null) return undefined;
  const site = await serveFolder({ dist, base: process.env['MINGJI_BASE'] ?? '/' });
  process.env['MINGJI_E2E_URL'] = site.url;
  return () => site.close();
}

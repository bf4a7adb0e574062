import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, prepareBrowser } from './browser/find.ts';
import { PROJECT } from './cache.ts';
import { serveFolder } from './static-server.ts';

/**
 * Before all browser tests: unpacks browser and font, serves the built site. `MINGJI_DIST` names its folder (`dist`
 * by default), `MINGJI_BASE` the path it was built for. Without a built site only tests that bring their own pages
 * can pass.
 *
 * @returns what to do after them
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  await prepareBrowser();
  process.stdout.write(`浏览器：${findBrowser().name}\n`);
  const dist = process.env['MINGJI_DIST'] ?? join(PROJECT, 'dist');
  if (!existsSync(join(dist, 'index.html'))) return undefined;
  const site = await serveFolder({ dist, base: process.env['MINGJI_BASE'] ?? '/' });
  process.env['MINGJI_E2E_URL'] = site.url;
  return () => site.close();
}

import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { findBrowser, prepareBrowser } from './browser/find.ts';
import { sharedSite } from './site.ts';

/** The folder of the built site: the one that `MINGJI_DIST` names, else the one that the tests of sites read too. */
async function builtSite(): Promise<string> {
  const { MINGJI_DIST } = process.env;
  return MINGJI_DIST !== undefined && MINGJI_DIST !== '' ? MINGJI_DIST : (await sharedSite()).dist;
}

/** What a host is advised to let browsers keep: files that are named by their content. */
const KEPT = /^\/_astro\/|^\/search-index\/(?!text\/|entry\.bin$)/;
const headers = (path: string): Record<string, string> =>
  KEPT.test(path) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {};

/**
 * Before all browser tests: unpacks browser and font, builds the site unless this run has built it, and serves it.
 * Tests find its address in `baseURL`.
 *
 * @returns what to do after them
 */
export default async function setup(): Promise<() => Promise<void>> {
  await prepareBrowser();
  process.stdout.write(`浏览器：${findBrowser().name}\n`);
  const site = await serveFolder({ dist: await builtSite(), headers });
  process.env['MINGJI_E2E_URL'] = site.url;
  return () => site.close();
}

import { isAbsolute, relative, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { readEnvironment } from '../../reader/disk/environment.ts';
import { forgetArchive } from '../../view/load-archive.ts';
import { CONTENT_CHANGED } from '../bundle/astro-insides.ts';
import { serveCollections } from '../collections.ts';

type Setup = HookParameters<'astro:server:setup'>;

/** In milliseconds: programs save a file in several steps, and a checkout changes thousands. */
const QUIET_MS = 20;

/** Shows every edit of the content in the pages that are open, as soon as what was edited has been read. */
export function showEdits(server: Setup['server'], refreshContent: Setup['refreshContent']): void {
  const { content } = readEnvironment(process.env);
  let waiting: NodeJS.Timeout | undefined;
  /** Whether the framework has to be told which files are pages of their own. */
  let isPage = false;
  const show = async () => {
    if (isPage) {
      isPage = false;
      await refreshContent?.({});
    }
    await serveCollections(server.config.root);
    for (const { name, hot } of Object.values(server.environments))
      if (name !== 'client') hot.send(CONTENT_CHANGED, {});
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  server.watcher.add(content);
  server.watcher.on('all', (_event, absolute) => {
    const path = relative(content, absolute).split(sep).join('/');
    if (path === '..' || path.startsWith('../') || isAbsolute(path)) return;
    forgetArchive(path === '' ? undefined : path);
    isPage ||= path === 'pages' || path.startsWith('pages/');
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      show().catch((error: unknown) => server.config.logger.error(String(error)));
    }, QUIET_MS);
  });
  // The first reading, for which the framework waits as well.
  void serveCollections(server.config.root);
}

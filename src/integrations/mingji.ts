import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../reader/environment.ts';
import { forgetArchive, loadArchive } from '../view/load-archive.ts';
import { refuseErrors } from './gate.ts';
import { publishedFiles } from './published-files.ts';
import { sharedArchive } from './shared-archive.ts';
import { indexSite } from './site-index.ts';
import { SUMS_FILE, siteSums } from './site-sums.ts';
import { verifySite } from './verify-site.ts';

/**
 * Joins the rooms to Astro's build: nothing is built from content with errors, originals are copied only for public
 * reports, the search index is made from the same objects as the pages, and the finished site is verified before
 * anybody sees it. Any failure stops the build.
 */
export function mingji(): AstroIntegration {
  return {
    name: 'mingji',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sharedArchive()] } });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const { content } = readEnvironment(process.env);
        server.watcher.add(content);
        server.watcher.on('all', async (_event, path) => {
          if (!path.startsWith(content)) return;
          forgetArchive();
          await refreshContent?.({});
          server.hot.send({ type: 'full-reload' });
        });
      },
      'astro:build:start': async () => {
        refuseErrors(await loadArchive());
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const archive = await loadArchive();
        for (const { from, to } of publishedFiles(archive)) {
          const target = join(dist, to);
          await mkdir(dirname(target), { recursive: true });
          await copyFile(from, target);
        }
        await indexSite(archive, dist);
        await writeFile(join(dist, SUMS_FILE), await siteSums(dist));
        await verifySite(dist, archive, readEnvironment(process.env).now);
      },
    },
  };
}

import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../reader/environment.ts';
import { forgetArchive, loadArchive, showsDrafts } from '../view/load-archive.ts';
import { answerPreview, PREVIEW_PATH } from './draft-preview.ts';
import { refuseErrors } from './gate.ts';
import { SiteBuild } from './incremental/site-build.ts';
import { sharedArchive } from './shared-archive.ts';

/** The panel of findings that only the development server adds to its pages. */
const PANEL = fileURLToPath(new URL('../desk/browser/draft-panel.ts', import.meta.url));

/**
 * Joins the rooms to Astro's build: nothing is built from content with errors, originals are copied only for public
 * reports, the search index is made from the built pages, what has not changed is taken over from the last site, and
 * the finished site is verified before anybody sees it. Any failure stops the build.
 */
export function mingji(): AstroIntegration {
  let outDir = '';
  let build: SiteBuild | null = null;
  return {
    name: 'mingji',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript, command }) => {
        updateConfig({ vite: { plugins: [sharedArchive()] } });
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(PANEL)};`);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const { content } = readEnvironment(process.env);
        server.watcher.add(content);
        server.middlewares.use(PREVIEW_PATH, answerPreview);
        server.watcher.on('all', async (_event, path) => {
          if (!path.startsWith(content)) return;
          forgetArchive(relative(content, path).split(sep).join('/'));
          await refreshContent?.({});
          server.hot.send({ type: 'full-reload' });
        });
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (showsDrafts()) throw new Error('Drafts are shown in this process: nothing may be built from it');
        const archive = await loadArchive();
        refuseErrors(archive);
        const site = await SiteBuild.begin(archive, readEnvironment(process.env), outDir);
        build = site;
        setPrerenderer((base) => site.prerenderer(base));
      },
      'astro:build:done': async () => {
        await build?.finish();
      },
    },
  };
}

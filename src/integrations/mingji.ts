import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUILD_TEXT } from '../text/command/build.ts';
import { bundleTaker } from './bundle/bundle-taker.ts';
import { answerPreview, PREVIEW_PATH } from './preview/draft-preview.ts';
import { showEdits } from './preview/show-edits.ts';
import { sharedArchive } from './shared-archive.ts';
import { withoutNeverRun } from './worker-diet.ts';

/** The panel of findings that only the development server adds to its pages. */
const PANEL = fileURLToPath(new URL('../desk/browser/preview/draft-panel.ts', import.meta.url));

/**
 * Joins the rooms to Astro: it bundles the pages and serves an editor's drafts; the site itself is built around the
 * bundle by our own command, which checks the content first and verifies what comes out. Started by anybody else it
 * refuses, so that no way leads past these.
 */
export function mingji(): AstroIntegration {
  return {
    name: 'mingji',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript, command }) => {
        updateConfig({
          vite: { plugins: [sharedArchive()], worker: { plugins: () => [withoutNeverRun()] } },
        });
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(PANEL)};`);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        server.middlewares.use(PREVIEW_PATH, answerPreview);
        showEdits(server, refreshContent);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const take = bundleTaker();
        if (take === null) throw new Error(BUILD_TEXT.notAlone);
        // Pages are rendered from what is bundled here, for as long as the code is the same.
        setPrerenderer((base) => ({
          ...base,
          name: 'mingji:bundle',
          async getStaticPaths() {
            await take(base);
            return [];
          },
        }));
      },
    },
  };
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { FIRST_SCRIPT } from './src/components/frame/first-script.ts';
import { CONTENTS_SCRIPT } from './src/components/parts/contents-follow.ts';
import { mingji } from './src/integrations/mingji.ts';
import { readEnvironment } from './src/reader/disk/environment.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const { site, base, dist, cache } = readEnvironment(process.env);

/** @param {string} text a script that stands in the page itself */
const sha256 = (text) =>
  /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

export default defineConfig({
  site: site.origin,
  base,
  outDir: dist,
  cacheDir: join(cache, 'astro'),
  output: 'static',
  trailingSlash: 'always',
  // One style sheet for all pages, fetched once; a page is then only its own words.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Line breaks of the source never become spaces between Chinese characters.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Highlighted code would need styles in the page, which the security policy forbids; there is none.
  markdown: { syntaxHighlight: false },
  integrations: [mingji(), mdx()],
  vite: {
    worker: {
      // Licences stay; notes to the bundler have been read.
      rolldownOptions: { output: { comments: { annotation: false, jsdoc: false } } },
    },
    resolve: {
      // The one of its two builds that needs no document: it runs in a worker too.
      alias: {
        'decode-named-character-reference': fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    build: {
      // The last ones of Windows 7, which offices and their browsers still have, and their equals.
      target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
      // What every page runs is fetched once, not written into each of them.
      assetsInlineLimit: 0,
      // Tests weigh what a reader loads; an English warning about the bundle of the build helps no editor.
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        // Each MDX page carries a directive for Astro, which the bundler does not know; it is noise, the rest is not.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Every page names half a dozen of them: by the part that a script belongs to, not by how Astro found it.
              entryFileNames: ({ name }) =>
                `_astro/${name.replace(/\.astro_astro_type_script.*$/, '')}.[hash].js`,
              // A chunk that holds the script of a page is the file of that script: a first search asks for as few as it can.
              codeSplitting: {
                groups: [
                  // What pages share must not bring them the search; all of them have a masthead.
                  {
                    name: 'Masthead',
                    test: /[\\/](?:src[\\/]browser[\\/]|frame[\\/]Masthead\.astro)/,
                    priority: 1,
                  },
                  // The search page and what the search box shares with it.
                  {
                    name: 'search',
                    test: /[\\/]src[\\/](?:search[\\/]|text[\\/]search\.ts$|components[\\/]pages[\\/]SearchPage\.astro)/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "frame-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [sha256(FIRST_SCRIPT), sha256(CONTENTS_SCRIPT)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});

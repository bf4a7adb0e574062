import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { TEXT_SIZE_SCRIPT } from './src/components/frame/text-size.ts';
import { mingji } from './src/integrations/mingji.ts';
import { readEnvironment } from './src/reader/disk/environment.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const { site, base, dist, cache } = readEnvironment(process.env);

/** @param {string} text a script that stands in the page itself */
const sha256 = (text) =>
  /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

/**
 * A module that exports the same names, each a function without a result.
 * @param {string} path in `node_modules`
 * @returns {readonly [path: string, instead: string]}
 */
const hollow = (path) => {
  const code = readFileSync(new URL(`./node_modules/${path}`, import.meta.url), 'utf8');
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  return [`/${path}`, names.map((name) => `export const ${name} = () => undefined;`).join('\n')];
};

/**
 * What libraries bring along and no worker ever runs, with the little that is asked of it instead.
 * @type {readonly (readonly [path: string, instead: string])[]}
 */
const NEVER_RUN = [
  // XML has five names of characters; the two thousand of HTML would be an eighth of the reader.
  [
    '/@xmldom/xmldom/lib/entities.js',
    `const names = Object.freeze({ amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' });
exports.XML_ENTITIES = names;
exports.HTML_ENTITIES = names;
exports.entityMap = names;`,
  ],
  // The narrative brings its own stand-in for a parser of JavaScript (see `narrative/dialect.ts`).
  ['/acorn/dist/acorn.mjs', 'export const Parser = { extend: () => null };'],
  ['/acorn-jsx/index.js', 'export default () => null;'],
  // Pictures of numbers, and tables that a spreadsheet makes of other tables, are no cells of a form.
  ['/hucre/dist/xlsx/chart-reader.mjs', 'export const parseChart = () => undefined;'],
  [
    '/hucre/dist/xlsx/pivot-reader.mjs',
    `export const parsePivotCacheDefinition = () => ({ fields: [] });
export const parsePivotTable = () => undefined;
export const attachPivotCacheFields = () => undefined;`,
  ],
  [
    '/hucre/dist/xlsx/slicer-reader.mjs',
    `export const parseSlicers = () => [];
export const parseTimelines = () => [];
export const parseSlicerCache = () => undefined;
export const parseTimelineCache = () => undefined;`,
  ],
  // Nor are the colours of a workbook, its properties, what it takes from other files, and who answered a remark; the
  // remarks themselves stand in a part of their own.
  hollow('hucre/dist/xlsx/theme.mjs'),
  // Pictures in cells are no figures.
  [
    '/hucre/dist/xlsx/cell-images-reader.mjs',
    `export const REL_CELL_IMAGES = '';
const none = () => [];
export { none as parseCellImages, none as assembleCellImages };`,
  ],
  [
    '/hucre/dist/xlsx/doc-props-reader.mjs',
    `const none = () => ({});
export { none as parseAppProperties, none as parseCoreProperties, none as parseCustomProperties };`,
  ],
  ['/hucre/dist/xlsx/external-link-reader.mjs', 'export const parseExternalLink = () => undefined;'],
  [
    '/hucre/dist/xlsx/threaded-comments-reader.mjs',
    `export const parsePersons = () => [];
export const parseThreadedComments = () => [];`,
  ],
  // Words are written with the signs themselves; names of characters are only read.
  ['/character-entities-html4/index.js', 'export const characterEntitiesHtml4 = {};'],
  // The sentences about a value that does not fit are our own, in Chinese.
  ['/zod/v4/locales/en.js', "export default () => ({ localeError: () => 'Invalid input' });"],
  // Nobody gives the page a password: a workbook that has one is refused.
  [
    '/hucre/dist/xlsx/crypto/agile.mjs',
    `const none = async () => { throw new Error('A workbook with a password is not read'); };
export const decryptAgile = none;
export const encryptAgile = none;`,
  ],
  // One report at a time needs no second way to read its lines, which gives the same tree.
  ['/src/narrative/plain-blocks.ts', "export { parseWhole as parseTree } from './dialect.ts';"],
  // Words of a report hold no drawings.
  ['/property-information/lib/svg.js', "export const svg = { property: {}, normal: {}, space: 'svg' };"],
  // Every schema can tell itself as JSON Schema, and every extension of Markdown can write it; a worker only reads.
  ...[
    'zod/v4/core/json-schema-processors.js',
    'zod/v4/core/to-json-schema.js',
    'markdown-table/index.js',
    'mdast-util-to-markdown/lib/index.js',
    ...['association', 'container-flow', 'container-phrasing', 'indent-lines', 'safe', 'track'].map(
      (name) => `mdast-util-to-markdown/lib/util/${name}.js`,
    ),
  ].map(hollow),
];

const withoutNeverRun = () => ({
  name: 'mingji:never-run',
  /** @param {string} id */
  load(id) {
    const path = id.replaceAll('\\', '/');
    return NEVER_RUN.find(([end]) => path.endsWith(end))?.[1] ?? null;
  },
  // The example of a rule stands on the page of all rules alone.
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.replaceAll('\\', '/').includes('/src/text/checks/')) return null;
    return { code: code.replace(/^(\s+example:\s*)(?:'[^'\n]*'|"[^"\n]*")(?=,$)/gm, "$1''"), map: null };
  },
});

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
      plugins: () => [withoutNeverRun()],
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
      scriptDirective: { resources: ["'self'"], hashes: [sha256(TEXT_SIZE_SCRIPT)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});

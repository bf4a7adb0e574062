import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildSearch } from '../../src/search/build-index.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import type { SearchRecord } from '../../src/search/record.ts';

/** Stricter than any policy the site may be served with. */
export const POLICY =
  "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self'; " +
  "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

const page = (title: string, base: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>` +
  `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
  `<script type="module" src="${base}assets/main.js"></script></head><body>${body}</body></html>`;

const searchPage = (base: string): string =>
  page(
    '检索',
    base,
    `<main><h1>检索</h1><div data-search data-base="${base}" data-index="${base}${INDEX_FOLDER}/">` +
      `<form data-search-form role="search" action="${base}search/" method="get"><label for="q">检索词</label>` +
      `<input id="q" name="q" type="search" data-search-input autocomplete="off"><button>检索</button></form>` +
      '<div data-search-filters></div><p data-search-status role="status"></p><div data-search-notes></div>' +
      '<div data-search-tools></div><h2>检索结果</h2><ol data-search-results></ol><nav aria-label="分页" data-search-pager></nav>' +
      '</div></main>',
  );

const boxPage = (base: string): string =>
  page(
    '首页',
    base,
    `<main><h1>首页</h1><form data-quick-search data-base="${base}" data-index="${base}${INDEX_FOLDER}/" ` +
      `role="search" action="${base}search/"><label for="b">检索词</label><input id="b" name="q" type="search">` +
      '<button>检索</button></form></main>',
  );

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const reportPage = (base: string, record: SearchRecord): string =>
  page(
    escape(record.title),
    base,
    `<main data-marks><h1>${escape(record.title)}</h1>${record.sections
      .map(
        ({ anchor, heading, blocks }) =>
          `<section id="${anchor}"><h2>${escape(heading)}</h2>${blocks.map((block) => `<p>${escape(block)}</p>`).join('')}</section>`,
      )
      .join('')}</main>`,
  );

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/** The search page and a page with a quick search box, with the scripts bundled as the real site bundles them. */
export async function buildSearchPages(dir: string, base: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    base,
    worker: { format: 'es' },
    build: {
      outDir: dir,
      emptyOutDir: true,
      rollupOptions: {
        input: fileURLToPath(new URL('page/main.ts', import.meta.url)),
        output: { entryFileNames: 'assets/main.js' },
      },
    },
  });
  write(dir, 'search/index.html', searchPage(base));
  write(dir, 'index.html', boxPage(base));
}

/** A small site around the search scripts: their pages, the first report's page, the index of all. */
export async function buildSearchSite(
  records: readonly SearchRecord[],
  options: {
    readonly dir: string;
    readonly cacheDir: string;
    readonly base: string;
    readonly currentYear: number;
  },
): Promise<void> {
  const { dir, cacheDir, base, currentYear } = options;
  await buildSearchPages(dir, base);
  for (const record of records.slice(0, 1))
    write(dir, `${record.url.slice(1)}index.html`, reportPage(base, record));
  const aliases = [{ short: '市监局', full: ['市场监督管理局'] }];
  await buildSearch(records, { outDir: join(dir, INDEX_FOLDER), cacheDir, currentYear, aliases });
}

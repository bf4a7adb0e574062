import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../src/cli/serve/static-server.ts';
import { findBrowser, prepareBrowser } from '../support/browser/find.ts';
import { CACHE } from '../support/cache.ts';
import { applyTestEnvironment } from '../support/environment.ts';
import { run } from '../support/site.ts';

// `npm run audit`: Lighthouse looks at four kinds of page on a slow phone. Not part of `npm test`: it needs 137 MB of
// packages of its own and its speed marks depend on the machine. Ends with code 1 where a mark is below the limit.

const LIMIT = 98;
const PAGES = {
  首页: '',
  报告: 'reports/2023/maiji-zhiliang-qiangqu/',
  年度: 'years/2023/',
  检索: 'search/',
} as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The part of Lighthouse's own types that is used here; its package is not there when the project's types are checked. */
interface Category {
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}
interface Audit {
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
}
interface LighthouseResult {
  readonly lhr: {
    readonly categories: Readonly<Record<string, Category>>;
    readonly audits: Readonly<Record<string, Audit>>;
  };
}
interface LighthouseModule {
  default(url: string, flags: object): Promise<LighthouseResult | undefined>;
}

applyTestEnvironment();
await prepareBrowser();
const [port, debugPort] = await Promise.all([freePort(), freePort()]);
const dist = join(CACHE, 'audit-site');
// Addresses in the page name the host that serves it, as on the real one.
const built = await run('src/cli/build.ts', [], {
  MINGJI_DIST: dist,
  MINGJI_CACHE: `${dist}.cache`,
  MINGJI_SITE: `http://127.0.0.1:${port}`,
});
if (built.code !== 0) throw new Error(built.output);
const entry = new URL('./node_modules/lighthouse/core/index.js', import.meta.url).href;
const { default: lighthouse } = (await import(entry)) as LighthouseModule;
const site = await serveFolder({ dist, port });
const { launch } = findBrowser();
const browser = await chromium.launch({ ...launch, args: [`--remote-debugging-port=${debugPort}`] });
let isBelow = false;
try {
  for (const [name, path] of Object.entries(PAGES)) {
    const result = await lighthouse(site.url + path, {
      port: debugPort,
      logLevel: 'silent',
      onlyCategories: CATEGORIES,
    });
    if (result === undefined) throw new Error(`Lighthouse gave no result for ${path}`);
    print(name, result);
  }
} finally {
  await browser.close();
  await site.close();
}
if (isBelow) process.exitCode = 1;

function print(name: string, { lhr }: LighthouseResult): void {
  const marks = CATEGORIES.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100));
  const shift = lhr.audits['cumulative-layout-shift']?.displayValue;
  const paint = lhr.audits['largest-contentful-paint']?.displayValue;
  process.stdout.write(`${name}\t${marks.join(' / ')}\tLCP ${paint}，CLS ${shift}\n`);
  if (marks.every((mark) => mark >= LIMIT)) return;
  isBelow = true;
  for (const id of CATEGORIES) {
    for (const { id: audit, weight } of lhr.categories[id]?.auditRefs ?? []) {
      const found = lhr.audits[audit];
      if (weight === 0 || found === undefined || found.score === null || found.score >= 0.9) continue;
      process.stdout.write(`\t${id} ${audit}: ${found.title} ${found.displayValue ?? ''}\n`);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

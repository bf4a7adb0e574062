import type { BrowserContext, ConsoleMessage } from '@playwright/test';
import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** What went wrong on the pages of a test without anyone asking. */
export interface Watch {
  /** Lets a known problem pass: one whose line matches. Say it before the page is opened. */
  allow(pattern: RegExp): void;
  /** The problems so far, which are forgotten with it. */
  take(): string[];
}

interface Fixtures {
  watch: Watch;
}

/** Where the built site is served, ending in `/`; set by the global setup. */
export const siteUrl = (): string | undefined => process.env['MINGJI_E2E_URL'];

/** The names of this machine. */
const HERE = ['127.0.0.1', 'localhost'];

/**
 * With these the browser finds no other host: nothing is let out. Asking the test about each request would take longer,
 * and leave every file to be fetched anew.
 */
export const ALONE: string[] = [
  `--host-resolver-rules=MAP * ~NOTFOUND, ${HERE.map((name) => `EXCLUDE ${name}`).join(', ')}`,
];

const LOCAL = /^(?:data|blob|about):/;

function watchConsole(message: ConsoleMessage): string | null {
  if (message.type() !== 'error') return null;
  const { url, lineNumber } = message.location();
  return `console error: ${message.text()} (${url}:${lineNumber + 1})`;
}

/** Listens to everything that happens in a context; all its pages are heard. */
async function listen(context: BrowserContext, report: (line: string) => void): Promise<void> {
  context.on('console', (message) => {
    const line = watchConsole(message);
    if (line !== null) report(line);
  });
  context.on('weberror', (error) => report(`page error: ${error.error().stack ?? error.error().message}`));
  await context.exposeBinding('__watchCsp', (_source, line: string) => report(`CSP violation: ${line}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const line = `${effectiveDirective} blocks ${blockedURI} in ${sourceFile || location.href}`;
      (window as unknown as { __watchCsp(line: string): void }).__watchCsp(line);
    });
  });
  // A page comes from this machine, and so must all that it asks for.
  context.on('request', (request) => {
    const url = request.url();
    if (!LOCAL.test(url) && !HERE.includes(new URL(url).hostname))
      report(`request to another host: ${request.method()} ${url}`);
  });
}

/**
 * Playwright's `test`, in which a page that logs an error, throws, breaks its own content security policy or asks
 * another host for anything fails the test, whatever the test is about.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  baseURL: async ({}, use) => use(siteUrl()),
  watch: [
    async ({ context }, use) => {
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      await listen(context, (line) => problems.push(line));
      const take = (): string[] =>
        problems.splice(0).filter((line) => !allowed.some((pattern) => pattern.test(line)));
      await use({ allow: (pattern) => void allowed.push(pattern), take });
      const left = take();
      if (left.length > 0) throw new Error(`The page was not quiet:\n${left.join('\n')}`);
    },
    { auto: true },
  ],
});

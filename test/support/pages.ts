import type { Browser, BrowserContext, ConsoleMessage, Disposable, Page, TestInfo } from '@playwright/test';
import { expect, test as plain } from '@playwright/test';

export { expect };

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

/** What all tests of one worker that share a page have of it. */
interface Shared {
  open(): Promise<Opened>;
  report: (line: string) => void;
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Lets no page find what was stored before this test, until it is disposed of. */
  forget(test: string): Promise<Disposable>;
}

const base = plain.extend<{ baseURL: string | undefined }, { shared: Shared }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  baseURL: async ({}, use) => use(siteUrl()),
  shared: [
    async ({ browser }, use) => {
      let opened: Promise<Opened> | undefined;
      const shared: Shared = { open: () => (opened ??= openShared(browser, shared)), report: () => {} };
      await use(shared);
      await (await opened)?.context.close();
    },
    { scope: 'worker' },
  ],
});

/** What stays with a page or its context: not for those that other tests see too. */
const STAYS = [
  ...['addInitScript', 'clock', 'exposeBinding', 'exposeFunction', 'grantPermissions'],
  ...['route', 'setExtraHTTPHeaders', 'setOffline'],
];

async function openShared(browser: Browser, shared: Shared): Promise<Opened> {
  const context = await browser.newContext();
  await listen(context, (line) => shared.report(line));
  const page = await context.newPage();
  const addInitScript = context.addInitScript.bind(context);
  const forget: Opened['forget'] = (test) =>
    addInitScript((now) => {
      if (!location.protocol.startsWith('http') || sessionStorage.getItem('test') === now) return;
      localStorage.clear();
      sessionStorage.clear();
      sessionStorage.setItem('test', now);
    }, test);
  for (const name of STAYS) {
    const get = () => {
      throw new Error(`${name} would stay for the tests that follow: take \`test\`, not \`sharedTest\``);
    };
    Object.defineProperty(page, name, { get });
    // Another page of the context takes its clock.
    if (name !== 'clock') Object.defineProperty(context, name, { get });
  }
  return { context, page, forget };
}

/** Keeps what the pages of a failed test look like beside its report. */
async function keepPictures(context: BrowserContext, info: TestInfo): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const path = info.outputPath(`failed-${index + 1}.png`);
    try {
      await page.screenshot({ path, timeout: 5000 });
      info.attachments.push({ name: 'screenshot', path, contentType: 'image/png' });
    } catch {
      // A page that hangs, or has gone, must not hide what the test found.
    }
  }
}

/** Watches a test, and fails it when something was left that nobody asked for. */
async function watchOver(
  context: BrowserContext,
  info: TestInfo,
  use: (watch: Watch) => Promise<void>,
  begin: (report: (line: string) => void) => Promise<void> | void,
): Promise<void> {
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  await begin((line) => problems.push(line));
  const take = (): string[] =>
    problems.splice(0).filter((line) => !allowed.some((pattern) => pattern.test(line)));
  await use({ allow: (pattern) => void allowed.push(pattern), take });
  const left = take();
  // Playwright's own setting takes a picture of each page that closes, in case the test should fail: a tenth of the time.
  if (left.length > 0 || info.status !== info.expectedStatus) await keepPictures(context, info);
  if (left.length > 0) throw new Error(`The page was not quiet:\n${left.join('\n')}`);
}

/**
 * Playwright's `test`, in which a page that logs an error, throws, breaks its own content security policy or asks
 * another host for anything fails the test, whatever the test is about. Each has a browser that knows nothing.
 */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context }, use, info) => watchOver(context, info, use, (report) => listen(context, report)),
    { auto: true },
  ],
});

/** What tests listen to. */
const HEARD = ['dialog', 'download', 'request', 'requestfinished', 'response'] as const;

/**
 * The same for tests that only look at pages of the built site: a worker opens one page for all of them, which takes
 * half the time. Before each it is blank, as wide as the project says, and nothing is stored.
 */
export const sharedTest = base.extend<Fixtures>({
  context: async ({ shared }, use) => use((await shared.open()).context),
  page: async ({ shared, viewport, colorScheme }, use, { testId }) => {
    const { page, forget } = await shared.open();
    const forgetting = await forget(testId);
    if (viewport !== null) await page.setViewportSize(viewport);
    await use(page);
    for (const event of HEARD) page.removeAllListeners(event);
    await page.emulateMedia({ media: null, forcedColors: null, colorScheme: colorScheme ?? null });
    // It may be on its way to another page.
    await expect(() => page.goto('about:blank')).toPass();
    await forgetting.dispose();
  },
  watch: [
    async ({ context, shared }, use, info) =>
      watchOver(context, info, use, (report) => {
        shared.report = report;
      }),
    { auto: true },
  ],
});

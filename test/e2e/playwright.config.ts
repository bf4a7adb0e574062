import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser, oldBrowser } from '../support/browser/find.ts';
import { applyTestEnvironment } from '../support/environment.ts';
import { ALONE } from '../support/pages.ts';

applyTestEnvironment();

/**
 * A page's script has one thread and keeps the memory of its youngest objects: more threads and memory given back and
 * taken anew take a third of axe's time where another test waits for the core, or pages of memory are dear.
 */
const PLAIN_MEMORY = '--js-flags=--single-threaded --min-semi-space-size=16';

const old = oldBrowser();

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '**/*.spec.ts',
  outputDir: `${ROOT}/test-results`,
  globalSetup: fileURLToPath(new URL('../support/e2e-setup.ts', import.meta.url)),
  fullyParallel: true,
  // A third would wait for a core more often than it finds one free.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  // What hangs is stopped; what is slow on a busy machine is not.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { ...findBrowser().launch, args: [...ALONE, PLAIN_MEMORY] },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
  },
  projects: [
    // A test that knows no width runs once, and one about phones on a phone alone: its tag says which.
    {
      name: 'desktop',
      testIgnore: ['**/stress.spec.ts', '**/old.spec.ts'],
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // These set the width themselves, or see no width: a second project would see the same pages again.
      testIgnore: ['harness', 'layout', 'old', 'press', 'preview', 'selection', 'verify'].map(
        (spec) => `**/${spec}.spec.ts`,
      ),
      // What is read from files and what that costs; how a draft looks on a phone is asked beside these.
      grepInvert: /@desktop|try\.spec\.ts (?:files|what it costs) /,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    // What runs in the last browser of Windows 7 too.
    ...(old === null
      ? []
      : [
          {
            name: 'old',
            grep: /@old/,
            use: {
              viewport: { width: 1280, height: 800 },
              launchOptions: { ...old, args: [...ALONE, PLAIN_MEMORY] },
            },
          },
        ]),
  ],
});

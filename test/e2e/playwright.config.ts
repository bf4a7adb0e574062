import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/browser/find.ts';
import { applyTestEnvironment } from '../support/environment.ts';
import { ALONE } from '../support/pages.ts';

applyTestEnvironment();

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '**/*.spec.ts',
  outputDir: `${ROOT}/test-results`,
  globalSetup: fileURLToPath(new URL('../support/e2e-setup.ts', import.meta.url)),
  fullyParallel: true,
  // A page that waits for a timer or a frame leaves its core to another.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  // What hangs is stopped; what is slow on a busy machine is not.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { ...findBrowser().launch, args: ALONE },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
  },
  projects: [
    // A test that knows no width runs once, and one about phones on a phone alone: its tag says which.
    {
      name: 'desktop',
      testIgnore: '**/stress.spec.ts',
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // These set the width themselves, or see no width: a second project would see the same pages again.
      testIgnore: ['harness', 'layout', 'press', 'preview', 'selection', 'verify'].map(
        (spec) => `**/${spec}.spec.ts`,
      ),
      // What is read from files and what that costs; how a draft looks on a phone is asked beside these.
      grepInvert: /@desktop|try\.spec\.ts (?:files|what it costs) /,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});

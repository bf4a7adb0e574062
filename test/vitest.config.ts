import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { applyTestEnvironment, TEST_ENVIRONMENT } from './support/environment.ts';

// Also on this process: the workers start from it, and a time zone set late is not seen everywhere.
applyTestEnvironment();

/** Packages as the commands load them, and not in their forms for development, which watch each of their own steps. */
const asPublished: Plugin = {
  name: 'packages-as-published',
  configResolved({ ssr: { resolve } }) {
    if (resolve?.conditions === undefined) throw new Error('Vitest names its conditions elsewhere');
    resolve.conditions = resolve.conditions.filter((one) => !one.startsWith('development'));
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [asPublished],
  test: {
    env: { ...TEST_ENVIRONMENT },
    pool: 'forks',
    execArgv: [
      // For the threads that tests start: they take our code as those of a command do, without its types.
      ...['--import', new URL('./support/stripped-code.mjs', import.meta.url).href],
      // Two stages run side by side: threads that collect memory would take the core of the other. A sixth less of both.
      ...['--single-threaded-gc', '--max-semi-space-size=32'],
    ],
    setupFiles: ['test/support/seed.ts', 'test/support/plain-expect.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Only what hangs is stopped: a busy machine takes ten times as long as a quiet one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Files share the modules of their process, which takes a quarter of the time: nothing under test keeps what
          // one test does for the next, and a test that puts something in a shared place takes it out again.
          isolate: false,
        },
      },
      {
        // These build whole sites: one at a time, each with minutes to spare on a slow machine.
        extends: true,
        test: {
          name: 'site',
          // Tells the files of one run from those of the run before: they share one built site.
          env: { MINGJI_TEST_RUN: process.env['MINGJI_TEST_RUN'] ?? String(Date.now()) },
          include: ['test/sites/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // As above: what a file has loaded, and read of the content, serves the next.
          isolate: false,
        },
      },
    ],
  },
});

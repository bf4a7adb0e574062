import type { Page } from '@playwright/test';

/** What the piece of work below takes on the idle machine that limits of time were set on, in milliseconds. */
const USUAL_MS = 100;

/**
 * How many times as long as usual a fixed piece of work takes in a page just now: on a slower machine, or beside other
 * tests, which limits of time are not about. Never less than 1.
 */
async function paceOf(page: Page): Promise<number> {
  const took = await page.evaluate(() => {
    const started = performance.now();
    const rows = Array.from({ length: 40_000 }, (_, at) => ({
      name: `第${at}项`,
      value: (at * 7919) % 10_007,
    }));
    rows.sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1));
    const read: typeof rows = JSON.parse(JSON.stringify(rows));
    const names = new Map(
      read.map((row) => [row.name.replace(/\d+/g, (digits) => digits.padStart(6, '0')), row]),
    );
    return names.size === read.length ? performance.now() - started : Number.NaN;
  });
  return Math.max(1, took / USUAL_MS);
}

/** How long something in a page takes, and the pace at which it did: the one divided by the other is what it takes usually. */
export async function timed(
  page: Page,
  work: () => Promise<void>,
): Promise<{ readonly took: number; readonly pace: number }> {
  const before = await paceOf(page);
  const started = Date.now();
  await work();
  const took = Date.now() - started;
  return { took, pace: Math.min(before, await paceOf(page)) };
}

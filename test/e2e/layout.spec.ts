import type { Page } from '@playwright/test';
import { brokenHeads, brokenNumbers, crampedText, layoutFaults } from '../support/layout.ts';
import { lonelyCharacters } from '../support/lonely.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, sharedTest as test } from '../support/pages.ts';

// Every kind of page at every width, in both sizes of text, with everything open, and on paper: nothing beyond the
// edge, nothing upon anything else, no column too narrow for its words, no character alone below its name.

const WIDTHS = [360, 390, 540, 768, 1280] as const;
/** The text width of A4 in the print style: 210 mm less both margins, at 96 pixels an inch. */
const PAPER = 620;

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** How long a script that has loaded may take until it asks for more, in milliseconds. */
const ASKS_WITHIN = 50;

/** Waits until all is there that the page fetches by itself, where it fetches anything. */
async function loaded(page: Page): Promise<void> {
  const asks = await page.evaluate(async (wait) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return files.some(({ initiatorType }) => initiatorType === 'fetch' || initiatorType === 'xmlhttprequest');
  }, ASKS_WITHIN);
  if (asks) await page.waitForLoadState('networkidle');
}

async function expectReadable(page: Page, where: string): Promise<void> {
  const broken = [...(await brokenHeads(page)), ...(await brokenNumbers(page))];
  const faults = [...(await layoutFaults(page)), ...(await crampedText(page)), ...broken];
  expect.soft(faults, where).toEqual([]);
}

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: can be read at every width, in large text and on paper`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(path);
    await loaded(page);
    await openAll(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      await expectReadable(page, `${width} px`);
      expect.soft(await lonelyCharacters(page), `${width} px`).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 940 });
    await expectReadable(page, 'paper');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '大字版' }).click();
    await expect(page.getByRole('button', { name: '大字版' })).toHaveAttribute('aria-pressed', 'true');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      await expectReadable(page, `${width} px, large text`);
    }
    await page.setViewportSize({ width: 390, height: 740 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, 'text twice as large').toBeLessThanOrEqual(390);
  });
}

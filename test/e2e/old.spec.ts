import { PAGE_KINDS, REPORT } from '../support/page-kinds.ts';
import { expect, sharedTest as test } from '../support/pages.ts';
import { pdfText, printPdf } from '../support/pdf.ts';

// In the last browser of Windows 7, which offices still have. Tests of other files that have the tag run in it too.

test('every kind of page is quiet, has nothing beyond the edge, and shows what is for scripts alone', {
  tag: '@old',
}, async ({ page }) => {
  const wrong: string[] = [];
  for (const [kind, path] of Object.entries(PAGE_KINDS)) {
    await page.goto(path);
    const { beyond, doubled } = await page.evaluate(() => ({
      beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      doubled: [...document.querySelectorAll<HTMLElement>('.without-script')].some(
        ({ offsetWidth }) => offsetWidth > 0,
      ),
    }));
    if (beyond > 0 || doubled) wrong.push(`${kind}: ${beyond} px${doubled ? ', heads twice' : ''}`);
  }
  expect(wrong).toEqual([]);
});

test('what is folded on the screen stands on paper, as it is asked for, and is folded again', {
  tag: '@old',
}, async ({ page }) => {
  await page.goto(REPORT);
  const folded = page.locator('#main details:not([open])');
  const before = await folded.count();
  expect(before).toBeGreaterThan(0);
  const narrative = ((await page.locator('#text .original p').first().textContent()) ?? '').replace(
    /\s/g,
    '',
  );
  const printed = async () => (await pdfText(await printPdf(page))).text.replace(/\s/g, '');
  const most = await printed();
  expect(most).not.toContain(narrative.slice(0, 30));
  await page.evaluate(() => document.documentElement.classList.add('print-all'));
  const all = await printed();
  expect(all).toContain(narrative.slice(0, 30));
  await expect(folded).toHaveCount(before);
});

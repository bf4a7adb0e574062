import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/pages.ts';

// 使用指南: its sample files are what it says they are, and its pictures show what the page shows today.
// `MINGJI_PICTURES=write npm run test:e2e -- guide.spec.ts --project=desktop` takes the pictures anew.

const WRITES = process.env['MINGJI_PICTURES'] === 'write';
const PICTURES = fileURLToPath(new URL('../../public/guide/', import.meta.url));
/** What stood in each picture when it was taken. */
const WORDS = fileURLToPath(new URL('guide-pictures.json', import.meta.url));
const SAMPLES = ['shili-zipingbiao.xlsx', 'shili-baogao.docx'];

/** Steps of the guide by the names of their pictures. */
const STEPS: Readonly<Record<string, (page: Page) => Locator>> = {
  'put-in': (page) => page.locator('.try-drop'),
  question: (page) => page.locator('[data-question="funds.unit"]'),
  finding: (page) => page.locator('.try-findings > li').first(),
  take: (page) => page.locator('.try-take'),
};

// One width for both: pictures of the narrow page are legible on a telephone.
test.use({ viewport: { width: 520, height: 900 }, deviceScaleFactor: 2, isMobile: false, hasTouch: false });

test('the samples are asked about and found fault with as the guide says, and the pictures are of today', async ({
  page,
}) => {
  await page.goto('guide/');
  const files = [];
  for (const name of SAMPLES) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`.own-words a[href$="${name}"]`).click(),
    ]);
    files.push({ name, mimeType: '', buffer: await readFile(await download.path()) });
  }
  for (const picture of await page.locator('.own-words img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    if (!WRITES)
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
        600,
      );
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(10);
  }
  const shown = await page
    .locator('.own-words img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('src')));
  expect(shown).toEqual(Object.keys(STEPS).map((name) => `${name}.webp`));

  await page.goto('try/');
  await page.locator('#try-files').setInputFiles(files);
  await expect(page.locator('[data-question="funds.unit"]')).toBeVisible();
  await expect(page.locator('[data-question="indicators.direction"]')).toBeVisible();
  await expect(page.getByText('内部测算')).toBeVisible();
  await page.locator('[data-question="funds.unit"] input[value="万元"]').check();
  const seen: Record<string, string> = {};
  const pictures: Record<string, string> = {};
  for (const [name, step] of Object.entries(STEPS)) {
    const part = step(page);
    await expect(part, name).toBeVisible();
    seen[name] = (await part.innerText()).replace(/\s+/g, ' ').trim();
    if (WRITES) pictures[name] = (await part.screenshot({ scale: 'device' })).toString('base64');
  }
  // Mended as the guide says: the unit is answered, and the check speaks of the sum, the rate and the words.
  await page.locator('[data-question="funds.unit"] button[type=submit]').click();
  const checks = page.locator('[data-checks]');
  await expect(checks).toContainText('95分');
  await expect(checks).toContainText('44.8万元');
  await expect(checks).toContainText('92%');
  if (WRITES) {
    await mkdir(PICTURES, { recursive: true });
    await writeFile(WORDS, `${JSON.stringify(seen, null, 2)}\n`);
    await page.goto('about:blank');
    for (const [name, png] of Object.entries(pictures))
      await writeFile(`${PICTURES}${name}.webp`, Buffer.from(await page.evaluate(webp, png), 'base64'));
  }
  expect(seen, 'The page has changed: take the pictures anew').toEqual(
    JSON.parse(await readFile(WORDS, 'utf8')),
  );
});

/** Runs in the page: no program but the browser is needed to write the smaller format. */
async function webp(png: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.82).split(',')[1] ?? '';
}

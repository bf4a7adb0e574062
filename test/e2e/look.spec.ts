import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { KIND_LABELS } from '../../src/text/labels.ts';
import { axeViolations } from '../support/axe.ts';
import { PAGE_KINDS, REPORT } from '../support/page-kinds.ts';
import { test as apart, expect, sharedTest as test } from '../support/pages.ts';
import { pdfText, printPdf, printsOn } from '../support/pdf.ts';

// How the pages look and behave for readers of all kinds: on phones, in the dark, in large text, on paper, by
// keyboard, without scripts. What the pages say is the business of other tests.

const LARGE = () => localStorage.setItem('mingji-text', 'large');

/** How far the page can be moved sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where a part of the page ends, in pixels from its top. */
const endOf = (page: Page, part: string) =>
  page.locator(part).evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY);

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: axe finds nothing, in light and dark`, async ({ page }, { project }) => {
    // Colours do not change with the width.
    const schemes = project.name === 'phone' ? (['light'] as const) : (['light', 'dark'] as const);
    await page.goto(path);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page, { colours: colorScheme === 'dark' }), colorScheme).toEqual([]);
    }
  });
}

test('in large text axe finds nothing either', async ({ page }) => {
  await page.goto(REPORT);
  await page.evaluate(LARGE);
  await page.reload();
  expect(await axeViolations(page)).toEqual([]);
});

test('search results pass axe too', async ({ page }) => {
  await page.goto('search/?q=检定');
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
});

test('the first phone screen answers the five questions, with the bar of money', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(REPORT);
  const answers = page.locator('.answers');
  for (const question of ['钱做什么', '花了多少', '办成什么', '谁说的', '后来怎样'])
    await expect(answers.getByText(question, { exact: true })).toBeVisible();
  await expect(answers).toContainText('28.98万元，占年初预算数50万元的57.96%。');
  await expect(answers).toContainText('21.02万元没有花。');
  await expect(answers).toContainText('部门评价打90分（优）');
  expect(await endOf(page, '.answers')).toBeLessThanOrEqual(844);
  // Six screens before anything is opened, and the rate said no more than four times.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6 * 844);
  expect((await page.locator('body').innerText()).split('57.96').length - 1).toBeLessThanOrEqual(4);
});

/** How many of the answers stand whole in the first screen with the large letters of the site. */
async function answersInLarge(page: Page): Promise<number> {
  await page.locator('[data-text-size]').click();
  const whole = await page
    .locator('.answers > dl > div')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().bottom <= innerHeight).length);
  await page.locator('[data-text-size]').click();
  return whole;
}

/** Characters that somebody reads in a second who is in no hurry. */
const CHARACTERS_A_SECOND = 5.5;
/** How long the five answers of a report may take, and how long with its title, which the reader came by. */
const [ANSWERED_S, MEDIAN_WITH_TITLE_S, MOST_WITH_TITLE_S] = [20, 19, 25] as const;

/**
 * Seconds that a reader who has the five questions takes to have all five answered: everything that the screen shows
 * between the masthead and the end of the last answer, the title apart, without the questions themselves. A Chinese
 * character is one, and so is a number or a Latin word, which is seen at a glance; signs of punctuation are not read.
 */
async function secondsToRead(page: Page): Promise<{ readonly answers: number; readonly title: number }> {
  const { answers, title } = await page.evaluate(() => {
    const end = document.querySelector('.answers > dl');
    const read = { answers: '', title: '' };
    const walker = document.createTreeWalker(
      document.querySelector('.page') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const isBehind =
        end !== null &&
        !end.contains(node) &&
        end.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_FOLLOWING;
      if (owner === null || isBehind || owner.closest('.masthead, .site-nav, dt, .vh, script, svg')) continue;
      if (!owner.checkVisibility()) continue;
      read[owner.closest('h1') ? 'title' : 'answers'] += ` ${node.textContent}`;
    }
    // What a phone prints in place of the rest of a goal.
    const rest = document.querySelector('.goal-rest');
    if (rest?.checkVisibility() === false) read.answers += rest.parentElement?.dataset['more'] ?? '';
    return read;
  });
  const seconds = (text: string) =>
    (text.match(/\p{Script=Han}|[\p{Script=Latin}\d.,%]+/gu) ?? []).length / CHARACTERS_A_SECOND;
  return { answers: seconds(answers), title: seconds(title) };
}

interface ListedReport {
  readonly id: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly kind: keyof typeof KIND_LABELS;
  readonly unit: { readonly name: string };
  readonly example: boolean;
}

/** How many sheets of paper a report takes. */
const [FEWEST_SHEETS, MOST_SHEETS] = [2, 5] as const;

test('every report names itself in one block, answers all five questions in the first screen of a phone, in twenty seconds, and prints on five sheets', {
  tag: '@desktop',
}, async ({ page, request }) => {
  // The width is set here, and paper has one size.
  test.setTimeout(180_000);
  const reports: readonly ListedReport[] = await (await request.get('data/reports.json')).json();
  expect(reports.length).toBeGreaterThan(30);
  await page.setViewportSize({ width: 390, height: 844 });
  const ends = new Map<string, number>();
  const large = new Map<string, number>();
  const answered = new Map<string, number>();
  const withTitle: number[] = [];
  // Each is opened once for all.
  for (const { id, title: whole, fiscalYear, kind, unit, example } of reports) {
    await page.goto(`reports/${id}/`);
    const head = await page.locator('.page-head').evaluate(({ textContent }) => textContent ?? '');
    const line = await page.locator('.page-head .by').innerText();
    expect.soft(head, id).toContain(whole);
    for (const words of [String(fiscalYear), KIND_LABELS[kind]]) expect.soft(line, id).toContain(words);
    await expect.soft(page.locator('.by a[href*="/units/"]'), unit.name).toHaveCount(1);
    await expect
      .soft(page.locator('.example-bar, .site-notice, .by > .tag-example'))
      .toHaveCount(example ? 1 : 0);
    ends.set(id, await endOf(page, '.answers > dl'));
    large.set(id, await answersInLarge(page));
    const { answers, title } = await secondsToRead(page);
    answered.set(id, answers);
    withTitle.push(answers + title);
    expect.soft(await printsOn(page, FEWEST_SHEETS, MOST_SHEETS), `sheets of ${id}`).toBe(true);
  }
  await test.step('all five end in the first screen', () => {
    expect([...ends].filter(([, end]) => end > 844)).toEqual([]);
  });
  await test.step('in large letters too in nineteen of twenty, and four in the others', () => {
    const few = [...large].filter(([, count]) => count < 5);
    expect(few.length, JSON.stringify(few)).toBeLessThanOrEqual(Math.floor(reports.length / 20));
    expect(few.filter(([, count]) => count < 4)).toEqual([]);
  });
  await test.step('to read them takes twenty seconds', () => {
    expect([...answered].filter(([, seconds]) => seconds > ANSWERED_S)).toEqual([]);
    const times = withTitle.toSorted((a, b) => a - b);
    expect(Math.min(...answered.values())).toBeGreaterThan(5);
    expect(times[Math.floor(times.length / 2)]).toBeLessThanOrEqual(MEDIAN_WITH_TITLE_S);
    expect(times.at(-1)).toBeLessThanOrEqual(MOST_WITH_TITLE_S);
  });
});

test('on a phone a wide table shows two columns of values beside its names', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('units/shili-jiaoyuju/');
  const cells = page.locator('.part:has(#matrix) .data.wide thead th');
  const shown = await cells.evaluateAll(
    (all) => all.filter((one) => one.getBoundingClientRect().right <= innerWidth).length,
  );
  expect(shown).toBeGreaterThanOrEqual(3);
});

test('beside a report what can be taken along is in sight at once', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of [REPORT, 'reports/2023/shili-yinqing-ruyuan/']) {
    await page.goto(path);
    const bottom = () =>
      page.locator('.take-along > a').evaluate((link) => link.getBoundingClientRect().bottom - innerHeight);
    await page.locator('#money').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    expect(await bottom(), path).toBeLessThanOrEqual(0);
  }
});

test('a row that a link leads to is marked from end to end', async ({ page }) => {
  await page.goto('reports/2023/shili-laji-fenlei/');
  const row = page.locator('.points tr[id^="indicator-"]').first();
  await page.goto(`reports/2023/shili-laji-fenlei/#${await row.getAttribute('id')}`);
  const NONE = 'rgba(0, 0, 0, 0)';
  const grounds = await row.evaluate((element, none) => {
    const groundOf = (one: Element) => getComputedStyle(one).backgroundColor;
    const own = groundOf(element);
    // A cell without a ground of its own shows that of its row.
    return [...new Set([...element.children].map(groundOf).map((one) => (one === none ? own : one)))];
  }, NONE);
  expect(grounds).toHaveLength(1);
  expect(grounds).not.toContain(NONE);
});

test('on a phone the lists open behind a button, and close again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(REPORT);
  const lists = page.getByRole('navigation', { name: '主导航' });
  const button = page.getByRole('button', { name: '菜单' });
  await expect(lists).toBeHidden();
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(lists.getByRole('link', { name: '整改' })).toBeVisible();
  expect(await sideways(page)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(lists).toBeHidden();
  await expect(button).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 844 });
  await expect(lists).toBeVisible();
  await expect(button).toBeHidden();
});

test('a link into a folded part opens it', async ({ page }) => {
  await page.goto(`${REPORT}#omitted`);
  await expect(page.locator('.omissions li').first()).toBeVisible();
});

test('large text is one press away, stays, and moves nothing when it is off', async ({ page }) => {
  await page.goto(REPORT);
  const button = page.getByRole('button', { name: '大字版' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.goto('years/');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const size = await page
    .locator('main')
    .evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(60);
  await button.click();
  await page.goto(REPORT);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('on a phone the search of every page opens below the masthead', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(REPORT);
  const field = page.locator('#masthead-q');
  await expect(field).toBeHidden();
  await page.locator('.finder summary').click();
  await expect(field).toBeVisible();
  expect(await sideways(page)).toBe(0);
  await field.fill('检定');
  await field.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/u);
});

test('controls are 44 px high, and with a pointer those within text at least 24 px', async ({ page }) => {
  for (const path of ['', REPORT]) {
    await page.goto(path);
    const low = await page
      .locator('button:visible, input:visible, summary:visible, .site-nav a:visible')
      .evaluateAll((controls) => {
        const coarse = window.matchMedia('(pointer: coarse)').matches;
        const least = (control: Element) =>
          !coarse && control.matches('.compare-toggle, .disclosure > summary, .contents summary') ? 24 : 44;
        return controls
          .filter((control) => control.getBoundingClientRect().height < least(control))
          .map((control) => control.outerHTML.slice(0, 80));
      });
    expect(low, path).toEqual([]);
  }
});

/** What Lighthouse calls good on a phone: milliseconds to the largest picture; and limits of our own. */
const [LARGEST_MS, MOST_PARTS, MOST_FILES, SCRIPT_BYTES] = [2500, 3000, 16, 12_000] as const;

apart(
  'a page is painted at once, of few files, and its scripts are small before anything is touched',
  {
    tag: '@phone',
  },
  async ({ page }) => {
    for (const path of ['', REPORT, PAGE_KINDS.scored, PAGE_KINDS.unit]) {
      const files: { readonly url: string; readonly bytes: number }[] = [];
      page.on('response', async (response) => {
        const body = await response.body().catch(() => Buffer.alloc(0));
        files.push({ url: response.url(), bytes: gzipSync(body).length });
      });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const largest = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? -1)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
          }),
      );
      expect(largest, path).toBeGreaterThan(0);
      expect(largest, path).toBeLessThanOrEqual(LARGEST_MS);
      expect(await page.locator('body *').count(), path).toBeLessThanOrEqual(MOST_PARTS);
      expect(files.length, JSON.stringify(files)).toBeLessThanOrEqual(MOST_FILES);
      const scripts = files.filter(({ url }) => url.endsWith('.js'));
      const weight = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(weight, JSON.stringify(scripts)).toBeLessThanOrEqual(SCRIPT_BYTES);
      page.removeAllListeners('response');
    }
  },
);

test('by keyboard: the first stop skips to the text, focus is always to be seen', async ({ page }) => {
  await page.goto(REPORT);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, width: Number.parseFloat(outlineWidth) };
    });
    expect(outline).toEqual({ outlineStyle: 'solid', width: expect.any(Number) });
    expect(outline.width).toBeGreaterThanOrEqual(2);
  }
});

test('the policy of the page allows nothing inline, and nothing is', { tag: '@desktop' }, async ({
  page,
}) => {
  for (const path of ['', REPORT, 'search/', 'data/']) {
    await page.goto(path);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(await page.locator('[style]').count()).toBe(0);
  }
});

/** A book of reference: every finding there is, on one page that the browser's own search goes through. */
const REFERENCE = 'guide/findings/';

test('a page and its style sheet are at most 40 KB on the wire', { tag: '@desktop' }, async ({ request }) => {
  // The same bytes for every width.
  const sizes = new Map<string, number>();
  const bytesOf = async (path: string) => (await request.get(path)).body();
  const packed = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  for (const path of Object.values(PAGE_KINDS)) {
    const page = await bytesOf(path);
    const sheets = [...page.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    expect(sheets, path).toHaveLength(1);
    const sheet = sheets[0]?.[1] ?? '';
    if (!sizes.has(sheet)) sizes.set(sheet, packed(await bytesOf(sheet)));
    expect(packed(page) + (sizes.get(sheet) ?? 0), path).toBeLessThanOrEqual(
      path === REFERENCE ? 48_000 : 40_000,
    );
  }
});

test('every report is at most 70,000 bytes of markup, whatever its number of indicators', {
  tag: '@desktop',
}, async ({ request }) => {
  // The same bytes for every width.
  const reports: readonly { readonly id: string }[] = await (await request.get('data/reports.json')).json();
  expect(reports.length).toBeGreaterThan(30);
  let most = 0;
  for (const { id } of reports) {
    const page = await (await request.get(`reports/${id}/`)).body();
    const { indicators } = await (await request.get(`reports/${id}/report.json`)).json();
    most = Math.max(most, indicators?.length ?? 0);
    expect(page.length, id).toBeLessThanOrEqual(70_000);
    expect(gzipSync(page, { level: 9 }).length, id).toBeLessThanOrEqual(20_000);
  }
  expect(most).toBeGreaterThan(60);
});

test('on paper: an official document with page numbers, address and day of retrieval', async ({ page }) => {
  await page.goto(REPORT);
  const { sheets, text } = await pdfText(await printPdf(page));
  const address = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.length).toBeLessThanOrEqual(5);
  // The caveats belong on the first sheet.
  for (const words of ['钱做什么', '后来怎样', '最要紧的几点', '文中没有说明原因'])
    expect(sheets[0]?.replace(/\s+/gu, '')).toContain(words);
  for (const [index, sheet] of sheets.entries()) {
    expect(sheet.replace(/\s+/gu, '')).toContain(`—${index + 1}/${sheets.length}—`);
  }
  expect(text).toContain('57.96%');
  expect(text).toContain(address);
  expect(text).toMatch(/获取日期：\d{4}年\d{1,2}月\d{1,2}日/u);
  // What only works on the screen is not there.
  expect(text).not.toContain('大字版');
  expect(text).not.toContain('本页目录');
});

test('a report prints in short, and all of it where somebody asks for it', { tag: '@desktop' }, async ({
  page,
}) => {
  // Paper has one size.
  await page.goto(PAGE_KINDS.scored);
  const short = (await pdfText(await printPdf(page))).text;
  expect(short).toContain('没有打印的部分：指标得分明细');
  // The print window itself is the browser's; what it would print is asked for here.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.getByRole('button', { name: '打印全部' }).click();
  const whole = (await pdfText(await printPdf(page))).text;
  expect(whole).not.toContain('没有打印的部分');
  const section = await page.locator('#text h3, #text h2').first().textContent();
  for (const words of [section?.replace(/\s+/gu, '') ?? '?', '三级指标']) {
    expect(short).not.toContain(words);
    expect(whole).toContain(words);
  }
});

test('read aloud, the first screen says what each number is, and no sign stands alone', async ({ page }) => {
  await page.goto(REPORT);
  const spoken = await page.locator('.answers').evaluate((answers) => {
    const heard: string[] = [];
    const walker = document.createTreeWalker(answers, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!node.parentElement?.closest('[aria-hidden=true]')) heard.push(node.textContent ?? '');
    }
    return heard.join('').replace(/\s+/gu, '');
  });
  const order = [
    '钱做什么健全质量工作机制',
    '花了多少28.98万元，占年初预算数50万元的57.96%。',
    '办成什么没公布评分表，看不出是否达标。',
    '谁说的部门评价打90分（优），没写评价人。',
    '后来怎样2个问题都没公布整改情况。',
    '21.02万元没有花。正文写了22个成效数字，例如：',
  ];
  const places = order.map((words) => spoken.indexOf(words));
  expect(places, spoken).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

for (const path of [REPORT, PAGE_KINDS.scored]) {
  test(`${path}: read aloud, every number has its name and every sign its words`, async ({ page }) => {
    await page.goto(path);
    const faults = await page.locator('main').evaluate((main) => {
      const found: string[] = [];
      // A place where a word may break is not heard.
      for (const place of main.querySelectorAll('wbr')) place.remove();
      main.normalize();
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const owner = node.parentElement;
        if (text === '' || owner === null || owner.closest('[aria-hidden=true], script, style, svg'))
          continue;
        // A full stop or a bracket closes what was said before; a sign by itself says nothing.
        if (!/[\p{L}\p{N}]/u.test(text) && !/^[，。；：、（）“”《》]+$/u.test(text))
          found.push(`sign: ${text}`);
      }
      for (const row of main.querySelectorAll('table.data tbody tr, table.data tfoot tr')) {
        const heads = [...(row.closest('table')?.querySelectorAll('thead th, thead td') ?? [])];
        const columns = heads.map((head) => head.textContent?.trim() ?? '');
        let column = 0;
        for (const cell of row.children) {
          const words = cell.textContent?.trim() ?? '';
          const span = (cell as HTMLTableCellElement).colSpan;
          const isNamed = span > 1 || columns.length === 0 || (columns[column] ?? '') !== '';
          if (words !== '' && !isNamed) found.push(`no head: ${words}`);
          column += span;
        }
        if (row.querySelector('th') === null && row.children.length > 1)
          found.push(`no row head: ${row.textContent}`);
      }
      for (const value of main.querySelectorAll('dd')) {
        const before = value.previousElementSibling;
        if (before === null || before.textContent?.trim() === '') found.push(`no term: ${value.textContent}`);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });
}

/** Roles below the table of indicators in the browser's own tree for screen readers, one line a row. */
async function heardRows(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  type Heard = (typeof nodes)[number];
  const below = (node: Heard): Heard[] =>
    (node.childIds ?? [])
      .flatMap((id) => known.get(id) ?? [])
      .flatMap((child) => (child.ignored ? below(child) : [child, ...below(child)]));
  await session.detach();
  const table = nodes.find(({ role, name }) => role?.value === 'table' && /明细/u.test(name?.value ?? ''));
  return (table === undefined ? [] : below(table))
    .filter(({ role }) => role?.value === 'row')
    .map((row) =>
      below(row)
        .map(({ role }) => role?.value as string)
        .filter((role) => /^(?:cell|gridcell|rowheader|columnheader)$/u.test(role))
        .join(' '),
    );
}

test('on a phone the table of indicators looks different and is read as the same table', async ({ page }) => {
  const rows: string[][] = [];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(PAGE_KINDS.scored);
    await page.locator('.indicator-fold > summary').click();
    rows.push([...(await heardRows(page))]);
  }
  await page.getByRole('button', { name: '大字版' }).click();
  rows.push([...(await heardRows(page))]);
  const [wide = [], ...narrow] = rows;
  expect(wide.length).toBeGreaterThan(20);
  expect(wide[0]?.match(/columnheader/gu)).toHaveLength(6);
  const whole = wide.filter((row) => /^rowheader(?: (?:grid)?cell){6}$/u.test(row));
  expect(whole.length).toBe(await page.locator('.points tr[id]').count());
  // Phones have no room for the bars, which are only seen.
  const withoutBars = wide.map((row) =>
    row.replace(/^(.* )?((?:grid)?cell )((?:grid)?cell|columnheader)$/u, '$1$3'),
  );
  for (const one of narrow) expect(one).toEqual(withoutBars);
});

test('a row that is cut out of a table of examples carries their mark, which is said once', async ({
  page,
}) => {
  for (const path of [PAGE_KINDS.coverage, PAGE_KINDS.unitFindings]) {
    await page.goto(path);
    const table = page.locator('table:has(#states-table)');
    await expect(table.locator('caption')).toHaveText(/^示例 · /u);
    await expect(table.locator('caption')).toBeVisible();
    const rows = table.locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(3);
    for (const row of await rows.all()) {
      expect(await row.textContent()).not.toContain('示例');
      const mark = await row.locator('th').evaluate((head) => {
        const { content, display, visibility } = getComputedStyle(head, '::before');
        return { content, isSeen: display !== 'none' && visibility === 'visible' };
      });
      // What stands behind the stroke is what is read aloud: nothing.
      expect(mark).toEqual({ content: expect.stringMatching(/^"示例" \/ ""$/u), isSeen: true });
    }
  }
});

test('a term is explained where it stands, and Escape takes the explanation away', async ({ page }) => {
  await page.goto(REPORT);
  const term = page.locator('.answers a.term', { hasText: '年初预算数' });
  const note = page.locator('.term-note');
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await expect(note).toHaveText('年初批准给这个项目的钱。');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await term.click();
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  await page.keyboard.press('Escape');
  await expect(term).toBeFocused();
  expect(await axeViolations(page, { within: '.answers' })).toEqual([]);
});

apart.describe('without scripts', () => {
  apart.use({ javaScriptEnabled: false });

  apart('the report is whole, and no control is shown that cannot work', async ({ page }) => {
    await page.goto(REPORT);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.answers')).toContainText('57.96%');
    await expect(page.locator('.fold h2', { hasText: '报告正文' })).toBeVisible();
    await expect(page.locator('[data-text-size]')).toBeHidden();
    for (const button of await page.locator('[data-print]').all()) await expect(button).toBeHidden();
  });

  apart('on a phone the lists stand open, as no button can open them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(REPORT);
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await expect(page.locator('[data-menu]')).toBeHidden();
  });

  apart('a term leads to its explanation in the glossary', async ({ page }) => {
    await page.goto(REPORT);
    await page.locator('.answers a.term', { hasText: '年初预算数' }).click();
    await expect(page).toHaveURL(/glossary\/#term-initial-budget$/);
    await expect(page.locator('#term-initial-budget')).toBeInViewport();
  });

  apart('the search page leads to the lists', async ({ page }) => {
    await page.goto('search/?q=检定');
    await expect(page.locator('noscript a, main .notice a')).not.toHaveCount(0);
    await page.locator('main .notice a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('全部报告');
  });
});

test('colours of the reader: every bar and grade stays readable', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(REPORT);
  await expect(page.locator('.grade').first()).toBeVisible();
  const { fill, ground, border } = await page
    .locator('.bar')
    .first()
    .evaluate((bar) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(bar);
      const fill = getComputedStyle(bar.querySelector('rect') ?? bar).fill;
      return { fill, ground: backgroundColor, border: borderTopColor };
    });
  expect(fill).not.toBe(ground);
  expect(border).not.toBe(ground);
});

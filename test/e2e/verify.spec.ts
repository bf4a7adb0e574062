import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { axeViolations } from '../support/axe.ts';
import { expect, test } from '../support/pages.ts';

// 核对下载的文件: what a file is, looked up by its checksum; nothing of it leaves the machine.

const CORRECTED = 'reports/2024/shili-tushuguan-kaifang/';
const FOUNDING = 'reports/2023/maiji-zhiliang-qiangqu/';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
}

test('files of every kind are named with report, version and address, several at once', async ({ page }) => {
  const names = [
    ['report.json', `${CORRECTED}report.json`],
    ['old report.json', `${CORRECTED}v1/report.json`],
    ['package.zip', `${FOUNDING}package.zip`],
    ['工作底稿.xlsx', `${FOUNDING}working-paper.xlsx`],
    ['reports (1).csv', 'data/reports.csv'],
    ['页.html', FOUNDING],
  ] as const;
  const files = await Promise.all(
    names.map(async ([name, path]) => {
      const response = await page.request.get(path);
      return { name, mimeType: 'application/octet-stream', buffer: await response.body() };
    }),
  );
  await page.goto('data/verify/');
  const sent: Sent[] = [];
  page.on('request', (request) =>
    sent.push({
      method: request.method(),
      path: new URL(request.url()).pathname,
      body: request.postData(),
    }),
  );
  await page.locator('[data-files]').setInputFiles(files);
  await expect(page.locator('[data-status]')).toHaveText('核对完毕：6个文件全部与本站公布的相同。');
  await expect(page.locator('[data-status]')).toBeFocused();
  const rows = page.locator('[data-list] > li');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(0)).toContainText('第2版');
  await expect(rows.nth(1)).toContainText(/【示例】《.+》第1版/);
  for (const [index, [, path]] of names.entries()) {
    await expect(rows.nth(index).getByRole('link', { name: `/${path}`, exact: true })).toBeVisible();
    const sum = createHash('sha256')
      .update(files[index]?.buffer ?? '')
      .digest('hex');
    await expect(rows.nth(index)).toContainText(sum);
  }
  // Lists and the records of the reports that were named; no checksum whole, no byte of a file.
  expect(sent.length).toBeGreaterThan(0);
  for (const { method, path, body } of sent) {
    expect([method, body], path).toEqual(['GET', null]);
    expect(path).toMatch(/\/data\/sums\/(?:pieces\.json|[0-9a-f]{1,3}\.txt|all\.txt)$|\/report\.json$/);
  }
  expect(await axeViolations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await rows.nth(0).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`${CORRECTED}report.json$`));
});

test('a file that is not there is told apart: changed, older, of another site, empty, the list itself', async ({
  page,
  watch,
}) => {
  // The browser itself says that a report which a file names is not there.
  watch.allow(/404.*no-such-report/);
  const json = (await (await page.request.get(`${CORRECTED}report.json`)).json()) as Record<string, unknown>;
  const old = (await (await page.request.get(`${CORRECTED}v1/report.json`)).json()) as Record<
    string,
    unknown
  >;
  const file = (name: string, text: string | Uint8Array) => ({
    ...{ name, mimeType: 'application/octet-stream' },
    buffer: Buffer.from(text),
  });
  const sums = await (await page.request.get('SHA256SUMS')).text();
  await page.goto('data/verify/');
  const rows = page.locator('[data-list] > li');
  await page
    .locator('[data-files]')
    .setInputFiles([
      file('report.json', JSON.stringify(json)),
      file('report.json', JSON.stringify({ ...old, title: '改过' })),
      file('package.zip', zipSync({ 'report.json': strToU8(JSON.stringify({ ...json, version: 9 })) })),
      file('report.json', JSON.stringify({ id: '2023/no-such-report', version: 1 })),
      file('reports.csv', 'id\r\n'),
      file('empty.zip', ''),
      file('SHA256SUMS', sums),
      file('broken.zip', 'PK no archive'),
      file('broken.json', '[1, null]'),
      file('report.json', JSON.stringify({ id: '2021/shili-yingyang-gaishan', version: 1 })),
    ]);
  await expect(page.locator('[data-status]')).toHaveText(
    '核对完毕：10个文件中，0个与本站公布的相同，10个不在本站现在的文件之列。',
  );
  for (const [index, words] of [
    '第2版，本站现行的也是这一版，但内容不同',
    '第1版，本站现行的是第2版',
    '第9版，本站现行的是第2版，没有这一版',
    '报告编号 2023/no-such-report，本站现在没有这份报告',
    '本站有同名文件，内容不同：/data/reports.csv',
    '文件是空的',
    '校验值清单不列自己',
    '不在本站现在的文件之列',
    '不在本站现在的文件之列',
    '这份报告已于',
  ].entries())
    await expect(rows.nth(index)).toContainText(words);
  expect(await axeViolations(page)).toEqual([]);
  await rows.nth(0).getByRole('link', { name: '不在清单里，可能是因为' }).click();
  await expect(page.locator('#reasons')).toBeInViewport();
});

test('a checksum that was computed elsewhere can be looked up by keyboard', async ({ page }) => {
  const bytes = await (await page.request.get('data/funds.parquet')).body();
  const sum = createHash('sha256').update(bytes).digest('hex');
  await page.goto('data/verify/');
  await page.getByText('已经算好了校验值').press('Enter');
  const field = page.locator('#verify-sum');
  await field.fill('12 34');
  await field.press('Enter');
  await expect(page.locator('[data-status]')).toContainText('这不是SHA-256校验值');
  await expect(field).toBeFocused();
  // As certutil prints it.
  await field.fill((sum.toUpperCase().match(/../g) ?? []).join(' '));
  await field.press('Enter');
  await expect(page.locator('[data-list] > li')).toContainText('/data/funds.parquet');
});

test('a large file is read piece by piece, and what was dropped is checked like what was chosen', async ({
  page,
}) => {
  await page.goto('data/verify/');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(64 * 1024 * 1024)], '大文件.zip'));
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  const sum = createHash('sha256')
    .update(Buffer.alloc(64 * 1024 * 1024))
    .digest('hex');
  await expect(page.locator('[data-list] > li')).toContainText(sum, { timeout: 20_000 });
});

test('without a network it says so, and goes on when it is back', async ({ page, context, watch }) => {
  watch.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await page.goto('data/verify/');
  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') };
  await context.setOffline(true);
  await page.locator('[data-files]').setInputFiles(file);
  await expect(page.locator('[data-list]')).toContainText('没有取到本站的校验值清单');
  await context.setOffline(false);
  await page.locator('[data-files]').setInputFiles(file);
  await expect(page.locator('[data-list]')).toContainText('不在本站现在的文件之列');
});

test('a report and the page of the data lead here', async ({ page }) => {
  for (const from of [FOUNDING, 'data/']) {
    await page.goto(from);
    await expect(page.getByRole('link', { name: '核对手中的文件', includeHidden: true })).toHaveAttribute(
      'href',
      /\/data\/verify\/$/,
    );
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it tells how to compare by command, and offers nothing that does not work', async ({ page }) => {
    await page.goto('data/verify/');
    const words = await page.locator('main noscript').evaluate((one) => (one as HTMLElement).innerText);
    expect(words).toContain('浏览器没有运行脚本');
    await expect(page.getByText('sha256sum -c --quiet SHA256SUMS')).toBeVisible();
    await expect(page.locator('[data-drop]')).toBeHidden();
    const list = await page.request.get(
      (await page.getByRole('link', { name: '校验值清单' }).getAttribute('href')) ?? '',
    );
    expect(await list.text()).toMatch(/^[0-9a-f]{64} {2}\S/);
  });
});

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Worker } from '@playwright/test';
import { unzipSync } from 'fflate';
import { doc, docx, jpeg, pdf } from '../support/attachments.ts';
import { axeViolations } from '../support/axe.ts';
import { PROJECT } from '../support/cache.ts';
import { selfEvaluationForm, wordFile } from '../support/forms.ts';
import { timed } from '../support/pace.ts';
import { test as apart, expect, sharedTest as test } from '../support/pages.ts';
import { savedBytes } from '../support/saved.ts';
import { run } from '../support/site.ts';
import { mobile, residentId } from '../unit/disclosure/invented.ts';

// 发稿前自检: what is put in stays on the machine, is checked as the site checks, and can be taken away.

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const field = (page: Page, at: string) =>
  page.locator(`[data-at="${at}"]`).locator('input, select, textarea').first();

/** Opens the form and fills in what a report cannot do without. */
async function startBlank(page: Page): Promise<void> {
  await page.goto('try/');
  await page.locator('[data-blank]').click();
  await field(page, 'title').fill('2024年度图书馆免费开放项目支出绩效评价报告');
  await field(page, 'kindEvidence').fill('题名写作项目支出绩效评价');
  await field(page, 'project').selectOption('maiji-zhiliang-qiangqu');
  await field(page, 'implementingUnit/unit').selectOption('maiji-shijianju');
  await page.locator('[data-section="source"] > summary').click();
  await field(page, 'provenance/sourceTitle').fill('图书馆免费开放项目支出绩效评价报告');
  await field(page, 'provenance/note').fill('由编制单位填写');
  await page.locator('[data-slug]').fill('tushuguan-shiyan');
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('.try-missing')).toHaveCount(0);
  await expect(page.locator('.try-verdict')).toBeVisible();
}

/** What the command line says of a draft folder that lies in a copy of the repository's content. */
async function commandLine(zip: Uint8Array): Promise<{ ids: string[]; errors: number }> {
  const root = join(await mkdtemp(join(tmpdir(), 'mingji-try-')), 'content');
  try {
    await cp(join(PROJECT, 'content'), root, { recursive: true });
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), bytes);
    }
    const { output } = await run('src/cli/check.ts', ['--format', 'json'], { MINGJI_CONTENT: root });
    const { findings } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('\n}') + 2)) as {
      findings: readonly { id: string; severity: string; file: string }[];
    };
    const own = findings.filter(({ file }) => file.includes('reports/2024/tushuguan-shiyan/'));
    return {
      ids: own.map(({ id }) => id).sort(),
      errors: own.filter(({ severity }) => severity === 'error').length,
    };
  } finally {
    await rm(dirname(root), { recursive: true, force: true });
  }
}

/** The page shows what the command line says of the folder that it gave, and nothing stands in its way. */
async function expectSameFindings(page: Page, zip: Uint8Array): Promise<void> {
  const { ids, errors } = await commandLine(zip);
  expect(errors).toBe(0);
  const shown = await page
    .locator('[data-checks] [data-finding]')
    .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset['finding'] ?? '').sort());
  expect(shown).toEqual(ids);
}

test(
  'a draft from nothing is checked, mended, and leaves as a folder that the command line takes',
  {
    tag: '@old',
  },
  async ({ page }, { project }) => {
    await startBlank(page);
    await settled(page);
    const summary = page.locator('[data-summary]');
    // What is not written leads to the field that it would be written in.
    const unsaid = page.locator('[data-checks] [data-finding="M_META"] button');
    await unsaid.evaluate((button: HTMLButtonElement) => button.click());
    await expect(page.locator('[data-at="competentDept/unit"] select')).toBeFocused();
    await page.locator('[data-section="funds"] > summary').click();
    await page.locator('[data-at="funds/lines/0"] > summary').click();
    await field(page, 'funds/lines/0/fullYearBudget').fill('50万元');
    await field(page, 'funds/lines/0/executed').fill('60万元');
    await expect(summary).toContainText('60万元 ÷ 50万元 = 120.00%');
    const finding = page.locator('[data-checks] li', { hasText: '多于预算' });
    await expect(finding).toBeVisible();
    await expect(page.locator('[data-at="funds/lines/0"]')).toContainText('多于预算');

    await finding.getByRole('button').click();
    await expect(page.locator(':focus')).toHaveCount(1);
    await field(page, 'funds/lines/0/executed').fill('45万元');
    await expect(summary).toContainText('90.00%');
    await expect(finding).toHaveCount(0);
    await expect(page.locator('[data-preview]')).toContainText('2024年度图书馆免费开放项目支出绩效评价报告');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('2024-tushuguan-shiyan.zip');
    const zip = await savedBytes(download);
    expect(Object.keys(unzipSync(zip))).toEqual([
      'reports/2024/tushuguan-shiyan/narrative.mdx',
      'reports/2024/tushuguan-shiyan/report.json',
    ]);
    // The command line sees no width.
    if (project.name !== 'desktop') return;
    await expectSameFindings(page, zip);
  },
);

test('what the original says itself is kept with a reason, and taken back by the same tick', async ({
  page,
}, { project }) => {
  await startBlank(page);
  await settled(page);
  await page.locator('[data-section="indicators"] > summary').click();
  const table = page.locator('[data-at="indicators/rows"]');
  for (const [index, weight] of ['60', '45'].entries()) {
    await table.getByRole('button', { name: '添加一行' }).click();
    await field(page, `indicators/rows/${index}/name`).fill(`开放天数${index}`);
    await field(page, `indicators/rows/${index}/path/0`).fill('产出指标');
    await field(page, `indicators/rows/${index}/path/1`).fill('数量指标');
    await field(page, `indicators/rows/${index}/weight`).fill(weight);
  }
  const finding = page.locator('[data-checks] [data-finding="W_SUM"]');
  await expect(finding).toContainText('105分');
  // The sum is of the table, not of one of its rows.
  await finding.getByRole('button', { name: '去改这一处' }).click();
  await expect(table.locator(':scope > h4')).toBeFocused();

  const tick = finding.getByRole('checkbox', { name: '原件就是这样' });
  await tick.check();
  await expect(finding.getByLabel('理由')).toBeFocused();
  await finding.getByLabel('理由').fill('原件各项分值相加就是105分');
  // What is typed here outlives a check of the draft.
  await page.locator('[data-slug]').fill('tushuguan-shiyan-2');
  await field(page, 'indicators/rows/1/weight').fill('46');
  await expect(finding).toContainText('106分');
  await expect(finding.getByLabel('理由')).toHaveValue('原件各项分值相加就是105分');
  await finding.getByLabel('核对的岗位').fill('财务科复核岗');
  await finding.getByRole('button', { name: '登记' }).click();
  await expect(page.locator('[data-summary]')).toContainText('照原件公开1处');
  await expect(finding.locator('.try-severity')).toHaveText('照录');
  await expect(finding).toContainText('理由：原件各项分值相加就是105分（财务科复核岗');
  await expect(tick).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  const taken = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    return savedBytes(download);
  };
  const zip = await taken();
  const report = JSON.parse(
    new TextDecoder().decode(unzipSync(zip)['reports/2024/tushuguan-shiyan-2/report.json']),
  );
  expect(report.waivers).toMatchObject([
    { check: 'W_SUM', reason: '原件各项分值相加就是105分', by: '财务科复核岗' },
  ]);
  await tick.uncheck();
  await expect(finding.locator('.try-severity')).toHaveText('错误');
  const without = JSON.parse(
    new TextDecoder().decode(unzipSync(await taken())['reports/2024/tushuguan-shiyan-2/report.json']),
  );
  expect(without.waivers).toBeUndefined();
  if (project.name === 'phone') return;
  await page.emulateMedia({ media: 'print' });
  await expect(finding).toBeVisible();
});

test('the list of findings and the working paper are files that a spreadsheet opens', async ({ page }) => {
  await startBlank(page);
  await settled(page);
  for (const button of ['take-table', 'take-paper']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-${button}]`).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^2024-tushuguan-shiyan-.+\.xlsx$/);
    const inside = unzipSync(await savedBytes(download));
    expect(Object.keys(inside)).toContain('xl/workbook.xml');
    if (button === 'take-paper') expect(download.suggestedFilename()).toContain('草稿·未公开');
    expect(new TextDecoder().decode(inside['xl/sharedStrings.xml'])).toContain(
      '2024年度图书馆免费开放项目支出绩效评价报告',
    );
  }
});

test('attachments leave with the draft, and can be taken out again', async ({ page }) => {
  await startBlank(page);
  const file = (name: string) => ({ name, mimeType: '', buffer: Buffer.from('验收合格') });
  await page.locator('#try-attach').setInputFiles([file('验收报告.txt'), file('多余.txt')]);
  const listed = page.locator('[data-attached] li');
  await expect(listed).toHaveCount(2);
  await listed.filter({ hasText: '多余' }).getByRole('button').click();
  await expect(listed).toHaveCount(1);
  await expect(page.locator('#try-attach')).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take-zip]').click(),
  ]);
  const files = Object.keys(unzipSync(await savedBytes(download)));
  expect(files.filter((name) => name.includes('/attachments/'))).toEqual([
    'reports/2024/tushuguan-shiyan/attachments/验收报告.txt',
  ]);
  await page.locator('[data-clear]').click();
  await expect(listed).toHaveCount(0);
});

test('attachments are opened here: what must not be published stays, what nobody can read is said', {
  tag: '@old',
}, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    // A file that is saved is taken from the page itself.
    if (request.url().startsWith('blob:')) return;
    if (!['document', 'script', 'stylesheet', 'image'].includes(request.resourceType()))
      asked.push(request.url());
  });
  await startBlank(page);
  await settled(page);
  const secret = `联系人电话${mobile()}，身份证号${residentId()}。`;
  const file = (name: string, bytes: Uint8Array | string) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(bytes),
  });
  await page
    .locator('#try-attach')
    .setInputFiles([
      file('验收报告.pdf', pdf(['Accepted'])),
      file('名册.docx', docx([secret])),
      file('旧名册.doc', doc(secret)),
      file('现场照片.jpg', jpeg()),
      file('说明.txt', '验收合格'),
    ]);
  const row = (name: string) => page.locator('[data-attached] li').filter({ hasText: name });
  await expect(page.locator('[data-status]')).toContainText('有2个附件不放进压缩包');
  for (const name of ['名册.docx', '旧名册.doc']) {
    await expect(row(name)).toContainText('这个附件不放进压缩包');
    await expect(row(name)).not.toContainText(residentId());
    await expect(row(name).locator('.is-error').first()).toBeVisible();
  }
  await expect(row('现场照片')).toContainText('附件是图片');
  await expect(row('现场照片')).toContainText('请由审查岗位的一个人逐页看过');
  await expect(row('验收报告')).toContainText('没有查出个人信息');
  await expect(row('说明')).toContainText('没有查出个人信息');
  expect(await axeViolations(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take-zip]').click(),
  ]);
  const files = Object.keys(unzipSync(await savedBytes(download)));
  expect(files.flatMap((name) => name.split('/attachments/')[1] ?? []).sort()).toEqual(
    ['验收报告.pdf', '现场照片.jpg', '说明.txt'].sort(),
  );
  // A draft that was packed before is opened again, with all that lies in it.
  await page.reload();
  const packed = { name: '草稿.zip', mimeType: '', buffer: Buffer.from(await savedBytes(download)) };
  await page.locator('#try-files').setInputFiles([packed]);
  await expect(row('现场照片')).toContainText('附件是图片');
  await expect(page.locator('[data-attached] li')).toHaveCount(3);
  expect(asked).toEqual([]);
});

test('nothing is kept unless somebody asks, and one button clears it', async ({ page }) => {
  await startBlank(page);
  await settled(page);
  await page.reload();
  await expect(page.locator('[data-result]')).toBeHidden();

  await startBlank(page);
  await page.locator('[data-remember]').check();
  await settled(page);
  await page.reload();
  await expect(field(page, 'title')).toHaveValue('2024年度图书馆免费开放项目支出绩效评价报告');
  await page.locator('[data-clear]').click();
  await expect(page.locator('[data-result]')).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('mingji-try'))).toBeNull();
  await page.reload();
  await expect(page.locator('[data-result]')).toBeHidden();
});

apart('the page goes on when the network is gone', async ({ page, context }) => {
  await page.goto('try/', { waitUntil: 'networkidle' });
  // Fetched once a draft is open, for the time when the network is gone.
  const writer = page.waitForEvent('requestfinished', (request) => /paper-worker/.test(request.url()));
  await page.locator('[data-blank]').click();
  await writer;
  await context.setOffline(true);
  await field(page, 'title').fill('2024年度图书馆免费开放项目支出绩效评价报告');
  await expect(page.locator('.try-verdict')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take-zip]').click(),
  ]);
  expect((await savedBytes(download)).length).toBeGreaterThan(100);
  await context.setOffline(false);
});

apart(
  'nothing leaves the machine from inside the worker, on a host that sends no headers',
  {
    tag: '@desktop',
  },
  async ({ page, watch }) => {
    // Policies know no width.
    watch.allow(/.*/);
    let heard = 0;
    const sink = createServer((_, response) => {
      heard += 1;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('export {}');
    });
    sink.on('upgrade', (_, socket) => {
      heard += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    const other = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`;
    try {
      const started = page.waitForEvent('worker');
      const answer = await page.goto('try/');
      expect(answer?.headers()['content-security-policy']).toBeUndefined();
      await page.locator('[data-blank]').click();
      const worker = await started;
      await settledAny(page);
      const own = new URL('nothing', page.url()).href;
      expect(await attempts(worker, other, own)).toEqual({
        eval: 'blocked',
        function: 'blocked',
        fetch: 'blocked',
        'fetch own': 'blocked',
        xhr: 'blocked',
        'xhr own': 'blocked',
        websocket: 'blocked',
        eventsource: 'blocked',
        importScripts: 'blocked',
        import: 'blocked',
      });
      expect(heard).toBe(0);
      // The sink does hear what is let through.
      await fetch(other);
      expect(heard).toBe(1);
    } finally {
      await new Promise((resolve) => sink.close(resolve));
    }
  },
);

async function settledAny(page: Page): Promise<void> {
  await expect(page.locator('.try-verdict')).toBeVisible();
}

/** Tries every way out, in the worker's own time: what a debugger starts itself is let through by the browser. */
function attempts(worker: Worker, other: string, own: string): Promise<Record<string, string>> {
  return worker.evaluate(
    ([sink = '', same = '']) =>
      new Promise<Record<string, string>>((resolve) => {
        const scope = self as unknown as { importScripts(url: string): void };
        const now = (run: () => void) => {
          try {
            run();
            return 'ran';
          } catch {
            return 'blocked';
          }
        };
        const later = (run: (done: (ok: boolean) => void) => void) =>
          new Promise<string>((done) => {
            try {
              run((ok) => done(ok ? 'ran' : 'blocked'));
            } catch {
              done('blocked');
            }
            setTimeout(() => done('blocked'), 3000);
          });
        const request = (url: string) =>
          later((done) => {
            const xhr = new XMLHttpRequest();
            xhr.onload = () => done(true);
            xhr.onerror = () => done(false);
            xhr.open('GET', url);
            xhr.send();
          });
        const reach = (url: string) =>
          later(
            (done) =>
              void fetch(url, { mode: 'no-cors' }).then(
                () => done(true),
                () => done(false),
              ),
          );
        setTimeout(async () => {
          resolve({
            // biome-ignore lint/security/noGlobalEval: that it does not run is what is tested.
            eval: now(() => globalThis.eval('1')),
            function: now(() => new Function('return 1')()),
            fetch: await reach(sink),
            'fetch own': await reach(same),
            xhr: await request(sink),
            'xhr own': await request(same),
            websocket: await later((done) => {
              const socket = new WebSocket(sink.replace('http', 'ws'));
              socket.onopen = () => done(true);
              socket.onerror = () => done(false);
            }),
            eventsource: await later((done) => {
              const source = new EventSource(sink);
              source.onopen = () => done(true);
              source.onerror = () => done(false);
            }),
            importScripts: now(() => scope.importScripts(sink)),
            import: await later(
              (done) =>
                void import(/* @vite-ignore */ sink).then(
                  () => done(true),
                  () => done(false),
                ),
            ),
          });
        }, 0);
      }),
    [other, own],
  );
}

test('the page with a draft is for everybody: no violation, nothing beyond the edge, by keyboard', async ({
  page,
}) => {
  await startBlank(page);
  await settled(page);
  await page.locator('[data-form] details').evaluateAll((parts) => {
    for (const part of parts) part.toggleAttribute('open', true);
  });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axeViolations(page, { colours: scheme === 'dark' })).toEqual([]);
  }
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sideways(page), `${width} px`).toBe(0);
  }
  await page.goto('try/');
  await page.locator('#try-files').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-blank]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'title')).toBeFocused();
});

apart.describe('without scripts', () => {
  apart.use({ javaScriptEnabled: false });

  apart('the page says what it does and how else to have it', async ({ page }) => {
    await page.goto('try/');
    const words = await page.locator('main noscript').evaluate((one) => (one as HTMLElement).innerText);
    expect(words).toContain('npm run report -- import');
    await expect(page.locator('#try-files')).toBeHidden();
  });
});

test.describe('files', () => {
  const REPORT = [
    '公共体育设施维护项目支出绩效自评报告',
    '一、项目基本情况',
    '2024年全区公共体育设施维护项目预算50万元，用于12处场地的日常维护。',
    '二、绩效分析',
    '全年维护场地12处，服务群众31000人次。',
    '三、存在的问题',
    '（一）满意度调查样本偏少。',
    '四、有关建议',
    '（一）扩大调查范围。',
  ];

  async function putIn(page: Page): Promise<void> {
    await page.goto('try/');
    const xlsx = Buffer.from(await selfEvaluationForm());
    const docx = Buffer.from(wordFile(REPORT));
    await page.locator('#try-files').setInputFiles([
      { name: '自评表.xlsx', mimeType: 'application/octet-stream', buffer: xlsx },
      { name: '报告.docx', mimeType: 'application/octet-stream', buffer: docx },
    ]);
    await settledAny(page);
  }

  test('are read beside their places, asked about, mended, and leave as a draft that the command line takes', async ({
    page,
  }) => {
    await putIn(page);
    await expect(page.locator('[data-status]')).toContainText('处要您确认');
    // What was read stands at its field, with its cell.
    await page.locator('[data-section="indicators"] > summary').click();
    const row = page.locator('[data-at="indicators/rows/0"]');
    await row.locator(':scope > summary').click();
    await expect(field(page, 'indicators/rows/0/name')).toHaveValue('维护场地数量');
    await expect(row).toContainText('自评表.xlsx 自评表 C7');
    await expect(page.locator('[data-summary]')).toContainText('45万元 ÷ 50万元 = 90.00%');
    // What is hidden is named, and not read.
    await expect(page.locator('[data-read-out]')).toContainText('隐藏的工作表');
    await expect(page.locator('[data-form]')).not.toContainText('张某');

    // A mended field stays mended when a question is answered afterwards.
    await field(page, 'indicators/rows/0/actual').fill('13处');
    // Points beside the hundred have a place of their own.
    const more = page.locator('[data-at="indicators/adjustments"]');
    await more.getByRole('button', { name: '添加一行' }).click();
    await field(page, 'indicators/adjustments/0/kind').selectOption('deduction');
    await field(page, 'indicators/adjustments/0/name').fill('扣分项：逾期报送');
    await field(page, 'indicators/adjustments/0/claimedScore').fill('0');
    const questions = page.locator('[data-question]');
    const asked = await questions.count();
    expect(asked).toBeGreaterThan(0);
    for (let left = asked; left > 0; ) {
      const question = questions.first();
      const choice = question.locator('input').first();
      if ((await choice.getAttribute('type')) === 'radio') await choice.check();
      else {
        const id = (await question.getAttribute('data-question')) ?? '';
        await choice.fill(id.startsWith('region.') ? '999901 示例市示例区' : '示例区体育局');
      }
      await question.getByRole('button', { name: '确定' }).click();
      await expect.poll(() => questions.count()).toBeLessThan(left);
      left = await questions.count();
    }
    // What was answered can be answered again.
    const answered = page.locator('[data-answered]').filter({ has: page.locator('input[type="radio"]') });
    await answered.first().locator('summary').first().click();
    await expect(answered.first().getByRole('radio', { checked: true })).toHaveCount(1);
    await answered.first().getByRole('button', { name: '改答案' }).click();
    await expect(questions).toHaveCount(0);
    await expect(field(page, 'indicators/rows/0/actual')).toHaveValue('13处');
    await page.locator('[data-slug]').fill('tushuguan-shiyan');

    await expect(page.locator('.is-error')).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    const zip = await savedBytes(download);
    const packed = unzipSync(zip);
    expect(Object.keys(packed)).toContain('reports/2024/tushuguan-shiyan/import.json');
    // The files speak of a made-up district: so is the report, and the unit that it brings along with its place.
    const record = (path: string) => JSON.parse(new TextDecoder().decode(packed[path]));
    expect(record('reports/2024/tushuguan-shiyan/report.json').example).toBe(true);
    const unit = Object.keys(packed).find((path) => path.startsWith('units/')) ?? '';
    expect(record(unit)).toMatchObject({
      name: '示例区体育局',
      region: { code: '999901', name: '示例市示例区' },
      example: true,
    });
    await expectSameFindings(page, zip);

    // The folder that was taken away can be put in again.
    await page.reload();
    await page
      .locator('#try-files')
      .setInputFiles([{ name: '草稿.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }]);
    await settledAny(page);
    await expect(field(page, 'indicators/rows/0/actual')).toHaveValue('13处');
    await expect(field(page, 'indicators/adjustments/0/name')).toHaveValue('扣分项：逾期报送');
    // So can an answer be changed, though the files are not at hand.
    await expect(page.locator('[data-at="recommendations/0"]')).toHaveCount(1);
    const together = page.locator('[data-answered="advice"]');
    await together.locator('summary').first().click();
    await together.getByLabel('有的不对，分开问').check();
    await together.getByRole('button', { name: '改答案' }).click();
    const advice = page.locator('[data-question="recommendations"]');
    await advice.getByLabel('不填入').check();
    await advice.getByRole('button', { name: '确定' }).click();
    await expect(page.locator('[data-at="recommendations/0"]')).toHaveCount(0);
    await expect(page.locator('[data-answered="recommendations"]')).toContainText('不填入');
  });

  test('that are put in one after another are read together: nothing that was answered or mended is lost', async ({
    page,
  }) => {
    await page.goto('try/');
    const input = page.locator('#try-files');
    const docx = { name: '报告.docx', mimeType: '', buffer: Buffer.from(wordFile(REPORT)) };
    const xlsx = { name: '自评表.xlsx', mimeType: '', buffer: Buffer.from(await selfEvaluationForm()) };
    await input.setInputFiles([docx]);
    await settledAny(page);
    // The words stand as they are printed: no mark of a heading, no tag of a figure.
    const words = await page.locator('[data-words]').inputValue();
    expect(words).toContain('一、');
    expect(words).not.toMatch(/^#|<Statement/m);
    await page.locator('[data-section="findings"] > summary').click();
    await page.locator('[data-at="findings/0"] > summary').click();
    await field(page, 'findings/0/text').fill('满意度调查样本偏少，只有三十份。');
    await page.locator('[data-words]').fill('改过的正文。');
    const statements = page.locator('[data-question="statements"]');
    await statements.getByLabel('是，都是').check();
    await statements.getByRole('button', { name: '确定' }).click();
    await expect(page.locator('[data-answered="statements"]')).toHaveCount(1);

    await input.setInputFiles([xlsx]);
    await expect(page.locator('[data-held] > li')).toHaveCount(2);
    await settledAny(page);
    await expect(field(page, 'indicators/rows/0/name')).toHaveValue('维护场地数量');
    await expect(field(page, 'findings/0/text')).toHaveValue('满意度调查样本偏少，只有三十份。');
    await expect(page.locator('[data-words]')).toHaveValue('改过的正文。');
    await expect(page.locator('[data-answered="statements"]')).toHaveCount(1);

    // A file may be taken out again, and a broken one stays out.
    await input.setInputFiles([
      { name: '坏.xlsx', mimeType: '', buffer: Buffer.from([0x50, 0x4b, 3, 4, 1]) },
    ]);
    await expect(page.locator('[data-unread]')).toContainText('坏.xlsx');
    await expect(page.locator('[data-held] > li')).toHaveCount(2);
    await page.getByRole('button', { name: '拿掉“自评表.xlsx”' }).click();
    await expect(page.locator('[data-held] > li')).toHaveCount(1);
    await expect(page.locator('[data-held] > li')).toContainText('报告.docx');
    await expect(field(page, 'findings/0/text')).toHaveValue('满意度调查样本偏少，只有三十份。');
    await expect(page.locator('[data-at="indicators/rows/0"]')).toHaveCount(0);

    // Starting anew is a button of its own, which asks before it lets go of what was written.
    page.once('dialog', (dialog) => dialog.accept());
    await page.locator('[data-blank]').click();
    await expect(page.locator('[data-held] > li')).toHaveCount(0);
    await expect(page.locator('[data-words]')).not.toHaveValue('改过的正文。');
  });

  test('that name no unit leave it open, and a new one goes with the draft', async ({ page }) => {
    await page.goto('try/');
    await page
      .locator('#try-files')
      .setInputFiles(join(PROJECT, 'test/fixtures/desk/wild/u-three-scores.xlsx'));
    await settledAny(page);
    const checks = page.locator('[data-checks]');
    await expect(checks).toContainText('实施单位');
    await expect(checks).not.toContainText(/danwei|content\/|推断/);
    await expect(field(page, 'implementingUnit/unit')).toHaveValue('');
    const question = page.locator('[data-question="unitName"]');
    await expect(question).toContainText('单位是哪一个？');
    await expect(question.locator('datalist option').first()).toBeAttached();
    await question.locator('input').fill('示例县环卫所');
    await question.getByRole('button', { name: '确定' }).click();
    await expect(question).toHaveCount(0);
    await expect(page.locator('[data-answered="unitName"] summary')).toContainText('示例县环卫所');
    await expect(field(page, 'implementingUnit/unit').locator('option:checked')).toHaveText('示例县环卫所');
    await settledAny(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    const files = unzipSync(await savedBytes(download));
    const unit = Object.keys(files).find((path) => path.startsWith('units/')) ?? '';
    expect(new TextDecoder().decode(files[unit])).toContain('"name": "示例县环卫所"');
  });

  test('with questions left open go on where they were left, and are mended or answered', async ({
    page,
  }) => {
    await putIn(page);
    await settledAny(page);
    const asked = await page.locator('[data-question]').count();
    expect(asked).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    const zip = await savedBytes(download);
    await page.reload();
    await page
      .locator('#try-files')
      .setInputFiles([{ name: '草稿.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }]);
    await settledAny(page);
    const questions = page.locator('[data-question]');
    await expect(questions).toHaveCount(asked);
    await questions.first().getByLabel('已经在下面改好').check();
    await questions.first().getByRole('button', { name: '确定' }).click();
    await expect(questions).toHaveCount(asked - 1);
    await settledAny(page);
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    const files = unzipSync(await savedBytes(again));
    const [, record] = Object.entries(files).find(([path]) => path.endsWith('/import.json')) ?? [];
    expect(Object.values(JSON.parse(new TextDecoder().decode(record)).answers)).toContain('done');
  });

  test('a personal number leaves starred, and that is said', async ({ page }) => {
    const mobile = ['138', '0013', '8000'].join('');
    await page.goto('try/');
    await page.locator('summary', { hasText: '粘贴文字' }).click();
    await page
      .locator('[data-paste]')
      .fill(`2024年度示例项目支出绩效评价报告\n一、项目概况\n咨询电话（手机）${mobile}。`);
    await page.locator('[data-paste-button]').click();
    await settledAny(page);
    await expect(page.locator('[data-checks]')).toContainText('138****8000');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-take-zip]').click(),
    ]);
    await expect(page.locator('[data-status]')).toContainText('已打星号');
    const texts = Object.values(unzipSync(await savedBytes(download))).map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    expect(texts.join('\n')).not.toContain(mobile);
    expect(texts.join('\n')).toContain('138****8000');
  });

  test('a filled-in template is taken as one: nothing is asked', async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'mingji-template-'));
    const path = join(folder, '填报表.xlsx');
    const { code, output } = await run('src/cli/report.ts', [
      'template',
      '2023/maiji-zhiliang-qiangqu',
      '--out',
      path,
    ]);
    expect(code, output).toBe(0);
    await page.goto('try/');
    await page.locator('#try-files').setInputFiles(path);
    await expect(page.locator('[data-status]')).toContainText('这是填报表');
    await settledAny(page);
    await expect(page.locator('[data-question]')).toHaveCount(0);
    await expect(field(page, 'title')).toHaveValue(/质量强市/);
    await rm(folder, { recursive: true, force: true });
  });

  apart('are read without a network', async ({ page, context }) => {
    const reader = page.waitForEvent('requestfinished', (request) => /import-worker/.test(request.url()));
    await page.goto('try/', { waitUntil: 'networkidle' });
    await reader;
    await context.setOffline(true);
    await page.locator('#try-files').setInputFiles([
      {
        name: '自评表.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await selfEvaluationForm()),
      },
    ]);
    await settledAny(page);
    await context.setOffline(false);
  });

  test('that cannot be read get a sentence, and what was typed stays', async ({ page }) => {
    await startBlank(page);
    await settled(page);
    for (const [name, bytes, words] of [
      ['空.docx', new Uint8Array(), '文件是空的'],
      ['坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '已损坏'],
      ['扫描.pdf', new TextEncoder().encode('%PDF-1.7'), 'PDF 只能作为附件'],
      ['照片.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), '图片'],
    ] as const) {
      await page
        .locator('#try-files')
        .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }]);
      await expect(page.locator('[data-unread]')).toContainText(words);
      await expect(field(page, 'title')).toHaveValue('2024年度图书馆免费开放项目支出绩效评价报告');
    }
  });
});

interface Beating {
  /** Milliseconds in which nothing else could be done, at most. */
  longest: number;
}

/** In a page: notes the longest time between two turns of what has to be done. */
function beat(): void {
  const page = window as unknown as Beating;
  page.longest = 0;
  let last = performance.now();
  const again = () => {
    page.longest = Math.max(page.longest, performance.now() - last);
    last = performance.now();
    setTimeout(again, 10);
  };
  again();
}

test.describe('what it costs', () => {
  apart(
    'less than 550 KB before a file is chosen, and two seconds to the first answer',
    {
      tag: '@desktop',
    },
    async ({ page }) => {
      // Bytes know no width.
      // Each address once: an answer to the load before may come late.
      const bodies = new Map<string, Promise<Buffer>>();
      page.on('response', (response) =>
        bodies.set(
          response.url(),
          response.body().catch(() => Buffer.alloc(0)),
        ),
      );
      // The best of three: what else runs on the machine is not what the page costs.
      const times: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        const { took, pace } = await timed(page, async () => {
          await page.goto('try/');
          await page.locator('[data-blank]').click();
          await settledAny(page);
        });
        times.push(took / pace);
      }
      expect(Math.min(...times)).toBeLessThan(2000);
      await page.reload({ waitUntil: 'networkidle' });
      bodies.clear();
      await page.reload({ waitUntil: 'networkidle' });
      const sizes = await Promise.all(
        [...bodies].map(async ([url, body]) => [gzipSync(await body, { level: 9 }).length, url] as const),
      );
      expect(sizes.length).toBeGreaterThan(4);
      expect(
        sizes.reduce((sum, [size]) => sum + size, 0),
        sizes.join('\n'),
      ).toBeLessThan(550 * 1024);
    },
  );

  apart('forty pages of Word take two seconds, and the page answers all the while', async ({ page }) => {
    const paragraph = '项目资金由区财政局按季度拨付，用于公共体育设施的日常维护、器材更换、场地照明，';
    const lines = Array.from({ length: 40 }, (_, page_) => [
      `（${page_ + 1}）第${page_ + 1}部分`,
      ...Array.from({ length: 12 }, (__, row) => `${paragraph}本年第${row + 1}批支出${row + 1}万元。`),
    ]).flat();
    // The best of three: what else runs on the machine is not what the page costs.
    const tries: { readonly whole: number; readonly longest: number }[] = [];
    for (let time = 0; time < 3; time += 1) {
      await page.goto('try/', { waitUntil: 'networkidle' });
      const buffer = Buffer.from(
        wordFile(['公共体育设施维护项目支出绩效评价报告', '一、项目基本情况', ...lines]),
      );
      let longest = 0;
      const { took, pace } = await timed(page, async () => {
        await page.evaluate(beat);
        await page
          .locator('#try-files')
          .setInputFiles([{ name: '报告.docx', mimeType: 'application/octet-stream', buffer }]);
        await settledAny(page);
        longest = await page.evaluate(() => (window as unknown as Beating).longest);
      });
      tries.push({ whole: took / pace, longest: longest / pace });
    }
    expect(Math.min(...tries.map(({ whole }) => whole))).toBeLessThan(2000);
    expect(Math.min(...tries.map(({ longest }) => longest))).toBeLessThan(500);
  });
});

test('64 rows and forty pages of words are folded: one line each, with what was reached and its points', async ({
  page,
}) => {
  const files = join(PROJECT, 'test/fixtures/desk/open');
  await page.goto('try/');
  await page
    .locator('#try-files')
    .setInputFiles([join(files, 'm-long-40-pages.docx'), join(files, 'k-national-big.xlsx')]);
  await expect(page.locator('.try-verdict')).toBeVisible({ timeout: 30_000 });
  // Without folds it was 67,000 px on a telephone.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(17_500);
  await page.locator('[data-section="indicators"] > summary').click();
  const rows = page.locator('[data-at="indicators/rows"] > .try-row');
  await expect(rows).toHaveCount(64);
  const first = rows.first();
  await expect(first.locator('.try-row-brief')).toHaveText(/38%.*1\.25/);
  expect((await first.boundingBox())?.height).toBeLessThan(56);
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('input').first()).toBeVisible();
  const words = page.locator('.try-preview details', { hasText: '正文' }).last();
  await expect(words).not.toHaveAttribute('open');
  expect(await axeViolations(page)).toEqual([]);
});

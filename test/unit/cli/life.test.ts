import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check/check-command.ts';
import { checkFolder } from '../../../src/cli/check/check-folder.ts';
import { reportCommand } from '../../../src/cli/report-command.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import type { MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent } from '../../support/content.ts';
import { runCommand } from '../../support/run-command.ts';

// The life of a report through the commands, from the file that somebody has to a correction and its end.

const FORM = fileURLToPath(new URL('../../fixtures/desk/open/g-county-chubeiliang.xlsx', import.meta.url));
const NOW = '2026-11-22T00:00:00Z';

let made: MadeContent;
let kept: string;
beforeAll(() => {
  kept = mkdtempSync(join(tmpdir(), 'mingji-life-'));
});
afterAll(() => rmSync(kept, { recursive: true, force: true }));
beforeEach(async () => {
  made = await makeContent(contentFiles());
});
afterEach(() => made.remove());

const run = (line: readonly string[], now = NOW) =>
  runCommand(made.root, line, reportCommand, { MINGJI_NOW: now });

/** The form prints 290%: it is published as it is, and somebody has said so. */
const WAIVER = { check: 'T_SHARE', reason: '原件如此，已核对', by: '财务科复核岗', on: '2026-11-21' };

const ids = new Map<string, string>();

/**
 * What many tests begin with: done by the commands for the first of them, the others get a copy of the content as it
 * was then.
 */
async function begun(stage: string, make: () => Promise<string>) {
  const copy = join(kept, stage);
  const known = ids.get(stage);
  if (known !== undefined) {
    rmSync(made.root, { recursive: true });
    cpSync(copy, made.root, { recursive: true });
  }
  const id = known ?? (await make());
  if (known === undefined) cpSync(made.root, copy, { recursive: true });
  ids.set(stage, id);
  return { folder: join(made.root, 'reports', ...id.split('/')), id };
}

/** A draft from Excel, its folder and id. */
const imported = () => begun('imported', importForm);

async function importForm(): Promise<string> {
  const { out, err } = await run(['import', FORM]);
  const folder = /草稿已写到 (\S+)/.exec(out)?.[1] ?? '';
  expect(existsSync(join(folder, 'report.json')), err).toBe(true);
  edit(folder, 'report.json', (facts) => {
    facts['waivers'] = [WAIVER];
  });
  const { implementingUnit, competentDept } = read(folder, 'report.json');
  for (const { unit } of [implementingUnit, competentDept]) {
    edit(made.root, `units/${unit}.json`, (record) => {
      record['region'] = { code: '340123', name: '示例县' };
    });
  }
  return folder.split(/[\\/]/).slice(-2).join('/');
}

const read = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

function edit(folder: string, file: string, change: (facts: Record<string, unknown>) => void): void {
  const facts = read(folder, file);
  change(facts);
  writeFileSync(join(folder, file), JSON.stringify(facts, null, 2));
}

async function findings(now = NOW) {
  const { findings: all } = await checkFolder({ content: made.root, now: new Date(now) });
  return all;
}
const errorIds = async (now = NOW) =>
  (await findings(now)).filter(({ severity }) => severity === 'error').map(({ id }) => id);

const SIGNED = ['--secrecy', '办公室保密员', '--privacy', '法规科审查岗', '--omissions', '财务科复核岗'];

/** Answers every question as it was suggested, and signs. */
const reviewed = () => begun('reviewed', reviewForm);

async function reviewForm(): Promise<string> {
  const { folder, id } = await imported();
  const { open } = read(folder, 'import.json') as {
    open: { id: string; blocking: boolean; suggested: string | null }[];
  };
  const answers = open.flatMap((one) => ['--answer', `${one.id}=${one.suggested ?? 'done'}`]);
  const done = await run(['review', id, ...answers, '--writer', '业务科录入岗', ...SIGNED]);
  expect(done.code, done.out + done.err).toBe(0);
  return id;
}

describe('the name of a draft', () => {
  test('may be changed until it was published', async () => {
    const { id, folder } = await reviewed();
    expect(await run(['rename', id, 'Liang'])).toMatchObject({ code: 2 });
    expect(await run(['rename', id])).toMatchObject({ code: 2 });
    const done = await run(['rename', id, 'chubei']);
    expect(done.code, done.err).toBe(0);
    const next = `${id.split('/')[0]}/chubei`;
    expect(done.out).toContain(next);
    expect(existsSync(folder)).toBe(false);
    expect(await run(['rename', next, 'chubei'])).toMatchObject({ code: 1 });
    expect((await run(['publish', next])).code).toBe(0);
    expect(await run(['rename', next, 'liang'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('已经公开过'),
    });
    expect(existsSync(join(made.root, 'reports', next, 'report.json'))).toBe(true);
  });
});

describe('a draft with open questions', () => {
  test('is told of by the check, question by question, and stops nothing', async () => {
    const { folder } = await imported();
    const { open } = read(folder, 'import.json') as { open: { id: string; blocking: boolean }[] };
    const waiting = open.filter(({ blocking }) => blocking);
    expect(waiting.length).toBeGreaterThan(0);
    const found = (await findings()).filter(({ id }) => id === 'IMPORT_OPEN');
    expect(found).toHaveLength(waiting.length);
    for (const { file, position, hint } of found) {
      expect(file).toMatch(/import\.json$/);
      expect(position).not.toBeNull();
      expect(hint).toContain('npm run report -- review');
    }
    expect(await errorIds()).toEqual([]);
  });

  test('cannot be published, and nothing is changed', async () => {
    const { folder, id } = await imported();
    const before = readFileSync(join(folder, 'report.json'), 'utf8');
    const { code, err } = await run(['publish', id]);
    expect(code).toBe(1);
    expect(err).toContain('还不能公开，什么也没有改');
    expect(err).toMatch(/\d个问题没有回答/);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'published'))).toBe(false);
  });

  test('is an error of check and build once somebody writes published by hand', async () => {
    const { folder } = await imported();
    edit(folder, 'report.json', (facts) => {
      facts['state'] = 'published';
      const on = '2026-11-21';
      facts['review'] = {
        secrecy: { done: true, role: '办公室保密员', on },
        privacy: { done: true, role: '法规科审查岗', on },
      };
    });
    expect(await errorIds()).toContain('IMPORT_UNSETTLED');
    const { diagnostics } = await readContent({ root: made.root, now: new Date(NOW) });
    expect(diagnostics.map(({ id }) => id)).toContain('IMPORT_UNSETTLED');
  });

  test('a record that cannot be read is no record without questions', async () => {
    const { folder, id } = await imported();
    writeFileSync(join(folder, 'import.json'), '{"open": "keine"}');
    expect(await errorIds()).toEqual(['IMPORT_UNREADABLE']);
    expect(await run(['publish', id])).toMatchObject({
      code: 1,
      err: expect.stringContaining('import.json'),
    });
  });
});

test('a unit whose place nobody has entered keeps its report back', async () => {
  const { folder, id } = await reviewed();
  const { unit } = read(folder, 'report.json').implementingUnit;
  for (const region of [
    { code: '000000', name: '待填写' },
    { code: '340000', name: '示例市' },
  ]) {
    edit(made.root, `units/${unit}.json`, (record) => {
      record['region'] = region;
    });
    const { code, err } = await run(['publish', id]);
    expect(code).toBe(1);
    // The line to write, and the file to write it into.
    expect(err).toContain(`units/${unit}.json 里改成 "region": { "code": "620503"`);
    expect(err).toContain(`${region.code} ${region.name}`);
    // Whoever looks at the report alone is told too.
    const check = await runCommand(made.root, [id, '--format', 'json'], checkCommand, { MINGJI_NOW: NOW });
    const found = JSON.parse(check.out).findings as { id: string; file: string }[];
    expect(found.map((one) => `${one.id} ${one.file}`).join()).toMatch(/REGION_\w+ \S*units\//);
  }
});

describe('review', () => {
  test('lists what a second person must look at, and changes nothing', async () => {
    const { folder, id } = await imported();
    const before = readFileSync(join(folder, 'report.json'), 'utf8');
    const { code, out } = await run(['review', id]);
    expect(code).toBe(1);
    for (const part of ['导入时的问题', '文中未说明：', '核对结果：', '保密审查　没有登记', '还不能公开：'])
      expect(out).toContain(part);
    // What to type next is said whole, with all that is missing of it.
    expect(out).toContain(
      `npm run report -- review ${id} --writer <录入岗位> --secrecy <保密审查岗位> --privacy <个人信息审查岗位> --omissions <核对未说明事项的岗位>`,
    );
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(before);
  });

  test.each([
    [['--answer', 'nichts=1'], '没有编号为“nichts”的问题'],
    [['--answer', 'indicators.direction=foo'], '没有“foo”这个答案'],
    [['--answer', 'indicators.direction=each'], '请在 report.json 和 narrative.mdx 里改好'],
    [['--seen', '扫描件.pdf=逐页看过扫描件'], '--by'],
    [['--seen', '扫描件.pdf=逐页看过扫描件', '--by', '办公室保密员'], '没有登记“扫描件.pdf”'],
  ])('%j: a sentence, and nothing is written', async (options, said) => {
    const { folder, id } = await imported();
    const before = readFileSync(join(folder, 'import.json'), 'utf8');
    const { code, err } = await run(['review', id, ...options]);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(readFileSync(join(folder, 'import.json'), 'utf8')).toBe(before);
  });

  test.each([
    [['2020/x', '--writer', '张'], '岗位'],
    [['2020/x', '--on', 'gestern'], '日期'],
    [['2020/x', '--answer', 'ohne'], '--answer'],
    [[], '要写明是哪一份报告'],
    [['a', 'b'], '多余的参数“b”'],
    [['2020/x', '--mogelpackung'], '--mogelpackung'],
  ])('%j is no way to write it', async (args, said) => {
    const { code, err } = await run(['review', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('by the writer, by one post for both, or before a change is no review', async () => {
    const { folder, id } = await reviewed();
    const before = readFileSync(join(folder, 'report.json'), 'utf8');
    for (const [options, why] of [
      [['--secrecy', '业务科录入岗'], '保密审查的岗位就是录入岗位'],
      [['--privacy', '业务科录入岗'], '个人信息审查的岗位就是录入岗位'],
      [['--writer', '法规科审查岗'], '个人信息审查的岗位就是录入岗位'],
      [['--secrecy', '法规科审查岗'], '要由两个岗位做'],
      [['--secrecy', '办公室主任', '--privacy', '办公室主任'], '要由两个岗位做'],
    ] as const) {
      const { code, out, err } = await run(['review', id, ...options]);
      expect([code, out, err.trim()]).toEqual([1, '', expect.stringContaining(`什么也没有改：`)]);
      expect(err).toContain(why);
      expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(before);
    }
    expect((await run(['review', id, '--secrecy', '办公室保密员'])).code).toBe(0);
    edit(folder, 'report.json', (facts) => {
      facts['title'] = `${String(facts['title'])}（改）`;
    });
    const stale = await run(['publish', id]);
    expect(stale).toMatchObject({ code: 1, err: expect.stringContaining('审查以后改动过') });
    // Whoever signs again has seen the change; what the others signed is signed no longer.
    const again = await run(['review', id, '--secrecy', '办公室保密员']);
    expect(again.out).toContain('没有做个人信息审查');
    expect((await run(['review', id, ...SIGNED])).code).toBe(0);
  });
});

describe('from a draft to its end', () => {
  test('publish, change, correct, change what goes on, withdraw', async () => {
    const { folder, id } = await reviewed();
    expect(read(folder, 'report.json')).toMatchObject({ state: 'reviewed', version: 1 });
    const first = await run(['publish', id]);
    expect(first.code, first.err).toBe(0);
    expect(first.out).toContain(`已公开：${id} 第1版`);
    expect(read(folder, 'report.json').state).toBe('published');
    expect(read(folder, 'published/report.json')).toEqual(read(folder, 'report.json'));
    const addresses = read(made.root, 'addresses.json') as { address: string }[];
    expect(addresses.map(({ address }) => address)).toEqual(
      expect.arrayContaining([`/reports/${id}/`, `/reports/${id}/v1/`]),
    );
    expect(await errorIds()).toEqual([]);
    expect(await run(['publish', id])).toMatchObject({ code: 0, out: expect.stringContaining('没有改动') });
    expect((await run(['diff', id])).out).toContain('没有差别');

    // A figure changes without anybody saying so.
    edit(folder, 'report.json', (facts) => {
      const { rows } = facts['indicators'] as { rows: { actual: string }[] };
      if (rows[0]) rows[0].actual = '99%';
    });
    expect(await errorIds()).toEqual(['PUBLISHED_CHANGED']);
    const [changed] = (await findings()).filter((one) => one.id === 'PUBLISHED_CHANGED');
    expect(changed?.message).toMatch(/第1版.*改动了1处.*指标/);
    const diff = await run(['diff', id]);
    expect(diff.code).toBe(0);
    expect(diff.out).toMatch(/共1处差别\n {2}指标“.+” · 实际完成值\n {4}原为：.+\n {4}改为：99%/);
    expect(await run(['publish', id])).toMatchObject({ code: 1, err: expect.stringContaining('--reason') });
    const why = ['--reason', '录入时看错一行', '--by', '财务科负责岗'];
    expect(await run(['publish', id, ...why])).toMatchObject({
      code: 1,
      err: expect.stringContaining('重新审查'),
    });
    expect((await run(['review', id, ...SIGNED])).code).toBe(0);
    const second = await run(['publish', id, ...why], '2026-11-25T00:00:00Z');
    expect(second.code, second.err).toBe(0);
    expect(read(folder, 'report.json')).toMatchObject({
      version: 2,
      corrections: [{ version: 2, on: '2026-11-25', now: '99%', reason: '录入时看错一行', material: true }],
    });
    expect(read(folder, 'versions/1/report.json')).toMatchObject({ version: 1, state: 'published' });
    expect(existsSync(join(folder, 'versions/1/narrative.mdx'))).toBe(true);
    expect(await errorIds('2026-11-25T00:00:00Z')).toEqual([]);

    // News of a rectification is no correction.
    edit(folder, 'report.json', (facts) => {
      facts['editorNote'] = '已电话核实';
    });
    expect(await errorIds('2026-11-25T00:00:00Z')).toEqual([]);
    expect((await run(['publish', id], '2026-11-25T00:00:00Z')).out).toContain('不算更正');

    expect((await run(['withdraw', id])).code).toBe(2);
    const gone = await run(
      ['withdraw', id, '--reason', '统计口径有误', '--by', '局长办公会'],
      '2026-11-26T00:00:00Z',
    );
    expect(gone.code, gone.err).toBe(0);
    expect(read(folder, 'report.json')).toMatchObject({
      state: 'withdrawn',
      withdrawal: { on: '2026-11-26', reason: '统计口径有误' },
    });
    expect(await errorIds('2026-11-26T00:00:00Z')).toEqual([]);
    expect((await run(['publish', id])).err).toContain('已经撤下');
    expect((await run(['withdraw', id, '--reason', '再撤', '--by', '办公室'])).code).toBe(1);
  });

  test('a set time is a time of China, and a change before it is no correction', async () => {
    const { folder, id } = await reviewed();
    expect((await run(['publish', id, '--at', 'morgen'])).code).toBe(2);
    expect((await run(['publish', id, '--at', '2026-02-30 09:00'])).code).toBe(2);
    expect((await run(['publish', id, '--at', '2026-11-21 09:00'])).err).toContain('已经过去');
    const set = await run(['publish', id, '--at', '2026-12-01 09:00']);
    expect(set.code, set.err).toBe(0);
    expect(read(folder, 'report.json')).toMatchObject({
      state: 'scheduled',
      publishAt: '2026-12-01T09:00:00+08:00',
    });
    const visible = async (now: string) =>
      (await readContent({ root: made.root, now: new Date(now) })).content?.reports.map(
        ({ report }) => report.id,
      );
    expect(await visible('2026-12-01T00:59:59Z')).not.toContain(id);
    expect(await visible('2026-12-01T01:00:00Z')).toContain(id);
    edit(folder, 'report.json', (facts) => {
      facts['title'] = `${String(facts['title'])}（定稿）`;
    });
    expect((await run(['review', id, ...SIGNED])).code).toBe(0);
    const again = await run(['publish', id, '--at', '2026-12-02 09:00']);
    expect(again.code, again.err).toBe(0);
    expect(read(folder, 'report.json')).toMatchObject({ version: 1, publishAt: '2026-12-02T09:00:00+08:00' });
    expect(existsSync(join(folder, 'versions'))).toBe(false);
  });

  test('a report that was never public has nothing to be compared with', async () => {
    const { id } = await imported();
    expect(await run(['diff', id])).toMatchObject({ code: 1, err: expect.stringContaining('还没有公开过') });
    expect(await run(['withdraw', id, '--reason', '无', '--by', '办公室'])).toMatchObject({ code: 1 });
  });
});

describe('what nobody may pass on', () => {
  test('is starred in the record of an import, and found where somebody puts it there', async () => {
    const { folder } = await imported();
    const mobile = ['138', '0013', '8000'].join('');
    edit(folder, 'import.json', (record) => {
      record['note'] = `联系人电话${mobile}`;
    });
    const found = await findings();
    const [hit] = found.filter(({ id }) => id === 'PII_MOBILE');
    expect(hit?.file).toMatch(/import\.json$/);
    expect(hit?.position).not.toBeNull();
    expect(JSON.stringify(found)).not.toContain(mobile);
  });
});

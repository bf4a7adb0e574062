import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFiles } from '../../../../src/desk/import.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import { pdf, workbook, zipped } from '../../../support/attachments.ts';
import type { MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent } from '../../../support/content.ts';
import { runCommand } from '../../../support/run-command.ts';

const FORMS = fileURLToPath(new URL('../../../fixtures/desk/', import.meta.url));
const NOW = '2026-11-22T00:00:00Z';

let made: MadeContent;
beforeEach(async () => {
  made = await makeContent(contentFiles());
});
afterEach(() => made.remove());

const run = (...args: string[]) => runCommand(made.root, ['import', ...args]);

describe('report -- import', () => {
  test('writes a draft that the check finds sound, and never a second time over it', async () => {
    const form = join(FORMS, 'open', 'g-county-chubeiliang.xlsx');
    const first = await run(form);
    expect(first.code, first.err).toBe(0);
    expect(first.out).toContain('项目　县级储备粮');
    expect(first.out).toContain('indicators.direction');
    const folder = /草稿已写到 (\S+)/.exec(first.out)?.[1] ?? '';
    const written = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(written).toMatchObject({
      state: 'draft',
      kind: 'unit-self',
      fiscalYear: { from: 2020, to: 2020 },
    });
    expect(written.indicators.rows).toHaveLength(11);
    expect(written.provenance.sha256).toMatch(/^(?!0{64})[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8')).open.length).toBeGreaterThan(0);
    const { diagnostics } = await readContent({ root: made.root, now: new Date(NOW) });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);

    const before = readFileSync(join(folder, 'report.json'), 'utf8');
    const second = await run(form);
    expect(second.code).toBe(1);
    expect(second.err).toContain('没有覆盖');
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(before);
  });

  test('is made anew of the same files while nobody has touched it, with what was answered before', async () => {
    const form = join(FORMS, 'open', 'g-county-chubeiliang.xlsx');
    const first = await run(form, '--answer', 'indicators.direction=suggested');
    const folder = /草稿已写到 (\S+)/.exec(first.out)?.[1] ?? '';
    const id = folder.split(/[\\/]/).slice(-2).join('/');
    const again = await run(form, '--again', id, '--answer', 'kind=dept');
    expect(again.code, again.err).toBe(0);
    const record = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8'));
    expect(record.answers).toMatchObject({ 'indicators.direction': 'suggested', kind: 'dept' });

    writeFileSync(join(folder, 'narrative.mdx'), '## 一、改过\n\n人写的话。\n');
    const touched = await run(form, '--again', id);
    expect(touched).toMatchObject({ code: 1, err: expect.stringContaining('改动过') });
    expect(readFileSync(join(folder, 'narrative.mdx'), 'utf8')).toContain('人写的话');
    expect(await run(form, '--again', '2020/nichts')).toMatchObject({ code: 1 });
  });

  test('is made anew where it lies, under whatever name', async () => {
    const form = join(FORMS, 'open', 'g-county-chubeiliang.xlsx');
    const folder = join(made.root, 'reports', '2020', 'liang');
    const first = await run(form, '--out', folder);
    expect(first.out, first.err).toContain('--again 2020/liang');
    const again = await run(form, '--again', '2020/liang', '--answer', 'kind=dept');
    expect(again.code, again.err).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8')).answers).toEqual({ kind: 'dept' });
    expect(readdirSync(join(made.root, 'reports', '2020'))).toEqual(['liang']);
  });

  test('what was read is told in words and as pages print amounts, never in codes', async () => {
    for (const file of [
      'a-national-yuan-wenwu.xlsx',
      'g-county-chubeiliang.xlsx',
      'd-region-tja-jiuye.xlsx',
    ]) {
      const { out } = await run(join(FORMS, 'open', file), '--out', join(made.root, '..', file));
      const values = [...out.matchAll(/^ {4}读作：(.*?)(?:（原文：.*)?$/gmu)].map(([, said = '']) => said);
      expect(values.length, file).toBeGreaterThan(0);
      expect(
        values.filter((said) => /^(?:.*：)?[a-z][a-z-]*$|\d{5,}万元/u.test(said)),
        file,
      ).toEqual([]);
    }
  });

  test('a row of money without a name is asked about by its sums, and no name is recommended', async () => {
    const form = join(FORMS, 'open', 'k-national-big.xlsx');
    const { out } = await run(form, '--out', join(made.root, '..', 'big'));
    const asked = /没有写名称（(.*)），是合计[\s\S]*?可答：(.*)/u.exec(out);
    expect(asked?.[1]).toBe('年初预算数400亿元、全年预算数436.5亿元、全年执行数419.3375亿元');
    expect(asked?.[2]).not.toContain('草稿现在按这个');
    expect(out).not.toMatch(/^ {4}读作：其他资金/mu);
  });

  test('personal numbers in the draft are told, starred, with their places', async () => {
    const mobile = ['138', '0013', '8000'].join('');
    const path = join(made.root, '..', '报告.txt');
    writeFileSync(path, `2023年度示例项目支出绩效评价报告\n一、项目概况\n咨询请打${mobile}，手机。\n`);
    const { out, code } = await run(path);
    expect(code).toBe(0);
    expect(out).toMatch(/草稿里有1处疑似个人信息/);
    expect(out).toContain('138****8000');
    expect(out).not.toContain(mobile);
    const folder = /草稿已写到 (\S+)/.exec(out)?.[1] ?? '';
    expect(readFileSync(join(folder, 'import.json'), 'utf8')).not.toContain(mobile);
  });

  test('an answer settles its question', async () => {
    const out = join(made.root, '..', `out-${process.pid}`);
    const wild = join(FORMS, 'wild', 'w-unit-above.docx');
    const { out: text, code } = await run(
      wild,
      '--out',
      out,
      '--answer',
      'fiscalYear=2023',
      '--answer',
      'unitName=示例局',
    );
    expect(code).toBe(0);
    expect(text).not.toMatch(/fiscalYear　|unitName　/);
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')).fiscalYear).toEqual({
      from: 2023,
      to: 2023,
    });
  });

  test.each([
    ['没有路径的文件', ['no-such-file.xlsx'], '读不到文件'],
    ['旧版 Word', [join(FORMS, 'open', 'seed.doc')], '另存为 .docx'],
  ])('%s: a sentence, nothing written', async (_name, args, said) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(1);
    expect(out + err).toContain(said);
    expect(existsSync(join(made.root, 'reports', '2025'))).toBe(false);
  });

  test('lays a draft that the page packed into the content, once, under a name of its own', async () => {
    const out = join(made.root, '..', 'x');
    const draft = await run(join(FORMS, 'open', 'g-county-chubeiliang.xlsx'), '--out', out);
    expect(draft.code, draft.err).toBe(0);
    const bytes = (name: string) => new Uint8Array(readFileSync(join(out, name)));
    const folders = ['units', 'projects'].flatMap((name) =>
      readdirSync(join(out, name)).map((file) => `${name}/${file}`),
    );
    const zip = join(made.root, '..', '2020-xiangmu.zip');
    const draftFiles = ['report.json', 'narrative.mdx', 'import.json'];
    writeFileSync(
      zip,
      zipped({
        ...Object.fromEntries(draftFiles.map((name) => [`reports/2020/xiangmu/${name}`, bytes(name)])),
        ...Object.fromEntries(folders.map((name) => [name, bytes(name)])),
        'reports/2020/xiangmu/attachments/验收报告.pdf': pdf(['验收合格']),
        'reports/2020/xiangmu/attachments/../../../../../away.txt': new Uint8Array([65]),
        'reports/2020/xiangmu/attachments/名单.xlsx': workbook([
          { name: '表', rows: [['合计', 1]] },
          { name: '名单', rows: [['备注', 2]], hidden: 1 },
        ]),
      }),
    );
    const first = await run(zip);
    expect(first.code, first.err).toBe(0);
    const folder = /草稿已写到 (\S+)/.exec(first.out)?.[1] ?? '';
    expect(folder).toMatch(/reports[\\/]2020[\\/](?!xiangmu)[a-z-]+$/);
    const { diagnostics } = await readContent({ root: made.root, now: new Date(NOW) });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // What came with it was opened: the clean file is registered, the other stays out and is named.
    expect(readdirSync(join(folder, 'attachments'))).toEqual(['验收报告.pdf']);
    expect(existsSync(join(made.root, '..', 'away.txt'))).toBe(false);
    expect(first.out).toContain('“名单.xlsx”不能作附件');
    const before = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(JSON.parse(before).annexes).toMatchObject([{ file: '验收报告.pdf', textLayer: 'native' }]);
    const second = await run(zip);
    expect(second).toMatchObject({ code: 1 });
    expect(second.err).toContain('没有覆盖');
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(before);
    expect((await run(zip, '--out', out)).code).toBe(1);
  });
});

describe('hostile files end in a sentence', () => {
  const reason = async (name: string, bytes: Uint8Array) =>
    (await importFiles([{ name, bytes }])).leftOut.map(({ text }) => text).join();
  const bytes = (...first: number[]) => new Uint8Array([...first, ...new Array<number>(600).fill(0)]);

  test.each([
    ['empty.xlsx', new Uint8Array(), '文件是空的'],
    ['broken.xlsx', bytes(0x50, 0x4b, 3, 4), '已损坏'],
    ['scan.pdf', bytes(0x25, 0x50, 0x44, 0x46), 'PDF 只能作为附件'],
    ['photo.jpg', bytes(0xff, 0xd8), '这是图片'],
    ['bomb.xlsx', zipped({ 'xl/workbook.xml': new Uint8Array(60_000_000) }), '文件太大'],
    ['locked.xlsx', locked(), '打开密码'],
    ['doctype.docx', zipped({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w/>' }), '已损坏'],
  ] as const)('%s', async (name, content, said) => {
    expect(await reason(name, content)).toContain(said);
  });
});

/** The container of a locked new file: the old format, with an entry for the encrypted package. */
function locked(): Uint8Array {
  const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(64).fill(0), ...name]);
}

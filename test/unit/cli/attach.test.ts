import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from '../../../src/cli/check/check-folder.ts';
import { docx, jpeg, pdf, workbook } from '../../support/attachments.ts';
import type { MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent } from '../../support/content.ts';
import { runCommand } from '../../support/run-command.ts';

const NOW = '2026-11-22T00:00:00Z';
const ID = '2023/jiance';

let made: MadeContent;
let desk: string;
beforeEach(async () => {
  made = await makeContent(contentFiles());
  desk = mkdtempSync(join(tmpdir(), 'attach-'));
});
afterEach(() => {
  rmSync(desk, { recursive: true, force: true });
  return made.remove();
});

function lay(name: string, bytes: Uint8Array): string {
  writeFileSync(join(desk, name), bytes);
  return join(desk, name);
}

const run = (...line: readonly string[]) => runCommand(made.root, ['attach', ...line]);

const folder = () => join(made.root, 'reports', ID);
const report = () => JSON.parse(readFileSync(join(folder(), 'report.json'), 'utf8'));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a clean file is copied and registered with its hash, its size and its text layer', async () => {
  const bytes = pdf(['设施维护验收报告']);
  const { code, out, err } = await run(ID, lay('验收报告.pdf', bytes), '--kind', 'original');
  expect(code, err).toBe(0);
  expect(readFileSync(join(folder(), 'attachments', '验收报告.pdf'))).toEqual(Buffer.from(bytes));
  expect(report().annexes).toEqual([
    { id: 'annex-1', title: '验收报告', kind: 'original', file: '验收报告.pdf', textLayer: 'native' },
  ]);
  expect(out).toContain('application/pdf');
  expect(out).toContain(hash(bytes));
  expect(out).toContain(`${bytes.length.toLocaleString('en')} 字节`);
  const { findings } = await checkFolder({ content: made.root, now: new Date(NOW) });
  expect(
    findings.filter(({ severity, file }) => severity === 'error' && file.includes('attachments')),
  ).toEqual([]);
  expect((await run(ID, join(desk, '验收报告.pdf'))).out).toContain('内容相同');
  expect(report().annexes).toHaveLength(1);
});

const FORBIDDEN: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  [
    'a macro',
    '报告.docm',
    docx(['正文'], { parts: { 'word/vbaProject.bin': 'x' } }),
    /ATTACHMENT_MACRO .*宏/,
  ],
  [
    'a hidden sheet',
    '表.xlsx',
    workbook([
      { name: '表', rows: [['合计', 1]] },
      { name: '名单', rows: [['备注', 2]], hidden: 1 },
    ]),
    /隐藏的工作表.*名单/,
  ],
  ['text under a black bar', '涂黑.pdf', pdf(['内部讨论意见'], { covered: true }), /被色块盖住.*第 1 页/],
  ['the place of a photograph', '现场.jpg', jpeg({ position: true }), /拍摄地点的坐标/],
  [
    'a revision',
    '稿.docx',
    docx(['<w:p><w:del><w:r><w:delText>旧句</w:delText></w:r></w:del></w:p>']),
    /没有接受的修订/,
  ],
  ['another kind of file', '表.docx', workbook([{ name: '表', rows: [['合计', 1]] }]), /扩展名与内容不符/],
  ['nothing', '空.pdf', new Uint8Array(0), /空文件/],
  ['half a file', '断.docx', docx(['正文']).subarray(0, 120), /打不开/],
];

test.each(FORBIDDEN)(
  'a file with %s is refused by name, and nothing is changed',
  async (_, name, bytes, said) => {
    const before = readFileSync(join(folder(), 'report.json'), 'utf8');
    // A clean file beside it stays out too: all of them or none.
    const { code, err } = await run(ID, lay('好.pdf', pdf(['正文'])), lay(name, bytes));
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(err).toContain('什么也没有改');
    expect(existsSync(join(folder(), 'attachments'))).toBe(false);
    expect(readFileSync(join(folder(), 'report.json'), 'utf8')).toBe(before);
  },
);

test('what only a person can read is copied and waits for the person, or comes with what was seen', async () => {
  const scan = lay('扫描件.pdf', pdf([''], { scanned: true }));
  const { code, out } = await run(ID, scan);
  expect(code).toBe(0);
  expect(out).toContain('文字层：没有');
  expect(out).toContain(`review ${ID} --seen 扫描件.pdf=`);
  expect(report().annexes[0]).toMatchObject({ textLayer: 'none' });
  const seen = await run(ID, scan, '--seen', '逐页看过，没有个人信息', '--by', '办公室保密员');
  expect(seen.out).not.toContain('--seen');
  expect(report().annexes).toHaveLength(1);
  expect(report().annexes[0].scanned).toEqual({
    by: '办公室保密员',
    on: '2026-11-22',
    note: '逐页看过，没有个人信息',
    sha256: hash(pdf([''], { scanned: true })),
  });
});

test('another file of the same name is never written over', async () => {
  await run(ID, lay('报告.pdf', pdf(['一'])));
  const kept = readFileSync(join(folder(), 'attachments', '报告.pdf'));
  const { code, err } = await run(ID, lay('报告.pdf', pdf(['二'])));
  expect(code).toBe(1);
  expect(err).toContain('没有覆盖');
  expect(readFileSync(join(folder(), 'attachments', '报告.pdf'))).toEqual(kept);
});

test('what is written wrongly is said, with how to write it', async () => {
  expect(await run(ID)).toMatchObject({ code: 2 });
  const file = lay('报告.pdf', pdf(['一']));
  expect((await run(ID, file, '--kind', '原件')).err).toContain('original');
  expect((await run(ID, file, '--seen', '看过了没有问题')).err).toContain('--by');
  expect((await run(ID, file, file, '--title', '原件')).code).toBe(2);
  expect((await run(ID, join(desk, '没有.pdf'))).err).toContain('读不到文件');
  expect((await run('2023/meiyou', file)).err).toContain('没有找到报告');
});

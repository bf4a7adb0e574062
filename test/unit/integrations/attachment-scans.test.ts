import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/cli/check/check-folder.ts';
import { inspectContent } from '../../../src/cli/inspect.ts';
import { fingerprintOf } from '../../../src/disclosure/make-hit.ts';
import { SCAN_ROOMS } from '../../../src/integrations/attachment-scans.ts';
import { readEnvironment } from '../../../src/reader/disk/environment.ts';
import { doc, docx, jpeg, pdf, png, workbook, zipped } from '../../support/attachments.ts';
import type { ContentFiles, ReportInput } from '../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../support/content.ts';
import { mobile, residentId } from '../disclosure/invented.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
type Annex = Extract<ReportInput['annexes'], readonly unknown[]>[number];

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'mingji-scans-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

function filesWith(name: string, bytes: Uint8Array, annex: Partial<Annex> = {}): ContentFiles {
  const annexes: Annex[] = [{ id: 'a', title: '附件', kind: 'other', file: name, ...annex }];
  return {
    ...contentFiles(),
    [`${REPORT_FOLDER}/report.json`]: reportInput({ annexes }),
    [`${REPORT_FOLDER}/attachments/${name}`]: bytes,
  };
}

/** What `check` says of the file, and that the check before a build says the same of errors. */
async function said(files: ContentFiles): Promise<string[]> {
  const made = await makeContent(files);
  try {
    const { findings } = await checkFolder({ content: made.root, now: NOW, cache });
    const own = findings.filter(({ file }) => file.includes('/attachments/'));
    const errors = own.filter(({ severity }) => severity === 'error');
    const environment = readEnvironment({ MINGJI_CONTENT: made.root, MINGJI_CACHE: cache }, '/', NOW);
    const { report } = await inspectContent(environment);
    const built = report.findings.filter(({ file }) => file.includes('/attachments/'));
    expect(built.map(({ message }) => message)).toEqual(errors.map(({ message }) => message));
    return own.map(({ id, severity, message }) => `${severity} ${id} ${message}`);
  } finally {
    await made.remove();
  }
}

const scanned = { by: '办公室保密审查岗', on: '2026-11-20', note: '逐页看过，没有个人信息' };

describe('check', () => {
  it.each([
    ['说明.pdf', pdf([`电话${mobile()}`], { compressed: true }), '第 1 页'],
    ['台账.xls', workbook([{ name: '台账', rows: [[mobile()]] }], 'biff8'), '工作表“台账”'],
    ['打包.zip', zipped({ '内/表.docx': docx([`电话${mobile()}`]) }), '其中的 内/表.docx'],
  ])('opens %s and says where in it', async (name, bytes, where) => {
    const [first = '', ...more] = await said(filesWith(name, bytes));
    expect(first).toMatch(/^error PII_MOBILE 有手机号码 139\*{4}1234/);
    expect(first).toContain(`（${where}）`);
    expect(more).toEqual([]);
  });

  it('opens an old Word file', async () => {
    expect(await said(filesWith('说明.doc', doc(`证件号码${residentId()}`)))).toEqual([
      expect.stringMatching(/^error PII_ID /),
    ]);
  });

  it('refuses what nobody has looked at, and takes the word of a post for it', async () => {
    const scan = pdf([''], { scanned: true });
    expect(await said(filesWith('扫描.pdf', scan))).toEqual([
      'error ATTACHMENT_SCANNED_PAGES 附件有 1 页只有图像、没有文字层，无法检查其中有没有个人信息',
    ]);
    expect(await said(filesWith('扫描.pdf', scan, { scanned }))).toEqual([]);
    expect(await said(filesWith('照片.jpg', jpeg(), { scanned }))).toEqual([]);
    expect(await said(filesWith('照片.jpg', jpeg({ position: true }), { scanned }))).toEqual([
      'error ATTACHMENT_POSITION 照片带有拍摄地点的坐标',
    ]);
  });

  it('refuses pictures in a file in the same way', async () => {
    const file = docx(['正文'], { parts: { 'word/media/image1.png': png(300, 200) } });
    expect(await said(filesWith('方案.docx', file))).toEqual([
      'error ATTACHMENT_PICTURES 附件里有 1 幅图片，无法检查图上有没有姓名、号码、证件或人脸',
    ]);
    expect(await said(filesWith('方案.docx', file, { scanned }))).toEqual([]);
    const pages = pdf(
      ['第一页有文字层', '第二页'].map((text) => `${text}，旁边有两幅图片`),
      {
        pictures: { width: 90, height: 30, count: 2 },
      },
    );
    expect(await said(filesWith('方案.pdf', pages))).toEqual([
      'error ATTACHMENT_PICTURES 附件里有 4 幅图片，无法检查图上有没有姓名、号码、证件或人脸（第 1 页等处）',
    ]);
  });

  it('takes no word for a file that came later, or for a day that has not come', async () => {
    const other = { ...scanned, sha256: 'a'.repeat(64) };
    expect(await said(filesWith('照片.jpg', jpeg(), { scanned: other }))).toEqual([
      expect.stringMatching(/^error ATTACHMENT_IMAGE /),
      'error ATTACHMENT_SCAN_STALE 附件在人工查看以后换过（办公室保密审查岗，2026-11-20）',
    ]);
    const later = { ...scanned, on: '2026-12-24' };
    expect((await said(filesWith('照片.jpg', jpeg(), { scanned: later })))[1]).toMatch(
      /ATTACHMENT_SCAN_LATER/,
    );
  });

  it('says where a record is wrong about the text layer', async () => {
    const file = filesWith('扫描.pdf', pdf([''], { scanned: true }), { scanned, textLayer: 'native' });
    expect(await said(file)).toEqual([
      'warn ATTACHMENT_TEXT_LAYER 附件登记的文字层是“native”，文件实际是“none”',
    ]);
  });

  it('lets an allowance admit a value in a file', async () => {
    const allowance = {
      detector: 'PII_MOBILE',
      sha256: fingerprintOf('PII_MOBILE', mobile()),
      reason: '单位公开的值班电话',
      approvedBy: '办公室保密审查岗',
      date: '2026-01-01',
      expires: '2027-01-01',
    };
    const file = filesWith('说明.pdf', pdf([`值班电话${mobile()}`]));
    expect(await said({ ...file, 'allowances.json': [allowance] })).toEqual([]);
  });
});

describe('the cache', () => {
  const kept = () =>
    readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

  it('holds an answer for each file, without any value, and mends itself', async () => {
    const file = filesWith('说明.pdf', pdf([`电话${mobile()}`]));
    const first = await said(file);
    const [name = '', ...more] = kept();
    expect(more).toEqual([]);
    const path = join(cache, name);
    expect(readFileSync(path, 'utf8')).not.toContain(mobile());
    const written = statSync(path).mtimeMs;
    expect(await said(file)).toEqual(first);
    expect(statSync(path).mtimeMs).toBe(written);
    for (const damage of ['', '{', '[]', 'null', '{"hits":[{}],"notices":[],"unread":[],"form":"pdf"}']) {
      writeFileSync(path, damage);
      expect(await said(file)).toEqual(first);
    }
  });

  it('is no condition', async () => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'a file in the way');
    expect(await said(filesWith('说明.pdf', pdf([`电话${mobile()}`])))).toHaveLength(1);
  });
});

it('is opened again when any room changes that a scan is made with', () => {
  const source = fileURLToPath(new URL('../../../src/', import.meta.url));
  const reached = new Set(SCAN_ROOMS.map(String));
  for (const file of SCAN_ROOMS.flatMap((room) => [
    ...readdirSync(join(source, room), { recursive: true, withFileTypes: true }),
  ])) {
    if (!file.isFile() || !file.name.endsWith('.ts')) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    for (const [, target = ''] of text.matchAll(/\bfrom '(\.[^']+)'/g))
      reached.add(relative(source, join(file.parentPath, target)).split(sep)[0] ?? '');
  }
  expect([...reached].sort()).toEqual([...SCAN_ROOMS].sort());
});

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillLeftOut } from '../../../src/model/left-out.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { isPlaceholder } from '../../../src/model/source-hash.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import type { MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../support/content.ts';
import { runCommand } from '../../support/run-command.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const REPORT = `${REPORT_FOLDER}/report.json`;
const SOURCE = '这是一份虚构的自评表，只用于测试。\n';

let made: MadeContent;
beforeEach(async () => {
  made = await makeContent({
    ...contentFiles(),
    [REPORT]: {
      ...reportInput({
        transcription: 'complete',
        annexes: [{ id: 'yuanjian', title: '自评表', kind: 'original', file: '自评表.txt' }],
      }),
    },
    [`${REPORT_FOLDER}/attachments/自评表.txt`]: SOURCE,
  });
});
afterEach(() => made.remove());

const read = (path = REPORT) => readFileSync(join(made.root, path), 'utf8');

const run = (...args: string[]) => runCommand(made.root, args);

async function facts() {
  const { content } = await readContent({ root: made.root, now: NOW });
  return content?.reports.map(({ report }) => report);
}

describe('fmt', () => {
  test('writes the short form, says what it changed, and changes nothing that is read', async () => {
    const before = await facts();
    const long: unknown = JSON.parse(read());
    expect(await run('fmt', '--check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('report.json'),
    });
    expect(JSON.parse(read())).toEqual(long);
    const { code, out } = await run('fmt');
    expect([code, out]).toEqual([0, expect.stringMatching(/report\.json\n[\s\S]*整理了\d个\n$/)]);
    expect(read()).not.toContain('"absent": "not-stated"');
    expect(fillLeftOut(JSON.parse(read()), ReportSchema)).toEqual(fillLeftOut(long, ReportSchema));
    expect(await facts()).toEqual(before);
    expect(await run('fmt', '--check')).toMatchObject({ code: 0, out: expect.stringMatching(/都已排好\n$/) });
  });

  test.each(['2023/jiance', `content/${REPORT}`, REPORT_FOLDER, 'reports/2023/'])(
    'takes %s alone',
    async (typed) => {
      const unit = read('units/shijianju.json');
      expect(await run('fmt', typed)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/1个文件中整理了1个/),
      });
      expect(read('units/shijianju.json')).toBe(unit);
    },
  );

  test('leaves a broken file alone and says so', async () => {
    writeFileSync(join(made.root, REPORT), '{"title": "甲",}');
    const { code, err } = await run('fmt');
    expect([code, err]).toEqual([1, expect.stringMatching(/report\.json 不是正确的 JSON，没有改动/)]);
    expect(read()).toBe('{"title": "甲",}');
  });

  test('does not know every word', async () => {
    expect(await run('fmt', '2023/meiyou')).toMatchObject({
      code: 1,
      err: expect.stringContaining('“2023/meiyou”'),
    });
    expect(await run('fmt', '--all')).toMatchObject({ code: 2, err: expect.stringContaining('--all') });
    expect(await run('fmt', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('用法') });
  });
});

describe('source', () => {
  const sha256 = createHash('sha256').update(SOURCE).digest('hex');
  const bytes = Buffer.byteLength(SOURCE);

  test('fills in the hash and the size of the attached original', async () => {
    expect(await run('source', '2023/jiance')).toMatchObject({
      code: 0,
      out: expect.stringContaining(sha256),
    });
    expect(JSON.parse(read())).toMatchObject({
      provenance: { sha256, bytes, sourceTitle: expect.any(String) },
    });
    expect(await run('source', '2023/jiance')).toMatchObject({
      code: 0,
      out: expect.stringContaining('相符'),
    });
  });

  test('takes a file from anywhere, and fills in what was left out', async () => {
    const { provenance, ...rest } = reportInput({ transcription: 'complete' });
    const { sha256: _, bytes: __, ...without } = provenance;
    writeFileSync(join(made.root, REPORT), JSON.stringify({ ...rest, provenance: without }));
    expect((await run('source', '2023/jiance')).err).toContain('没有类别为 original 的文件');
    const file = join(made.root, REPORT_FOLDER, 'attachments/自评表.txt');
    expect(await run('source', '2023/jiance', file)).toMatchObject({ code: 0 });
    expect(JSON.parse(read())).toMatchObject({ provenance: { sha256, bytes } });
  });

  test('refuses what is no source', async () => {
    const before = read();
    writeFileSync(join(made.root, 'leer.txt'), '');
    expect(await run('source', '2023/jiance', join(made.root, 'leer.txt'))).toMatchObject({ code: 1 });
    expect(await run('source', '2023/jiance', 'meiyou.pdf')).toMatchObject({ code: 1 });
    expect(await run('source', '2099/meiyou')).toMatchObject({ code: 1 });
    expect(await run('source')).toMatchObject({ code: 2 });
    expect(read()).toBe(before);
  });
});

describe('a hash that was typed to fill the field', () => {
  test.each([
    '0'.repeat(64),
    'f'.repeat(64),
    'abcd'.repeat(16),
    '0123456789abcdef'.repeat(4),
    `0123456789abcdef${'1'.repeat(48)}`,
    `${'1'.repeat(63)}2`,
    createHash('sha256').update('').digest('hex'),
  ])('%s', (sha256) => {
    expect(isPlaceholder({ sha256, bytes: 8308 })).toBe(true);
    const report = { ...reportInput(), provenance: { ...reportInput().provenance, sha256 } };
    const found = ReportSchema.safeParse(report).error?.issues.map(({ path }) => path.join('.'));
    expect(found).toEqual(['provenance.sha256']);
    const draft = { ...report, state: 'draft' };
    expect(ReportSchema.safeParse(draft).success).toBe(true);
  });

  test('no hash of any text is one', () => {
    for (let i = 0; i < 10_000; i += 1) {
      const sha256 = createHash('sha256').update(String(i)).digest('hex');
      if (isPlaceholder({ sha256, bytes: 100 })) expect.fail(sha256);
    }
    expect(isPlaceholder({ sha256: createHash('sha256').update('1').digest('hex'), bytes: 1 })).toBe(true);
  });
});

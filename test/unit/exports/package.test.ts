import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scanPublished } from '../../../src/disclosure/published.ts';
import { reportJson } from '../../../src/exports/json.ts';
import { narrativeMarkdown } from '../../../src/exports/narrative-markdown.ts';
import { reportIndicatorsCsv } from '../../../src/exports/report-indicators.ts';
import { reportPackage } from '../../../src/exports/report-package.ts';
import { createArchive } from '../../../src/view/archive.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const ID = '2023/example';
const DEPLOYMENT = { origin: 'https://example.org', base: '/' };
const ANNEXES = ['biao.csv', '大图.png'].map((file, index) => ({
  ...{ id: `annex-${index}`, title: `附件${index}`, kind: 'other' as const, file },
}));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingji-package-'));
  await writeFile(join(folder, 'biao.csv'), '甲,乙\r\n');
  await writeFile(join(folder, '大图.png'), 'not read: too large');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

function archiveOf(overrides: ReportOverrides = {}, narrative?: string) {
  const attachments = [
    { name: 'biao.csv', bytes: 9, sha256: sha256('甲,乙\r\n'), path: join(folder, 'biao.csv') },
    { name: '大图.png', bytes: 90_000_000, sha256: 'f'.repeat(64), path: join(folder, '大图.png') },
  ];
  const made = makeReport(
    { annexes: ANNEXES, ...overrides },
    { attachments, ...(narrative && { narrative }) },
  );
  return createArchive(makeContentOf([made]), DEPLOYMENT);
}

/** With the byte order mark, which other decoders take away. */
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');
const unpacked = (archive = archiveOf()) => unzipSync(reportPackage(archive, ID));

describe('the package of a report', () => {
  test('holds the data, the words, how to cite them, and the originals that are not too large', () => {
    expect(Object.keys(unpacked())).toEqual([
      'README.txt',
      'SHA256SUMS',
      'attachments/biao.csv',
      'citation.bib',
      'citation.ris',
      'indicators.csv',
      'narrative.md',
      'report.json',
    ]);
  });

  test('holds the same bytes as the site', () => {
    const archive = archiveOf();
    const files = unpacked(archive);
    const report = archive.published(ID);
    expect(textOf(files['report.json'])).toBe(reportJson(report));
    expect(textOf(files['indicators.csv'])).toBe(reportIndicatorsCsv(archive, archive.record(ID)));
  });

  test('is verified by its own sums, every file but the list itself', () => {
    const files = unpacked();
    const listed = textOf(files['SHA256SUMS'])
      .trimEnd()
      .split('\n')
      .map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)?.slice(1));
    expect(listed.map((row) => row?.[1])).toEqual(Object.keys(files).filter((name) => name !== 'SHA256SUMS'));
    for (const row of listed) expect(row?.[0], row?.[1]).toBe(sha256(files[row?.[1] ?? ''] ?? ''));
  });

  test('is the same bytes again, whatever the clock and its zone', () => {
    const first = sha256(reportPackage(archiveOf(), ID));
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Kiritimati';
      expect(sha256(reportPackage(archiveOf(), ID))).toBe(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('explains itself: what it is, that it is made up, what is left out, licence, how to cite and verify', () => {
    const readme = textOf(unpacked()['README.txt']);
    expect(readme.startsWith('\uFEFF【示例数据】')).toBe(true);
    for (const text of [
      'https://example.org/reports/2023/example/',
      `附件1（90.0 MB）\r\nhttps://example.org/reports/2023/example/attachments/%E5%A4%A7%E5%9B%BE.png\r\nSHA-256 ${'f'.repeat(64)}`.replaceAll(
        '\r\n',
        '\n',
      ),
      '[R/OL]',
      'sha256sum -c SHA256SUMS',
      'https://example.org/data/schema/published-report.json',
      '四、许可',
    ]) {
      expect(readme.replaceAll('\r\n', '\n'), text).toContain(text);
    }
    expect(textOf(unpacked(archiveOf({ example: false }))['README.txt'])).not.toContain('【示例数据】');
  });

  test('is looked into by the guard of finished files', () => {
    const bytes = reportPackage(
      archiveOf({ kindEvidence: `经办人手机${['138', '1234', '5679'].join('')}` }),
      ID,
    );
    const found = [...scanPublished([{ path: 'package.zip', bytes }])].filter(({ hits }) => hits.length > 0);
    expect(found.map(({ path }) => path)).toContain('package.zip!/report.json');
  });
});

describe('the words as Markdown', () => {
  test('carry headings at their level and text that stays text', () => {
    const words = [
      { anchor: 's1', heading: '一、情况', blocks: ['1. 不是列表', '# 不是标题', '正文'] },
      { anchor: 's1-1', heading: '（一）背景', blocks: [] },
    ];
    expect(narrativeMarkdown('题名', '示例', words, new Map([['s1-1', 3]]))).toBe(
      '# 题名\n\n> 示例\n\n## 一、情况\n\n1\\. 不是列表\n\n\\# 不是标题\n\n正文\n\n### （一）背景\n',
    );
  });
});

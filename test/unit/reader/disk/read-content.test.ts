import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ContentReading, ReadOptions } from '../../../../src/reader/content.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import type { ContentFiles, MadeContent } from '../../../support/content.ts';
import {
  contentFiles,
  makeContent,
  PAGE,
  projectInput,
  REPORT_FOLDER,
  reportFiles,
  reportInput,
  siteInput,
  unitInput,
} from '../../../support/content.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const made: MadeContent[] = [];
afterEach(async () => {
  for (const content of made.splice(0)) await content.remove();
});

async function read(files: ContentFiles, options: Partial<ReadOptions> = {}): Promise<ContentReading> {
  const content = await makeContent(files);
  made.push(content);
  return readContent({ root: content.root, now: NOW, ...options });
}

const ids = (reading: ContentReading) => reading.content?.reports.map(({ report }) => report.id);
const found = (reading: ContentReading) => reading.diagnostics.map(({ id }) => id);

describe('sound content', () => {
  test('is read whole, with no finding', async () => {
    const reading = await read({
      ...contentFiles(),
      ...reportFiles('2022/jiance'),
      'glossary.json': [
        { id: 'execution-rate', term: '执行率', english: 'execution rate', definition: '解释' },
      ],
      'pages/about.mdx': PAGE,
    });
    expect(reading.diagnostics).toEqual([]);
    expect(ids(reading)).toEqual(['2022/jiance', '2023/jiance']);
    expect([...(reading.content?.units.keys() ?? [])]).toEqual(['shijianju']);
    expect(reading.content?.projects.get('jiance' as never)).toMatchObject({
      id: 'jiance',
      unit: 'shijianju',
    });
    expect(reading.content?.schemes.size).toBe(1);
    expect(reading.content?.pages).toEqual(['about']);
    expect(reading.content?.glossary).toHaveLength(1);
    expect(reading.content?.aliases).toEqual({ aliases: [], meanings: [] });
    expect(reading.files.map(({ path }) => path)).toEqual([
      'glossary.json',
      'pages/about.mdx',
      'projects/jiance.json',
      'reports/2022/jiance/narrative.mdx',
      'reports/2022/jiance/report.json',
      'reports/2023/jiance/narrative.mdx',
      'reports/2023/jiance/report.json',
      'schemes/banfa.json',
      'site.json',
      'units/shijianju.json',
    ]);
  });

  test('a report knows its words, its folder and where its values stand', async () => {
    const reading = await read(contentFiles());
    const [report] = reading.content?.reports ?? [];
    expect(report?.folder).toBe(REPORT_FOLDER);
    expect(report?.narrative.statements.map(({ value }) => value)).toEqual(['goumai', 'anzhuang']);
    expect(report?.narrative).toEqual(report?.narrative);
    expect(report?.locate(['project'])).toEqual({
      file: `${REPORT_FOLDER}/report.json`,
      position: { line: 12, column: 14, length: 8 },
    });
    expect(report?.locate(['project'], 'key').position).toEqual({ line: 12, column: 3, length: 9 });
    expect(report?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('links within the site are completed as the caller says', async () => {
    const files = {
      ...contentFiles(),
      [`${REPORT_FOLDER}/narrative.mdx`]: '## 一、情况\n\n见[目录](/years/)。\n',
    };
    const reading = await read(files, { render: { hrefOf: (url) => `/jixiao${url}` } });
    expect(JSON.stringify(reading.content?.reports[0]?.narrative.sections)).toContain('/jixiao/years/');
  });

  test('notes of the editors are read and never handed on', async () => {
    const note = '内部备注不外传';
    const reading = await read({
      ...contentFiles(),
      [`${REPORT_FOLDER}/report.json`]: { $schema: 'x', ...reportInput({ editorNote: note }) },
    });
    expect(reading.diagnostics).toEqual([]);
    expect(JSON.stringify(reading.content?.reports)).not.toContain(note);
    expect(reading.content?.reports[0]?.report).not.toHaveProperty('$schema');
  });

  test('byte-order marks and Windows line breaks are noted, not refused', async () => {
    const site = `\ufeff${JSON.stringify(siteInput(), null, 1).replaceAll('\n', '\r\n')}`;
    const reading = await read({ ...contentFiles(), 'site.json': site });
    expect(found(reading)).toEqual(['FILE_BOM', 'FILE_CRLF']);
    expect(reading.content).not.toBeNull();
  });
});

describe('the digest of a report', () => {
  const digest = async (files: ContentFiles) => (await read(files)).content?.reports[0]?.digest;

  test('is the same for the same bytes and changes with any of them', async () => {
    const annexes = [{ id: 'yuanjian', title: '原件', kind: 'original' as const, file: '原件.pdf' }];
    const base: ContentFiles = {
      ...contentFiles(),
      [`${REPORT_FOLDER}/report.json`]: reportInput({ annexes }),
      [`${REPORT_FOLDER}/attachments/原件.pdf`]: 'a',
    };
    const first = await digest(base);
    expect(await digest({ ...base, 'site.json': siteInput({ name: '另一个' }) })).toBe(first);
    const others = await Promise.all([
      digest({ ...base, [`${REPORT_FOLDER}/attachments/原件.pdf`]: 'b' }),
      digest({ ...base, [`${REPORT_FOLDER}/narrative.mdx`]: '## 一、情况\n\n没有数字。\n' }),
      digest({ ...base, [`${REPORT_FOLDER}/report.json`]: reportInput({ annexes, title: '另一个题名' }) }),
    ]);
    expect(new Set([first, ...others]).size).toBe(4);
  });
});

test('a digest never outlives a change of the model', async () => {
  const content = await makeContent();
  made.push(content);
  const digest = async () => {
    vi.resetModules();
    const reader = await import('../../../../src/reader/disk/read-content.ts');
    return (await reader.readContent({ root: content.root, now: NOW })).content?.reports[0]?.digest;
  };
  const before = await digest();
  expect(await digest()).toBe(before);
  vi.doMock('../../../../src/model/version.ts', () => ({ MODEL_VERSION: 'another' }));
  expect(await digest()).not.toBe(before);
  vi.doUnmock('../../../../src/model/version.ts');
});

describe('attachments', () => {
  const annexes = [{ id: 'yuanjian', title: '原件', kind: 'original' as const, file: 'caf\u00e9.pdf' }];
  const report = { [`${REPORT_FOLDER}/report.json`]: reportInput({ annexes }) };

  test('are found whatever way the disk spells their letters', async () => {
    const reading = await read({
      ...contentFiles(),
      ...report,
      [`${REPORT_FOLDER}/attachments/cafe\u0301.pdf`]: 'a',
    });
    expect(reading.diagnostics).toEqual([]);
    expect(reading.content?.reports[0]?.attachments).toMatchObject([
      {
        name: 'caf\u00e9.pdf',
        bytes: 1,
        sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
      },
    ]);
  });

  test('stay unpublished, with a warning, where nothing names them', async () => {
    const reading = await read({ ...contentFiles(), [`${REPORT_FOLDER}/attachments/草稿.docx`]: 'a' });
    expect(found(reading)).toEqual(['ATTACHMENT_UNLISTED']);
    expect(reading.content?.reports[0]?.attachments).toEqual([]);
  });

  test('a figure or a link of the narrative names them too', async () => {
    const words =
      '## 一、情况\n\n![现场](./attachments/现场.png)\n\n见[表](./attachments/%E8%A1%A8.pdf#page=2)。\n';
    const reading = await read({
      ...contentFiles(),
      [`${REPORT_FOLDER}/narrative.mdx`]: words,
      [`${REPORT_FOLDER}/attachments/现场.png`]: 'a',
      [`${REPORT_FOLDER}/attachments/表.pdf`]: 'a',
    });
    expect(reading.diagnostics).toEqual([]);
    expect(reading.content?.reports[0]?.attachments.map(({ name }) => name)).toEqual(['现场.png', '表.pdf']);
  });
});

describe('a report without a record of its review', () => {
  const ON = '2024-03-01';
  const { review: _, ...rest } = reportInput();

  test('is whole as a draft', async () => {
    const file = `${REPORT_FOLDER}/report.json`;
    const files = { ...contentFiles(), [file]: { ...rest, state: 'draft' } };
    const reading = await read(files, { includeUnpublished: true });
    expect(reading.diagnostics).toEqual([]);
    expect(ids(reading)).toEqual(['2023/jiance']);
  });

  test.each(['reviewed', 'scheduled', 'published', 'withdrawn'] as const)(
    'is refused as %s',
    async (state) => {
      const life = {
        publishAt: '2026-12-01T09:00:00+08:00',
        withdrawal: { on: ON, reason: '录入错误', by: '办公室' },
      };
      const file = `${REPORT_FOLDER}/report.json`;
      const reading = await read({ ...contentFiles(), [file]: { ...rest, ...life, state } });
      const early = '状态是已公开（published），定时公开时间 2026-12-01T09:00:00+08:00 却还没有到';
      const also = state === 'published' ? [early] : [];
      expect(reading.diagnostics.map(({ message }) => message)).toEqual(['发布审查：没有填写', ...also]);
    },
  );
});

describe('what the build may see', () => {
  const later = '2026-12-01T09:00:00+08:00';
  const earlier = '2026-11-01T09:00:00+08:00';
  const hidden: [string, Partial<Parameters<typeof reportInput>[0] & object>][] = [
    ['a draft', { state: 'draft' }],
    ['a reviewed report', { state: 'reviewed' }],
    ['a draft whose time has come', { state: 'draft', publishAt: earlier }],
    ['a reviewed report whose time has come', { state: 'reviewed', publishAt: earlier }],
    ['a scheduled report before its time', { state: 'scheduled', publishAt: later }],
  ];

  test.each(hidden)('%s does not exist, nor does what points to it', async (_, change) => {
    const coverage = {
      year: 2022,
      due: [{ unit: 'shijianju', project: 'jiance', kind: 'dept', dueOn: '2023-06-30', report: '2022/anmi' }],
    };
    const finding = {
      id: 'f',
      text: '问题',
      category: 'records' as const,
      cause: { absent: 'not-stated' as const },
    };
    const findings = [{ ...finding, repeats: { report: '2022/anmi', finding: 'anzhuang-chi' } }];
    const files = {
      ...contentFiles(),
      ...reportFiles('2022/anmi', change),
      [`${REPORT_FOLDER}/report.json`]: reportInput({ findings, recommendations: { absent: 'not-stated' } }),
      'coverage/2022.json': coverage,
    };
    const reading = await read(files);
    expect(reading.diagnostics).toEqual([]);
    expect(ids(reading)).toEqual(['2023/jiance']);
    expect(
      JSON.stringify(reading.content?.reports) + JSON.stringify(reading.content?.coverage),
    ).not.toContain('anmi');

    const check = await read(files, { includeUnpublished: true });
    expect(ids(check)).toEqual(['2022/anmi', '2023/jiance']);
    expect(check.content?.coverage[0]?.due[0]?.report).toBe('2022/anmi');
  });

  test('drafts are checked all the same', async () => {
    const files = {
      ...contentFiles(),
      ...reportFiles('2022/jiance', { state: 'draft', project: 'jiancee' }),
    };
    expect(found(await read(files))).toEqual(['REF_DANGLING']);
  });

  test('a scheduled report is public from its time on', async () => {
    const files = {
      ...contentFiles(),
      ...reportFiles('2022/jiance', { state: 'scheduled', publishAt: earlier }),
    };
    expect(ids(await read(files))).toEqual(['2022/jiance', '2023/jiance']);
    const at = new Date(earlier);
    expect(ids(await read(files, { now: at }))).toHaveLength(2);
    expect(ids(await read(files, { now: new Date(at.getTime() - 1) }))).toHaveLength(1);
  });

  test('a published report with a time ahead is an error, and is held back', async () => {
    const files = { ...contentFiles(), ...reportFiles('2022/jiance', { publishAt: later }) };
    const reading = await read(files);
    expect(found(reading)).toEqual(['STATE_PUBLISH_AT']);
    expect(ids(reading)).toEqual(['2023/jiance']);
  });

  test('of a withdrawn report only its address, title and reason remain', async () => {
    const withdrawal = { on: '2026-01-05', reason: '数据有误', by: '办公室主任' };
    const files = { ...contentFiles(), ...reportFiles('2022/jiance', { state: 'withdrawn', withdrawal }) };
    const reading = await read(files, { includeUnpublished: true });
    expect(ids(reading)).toEqual(['2023/jiance']);
    expect(reading.content?.withdrawn).toMatchObject([
      { id: '2022/jiance', title: '检测设备购置项目支出绩效评价报告', withdrawal, example: false },
    ]);
  });

  test('examples vanish with everything of theirs, and nothing complains', async () => {
    const files: ContentFiles = {
      ...contentFiles(),
      'units/shili.json': unitInput({ name: '示例单位', example: true }),
      'projects/shili.json': projectInput({ unit: 'shili', example: true }),
      ...reportFiles('2022/shili', {
        example: true,
        project: 'shili',
        implementingUnit: { unit: 'shili', basis: 'stated' },
      }),
      'coverage/2022.json': { year: 2022, example: true, due: [] },
      'redirects.json': [{ from: '/old/', to: '/reports/2022/shili/', on: '2026-01-05', reason: '改名' }],
    };
    const shown = await read(files);
    expect(shown.diagnostics).toEqual([]);
    expect(ids(shown)).toEqual(['2022/shili', '2023/jiance']);

    for (const reading of [
      await read(files, { showExamples: false }),
      await read({ ...files, 'site.json': siteInput({ showExamples: false }) }),
    ]) {
      expect(reading.diagnostics).toEqual([]);
      expect(JSON.stringify([...(reading.content?.units.keys() ?? [])])).not.toContain('shili');
      expect(ids(reading)).toEqual(['2023/jiance']);
      expect(reading.content?.projects.size).toBe(1);
      expect(reading.content?.coverage).toEqual([]);
      expect(reading.content?.redirects).toEqual([]);
      expect(reading.content?.site.showExamples).toBe(false);
    }
  });
});

describe('what cannot be read', () => {
  test('no folder', async () => {
    const reading = await readContent({ root: '/nowhere/content', now: NOW });
    expect(reading).toMatchObject({ content: null, diagnostics: [{ id: 'FOLDER_MISSING', position: null }] });
  });

  test('all findings of all files are collected, in a fixed order, and the rest is still there', async () => {
    const files = {
      ...contentFiles(),
      ...reportFiles('2022/jiance', { version: 0, title: '短' }),
      ...reportFiles('2021/jiance'),
      'units/shijianju.json': '{"name": ',
      'raport.json': '{}',
    };
    const reading = await read(files);
    expect(reading.diagnostics.map(({ file, id }) => `${file} ${id}`)).toEqual([
      'raport.json FILE_UNKNOWN',
      'reports/2022/jiance/report.json FIELD_RANGE',
      'reports/2022/jiance/report.json FIELD_LENGTH',
      'units/shijianju.json JSON_UNCLOSED',
    ]);
    expect(ids(reading)).toEqual(['2021/jiance', '2023/jiance']);
  });

  test('without site.json there is no content', async () => {
    const { 'site.json': _, ...files } = contentFiles();
    expect(await read(files)).toMatchObject({ content: null, diagnostics: [{ id: 'FILE_MISSING' }] });
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { DisclosureRun } from '../../../src/checks/guard/disclosure-run.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import type { ContentReading } from '../../../src/reader/content.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import type { ContentFiles, MadeContent, ReportInput } from '../../support/content.ts';
import { contentFiles, makeContent, NARRATIVE, REPORT_FOLDER, reportInput } from '../../support/content.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const made: MadeContent[] = [];
afterEach(async () => {
  for (const content of made.splice(0)) await content.remove();
});

async function read(files: ContentFiles): Promise<ContentReading> {
  const content = await makeContent({ ...contentFiles(), ...files });
  made.push(content);
  return readContent({ root: content.root, now: NOW });
}

/** The version in force. */
const newest = (version: number, change: Partial<ReportInput> = {}): ContentFiles => ({
  [`${REPORT_FOLDER}/report.json`]: reportInput({ version, ...change }),
});

/** An earlier version in the folder `name`, by default the one of its number. */
const kept = (
  version: number,
  change: Partial<ReportInput> = {},
  name = String(version),
  narrative = NARRATIVE,
): ContentFiles => ({
  [`${REPORT_FOLDER}/versions/${name}/report.json`]: reportInput({ version, ...change }),
  [`${REPORT_FOLDER}/versions/${name}/narrative.mdx`]: narrative,
});

const errors = ({ diagnostics }: ContentReading) => diagnostics.map(({ id, file }) => [id, file]);
const AT = (path: string) => `${REPORT_FOLDER}/${path}`;

describe('earlier versions of a report', () => {
  test('are read oldest first, whole and with places of their own', async () => {
    const reading = await read({
      ...newest(11),
      ...Object.assign({}, ...Array.from({ length: 10 }, (_, index) => kept(index + 1))),
      ...kept(2, { title: '第2版的题名，后来更正' }),
    });
    expect(reading.diagnostics).toEqual([]);
    const earlier = reading.content?.reports[0]?.earlier ?? [];
    expect(earlier.map(({ report }) => report.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(earlier[1]?.report.title).toBe('第2版的题名，后来更正');
    expect(earlier[1]?.narrative.sections.length).toBe(1);
    expect(earlier[1]?.locate(['version']).file).toBe(AT('versions/2/report.json'));
    expect(reading.content?.reports.length).toBe(1);
  });

  test('may be missing at the beginning, which is said', async () => {
    expect(errors(await read(newest(2)))).toEqual([['VERSION_UNKEPT', AT('report.json')]]);
    const { diagnostics } = await read({ ...newest(4), ...kept(3) });
    expect(diagnostics).toMatchObject([{ id: 'VERSION_UNKEPT', severity: 'note' }]);
    expect(diagnostics[0]?.message).toContain('第1至2版');
  });

  test('change the digest of the report', async () => {
    const digests = await Promise.all(
      [{}, { title: '另一个题名，旧版' }].map(async (change) => {
        const { content } = await read({ ...newest(2), ...kept(1, change) });
        return content?.reports[0]?.digest;
      }),
    );
    expect(new Set(digests).size).toBe(2);
  });

  test('name the originals of the report, one folder up', async () => {
    const words =
      '## 一、情况\n\n见[附表](./attachments/biao.csv)。\n\n<Statement id="goumai" /> <Statement id="anzhuang" />\n';
    const reading = await read({
      ...newest(2),
      ...kept(1, {}, '1', words),
      [AT('attachments/biao.csv')]: 'a,b',
    });
    expect(reading.diagnostics).toEqual([]);
    const [report] = reading.content?.reports ?? [];
    expect(report?.attachments.map(({ name }) => name)).toEqual(['biao.csv']);
    expect(JSON.stringify(report?.earlier[0]?.narrative.parts)).toContain('../attachments/biao.csv');
  });

  test('that were taken down keep their address and nothing else', async () => {
    const withdrawal = { on: '2025-01-02', reason: '误附名册', by: '办公室' };
    const reading = await read({
      ...newest(3),
      ...kept(1, { state: 'withdrawn', withdrawal }),
      ...kept(2),
    });
    expect(reading.diagnostics).toEqual([]);
    const [report] = reading.content?.reports ?? [];
    expect(report?.earlier.map(({ report: { version } }) => version)).toEqual([2]);
    expect(report?.withdrawnVersions).toMatchObject([{ version: 1, withdrawal }]);
  });

  test('of a report that was taken down are gone, their numbers remain', async () => {
    const withdrawal = { on: '2025-01-02', reason: '误附名册', by: '办公室' };
    const { content } = await read({ ...newest(2, { state: 'withdrawn', withdrawal }), ...kept(1) });
    expect(content?.reports).toEqual([]);
    expect(content?.withdrawn).toMatchObject([{ version: 2, versions: [1], unit: 'shijianju' }]);
  });
});

describe('what can be wrong with them', () => {
  test.each<[string, ContentFiles, readonly (readonly [string, string])[]]>([
    [
      'a name that is no number',
      { ...newest(2), ...kept(1), ...kept(1, {}, 'v1') },
      [['VERSION_NAME', AT('versions/v1')]],
    ],
    [
      'one number twice',
      { ...newest(2), ...kept(1), ...kept(1, {}, '01') },
      [['VERSION_NAME', AT('versions/01')]],
    ],
    [
      'another number inside',
      { ...newest(3), ...kept(1), ...kept(1, {}, '2') },
      [['VERSION_MISMATCH', AT('versions/2/report.json')]],
    ],
    ['the version in force', { ...newest(1), ...kept(1) }, [['VERSION_AHEAD', AT('versions/1/report.json')]]],
    ['a gap between two', { ...newest(4), ...kept(1), ...kept(3) }, [['VERSION_GAP', AT('report.json')]]],
    ['a gap before the newest', { ...newest(3), ...kept(1) }, [['VERSION_GAP', AT('report.json')]]],
    [
      'a draft',
      { ...newest(2), ...kept(1, { state: 'draft' }) },
      [['VERSION_STATE', AT('versions/1/report.json')]],
    ],
    [
      'a dangling reference',
      { ...newest(2), ...kept(1, { project: 'meiyou' }) },
      [['REF_DANGLING', AT('versions/1/report.json')]],
    ],
    [
      'an invented one of a real report',
      { ...newest(2), ...kept(1, { example: true }) },
      [['EXAMPLE_MIX', AT('versions/1/report.json')]],
    ],
    [
      'a file beside the folders',
      { ...newest(2), ...kept(1), [AT('versions/note.txt')]: 'x' },
      [['FILE_UNKNOWN', AT('versions/note.txt')]],
    ],
    [
      'originals of its own',
      { ...newest(2), ...kept(1), [AT('versions/1/attachments/a.pdf')]: 'x' },
      [['FILE_UNKNOWN', AT('versions/1/attachments')]],
    ],
  ])('%s', async (_name, files, expected) => {
    expect([...new Set(errors(await read(files)).map(String))]).toEqual(expected.map(String));
  });

  test('half of its files', async () => {
    const { [AT('versions/1/narrative.mdx')]: _, ...half } = { ...newest(2), ...kept(1) };
    const { diagnostics } = await read(half);
    expect(diagnostics).toMatchObject([
      { id: 'VERSION_INCOMPLETE', file: AT('versions/1/narrative.mdx'), severity: 'error' },
    ]);
    expect(diagnostics[0]?.hint).toContain('未保存旧版');
  });

  test('a version number of a slip of the finger is told at once', async () => {
    const { diagnostics } = await read(newest(2_000_000_000));
    expect(diagnostics.map(({ id }) => id)).toEqual(['VERSION_UNKEPT']);
  });

  test('something that must not be published, in the facts or in the words', async () => {
    const words = `${NARRATIVE}\n联系人手机13912345678。\n`;
    const { content } = await read({
      ...newest(2),
      ...kept(1, { kindEvidence: '经办人手机13812345679' }, '1', words),
    });
    const [report] = content?.reports ?? [];
    if (!content || !report) throw new Error('not read');
    const found = new DisclosureRun(content, NOW).report(subjectOf(report, content));
    expect(found.map(({ file }) => file)).toEqual([
      AT('versions/1/report.json'),
      AT('versions/1/narrative.mdx'),
    ]);
  });
});

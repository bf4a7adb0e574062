import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { examineReport } from '../../../../src/checks/run-checks.ts';
import { DraftArchive } from '../../../../src/integrations/preview/draft-archive.ts';
import { checkReport } from '../../../../src/reader/cross-checks/check-report.ts';
import { list } from '../../../../src/reader/disk/folder.ts';
import { readReport } from '../../../../src/reader/disk/read-report.ts';
import type { Archive } from '../../../../src/view/archive.ts';
import type { MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, reportFiles, reportInput, unitInput } from '../../../support/content.ts';

// An edit of one report among thousands: how much is done for it is counted, and what is shown is what a reading of
// everything would show.

vi.mock(import('../../../../src/reader/disk/folder.ts'), async (load) => {
  const module = await load();
  return { ...module, list: vi.fn(module.list) };
});
vi.mock(import('../../../../src/reader/disk/read-report.ts'), async (load) => {
  const { readReport: read } = await load();
  return { readReport: vi.fn(read) };
});
vi.mock(import('../../../../src/reader/cross-checks/check-report.ts'), async (load) => {
  const { checkReport: check } = await load();
  return { checkReport: vi.fn(check) };
});
vi.mock(import('../../../../src/checks/run-checks.ts'), async (load) => {
  const module = await load();
  return { ...module, examineReport: vi.fn(module.examineReport) };
});

const FILES = {
  ...contentFiles(),
  ...reportFiles('2022/jiance', { state: 'draft' }),
  ...reportFiles('2021/jiance'),
};
const EDITED = 'reports/2022/jiance';

let made: MadeContent;
beforeEach(async () => {
  made = await makeContent(FILES);
  vi.stubEnv('MINGJI_CONTENT', made.root);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await made.remove();
});

/** Of which reports it was done since it was last asked, sorted. */
const done = () => {
  const of = {
    listed: vi.mocked(list).mock.calls.flatMap(([, path]) => (/^reports\/\d+\//.test(path) ? [path] : [])),
    read: vi.mocked(readReport).mock.calls.map(([folder]) => folder.path),
    placed: vi.mocked(checkReport).mock.calls.map(([{ folder }]) => folder.path),
    examined: vi.mocked(examineReport).mock.calls.map(([{ folder }]) => folder),
  };
  for (const mock of [list, readReport, checkReport, examineReport]) vi.mocked(mock).mockClear();
  return of;
};

/** All that is shown of the content. */
const shown = (archive: Archive, { diagnostics }: DraftArchive) => ({
  diagnostics,
  summaries: archive.summaries,
  checks: archive.summaries.map(({ id }) => archive.checks(id)),
  published: archive.summaries.map(({ id }) => archive.published(id)),
});

describe('after an edit of one report', () => {
  test('that report alone is listed, read, placed among its records and examined', async () => {
    const drafts = new DraftArchive();
    await drafts.read();
    const all = done();
    for (const folders of Object.values(all)) expect(folders).toHaveLength(3);
    await made.write(`${EDITED}/narrative.mdx`, '## 一、情况\n\n改过的一句话。\n');
    drafts.forget(`${EDITED}/narrative.mdx`);
    await drafts.read();
    expect(done()).toEqual({ listed: [EDITED], read: [EDITED], placed: [EDITED], examined: [EDITED] });
  });

  test('the line of each other report is the same object', async () => {
    const drafts = new DraftArchive();
    const before = await drafts.read();
    await made.write(`${EDITED}/narrative.mdx`, '## 一、情况\n\n改过的一句话。\n');
    drafts.forget(`${EDITED}/narrative.mdx`);
    const after = await drafts.read();
    for (const { id, ...line } of after.summaries)
      if (id === '2022/jiance') expect({ id, ...line }).not.toBe(before.summaryOf(id));
      else expect(after.summaryOf(id)).toBe(before.summaryOf(id));
  });
});

describe('what is shown after an edit is what a reading of everything shows', () => {
  const long =
    '项目按照实施方案推进，各项任务如期完成，资金使用符合规定，群众反映良好，效益逐步显现。'.repeat(12);
  const json = (change: object) => JSON.stringify(reportInput(change as never), null, 2);
  const edits: readonly [name: string, path: string, text: string | null][] = [
    ['words', `${EDITED}/narrative.mdx`, `## 一、情况\n\n${long}\n`],
    ['the same words in another report', 'reports/2021/jiance/narrative.mdx', `## 一、情况\n\n${long}\n`],
    ['a file that cannot be read', `${EDITED}/report.json`, '{ kaputt'],
    [
      'the file mended',
      `${EDITED}/report.json`,
      json({ fiscalYear: { from: 2022, to: 2022 }, title: '改过' }),
    ],
    [
      'a unit that is not there',
      `${EDITED}/report.json`,
      json({ competentDept: { unit: 'shijianj', basis: 'stated' } }),
    ],
    ['a unit that is like it', 'units/shijianj.json', JSON.stringify(unitInput())],
    ['another name of a unit', 'units/shijianju.json', JSON.stringify(unitInput({ name: '改名后的局' }))],
    ['a file that has no place there', `${EDITED}/x.txt`, 'x'],
    ['that file gone', `${EDITED}/x.txt`, null],
    ['a report that is gone', 'reports/2021/jiance', null],
  ];

  test('whatever is edited, one after the other', async () => {
    const drafts = new DraftArchive();
    await drafts.read();
    for (const [name, path, text] of edits) {
      if (text === null) await rm(join(made.root, path), { recursive: true });
      else await made.write(path, text);
      drafts.forget(path);
      const fresh = new DraftArchive();
      const expected = shown(await fresh.read(), fresh);
      expect(shown(await drafts.read(), drafts), name).toEqual(expected);
    }
  });

  test('when it comes while the report is being read', async () => {
    const drafts = new DraftArchive();
    const read = vi.mocked(readReport).getMockImplementation();
    if (read === undefined) throw new Error('Reports are not read');
    vi.mocked(readReport).mockImplementation(async (...asked) => {
      const reading = await read(...asked);
      if (asked[0].path !== EDITED) return reading;
      vi.mocked(readReport).mockImplementation(read);
      await made.write(`${EDITED}/narrative.mdx`, `## 一、情况\n\n${long}\n`);
      drafts.forget(`${EDITED}/narrative.mdx`);
      return reading;
    });
    const before = shown(await drafts.read(), drafts);
    const fresh = new DraftArchive();
    const expected = shown(await fresh.read(), fresh);
    expect(expected).not.toEqual(before);
    expect(shown(await drafts.read(), drafts)).toEqual(expected);
  });
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftArchive } from '../../../../src/integrations/preview/draft-archive.ts';
import type { Archive } from '../../../../src/view/archive.ts';
import type { MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, reportFiles, reportInput, unitInput } from '../../../support/content.ts';

// An edit of one report among thousands: how much is done for it is counted, and what is shown is what a reading of
// everything would show.

const FILES = {
  ...contentFiles(),
  ...reportFiles('2022/jiance', { state: 'draft' }),
  ...reportFiles('2021/jiance'),
};
const EDITED = 'reports/2022/jiance';

/** What was done since it was last asked for, and of which folders, in the order in which it was done. */
let doings: Record<'listed' | 'read' | 'placed' | 'examined', string[]>;
const done = () => {
  const of = doings;
  doings = { listed: [], read: [], placed: [], examined: [] };
  return of;
};
/** Comes after a report was read and before anybody has it. */
let afterReading: (path: string) => Promise<void>;

let made: MadeContent;
let makeDrafts: () => DraftArchive;
beforeEach(async () => {
  made = await makeContent(FILES);
  vi.stubEnv('MINGJI_CONTENT', made.root);
  done();
  afterReading = async () => {};
  // The modules that are counted are those of one test alone.
  vi.resetModules();
  vi.doMock(import('../../../../src/reader/disk/folder.ts'), async (load) => {
    const module = await load();
    const list: typeof module.list = (root, path) => {
      if (/^reports\/\d+\//.test(path)) doings.listed.push(path);
      return module.list(root, path);
    };
    return { ...module, list };
  });
  vi.doMock(import('../../../../src/reader/disk/read-report.ts'), async (load) => {
    const { readReport } = await load();
    const counted: typeof readReport = async (...asked) => {
      doings.read.push(asked[0].path);
      const reading = await readReport(...asked);
      await afterReading(asked[0].path);
      return reading;
    };
    return { readReport: counted };
  });
  vi.doMock(import('../../../../src/reader/cross-checks/check-report.ts'), async (load) => {
    const { checkReport } = await load();
    const counted: typeof checkReport = (...asked) => {
      doings.placed.push(asked[0].folder.path);
      return checkReport(...asked);
    };
    return { checkReport: counted };
  });
  vi.doMock(import('../../../../src/checks/run-checks.ts'), async (load) => {
    const module = await load();
    const examineReport: typeof module.examineReport = (...asked) => {
      doings.examined.push(asked[0].folder);
      return module.examineReport(...asked);
    };
    return { ...module, examineReport };
  });
  const module = await import('../../../../src/integrations/preview/draft-archive.ts');
  makeDrafts = () => new module.DraftArchive();
});
afterEach(async () => {
  vi.doUnmock(import('../../../../src/reader/disk/folder.ts'));
  vi.doUnmock(import('../../../../src/reader/disk/read-report.ts'));
  vi.doUnmock(import('../../../../src/reader/cross-checks/check-report.ts'));
  vi.doUnmock(import('../../../../src/checks/run-checks.ts'));
  vi.resetModules();
  vi.unstubAllEnvs();
  await made.remove();
});

/** All that is shown of the content. */
const shown = (archive: Archive, { diagnostics }: DraftArchive) => ({
  diagnostics,
  summaries: archive.summaries,
  checks: archive.summaries.map(({ id }) => archive.checks(id)),
  published: archive.summaries.map(({ id }) => archive.published(id)),
});

describe('after an edit of one report', () => {
  test('that report alone is listed, read, placed among its records and examined', async () => {
    const drafts = makeDrafts();
    await drafts.read();
    const all = done();
    for (const folders of Object.values(all)) expect(folders).toHaveLength(3);
    await made.write(`${EDITED}/narrative.mdx`, '## 一、情况\n\n改过的一句话。\n');
    drafts.forget(`${EDITED}/narrative.mdx`);
    await drafts.read();
    expect(done()).toEqual({ listed: [EDITED], read: [EDITED], placed: [EDITED], examined: [EDITED] });
  });

  test('the line of each other report is the same object', async () => {
    const drafts = makeDrafts();
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
    const drafts = makeDrafts();
    await drafts.read();
    for (const [name, path, text] of edits) {
      if (text === null) await rm(join(made.root, path), { recursive: true });
      else await made.write(path, text);
      drafts.forget(path);
      const fresh = makeDrafts();
      const expected = shown(await fresh.read(), fresh);
      expect(shown(await drafts.read(), drafts), name).toEqual(expected);
    }
  });

  test('when it comes while the report is being read', async () => {
    const drafts = makeDrafts();
    afterReading = async (path) => {
      if (path !== EDITED) return;
      afterReading = async () => {};
      await made.write(`${EDITED}/narrative.mdx`, `## 一、情况\n\n${long}\n`);
      drafts.forget(`${EDITED}/narrative.mdx`);
    };
    const before = shown(await drafts.read(), drafts);
    const fresh = makeDrafts();
    const expected = shown(await fresh.read(), fresh);
    expect(expected).not.toEqual(before);
    expect(shown(await drafts.read(), drafts)).toEqual(expected);
  });
});

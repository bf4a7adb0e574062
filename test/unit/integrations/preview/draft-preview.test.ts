import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../../support/content.ts';

// The editor's own preview: drafts with what is said of them, and a server that stays up whatever the content is.

let made: MadeContent;
beforeEach(async () => {
  made = await makeContent({
    ...contentFiles(),
    [`${REPORT_FOLDER}/report.json`]: reportInput({ state: 'draft' }),
  });
  vi.stubEnv('MINGJI_CONTENT', made.root);
  vi.stubEnv('MINGJI_CACHE', `${made.root}.cache`);
  // What one process shows hangs on the modules; nothing of it may reach the other tests.
  vi.resetModules();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await made.remove();
});

const open = async () => {
  const { showDrafts, ...archive } = await import('../../../../src/view/load-archive.ts');
  const { DraftArchive } = await import('../../../../src/integrations/preview/draft-archive.ts');
  const preview = await import('../../../../src/integrations/preview/draft-preview.ts');
  return { ...archive, ...preview, showDrafts: () => showDrafts(new DraftArchive()) };
};

const PAGE = '/reports/2023/jiance/';

describe('a draft', () => {
  test('is there for the preview, with its state and its findings', async () => {
    const { loadArchive, showDrafts, pagePreview } = await open();
    showDrafts();
    const { content } = await loadArchive();
    expect(content.reports.map(({ report }) => report.state)).toEqual(['draft']);
    const { state, findings, places, drafts } = await pagePreview(PAGE);
    expect(state).toBe('draft');
    expect(findings.length).toBeGreaterThan(0);
    expect(places).toHaveLength(findings.length);
    expect(drafts).toEqual([{ path: 'reports/2023/jiance/', title: content.reports[0]?.report.title }]);
    const gravity = findings.map(({ severity }) => ['error', 'warn', 'note'].indexOf(severity));
    expect(gravity).toEqual(gravity.toSorted());
  });

  test('is told where in the words a finding points: the sentence as the page prints it', async () => {
    await made.write(
      `${REPORT_FOLDER}/narrative.mdx`,
      `## 一、基本情况\n\n项目**按计划**实施，电话${['138', '0013', '8000'].join('')}。\n`,
    );
    const { showDrafts, pagePreview } = await open();
    showDrafts();
    const { quotes, places } = await pagePreview(PAGE);
    expect(quotes).toHaveLength(places.length);
    const inWords = quotes.filter((_, index) => places[index]?.includes('narrative.mdx:3'));
    expect(inWords.length).toBeGreaterThan(0);
    for (const quote of inWords) expect('项目按计划实施，电话').toContain(quote);
  });

  test('after an edit of one report the others are not read again, and the answer is the new one', async () => {
    const { forgetArchive, loadArchive, showDrafts } = await open();
    showDrafts();
    const before = await loadArchive();
    const file = `${REPORT_FOLDER}/report.json`;
    await made.write(
      file,
      JSON.stringify(reportInput({ state: 'draft', title: '改过的题名项目支出绩效评价报告' }), null, 2),
    );
    forgetArchive('units/nothing.json');
    const unread = await loadArchive();
    expect(unread.content.reports[0]?.report.title).toBe(before.content.reports[0]?.report.title);
    forgetArchive(file);
    const after = await loadArchive();
    expect(after.content.reports[0]?.report.title).toBe('改过的题名项目支出绩效评价报告');
    expect(after.summaries[0]?.title).toBe('改过的题名项目支出绩效评价报告');
    forgetArchive();
    expect((await loadArchive()).checks(after.content.reports[0]?.report.id ?? '')).toEqual(
      after.checks(after.content.reports[0]?.report.id ?? ''),
    );
  });

  test('has each finding beside the row or the part that prints it', async () => {
    const rows = reportInput().indicators;
    const [row] = 'rows' in rows ? rows.rows : [];
    await made.write(
      `${REPORT_FOLDER}/report.json`,
      JSON.stringify(
        reportInput({
          state: 'draft',
          indicators: { rows: [{ ...row, weight: '60', claimedScore: '70' }] },
        } as never),
        null,
        2,
      ),
    );
    const { showDrafts, pagePreview } = await open();
    showDrafts();
    const { findings, anchors } = await pagePreview(PAGE);
    expect(anchors).toHaveLength(findings.length);
    const placed = Object.fromEntries(findings.map(({ id }, index) => [id, anchors[index]]));
    expect(placed).toMatchObject({
      S_OVER: 'indicator-shebei',
      M_DIMENSION: 'indicators',
      SEC_THIN: 's1',
      F_NO_CAUSE: 'finding-anzhuang-chi',
      M_META: null,
    });
  });

  test('is not there for a build, and a process that shows drafts builds nothing', async () => {
    const { loadArchive, showsDrafts } = await open();
    expect(showsDrafts()).toBe(false);
    expect((await loadArchive()).content.reports).toEqual([]);
    const { showDrafts } = await open();
    showDrafts();
    const { SiteBuild } = await import('../../../../src/integrations/incremental/site-build.ts');
    const { readEnvironment } = await import('../../../../src/reader/disk/environment.ts');
    const archive = await loadArchive();
    const options = { into: made.root, open: async () => null, threads: null, parts: [] };
    expect(() => SiteBuild.begin(archive, readEnvironment(process.env), options)).toThrow(/Drafts/);
  });

  test('a build that was not started by our command, which checks and verifies, is refused', async () => {
    await open();
    const { mingji } = await import('../../../../src/integrations/mingji.ts');
    const start = mingji().hooks['astro:build:start'] as unknown as (options: object) => void;
    expect(() => start({ setPrerenderer: () => undefined })).toThrow('请用 npm run build');
  });

  test('that cannot be read says why in the page, and the rest is shown', async () => {
    await made.write(`${REPORT_FOLDER}/report.json`, '{ kaputt');
    const { loadArchive, showDrafts, pagePreview } = await open();
    showDrafts();
    expect((await loadArchive()).content.reports).toEqual([]);
    const { state, findings, places } = await pagePreview(PAGE);
    expect(state).toBeNull();
    expect(findings[0]?.severity).toBe('error');
    expect(places[0]).toContain(`${REPORT_FOLDER}/report.json`);
  });

  test('with a personal number shows it starred', async () => {
    const mobile = ['138', '0013', '8000'].join('');
    await made.write(`${REPORT_FOLDER}/narrative.mdx`, `## 一、概况\n\n手机${mobile}。\n`);
    const { showDrafts, pagePreview } = await open();
    showDrafts();
    const told = JSON.stringify(await pagePreview(PAGE));
    expect(told).toContain('138****8000');
    expect(told).not.toContain(mobile);
  });
});

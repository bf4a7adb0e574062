import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../src/archive/record.ts';
import { versionIndicatorsCsv, versionJson } from '../../../src/exports/version-data.ts';
import type { SourcedReport, Tombstone } from '../../../src/reader/content.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { reportEntries } from '../../../src/view/entries.ts';
import { versionPaths } from '../../../src/view/paths.ts';
import { reportPage } from '../../../src/view/report/report-page.ts';
import { versionPage } from '../../../src/view/report/version-page.ts';
import type { ChangedText } from '../../../src/view/versions/report-versions-diff.ts';
import { aroundDifference, versionChanges } from '../../../src/view/versions/report-versions-diff.ts';
import type { MadeReport, ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import { NARRATIVE, REPORT } from '../../support/report-facts.ts';
import { repositoryArchive } from '../../support/repository.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/gk/' };
const ID = '2023/example';

const correction = (version: number, on: string, change: object = {}) => ({
  ...{
    on,
    version,
    field: '支出',
    was: '90万元',
    now: '95万元',
    reason: '误录',
    material: true,
    by: '办公室',
  },
  ...change,
});

const SPENT = (executed: string): ReportOverrides => {
  if (!('lines' in REPORT.funds)) throw new Error('no money');
  const lines = REPORT.funds.lines.map((line) => ({ ...line, executed }));
  return { funds: { ...REPORT.funds, lines } };
};

const version = (number: number, overrides: ReportOverrides = {}, narrative = NARRATIVE) =>
  makeReport({ version: number, ...overrides }, { narrative });

/** The third version; the second was kept, the first was not. */
function third(earlier: readonly SourcedReport[], withdrawnVersions: readonly Tombstone[] = []): MadeReport {
  const corrections = [correction(2, '2024-10-01', { material: false }), correction(3, '2024-11-05')];
  const made = makeReport({ version: 3, corrections }, { earlier });
  return { ...made, sourced: { ...made.sourced, withdrawnVersions } };
}

function archiveOf(made: MadeReport) {
  return createArchive(makeContentOf([made]), DEPLOYMENT);
}

function newestPage(made: MadeReport) {
  const archive = archiveOf(made);
  const published = archive.published(ID);
  return reportPage({
    record: archive.record(ID),
    published,
    series: archive.summaries,
    content: archive.content,
    deployment: DEPLOYMENT,
  });
}

function pageOf(made: MadeReport, number: number) {
  const page = versionPage(archiveOf(made), ID, number);
  if (!('report' in page)) throw new Error('taken down');
  return page.report;
}

describe('the version in force at its own address', () => {
  const made = third([version(2, SPENT('90万元')).sourced]);
  const [own, report] = [pageOf(made, 3), newestPage(made)];

  test('says what the page of the report says', () => {
    expect(own.published).toEqual(report.published);
    expect(own.answers).toEqual(report.answers);
    expect(own.versions).toEqual(report.versions);
    expect(own.published.versionUrl).toBe('https://example.org/gk/reports/2023/example/v3/');
  });

  test('is the page that is cited, and is left out by search engines', () => {
    expect(own.frame.path).toBe('/reports/2023/example/v3/');
    expect([own.frame.indexed, report.frame.indexed]).toEqual([false, true]);
    expect(own.frame.canonical).toBe(report.frame.canonical);
    for (const page of [own, report]) {
      expect(page.cite.address).toBe('https://example.org/gk/reports/2023/example/v3/');
    }
  });

  test('offers the data of every version, which stay', () => {
    const archive = archiveOf(made);
    for (const number of [2, 3]) {
      expect(
        pageOf(made, number)
          .downloads.files.slice(0, 2)
          .map(({ href }) => href),
      ).toEqual([
        `/gk/reports/2023/example/v${number}/report.json`,
        `/gk/reports/2023/example/v${number}/indicators.csv`,
      ]);
      expect(JSON.parse(versionJson(archive, ID, number))).toMatchObject({
        version: number,
        versionUrl: `https://example.org/gk/reports/2023/example/v${number}/`,
      });
    }
    expect(JSON.parse(versionJson(archive, ID, 2)).funds.executed).toBe('900000.00');
    expect(versionIndicatorsCsv(archive, ID, 2).split('\r\n')[1]).toContain(',2,');
  });
});

describe('the versions on the page of the newest', () => {
  const second = version(2, SPENT('90万元'));
  const page = newestPage(third([second.sourced]));

  test('are listed newest first, with what is kept of each', () => {
    expect(page.versions.rows.map(({ label, date, state, href }) => [label, date, state, href])).toEqual([
      ['第3版', '2024年11月5日', '现行', null],
      ['第2版', '2024年10月1日', '已更正，旧版保留', '/gk/reports/2023/example/v2/'],
      ['第1版', '2024年8月20日', '已更正，未保存旧版', null],
    ]);
    expect(page.versions.earlier).toBeNull();
    expect(page.contents.map(({ id }) => id)).toContain('versions');
  });

  test('are told at the top by their corrections, the grave ones marked', () => {
    expect(page.versions.corrections.map(({ on, materialLabel, by }) => [on, materialLabel, by])).toEqual([
      ['2024年11月5日', '实质性更正', '批准：办公室'],
      ['2024年10月1日', '非实质性更正', '批准：办公室'],
    ]);
    expect(page.versions.correctionsNote).toBe(
      `更正过2次，其中实质性更正1次：2024年11月5日，“${page.versions.corrections[0]?.field}”`,
    );
  });

  test('what changed a fact is told before a slip that was corrected later', async () => {
    const archive = await repositoryArchive();
    let told = 0;
    for (const { id, project } of archive.summaries) {
      const { corrections } = archive.record(id).report;
      const material = corrections.findLast((one) => one.material);
      if (material === undefined || corrections.at(-1) === material) continue;
      told += 1;
      const { versions } = reportPage({
        record: archive.record(id),
        published: archive.published(id),
        series: archive.byProject.get(project.id) ?? [],
        content: archive.content,
        deployment: archive.deployment,
      });
      expect(versions.corrections[0]?.field, id).toBe(material.field);
      expect(versions.correctionsNote, id).toContain(`“${material.field}”`);
    }
    expect(told).toBeGreaterThan(0);
  });

  test('are compared by what the page prints, with everything that follows from a change', () => {
    const [comparison, ...others] = page.versions.comparisons;
    expect(others).toEqual([]);
    expect(comparison?.heading).toBe('第2版 → 第3版：逐项对照');
    const rows = comparison?.changes.map(({ label, was, now }) => [label, was.changed, now.changed]);
    expect(rows).toContainEqual(['合计 · 全年执行数', '90万元', '95万元']);
    expect(rows).toContainEqual(['预算执行率', '90.00%', '95.00%']);
  });

  test('are nothing at all where there has only been one', () => {
    const only = newestPage(makeReport());
    expect(only.versions).toEqual({
      earlier: null,
      corrections: [],
      correctionsNote: null,
      rows: [],
      comparisons: [],
    });
    expect(only.contents.map(({ id }) => id)).not.toContain('versions');
  });
});

describe('the page of an earlier version', () => {
  const second = version(2, SPENT('90万元'));
  const page = pageOf(third([second.sourced]), 2);

  test('prints the values of its time', () => {
    expect(page.money?.execution?.text).toBe('90.00%');
    expect(page.published.version).toBe(2);
  });

  test('says that it is old, since when, and where the newest is', () => {
    const { earlier } = page.versions;
    expect(earlier?.body).toContain('这是第2版（2024年10月1日），已于2024年11月5日更正，现行的是第3版');
    expect(earlier?.newest).toEqual({ label: '看现行版本（第3版）', href: '/gk/reports/2023/example/' });
    expect(page.versions.corrections.map(({ on }) => on)).toEqual(['2024年11月5日']);
    expect(page.versions.rows.find(({ isHere }) => isHere)?.label).toBe('第2版');
    expect(page.versions.rows[0]?.href).toBe('/gk/reports/2023/example/');
  });

  test('asks search engines for the newest instead, and other sites for nothing', () => {
    const { frame } = page;
    expect(frame.indexed).toBe(false);
    expect(frame.canonical).toBe('https://example.org/gk/reports/2023/example/');
    expect(frame.jsonLd).toBeNull();
    expect(frame.tags.map(({ name }) => name)).not.toContain('ArticleTitle');
    expect(frame.documentTitle).toContain('第2版，已更正');
  });

  test('is cited by its own address and its own day', () => {
    expect(page.cite.address).toBe('https://example.org/gk/reports/2023/example/v2/');
    expect(page.cite.reference.before).toContain('2版. (2024-10-01)[');
  });

  test('shows images from the folder of the report', () => {
    const words = `${NARRATIVE}\n<Figure src="./attachments/tu.png" alt="示意图"/>\n\n<Note>\n\n<Figure src="./attachments/tu2.png" alt="示意图"/>\n\n</Note>\n`;
    const old = pageOf(third([version(2, {}, words).sourced]), 2);
    const sources = JSON.stringify(old.words).match(/"src":"[^"]*"/g);
    expect(sources).toEqual(['"src":"../attachments/tu.png"', '"src":"../attachments/tu2.png"']);
  });

  test('is in no list, no export and no search record', () => {
    const archive = archiveOf(third([second.sourced]));
    expect(archive.summaries.map(({ version: one }) => one)).toEqual([3]);
    expect(archive.byProject.get('example-project')?.length).toBe(1);
  });
});

describe('a version that was taken down', () => {
  const gone: Tombstone = {
    ...{ id: ID as Tombstone['id'], title: '题名题名', version: 2, kind: 'unit-self', example: true },
    fiscalYear: { from: 2023, to: 2023 },
    unit: 'example-education' as Tombstone['unit'],
    project: 'example-project' as Tombstone['project'],
    withdrawal: { on: '2024-12-01', reason: '误附名册', by: '办公室' },
    versions: [],
  };

  test('keeps its address with the reason, and leads to the newest', () => {
    const archive = archiveOf(third([], [gone]));
    expect(versionPaths(reportEntries(archive), archive).map(({ props }) => props)).toEqual([
      { id: ID, version: 2, readable: false },
      { id: ID, version: 3, readable: true },
    ]);
    const page = versionPage(archive, ID, 2);
    if (!('tombstone' in page)) throw new Error('still there');
    expect(page.tombstone.lead).toContain('第2版已于2024年12月1日撤下');
    expect(page.tombstone.newest?.href).toBe('/gk/reports/2023/example/');
    expect(page.tombstone.frame.canonical).toBe('https://example.org/gk/reports/2023/example/');
  });

  test('is listed as taken down', () => {
    const { rows } = newestPage(third([], [gone])).versions;
    expect(rows.map(({ state }) => state)).toEqual(['现行', '已撤下', '已更正，未保存旧版']);
  });
});

const textOf = ({ before, changed, after }: ChangedText) => before + changed + after;

describe('what differs', () => {
  const content = makeContentOf([makeReport()]);
  const changes = (before: ReportOverrides, after: ReportOverrides, words = [NARRATIVE, NARRATIVE]) =>
    versionChanges(
      recordOf(version(1, before, words[0]).sourced, content),
      recordOf(version(2, after, words[1]).sourced, content),
      content,
    ).map(({ label, was, now }) => [label, textOf(was), textOf(now)]);

  test('between equal versions is nothing', () => {
    expect(changes({}, {})).toEqual([]);
  });

  test('is no other spelling of the same amount', () => {
    const found = changes(SPENT('95万元'), SPENT('950000元'));
    expect(found).toEqual([]);
  });

  test('is told of a row once, where only one version has it', () => {
    if (!Array.isArray(REPORT.findings)) throw new Error('no findings');
    const [first] = REPORT.findings;
    if (!first) throw new Error('no findings');
    const more = [...REPORT.findings, { ...first, id: 'another', text: '新发现的问题' }];
    const number = more.length;
    expect(changes({}, { findings: more })).toEqual([[`问题${number}`, '（没有）', '新发现的问题']]);
    expect(changes({ findings: more }, {})).toEqual([[`问题${number}`, '新发现的问题', '（删去）']]);
  });

  test('in the words is told by paragraph, cut around the place', () => {
    const other = NARRATIVE.replace(/(\n[^#\n<|>-][^\n]{10})/, '$1【更正】');
    expect(other).not.toBe(NARRATIVE);
    const found = changes({}, {}, [NARRATIVE, other]);
    expect(found.length).toBe(1);
    expect(found[0]?.[0]).toMatch(/^正文“/);
    expect(found[0]?.[2]).toContain('【更正】');
  });

  test('of a paragraph that was added is the paragraph', () => {
    const found = changes({}, {}, [NARRATIVE, `${NARRATIVE}\n新的一段。\n`]);
    expect(found.map((row) => row.slice(1))).toEqual([['（没有）', '新的一段。']]);
  });

  test('keeps letters of two halves whole when it cuts', () => {
    const [was, now] = aroundDifference(
      `${'𠮷'.repeat(100)}甲${'𠮷'.repeat(100)}`,
      `${'𠮷'.repeat(100)}乙${'𠮷'.repeat(100)}`,
    );
    expect(textOf(was)).toBe(`…${'𠮷'.repeat(20)}甲${'𠮷'.repeat(20)}…`);
    expect(textOf(now)).toBe(`…${'𠮷'.repeat(20)}乙${'𠮷'.repeat(20)}…`);
  });

  test('marks whole numbers, never their digits', () => {
    const [was, now] = aroundDifference(`${'外'.repeat(90)}247300册`, `${'外'.repeat(90)}217300册`);
    expect([was.changed, now.changed]).toEqual(['247300', '217300']);
  });

  test('marks every letter of an insertion, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (was, now) => {
        const cut = (text: ChangedText) =>
          text.before.replace(/^…/, '') + text.changed + text.after.replace(/…$/, '');
        const [before, after] = aroundDifference(was, now);
        expect(was.includes(cut(before))).toBe(true);
        expect(now.includes(cut(after))).toBe(true);
      }),
    );
  });
});

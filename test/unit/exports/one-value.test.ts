import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/exports/data-files.ts';
import { reportJson } from '../../../src/exports/json.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { reportPage } from '../../../src/view/report/report-page.ts';
import type { DataForms, DataRow } from '../../support/data-forms.ts';
import { dataForms, plainRow, saysSo } from '../../support/data-forms.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../support/report.ts';

// A value that changes in one content file changes in every form of its report, and in no other report.

const CHANGED = '2023/example';
const OTHERS = ['2022/example', '2023/other'];

/** Three reports of one project; one of them with something changed. */
function archiveOf(change: ReportOverrides): Archive {
  const made = [CHANGED, ...OTHERS].map((id) => {
    const year = Number(id.slice(0, 4));
    // Words of their own: a rule that compares texts would name one report in the remarks of another.
    const narrative = `## 一、项目基本情况\n\n本报告编号为${id}。\n`;
    const facts = { fiscalYear: { from: year, to: year }, ...(id === CHANGED ? change : {}) };
    return makeReport(facts, { id, narrative });
  });
  return createArchive(makeContentOf(made), DEPLOYMENT);
}

/** Every row of every table in each form. */
function formsOf(archive: Archive): Promise<DataForms> {
  const files = dataFiles(archive);
  return dataForms(async (name) => Buffer.from((await files.get(name)?.()) ?? ''));
}

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };

function pageOf(archive: Archive) {
  const [record, published] = [archive.record(CHANGED), archive.published(CHANGED)];
  return reportPage({ record, published, series: [], content: archive.content, deployment: DEPLOYMENT });
}

/** A total of a unit or project may change with one of its reports. */
const SUMS = /^(?:zh\/)?(?:units|projects)\./;

const amounts = (executed: string): ReportOverrides => ({
  funds: {
    executionBasis: 'full-year-budget',
    lines: [
      {
        source: 'total',
        initialBudget: '50万元',
        fullYearBudget: '50万元',
        received: '50万元',
        executed,
      },
    ],
  },
});
const indicator = (change: Parameters<typeof makeIndicator>[0]): ReportOverrides => ({
  indicators: { rows: [makeIndicator(change)] },
});
const finding = (text: string): ReportOverrides => ({
  findings: [{ id: 'one', text, category: 'execution', cause: { absent: 'not-stated' } }],
  recommendations: { absent: 'not-stated' },
  rectifications: { absent: 'not-stated' },
});

describe('one changed value', () => {
  const cases: readonly (readonly [
    what: string,
    before: ReportOverrides,
    after: ReportOverrides,
    table: string,
    /** As programs read it. */
    value: string,
    /** As the page prints it. */
    printed: string,
  ])[] = [
    ['spending', amounts('41.2345万元'), amounts('43.2109万元'), 'funds', '432109', '43.2109'],
    [
      'a title',
      { title: '甲项目绩效评价报告' },
      { title: '乙项目绩效评价报告' },
      'reports',
      '乙项目',
      '乙项目',
    ],
    [
      'a target',
      indicator({ target: '≥10台' }),
      indicator({ target: '≥9.75台' }),
      'indicators',
      '9.75',
      '≥9.75台',
    ],
    ['a weight', indicator({ weight: '5' }), indicator({ weight: '6.25' }), 'indicators', '6.25', '6.25'],
    ['a finding', finding('设备没有安装'), finding('设备安装晚了七天'), 'findings', '晚了七天', '晚了七天'],
  ];

  test.each(cases)(
    '%s changes in every form of its report, and in no other report',
    async (_, before, after, table, value, printed) => {
      const [old, next] = [archiveOf(before), archiveOf(after)];
      const [was, is] = [await formsOf(old), await formsOf(next)];
      for (const form of ['csv', 'parquet', 'xlsx']) {
        expect(saysSo(was.get(`${table}.${form}`), value), `${table}.${form} before`).toBe(false);
        expect(saysSo(is.get(`${table}.${form}`), value), `${table}.${form}`).toBe(true);
      }
      expect(saysSo(is.get(`zh/${table}.csv`), value)).toBe(true);
      expect(reportJson(next.published(CHANGED))).toContain(value);
      expect(JSON.stringify(pageOf(next))).toContain(printed);
      let compared = 0;
      for (const [form, rows] of is) {
        if (SUMS.test(form)) continue;
        const others = (all: readonly DataRow[]) =>
          all.map(plainRow).filter((row) => OTHERS.some((id) => row.includes(`"${id}"`)));
        expect(others(rows), form).toEqual(others(was.get(form) ?? []));
        compared += others(rows).length;
      }
      expect(compared).toBeGreaterThan(20);
      for (const id of OTHERS) expect(reportJson(next.published(id))).toBe(reportJson(old.published(id)));
    },
  );
});

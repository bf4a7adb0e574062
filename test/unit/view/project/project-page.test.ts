import { describe, expect, test } from 'vitest';
import type { ProjectId } from '../../../../src/model/ids.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import type { ProjectPage } from '../../../../src/view/project/project-page.ts';
import { projectPage } from '../../../../src/view/project/project-page.ts';
import type { ReportOverrides } from '../../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../../support/report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };
const NOT_STATED = { absent: 'not-stated' } as const;

/** The page of a project with one report for each entry: year, and what is special about it. */
function pageOf(...reports: readonly (readonly [year: number, overrides?: ReportOverrides])[]): ProjectPage {
  const made = reports.map(([year, overrides], index) =>
    makeReport({ fiscalYear: { from: year, to: year }, ...overrides } as ReportOverrides, {
      id: `${year}/report-${index}`,
    }),
  );
  const archive = createArchive(makeContentOf(made), DEPLOYMENT);
  return projectPage(archive, 'example-project' as ProjectId, 1);
}

function scored(total: string, scheme: unknown = 'cn-2020'): ReportOverrides {
  const result = {
    stage: 'claimed',
    role: 'self',
    by: NOT_STATED,
    on: NOT_STATED,
    scheme,
    total,
    gradeRaw: '优',
  };
  return { assessments: [result] } as ReportOverrides;
}

describe('the line over the years', () => {
  test('is not drawn for a single year, also where it is judged twice', () => {
    expect(pageOf([2023]).charts).toEqual([]);
    expect(pageOf([2023], [2023, { kind: 're-review' }]).charts).toEqual([]);
  });

  test('breaks where the scheme changed, and tells which took the place of which', () => {
    const [trend] = pageOf(
      [2021, scored('90')],
      [2022, scored('91')],
      [2023, scored('92', 'cn-2021-cost')],
    ).charts;
    expect(trend?.data.breaks).toEqual([2]);
    expect(trend?.notes[0]).toMatch(/^① 2023年度的评分办法为“核心绩效指标取值指引.*此前为“项目支出绩效自评/);
    expect(trend?.sentence).toContain('2021年度90分，2022年度91分；2023年度92分');
  });

  test('breaks where a report does not say how it scored', () => {
    const [trend] = pageOf([2022, scored('90')], [2023, scored('91', NOT_STATED)]).charts;
    expect(trend?.data.breaks).toEqual([1]);
    expect(trend?.notes[0]).toContain('没有写明');
  });

  test('sets a re-evaluation beside the line and counts its money once', () => {
    const page = pageOf(
      [2022, scored('90')],
      [2023, scored('95')],
      [2023, { ...scored('70'), kind: 're-review' }],
    );
    const [trend, money] = page.charts;
    expect(trend?.data.labels).toEqual(['2022年度', '2023年度', '2023年度（再评价）']);
    expect(trend?.data.aside).toEqual([2]);
    expect(money?.data.labels).toEqual(['2022年度', '2023年度']);
    expect(page.aggregate.count).toBe('3');
    expect(page.rows).toHaveLength(3);
  });

  test('lists the newest report first', () => {
    expect(pageOf([2021], [2023], [2022]).rows.map(({ year }) => year)).toEqual([
      '2023年度',
      '2022年度',
      '2021年度',
    ]);
  });
});

describe('indicators over the years', () => {
  const table = (...rows: readonly Parameters<typeof makeIndicator>[0][]): ReportOverrides =>
    ({ indicators: { rows: rows.map((row) => makeIndicator(row)) } }) as ReportOverrides;

  test('are matched by name, whatever level they stand at, and once-only ones are counted', () => {
    const { indicators } = pageOf(
      [2022, table({ name: '养护里程', actual: '9公里' }, { id: 'b', name: '只此一年' })],
      [2023, table({ name: '养护 里程', path: ['产出', '数量'], actual: '11公里' })],
    );
    expect(indicators?.lead).toMatch(/^1项指标.*另有1项只出现一次/);
    expect(indicators?.groups.map(({ name }) => name)).toEqual(['产出']);
    const [chart] = indicators?.groups[0]?.charts ?? [];
    expect(chart?.title).toBe('示例 · 养护 里程');
    expect(chart?.table.rows.map(({ label, cells }) => [label, cells[1]?.text])).toEqual([
      ['2022年度', '9公里'],
      ['2023年度', '11公里'],
    ]);
  });

  test('of one name at two places are told apart by their place', () => {
    const two = table(
      { id: 'a', name: '合格率', path: ['产出指标', '质量指标'] },
      { id: 'b', name: '合格率', path: ['产出指标', '时效指标'] },
    );
    const charts = pageOf([2022, two], [2023, two]).indicators?.groups[0]?.charts ?? [];
    expect(new Set(charts.map(({ id }) => id)).size).toBe(2);
    expect(charts.map(({ table: { rows } }) => rows.map(({ href }) => href?.split('#')[1]))).toEqual([
      ['indicator-a', 'indicator-a'],
      ['indicator-b', 'indicator-b'],
    ]);
  });

  test('have no line where a value is in words or in another unit, and lose no value', () => {
    for (const [before, after] of [
      ['达成预期指标', '部分达成'],
      ['9公里', '11件'],
      ['9公里', '达成预期指标'],
    ] as const) {
      const [chart] =
        pageOf(
          [2022, table({ name: '里程', target: before, actual: before })],
          [2023, table({ name: '里程', target: after, actual: after })],
        ).indicators?.groups[0]?.charts ?? [];
      expect(chart?.svg, after).toBeNull();
      expect(chart?.table.rows.map(({ cells }) => cells.map(({ text }) => text).slice(0, 2))).toEqual([
        [before, before],
        [after, after],
      ]);
    }
  });

  test('that lie close together are drawn on an axis that begins near them, and says so', () => {
    const [chart] =
      pageOf(
        [2022, table({ name: '合格率', target: '≥95%', actual: '96.5%' })],
        [2023, table({ name: '合格率', target: '≥96%', actual: '97%' })],
      ).indicators?.groups[0]?.charts ?? [];
    expect(chart?.svg).not.toBeNull();
    expect(chart?.notes.join()).toMatch(/纵轴从9\d/);
  });

  test('are not compared where none recurs', () => {
    expect(pageOf([2022, table({ name: '甲' })], [2023, table({ name: '乙' })]).indicators).toBeNull();
  });
});

describe('problems that came back', () => {
  const finding = (repeats?: string) => ({
    findings: [
      {
        id: 'late',
        text: '结算偏慢',
        category: 'execution',
        cause: NOT_STATED,
        ...(repeats !== undefined && { repeats: { report: repeats, finding: 'late' } }),
      },
    ],
  });

  test('stand together from the first year to the last', () => {
    const { repeats } = pageOf(
      [2021, finding() as ReportOverrides],
      [2022, finding('2021/report-0') as ReportOverrides],
      [2023, finding('2022/report-1') as ReportOverrides],
    );
    expect(repeats).toHaveLength(1);
    expect(repeats[0]).toMatchObject({ category: '预算执行', count: '出现在3份报告中' });
    expect(repeats[0]?.times.map(({ year }) => year)).toEqual(['2021年度', '2022年度', '2023年度']);
  });

  test('in a circle, which the checks report, end where it closes', () => {
    const { repeats } = pageOf(
      [2022, finding('2023/report-1') as ReportOverrides],
      [2023, finding('2022/report-0') as ReportOverrides],
    );
    expect(repeats.length).toBeLessThanOrEqual(1);
  });
});

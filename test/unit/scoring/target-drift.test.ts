import { describe, expect, test } from 'vitest';
import { isAbsent, valueOf } from '../../../src/model/absence.ts';
import type { IndicatorTable } from '../../../src/model/indicator.ts';
import type { Drift } from '../../../src/scoring/target-drift.ts';
import { driftsBetween } from '../../../src/scoring/target-drift.ts';
import { projectDrift } from '../../../src/view/project/project-drift.ts';
import { seriesPoints } from '../../../src/view/report/report-series-points.ts';
import type { IndicatorInput } from '../../support/report.ts';
import { makeIndicator, makeReport } from '../../support/report.ts';
import { repositoryArchive } from '../../support/repository.ts';

function tableOf(rows: readonly IndicatorInput[]): IndicatorTable {
  const { indicators } = makeReport({ indicators: { rows: [...rows] } }).sourced.report;
  if (isAbsent(indicators)) throw new Error('a table');
  return indicators;
}

const told = (drifts: readonly Drift[]) => drifts.map((drift) => `${drift.of} ${drift.before.id}`);

const THINGS = [
  '道路',
  '桥梁',
  '水渠',
  '泵站',
  '灯具',
  '树木',
  '教室',
  '图书',
  '病床',
  '井盖',
  '农田',
  '大棚',
  '鱼塘',
  '林地',
  '管网',
];
const DOINGS = ['新建数量', '维修数量', '验收合格率', '投诉件数'];

/** The table of 2019: sixty indicators, every third met. */
function rowsOf2019(): IndicatorInput[] {
  return THINGS.flatMap((thing, a) =>
    DOINGS.map((doing, b) => {
      const isMet = (a + b) % 3 === 0;
      const base = {
        id: `row-${a}-${b}`,
        path: ['产出指标', `${thing}工程`],
        name: `${thing}${doing}`,
        weight: '1.5',
      };
      if (b === 3)
        return makeIndicator({
          ...base,
          direction: 'negative',
          target: '≤10件',
          actual: isMet ? '8件' : '12件',
        });
      if (b === 2) return makeIndicator({ ...base, target: '≥95%', actual: isMet ? '96%' : '90%' });
      return makeIndicator({ ...base, target: '≥100处', actual: isMet ? '100处' : '80处' });
    }),
  );
}

/** One seeded change of a row, by turns, and what it should be told as. */
function seeded(
  row: IndicatorInput,
  turn: number,
): { readonly row: IndicatorInput | null; readonly expected: string } {
  const { id } = row;
  switch (turn % 4) {
    case 0:
      return { row: null, expected: `dropped ${id}` };
    case 1:
      return { row: { ...row, weight: '2' }, expected: `reweighted ${id}` };
    case 2:
      return { row: { ...row, name: `完成${row.name}情况` }, expected: `reworded ${id}` };
    default: {
      const easier =
        row.direction === 'negative' ? '≤15件' : String(row.target).includes('%') ? '≥88%' : '≥70处';
      return {
        row: { ...row, target: easier, actual: row.direction === 'negative' ? '9件' : row.actual },
        expected: `lowered ${id}`,
      };
    }
  }
}

/** A miss in every row, so that a lowered target is one that was missed. */
function missed(row: IndicatorInput): IndicatorInput {
  if (row.direction === 'negative') return { ...row, actual: '12件' };
  return { ...row, actual: String(row.target).includes('%') ? '90%' : '80处' };
}

describe('what a later table asks for otherwise', () => {
  test('finds sixty seeded changes of a report of 2019, each as what it is, and nothing else', () => {
    const before = rowsOf2019().map(missed);
    const changes = before.map((row, index) => seeded(row, index + Math.floor(index / 4)));
    const after = changes.flatMap(({ row }) => (row === null ? [] : [row]));
    const drifts = driftsBetween(tableOf(before), tableOf(after));
    expect(told(drifts)).toEqual(changes.map(({ expected }) => expected));
    expect(new Set(drifts.map(({ of }) => of)).size).toBe(4);
    expect(drifts).toHaveLength(60);
  });

  test('calls no target lowered that was met, raised, or kept', () => {
    const before = rowsOf2019();
    const lower = (row: IndicatorInput) =>
      row.direction === 'negative' ? '≤15件' : `≥1${String(row.target).slice(-1)}`;
    const met = before.filter((_, index) => (Math.floor(index / 4) + (index % 4)) % 3 === 0);
    expect(met.length).toBeGreaterThan(10);
    expect(driftsBetween(tableOf(met), tableOf(met.map((row) => ({ ...row, target: lower(row) }))))).toEqual(
      [],
    );
    const raised = before.map(missed).map((row) => ({
      ...row,
      target: row.direction === 'negative' ? '≤1件' : String(row.target).replace(/≥\d+/, '≥99'),
    }));
    const harder = raised.filter(({ target }) => !String(target).includes('处'));
    const same = before.map(missed).filter(({ target }) => !String(target).includes('处'));
    expect(driftsBetween(tableOf(same), tableOf(harder))).toEqual([]);
  });

  test.each([
    ['another order of the rows', (rows: IndicatorInput[]) => rows.toReversed()],
    [
      'the same figures printed otherwise',
      (rows: IndicatorInput[]) =>
        rows.map((row) => ({
          ...row,
          weight: '1.50',
          target: String(row.target).replace('≥', '>=').replace('≤', '不超过'),
        })),
    ],
    ['other ids', (rows: IndicatorInput[]) => rows.map((row, index) => ({ ...row, id: `other-${index}` }))],
    [
      'blanks and signs in names',
      (rows: IndicatorInput[]) => rows.map((row) => ({ ...row, name: ` ${row.name} ` })),
    ],
    [
      'indicators that are new',
      (rows: IndicatorInput[]) => [...rows, makeIndicator({ id: 'new', name: '新增的一项' })],
    ],
    [
      'another 二级指标',
      (rows: IndicatorInput[]) => rows.map((row) => ({ ...row, path: ['产出指标', '另一处'] })),
    ],
  ])('%s is no drift', (_, change) => {
    const before = rowsOf2019().map(missed);
    expect(told(driftsBetween(tableOf(before), tableOf(change(before))))).toEqual([]);
  });

  test('a table beside itself has none, for every report of the repository', async () => {
    const archive = await repositoryArchive();
    let compared = 0;
    for (const { id } of archive.summaries) {
      const table = valueOf(archive.sourced(id).report.indicators);
      if (table === null) continue;
      compared += table.rows.length;
      expect(
        told(driftsBetween(table, { ...table, rows: table.rows.map((row) => ({ ...row })) })),
        id,
      ).toEqual([]);
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('the project of the repository that asked for less after a miss says so, with both places', async () => {
    const archive = await repositoryArchive();
    const lowered = [...archive.byProject.values()].flatMap((reports) =>
      projectDrift(seriesPoints(reports, archive.content), archive.deployment).filter(
        ({ kind }) => kind === '指标值放宽',
      ),
    );
    expect(lowered).toEqual([
      {
        years: '2020年度与2021年度',
        kind: '指标值放宽',
        before: {
          label: '创业培训人数：指标值≥320人，完成值316人',
          href: expect.stringMatching(/^\/reports\/2020\/shili-jineng-peixun\/#indicator-/),
        },
        after: {
          label: '创业培训人数：指标值≥310人',
          href: expect.stringMatching(/^\/reports\/2021\/shili-jineng-peixun\/#indicator-/),
        },
      },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../../src/model/reference.ts';
import { CoverageSchema } from '../../../../src/model/reference.ts';
import type { Tombstone } from '../../../../src/reader/content.ts';
import { coverageFacts } from '../../../../src/view/coverage/coverage-facts.ts';
import { coveragePage } from '../../../../src/view/coverage/coverage-page.ts';
import { coverageRecords } from '../../../../src/view/coverage/coverage-record.ts';
import { coverageTotals, lagTotals } from '../../../../src/view/coverage/coverage-totals.ts';
import { coverageYearPage } from '../../../../src/view/coverage/coverage-year.ts';
import { pagesOf } from '../../../../src/view/paging.ts';
import { archiveOn } from '../../../support/archive.ts';
import { makeReport } from '../../../support/report.ts';

const list = (due: object[]): Coverage => CoverageSchema.parse({ year: 2023, example: true, due });
const due = (change: object = {}): object => ({
  unit: 'example-education',
  project: 'example-project',
  kind: 'unit-self',
  dueOn: '2024-10-31',
  ...change,
});
const on = (day: string, rows: object[], withdrawn: Tombstone[] = []) =>
  archiveOn(day, [makeReport()], { coverage: [list(rows)], withdrawn });
const first = (day: string, row: object, withdrawn: Tombstone[] = []) =>
  coverageRecords(on(day, [row], withdrawn))[0];

const GONE = {
  id: '2023/gone',
  title: '撤下的报告',
  withdrawal: { on: '2024-11-01', reason: '数字有误', by: '办公室' },
  example: true,
} as unknown as Tombstone;

describe('where a report stands that is due', () => {
  test.each<[string, string, object, object]>([
    [
      'public',
      '2024-12-01',
      { report: '2023/example' },
      { state: 'published', daysLate: 0, daysOverdue: null },
    ],
    [
      'public too late',
      '2024-12-01',
      { report: '2023/example', dueOn: '2024-08-01' },
      { state: 'published', daysLate: 19 },
    ],
    ['due on the day itself', '2024-10-31', {}, { state: 'due', daysOverdue: null }],
    ['a day late', '2024-11-01', {}, { state: 'overdue', daysOverdue: 1 }],
    [
      'late for all its plans',
      '2024-11-02',
      { reason: 'in-review', plannedOn: '2025-01-01' },
      { state: 'overdue', daysOverdue: 2 },
    ],
    ['withheld', '2024-12-01', { reason: 'personal-privacy' }, { state: 'withheld', daysOverdue: null }],
    ['taken down', '2024-12-01', { report: '2023/gone' }, { state: 'withdrawn' }],
  ])('%s', (_, day, row, expected) => {
    expect(first(day, due(row), [GONE])).toMatchObject(expected);
  });
});

test('a day of publication that is not known is neither late nor in time', () => {
  const made = makeReport({
    disclosure: {
      publisher: '示例区教育局',
      publishedOn: '2024-08',
      indexNo: { absent: 'not-stated' },
      docNo: { absent: 'not-stated' },
      openness: 'proactive',
    },
  });
  const archive = archiveOn('2024-12-01', [made], { coverage: [list([due({ report: '2023/example' })])] });
  expect(coverageRecords(archive)[0]?.daysLate).toBeNull();
  expect(lagTotals(archive.summaries)).toEqual({ median: null, known: 0, total: 1 });
});

test.each<[string[], string | null]>([
  [[], null],
  [['2024-01-10'], '10'],
  [['2024-01-10', '2024-01-21'], '15.5'],
  [['2024-01-30', '2024-01-10', '2024-01-20'], '20'],
])('the median of the lag of %j is %s', (days, median) => {
  const reports = days.map((publishedOn) => ({ fiscalYear: 2023, publishedOn }));
  expect(lagTotals(reports as never)).toEqual({ median, known: days.length, total: days.length });
});

test('what is published while the year runs does not shorten the lag', () => {
  const of = (kind: string, publishedOn: string) => ({ kind, publishedOn, fiscalYear: 2023, example: false });
  const reports = [
    of('unit-self', '2024-01-30'),
    of('dept', '2024-01-10'),
    of('monitoring', '2023-09-15'),
    of('ex-ante', '2022-11-28'),
  ];
  expect(coverageFacts([], reports as never)).toMatchObject([
    { text: '20天', note: '中位数，按2份报告中写明公开日期的2份计算；2份事前评估或年中监控不计入' },
  ]);
  expect(coverageFacts([], reports.slice(2) as never)).toMatchObject([{ text: '不能计算' }]);
});

test('the states add up to what is due, in the whole and in every cell', () => {
  const archive = on('2024-11-05', [due({ report: '2023/example' }), due(), due({ reason: 'internal' })]);
  const totals = coverageTotals(coverageRecords(archive));
  expect(totals).toMatchObject({ total: 3, byState: { published: 1, overdue: 1, withheld: 1, due: 0 } });
  const [unit] = coveragePage(archive, 1).units;
  expect(unit?.cells).toEqual([
    {
      year: '2023年度：',
      href: '/gk/coverage/2023/#unit-example-education',
      counts: [
        { state: 'published', text: '已公开1份' },
        { state: 'withheld', text: '不予公开1份' },
        { state: 'overdue', text: '超过期限1份' },
      ],
    },
  ]);
});

test('a report that no list names is told of', () => {
  const page = coverageYearPage(on('2024-11-05', [due()]), 2023, 1);
  expect(page.unlisted).toMatchObject([{ href: '/gk/reports/2023/example/' }]);
});

test('groups are never torn between pages', () => {
  const pages = pagesOf([30, 20, 1, 60, 50], (rows) => rows);
  expect(pages).toEqual([[30, 20], [1], [60], [50]]);
  expect(pagesOf([], () => 1)).toEqual([[]]);
});

import { describe, expect, test } from 'vitest';
import type { ReportId } from '../../../../src/model/ids.ts';
import { findingRecords } from '../../../../src/view/rectification/finding-record.ts';
import { findingTotals } from '../../../../src/view/rectification/finding-totals.ts';
import { findingLists } from '../../../../src/view/rectification/rectification-lists.ts';
import { rectificationPage } from '../../../../src/view/rectification/rectification-page.ts';
import type { RectificationInput } from '../../../support/archive.ts';
import { archiveOn, finding, measure, without } from '../../../support/archive.ts';
import { makeReport } from '../../../support/report.ts';

const record = (rectifications: RectificationInput[], day = '2024-07-10') => {
  const made = makeReport({
    findings: [finding('a')],
    recommendations: [],
    rectifications: rectifications.length > 0 ? rectifications : { absent: 'not-stated' },
  });
  const [found] = findingRecords(archiveOn(day, [made]));
  if (!found) throw new Error('no finding');
  return found;
};

describe('the state of a finding', () => {
  test.each<[string, RectificationInput[]]>([
    ['unpublished', []],
    ['done', [measure(['a'])]],
    ['unverified', [without(measure(['a']), 'evidence')]],
    ['unverified', [without(measure(['a']), 'verifiedBy')]],
    ['unverified', [measure(['a'], { verifiedBy: '示例区教育局' })]],
    ['unverified', [measure(['a'], { verifiedBy: '我局办公室' })]],
    ['partly', [measure(['a'], { state: 'partly' })]],
    ['partly', [measure(['a']), measure(['a'], { id: 'second', state: 'not-started' })]],
    ['unverified', [measure(['a']), without(measure(['a'], { id: 'second' }), 'evidence')]],
    ['in-progress', [measure(['a'], { state: 'in-progress' }), measure(['a'], { id: 'b', state: 'partly' })]],
    ['refused', [measure(['a'], { state: 'refused' })]],
  ])('is %s', (state, measures) => {
    expect(record(measures).state).toBe(state);
  });
});

test.each(['withheld', 'illegible', 'not-applicable', 'not-transcribed'] as const)(
  'what is %s is neither unpublished nor overdue',
  (absent) => {
    const made = makeReport({
      findings: [finding('a')],
      recommendations: [{ id: 'r', text: '改', addressedTo: '单位', findings: ['a'], due: '2024-01-31' }],
      rectifications: { absent },
    });
    const records = findingRecords(archiveOn('2024-07-10', [made]));
    expect(records).toMatchObject([{ state: 'unseen', daysOverdue: null }]);
    expect(findingTotals(records)).toMatchObject({ total: 1, open: 0, done: 0, overdue: 0 });
    const part = makeReport({
      transcription: { partial: ['rectifications'] },
      findings: [finding('a')],
      rectifications: [],
    });
    expect(findingRecords(archiveOn('2024-07-10', [part]))[0]?.state).toBe('unseen');
  },
);

describe('days past the deadline', () => {
  const open = (due: string) => [measure(['a'], { state: 'in-progress', due })];

  test.each<[string, string, number | null]>([
    ['2024-06-30', '2024-06-30', null],
    ['2024-06-30', '2024-07-01', 1],
    ['2024-06', '2024-07-01', 1],
    ['2024-02', '2024-03-02', 2],
    ['2024', '2024-12-31', null],
    ['2024', '2025-03-01', 60],
  ])('due %s, seen on %s: %s', (due, day, days) => {
    expect(record(open(due), day).daysOverdue).toBe(days);
  });

  test('are not counted where the work is said to be done, or refused', () => {
    expect(record([measure(['a'])]).daysOverdue).toBeNull();
    expect(record([without(measure(['a']), 'evidence')]).daysOverdue).toBeNull();
    expect(record([measure(['a'], { state: 'refused' })]).daysOverdue).toBeNull();
  });

  test('count from what is still open, not from what was done before', () => {
    const measures = [
      measure(['a'], { due: '2024-01-31' }),
      measure(['a'], { id: 'b', state: 'in-progress', due: '2024-07-01' }),
    ];
    expect(record(measures)).toMatchObject({ daysOverdue: 9, due: { iso: '2024-07-01' } });
  });

  test('are those of China, wherever the machine stands', () => {
    const made = makeReport({ findings: [finding('a')], rectifications: open('2024-06-30') });
    const archive = archiveOn('2024-07-01', [made]);
    expect(archive.today).toBe('2024-07-01');
  });
});

describe('findings of several years', () => {
  const year = (to: number, change: Parameters<typeof makeReport>[0]) =>
    makeReport({ fiscalYear: { from: to, to }, ...change }, { id: `${to}/example` });
  const repeated = finding('b', { repeats: { report: '2022/example' as ReportId, finding: 'a' as never } });
  const archive = archiveOn('2025-01-01', [
    year(2022, { findings: [finding('a'), finding('x')], rectifications: [measure(['a'])] }),
    year(2023, { findings: [repeated], rectifications: { absent: 'not-stated' } }),
  ]);

  test('lead to one another in both directions', () => {
    const [later, first, other] = findingRecords(archive);
    expect(later?.repeats).toMatchObject({ finding: 'a', report: { id: '2022/example' } });
    expect(first?.repeatedBy).toMatchObject([{ finding: 'b', report: { id: '2023/example' } }]);
    expect(other).toMatchObject({ repeats: null, repeatedBy: [] });
  });

  test('add up, as a whole and in every part', () => {
    const totals = findingTotals(findingRecords(archive));
    expect(totals).toMatchObject({ total: 3, done: 1, open: 2, overdue: 0, repeated: 1 });
    expect(Object.values(totals.byState).reduce((sum, count) => sum + count, 0)).toBe(totals.total);
    for (const kind of ['state', 'unit', 'year']) {
      const parts = findingLists(archive).filter(({ by }) => by.by === kind);
      expect(
        parts.reduce((sum, { reports }) => sum + reports.length, 0),
        kind,
      ).toBe(totals.total);
    }
  });

  test('stand in the table of units, what is not seen in a column of its own', () => {
    const unseen = archiveOn('2025-01-01', [
      year(2022, { findings: [finding('a'), finding('x')], rectifications: [measure(['a'])] }),
      year(2023, { findings: [finding('c')], rectifications: { absent: 'withheld' } }),
    ]);
    const columns = (of: typeof archive) =>
      Object.fromEntries(
        (rectificationPage(of, 1).units[0]?.counts ?? []).map(({ column, count }) => [column, count]),
      );
    expect(columns(unseen)).toMatchObject({ total: '3', done: '1', unpublished: '1', unseen: '1' });
    expect(columns(archive)).not.toHaveProperty('unseen');
  });

  test('are printed with links that name the finding on its report', () => {
    const [row] = rectificationPage(archive, 1, { by: 'year', id: '2023' }).rows;
    expect(row).toMatchObject({
      href: '/gk/reports/2023/example/#finding-b',
      stateLabel: '未公布',
      repeats: [{ label: '2022年度已经提出', href: '/gk/reports/2022/example/#finding-a' }],
    });
  });
});

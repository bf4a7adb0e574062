import { expect, test } from 'vitest';
import { rateBucketOf } from '../../../../src/model/bucket.ts';
import { formatRate, rate } from '../../../../src/scoring/rate.ts';
import { compareColumn } from '../../../../src/view/compare/compare-column.ts';
import { isFullYear } from '../../../../src/view/full-year.ts';
import { listData } from '../../../../src/view/list/list-data.ts';
import { reportRow } from '../../../../src/view/list/report-row.ts';
import { unitMatrix } from '../../../../src/view/list/unit-matrix.ts';
import { repositoryArchive } from '../../../support/repository.ts';

const archive = await repositoryArchive();

test('a report reads as spent in full, and is counted so, only where every 分 was spent', () => {
  const { rows } = listData(archive.summaries, archive.deployment);
  let almost = 0;
  for (const [index, summary] of archive.summaries.entries()) {
    const { execution } = summary.rates;
    if (execution === null) continue;
    const isFull = execution.part === execution.whole;
    const { executionRate } = reportRow(summary, archive.deployment);
    expect(executionRate === '100.00%', summary.id).toBe(isFull);
    expect(rows[index]?.includes('full'), summary.id).toBe(isFull);
    expect(execution.percent.eq(100), summary.id).toBe(isFull);
    if (!isFull && execution.percent.eq('99.99')) almost += 1;
  }
  expect(almost).toBeGreaterThan(0);
});

test('a rate of a part of a year says so wherever reports are set side by side', () => {
  const early = archive.summaries.filter((report) => !isFullYear(report) && report.rates.execution !== null);
  expect(early.length).toBeGreaterThan(0);
  for (const summary of early) {
    expect(reportRow(summary, archive.deployment).executionRate).toMatch(/^年中/);
    expect(compareColumn(archive, summary).cells.executionRate.text).toMatch(/^年中/);
    const cells = unitMatrix(archive.byUnit.get(summary.unit.id) ?? [], archive.deployment)?.rows;
    const own = cells?.flatMap((row) => row.cells.flat()).find(({ title }) => title === summary.title);
    if (own !== undefined) expect(own.executionRate).toMatch(/^年中/);
  }
});

test.each([
  [120_855, 120_856, '95to100', '99.99%以上'],
  [120_856, 120_856, 'full', '100.00%'],
  [100_000_001, 100_000_000, 'over', '略高于100%'],
  [1, 100_000_000, 'lt60', '不到0.01%'],
  [0, 100_000_000, 'lt60', '0.00%'],
  [5_999_999_999, 10_000_000_000, 'lt60', '60.00%'],
] as const)('%i of %i is in the class %s and reads %s', (part, whole, bucket, text) => {
  const found = rate(part, whole);
  expect(found && [rateBucketOf(found.ratio), formatRate(found)]).toEqual([bucket, text]);
});

test('a row names what its rate is measured against where that is not the budget beside it', () => {
  const others = archive.summaries.filter(
    ({ planned, rates }) => rates.execution !== null && planned !== null && rates.execution.whole !== planned,
  );
  expect(others.length).toBeGreaterThan(0);
  for (const summary of archive.summaries) {
    const { planned, funds, rates } = summary;
    const row = reportRow(summary, archive.deployment);
    expect(/^(?:年中)?(?:到位资金|年初预算|全年预算)的/.test(row.executionRate), summary.id).toBe(
      others.includes(summary),
    );
    expect(
      compareColumn(archive, summary).cells.budget.text.replace('文中未说明', '未说明'),
      summary.id,
    ).toBe(row.budget);
    if (others.includes(summary) || planned === null || funds.executed === null || rates.execution === null)
      continue;
    // What is printed beside one another can be worked out from one another.
    expect(formatRate(rates.execution)).toBe(formatRate(rate(funds.executed, planned) ?? rates.execution));
  }
});

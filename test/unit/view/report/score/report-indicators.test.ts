import { expect, test } from 'vitest';
import { isAbsent, valueOf } from '../../../../../src/model/absence.ts';
import { total } from '../../../../../src/view/report/score/dimension.ts';
import { indicatorsView } from '../../../../../src/view/report/score/report-indicators.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

const archive = await repositoryArchive();

test('a row for spending stands below the indicators only where something is known of it or they leave room for it', () => {
  let [without, all] = [0, 0];
  for (const { id } of archive.summaries) {
    const record = archive.record(id);
    const view = indicatorsView(record, archive.published(id), null);
    const { indicators } = record.report;
    if (view === null || isAbsent(indicators)) continue;
    all += 1;
    const full = total(indicators.rows.map(({ weight }) => valueOf(weight)?.value ?? null))?.eq(100) === true;
    const row = view.footer.find(({ key }) => key === 'execution');
    if (row === undefined && full) {
      without += 1;
      expect(view.footer.find(({ key }) => key === 'total')?.weight, id).toBe('100');
    }
    if (full && row !== undefined) expect([row.weight, row.claimed], id).not.toEqual([null, '未单列']);
  }
  expect(without).toBeGreaterThan(3);
  expect(all - without).toBeGreaterThan(10);
});

test('what the form gives for spending is in the total and in a row of its own, whoever recomputes it', () => {
  let compared = 0;
  for (const { id } of archive.summaries) {
    const record = archive.record(id);
    const { funds, indicators } = record.report;
    const view = indicatorsView(record, archive.published(id), null);
    if (view === null || isAbsent(funds) || isAbsent(indicators) || funds.executionPoints === undefined)
      continue;
    const { weight, claimedScore } = funds.executionPoints;
    const row = view.footer.find(({ key }) => key === 'execution');
    expect(row?.weight, id).toBe(weight.value.toString());
    if (!isAbsent(claimedScore)) expect(row?.claimed, id).toBe(claimedScore.value.toString());
    const sum = view.footer.find(({ key }) => key === 'total');
    if (sum === undefined || sum.weight === null || view.footer.some(({ key }) => key === 'adjustment'))
      continue;
    compared += 1;
    const own = total(indicators.rows.map((indicator) => valueOf(indicator.weight)?.value ?? null));
    expect(sum.weight, id).toBe(own?.plus(weight.value).toString());
    expect(Number.parseFloat(sum.share ?? '0'), id).toBeLessThanOrEqual(100);
  }
  expect(compared).toBeGreaterThan(10);
});

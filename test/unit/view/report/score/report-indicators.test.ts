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

import { describe, expect, test } from 'vitest';
import { reportRow } from '../../../../src/view/list/report-row.ts';
import { archiveOn, DEPLOYMENT, finding } from '../../../support/archive.ts';
import { makeReport } from '../../../support/report.ts';
import { pageOf } from '../../../support/report-page.ts';

const LINE = {
  source: 'total',
  initialBudget: '211万元',
  fullYearBudget: '317万元',
  received: '305万元',
  executed: '123万元',
  unspentDisposal: 'carried-over',
} as const;

type Column = 'initialBudget' | 'fullYearBudget' | 'received' | 'executed';

function madeWith(change: Partial<Record<Column, string>>) {
  return makeReport({
    funds: { executionBasis: 'full-year-budget', lines: [{ ...LINE, ...change }] },
    findings: [finding('f1', { amount: '约77万元' })],
  });
}

/** Everything that the page, a row of a list and the checks print of a report. */
function printed(made: ReturnType<typeof madeWith>): string {
  const { page, published } = pageOf(made);
  const archive = archiveOn('2024-07-01', [made]);
  const rows = archive.summaries.map((summary) => reportRow(summary, DEPLOYMENT));
  const { fundLines: _lines, ...rest } = published;
  return JSON.stringify([{ ...page, published: null }, rows, rest]);
}

/** Amounts in 万元 that stand somewhere without the word. */
const bare = (text: string, ...amounts: readonly string[]) =>
  amounts.flatMap(
    (amount) =>
      text.match(new RegExp(`.{0,12}(?<!约|\\d)(?:${amount}万元|${inYuan(amount)}元).{0,4}`, 'g')) ?? [],
  );
/** 123 of 万元 is 1,230,000 of 元. */
const inYuan = (wan: string) => (Number(wan) * 10_000).toLocaleString('en-US');

describe('an amount that the source itself calls about so much', () => {
  // 106 is the change of the budget, 194 what was left.
  test.each<[Column, string, string[]]>([
    ['executed', '约123万元', ['123', '194']],
    ['executed', '123余万元', ['123', '194']],
    ['executed', '近123万元', ['123', '194']],
    ['fullYearBudget', '317万元左右', ['317', '194', '106']],
    ['initialBudget', '约211万元', ['211', '106']],
    ['received', '约305万元', ['305']],
  ])('%s %s: keeps its 约 wherever it is printed, and so does what is made of it', (column, raw, amounts) => {
    const text = printed(madeWith({ [column]: raw }));
    // As the source has it, it stands as such.
    expect(bare(text.replaceAll(raw, ''), ...amounts)).toEqual([]);
    for (const amount of amounts.slice(0, 1)) expect(text).toContain(`约${amount}万元`);
  });

  test('of a finding as well', () => {
    expect(bare(printed(madeWith({})), '77')).toEqual([]);
  });

  test('an exact amount has none', () => {
    const text = printed(madeWith({}));
    for (const amount of ['123', '194', '305', '317']) expect(text).not.toContain(`约${amount}万元`);
  });
});

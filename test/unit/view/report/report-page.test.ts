import { describe, expect, test } from 'vitest';
import { ABSENCE_LABELS } from '../../../../src/text/labels.ts';
import type { ReportOverrides } from '../../../support/report.ts';
import { makeReport } from '../../../support/report.ts';
import { pageOf as pageOfReport } from '../../../support/report-page.ts';

const NOT_STATED = { absent: 'not-stated' } as const;

const pageOf = (overrides?: ReportOverrides) => pageOfReport(makeReport(overrides)).page;

function funds(amounts: Record<string, unknown>): ReportOverrides {
  const line = {
    source: 'total',
    initialBudget: '50万元',
    fullYearBudget: '50万元',
    received: '50万元',
    executed: '28.98万元',
    ...amounts,
  };
  return { funds: { executionBasis: 'full-year-budget', lines: [line] } } as ReportOverrides;
}

function result(fields: Record<string, unknown>): ReportOverrides {
  const assessment = {
    stage: 'claimed',
    role: 'dept',
    by: NOT_STATED,
    on: NOT_STATED,
    scheme: NOT_STATED,
    total: '90',
    gradeRaw: '优秀',
    ...fields,
  };
  return { assessments: [assessment] } as ReportOverrides;
}

describe('the sentence under the score', () => {
  test('puts score and money side by side', () => {
    expect(pageOf({ ...funds({}), ...result({}) }).sentence).toBe(
      '部门评价90分（优）；实际支出28.98万元，占全年预算数50万元的57.96%；21.02万元（42.04%）没有支出。',
    );
  });

  test('says nothing of a rest where there is none', () => {
    expect(pageOf({ ...funds({ executed: '50万元' }), ...result({}) }).sentence).toBe(
      '部门评价90分（优）；实际支出50万元，占全年预算数50万元的100.00%。',
    );
  });

  test('prints spending beyond the budget as it is', () => {
    expect(pageOf({ ...funds({ executed: '60万元' }), ...result({}) }).sentence).toContain('120.00%');
  });

  test('says what is missing instead of a number', () => {
    expect(pageOf({ ...funds({ executed: NOT_STATED }), ...result({ total: NOT_STATED }) }).sentence).toBe(
      '报告没有给出得分；报告没有给出可以计算执行率的金额。',
    );
  });

  test('computes no rate from a budget of nothing', () => {
    const page = pageOf({ ...funds({ fullYearBudget: '0元', executed: '0元' }), ...result({}) });
    expect(page.money?.execution).toBeNull();
    expect(page.sentence).toContain('没有给出可以计算执行率的金额');
  });
});

describe('money', () => {
  test('keeps received and spent apart', () => {
    const { money } = pageOf(funds({}));
    expect(money?.received?.text).toBe('100.00%');
    expect(money?.execution?.text).toBe('57.96%');
    expect(money?.rows.map(({ value }) => [value.text, value.yuan])).toEqual([
      ['50万元', '500,000元'],
      ['50万元', '500,000元'],
      ['28.98万元', '289,800元'],
      ['21.02万元', '210,200元'],
    ]);
  });

  test('a bar never leaves its track, the percentage may', () => {
    const { money } = pageOf(funds({ executed: '75万元' }));
    expect(money?.execution).toMatchObject({ text: '150.00%', width: '100' });
  });

  test.each([
    ['1分', '0.01元', '0.01元'],
    ['a thousand 亿', '100000000000元', '1,000亿元'],
  ])('%s is printed exactly', (_, amount, text) => {
    const { money } = pageOf(funds({ fullYearBudget: amount, executed: amount }));
    expect(money?.rows[0]?.value.text).toBe(text);
  });
});

describe('the grade', () => {
  test.each([
    ['优秀', 'you', '原文为“优秀”，规范等级用语为“优”'],
    ['优', 'you', null],
    ['不合格', 'cha', '原文为“不合格”，规范等级用语为“差”'],
  ])('%s is shown as its official term, and the printed word is kept', (gradeRaw, key, note) => {
    const { verdict } = pageOf(result({ gradeRaw }));
    expect(verdict.grade?.key).toBe(key);
    expect(verdict.gradeNote).toBe(note);
  });

  test('a word that is no grade gets none', () => {
    const { verdict } = pageOf(result({ gradeRaw: '卓越' }));
    expect(verdict.grade).toBeNull();
    expect(verdict.gradeNote).toContain('卓越');
  });
});

test('every absence is named once, in the order of the labels', () => {
  const page = pageOf({
    reportDate: NOT_STATED,
    commissioner: { absent: 'withheld', note: '不公开' },
    signature: NOT_STATED,
  });
  const labels = page.omissions.map(({ label }) => label);
  expect(labels.filter((label) => ['委托单位', '报告日期', '签章'].includes(label))).toEqual([
    '委托单位',
    '报告日期',
    '签章',
  ]);
  expect(page.omissions.find(({ label }) => label === '委托单位')).toEqual({
    label: '委托单位',
    reason: '依法不予公开',
    note: '不公开',
    isSilent: false,
  });
  expect(new Set(labels).size).toBe(labels.length);
});

test.each(['withheld', 'illegible', 'not-applicable', 'not-transcribed'] as const)(
  'beside a finding, what is %s is not said to be missing from the report',
  (absent) => {
    const { trail } = pageOf({
      recommendations: { absent },
      rectifications: { absent },
      resultUse: { absent },
    });
    const said = ABSENCE_LABELS[absent];
    expect([trail.noAdvice, trail.noFix]).toEqual([said, said]);
    expect([trail.rectificationsAbsent?.text, trail.resultUseAbsent?.text]).toEqual([said, said]);
    const silent = pageOf({ rectifications: NOT_STATED, recommendations: [] }).trail;
    expect([silent.noAdvice, silent.noFix]).toEqual(['没有针对这一问题的建议', '未公布']);
  },
);

test('a part that was not taken over whole is not counted as all there is', () => {
  const { trail, indicators, answers } = pageOf({
    transcription: { partial: ['indicators', 'findings', 'recommendations', 'rectifications'] },
    recommendations: [],
    rectifications: [],
  });
  expect([trail.noAdvice, trail.noFix]).toEqual(['本站没有录全', '本站没有录全']);
  expect(indicators?.count).toBe('已录7项指标');
  expect(JSON.stringify(answers)).toContain('本站录入的1个问题（没有录全）');
  expect(answers.results.sentence).toBe('能对照的7个目标达到6个。');
});

test('what does not apply is not missing', () => {
  const page = pageOf({ commissioner: { absent: 'not-applicable' } });
  expect(page.omissions.map(({ label }) => label)).not.toContain('委托单位');
});

test('the contents list names only parts that the page has, the words of the report inside theirs', () => {
  const { contents, words } = pageOf({ statements: [] });
  const ids = contents.map(({ id }) => id);
  expect(ids).toContain('money');
  expect(ids).not.toContain('figures');
  const text = ids.indexOf('text');
  const first = /<h2 id="([^"]+)"/.exec(JSON.stringify(words).replaceAll('\\"', '"'))?.[1];
  expect(first).toBeDefined();
  expect(ids[text + 1]).toBe(first);
});

test('links carry the base of the site', () => {
  const { page } = pageOfReport(makeReport(), { origin: 'https://example.org', base: '/gk/' });
  expect(page.frame.canonical).toBe('https://example.org/gk/reports/2023/example/');
  expect(page.downloads.files[0]?.href).toBe('/gk/reports/2023/example/report.json');
  for (const { href } of page.frame.breadcrumbs) expect(href.startsWith('/gk/')).toBe(true);
});

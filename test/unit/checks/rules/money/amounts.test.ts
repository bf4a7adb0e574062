import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { offersFor, U_UNIT } from '../../../../../src/checks/rules/money/u-unit.ts';
import { X_BALANCE } from '../../../../../src/checks/rules/money/x-balance.ts';
import { X_OVER } from '../../../../../src/checks/rules/money/x-over.ts';
import { X_PARTS } from '../../../../../src/checks/rules/money/x-parts.ts';
import { X_PRIOR } from '../../../../../src/checks/rules/money/x-prior.ts';
import { X_RATE } from '../../../../../src/checks/rules/money/x-rate.ts';
import { X_TWICE } from '../../../../../src/checks/rules/money/x-twice.ts';
import { X_ZERO } from '../../../../../src/checks/rules/money/x-zero.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { ReportInput } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';

type Funds = Exclude<ReportInput['funds'], { absent: unknown }>;
type Line = Funds['lines'][number];
const ABSENT = { absent: 'not-stated' } as const;
const NONE = { absent: 'not-applicable' } as const;

/** Budget and spending of one row, in 万元 unless a unit is written. */
function line(budget: string, executed: string, more: Partial<Line> = {}): Line {
  const money = (amount: string) => (/元$/.test(amount) ? amount : `${amount}万元`);
  const columns = {
    initialBudget: ABSENT,
    fullYearBudget: money(budget),
    received: ABSENT,
    executed: money(executed),
  };
  return { source: 'total', ...columns, ...more };
}

function funds(...lines: Line[]) {
  return { funds: { executionBasis: 'full-year-budget' as const, lines } };
}

/** The text that each failure marks in its file. */
function marked(failures: readonly string[]): readonly string[] {
  return failures.map((failure) => /⟦(.*?)⟧/.exec(failure)?.[1] ?? '');
}

function messages(check: Check, ...lines: Line[]): readonly string[] {
  return resultsOf(check, funds(...lines), { narrative: '## 一、基本情况\n\n略。\n' }).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status}: ${message}`,
  );
}

describe('X_RATE', () => {
  test.each([
    // Published rates that are right.
    ['36950', '19078', '51.63%'],
    ['310.2', '154.74', '50%'],
    ['310.2', '154.74', '49.88%'],
    ['100', '79.27', '79.27%'],
    ['10000', '4326', '43.26%'],
    ['10000', '9502', '95.02%'],
    ['10000', '9386', '93.86%'],
    // 1.005 and its kind: a half goes up, whatever binary floating point thinks.
    ['200', '2.01', '1.01%'],
  ])('%s budgeted, %s spent, printed as %s: right', (budget, executed, printedRate) => {
    expect(messages(X_RATE, line(budget, executed, { printedRate }))).toHaveLength(1);
    expect(messages(X_RATE, line(budget, executed, { printedRate }))[0]).toMatch(
      /^pass: 印出的执行率与金额相符/,
    );
  });

  test.each([
    [
      '36950',
      '19078',
      '51.62%',
      'error: 合计执行率写作51.62%，按金额计算为51.63%（1.9078亿元 ÷ 3.695亿元 = 51.63%）',
    ],
    [
      '310.2',
      '154.74',
      '51%',
      'error: 合计执行率写作51%，按金额计算为49.88%（154.74万元 ÷ 310.2万元 = 49.88%）',
    ],
    [
      '50',
      '28.98',
      '57.95%',
      'error: 合计执行率写作57.95%，按金额计算为57.96%（28.98万元 ÷ 50万元 = 57.96%）',
    ],
  ])('%s budgeted, %s spent, printed as %s: wrong', (budget, executed, printedRate, message) => {
    expect(messages(X_RATE, line(budget, executed, { printedRate }))).toEqual([message]);
  });

  test('a rate that is right on another basis only warns', () => {
    const row = line('100', '50', { received: '80万元', printedRate: '62.5%' });
    expect(messages(X_RATE, row)).toEqual([
      'warn: 合计执行率写作62.5%，按金额计算为50.00%（50万元 ÷ 100万元 = 50.00%）；按到位资金计算与原文相符',
    ]);
  });

  test('nothing to compare: no printed rate, an approximate amount, a budget of 0', () => {
    const unknown = ['unknown: 原文没有印出执行率，或者没有可以计算的金额'];
    expect(messages(X_RATE, line('50', '28.98'))).toEqual(unknown);
    expect(messages(X_RATE, line('约50万元', '28.98', { printedRate: '60%' }))).toEqual(unknown);
    expect(messages(X_RATE, line('0', '0', { printedRate: '0%' }))).toEqual(unknown);
  });

  test('a rate in the text, at its very figure; not one that was asked for or that of another year', () => {
    const narrative = (text: string) => ({ narrative: `## 一、基本情况\n\n${text}\n` });
    expect(failuresOf(X_RATE, {}, narrative('本年预算执行率为85.5%。'))).toEqual([
      'narrative.mdx:3:9 ⟦85.5%⟧ warn 正文的执行率写作85.5%，按金额计算为95.00%（95万元 ÷ 100万元 = 95.00%）',
    ]);
    for (const [name, right] of [
      ['资金支付率', '95%'],
      ['支付率', '95%'],
      ['资金使用率', '95%'],
      ['资金到位率', '100%'],
    ]) {
      expect(failuresOf(X_RATE, {}, narrative(`${name}85.5%。`))[0]).toContain(
        `warn 正文的${name?.slice(-3)}写作85.5%，按金额计算为${right?.replace('%', '.00%')}`,
      );
      expect(failuresOf(X_RATE, {}, narrative(`${name}达到${right}。`))).toEqual([]);
    }
    for (const text of [
      '设备使用率80%。',
      '预算执行率95.00%。',
      '预算执行率不低于98%。',
      '上年预算执行率80%。',
      '预算执行率目标98%。',
    ])
      expect(failuresOf(X_RATE, {}, narrative(text)), text).toEqual([]);
  });
});

describe('X_ZERO', () => {
  const part = line('90', '89.974', { source: 'current-fiscal' });

  test('a total of 0 above rows that are not', () => {
    expect(messages(X_ZERO, line('0', '0'), part)).toEqual([
      'error: 全年预算数的合计为0，分项合计90万元（90万元）',
      'error: 全年执行数的合计为0，分项合计89.974万元（89.974万元）',
    ]);
    expect(marked(failuresOf(X_ZERO, funds(line('0', '0'), part)))).toEqual(['"0万元"', '"0万元"']);
  });

  test('silent where the total is stated, or nothing was budgeted at all', () => {
    expect(messages(X_ZERO, line('90', '89.974'), part)).toEqual([]);
    expect(messages(X_ZERO, line('0', '0'), line('0', '0', { source: 'other' }))).toEqual([]);
  });
});

describe('X_PARTS', () => {
  const linhe = (total: string) => [
    line(total, '6992.95'),
    line('5000.11', '4900', { source: 'central' }),
    line('1165.18', '1092.95', { source: 'province' }),
    line('1000', '1000', { source: 'county' }),
  ];

  test('parts of 7165.29 under a total of 7165.32; the spending column adds up', () => {
    expect(messages(X_PARTS, ...linhe('7165.32'))).toEqual([
      'error: 全年预算数的分项合计7,165.29万元（5,000.11万元 + 1,165.18万元 + 1,000万元），合计行7,165.32万元，相差300元',
    ]);
    expect(marked(failuresOf(X_PARTS, funds(...linhe('7165.32'))))).toEqual(['"7165.32万元"']);
  });

  test('passes with the numbers', () => {
    expect(messages(X_PARTS, ...linhe('7165.29'))).toEqual([
      'pass: 分项之和与合计相符：全年预算数 5,000.11万元 + 1,165.18万元 + 1,000万元 = 7,165.29万元，共核对2栏',
    ]);
  });

  test('a difference that rounding explains passes as such', () => {
    const rounded = [
      line('33.34', '1'),
      line('16.67', '1', { source: 'central' }),
      line('16.68', '0', { source: 'other' }),
    ];
    expect(messages(X_PARTS, ...rounded)).toEqual([
      'pass: 分项之和与合计相符：全年预算数 16.67万元 + 16.68万元 = 33.35万元，印作33.34万元，相差在四舍五入的误差以内，共核对2栏',
    ]);
  });

  test('levels of government may stand below 当年财政拨款 or beside it', () => {
    const nested = [
      line('100', '90'),
      line('80', '70', { source: 'current-fiscal' }),
      line('50', '45', { source: 'central' }),
      line('30', '25', { source: 'county' }),
      line('20', '20', { source: 'other' }),
    ];
    expect(messages(X_PARTS, ...nested)[0]).toMatch(/^pass: .*80万元 \+ 20万元 = 100万元/);
    expect(messages(X_PARTS, ...nested.with(4, line('22', '20', { source: 'other' })))[0]).toMatch(
      /^error: /,
    );
  });

  test('a cell that does not apply counts nothing, one that is not stated leaves the column open', () => {
    const rest = [line('60', '60', { source: 'central' }), line('40', '30', { source: 'county' })];
    const none = line('1', '1', { source: 'other', fullYearBudget: NONE, executed: NONE });
    const open = line('1', '1', { source: 'other', fullYearBudget: ABSENT, executed: ABSENT });
    expect(messages(X_PARTS, line('100', '90'), ...rest, none)[0]).toMatch(/^pass: /);
    expect(messages(X_PARTS, line('100', '90'), ...rest, open)).toEqual([
      'unknown: 没有分项资金，合计数无从核对',
    ]);
  });

  test('one named part of a larger total says nothing; one that is larger does', () => {
    expect(messages(X_PARTS, line('100', '90'), line('60', '50', { source: 'central' }))[0]).toMatch(
      /^unknown/,
    );
    expect(messages(X_PARTS, line('100', '90'), line('160', '90', { source: 'central' }))[0]).toMatch(
      /^error/,
    );
  });

  test('sub-projects add up to the total', () => {
    const by = (subProject: string, budget: string) => line(budget, '1', { subProject });
    expect(messages(X_PARTS, line('100', '2'), by('a', '60'), by('b', '40'))[0]).toMatch(
      /^pass: .*60万元 \+ 40万元/,
    );
    expect(messages(X_PARTS, line('100', '2'), by('a', '60'), by('b', '42'))[0]).toMatch(
      /^error: .*相差2万元/,
    );
  });
});

describe('X_BALANCE', () => {
  test.each([
    ['36950', '19078', '17872'],
    ['59000', '47317.66', '11682.34'],
    ['50', '28.98', '21.02'],
    ['50', '50', '0'],
  ])('%s − %s = %s', (budget, executed, unspent) => {
    const [message] = messages(X_BALANCE, line(budget, executed, { unspent: `${unspent}万元` }));
    expect(message).toMatch(/^pass: 未支出资金与预算、支出相符：/);
  });

  test('a balance that is not what is left', () => {
    const row = line('59000', '47317.66', { unspent: '11683.34万元' });
    expect(messages(X_BALANCE, row)).toEqual([
      'error: 合计未支出资金写作1.168334亿元，按金额计算为1.168234亿元（5.9亿元 − 4.731766亿元）',
    ]);
    expect(marked(failuresOf(X_BALANCE, funds(row)))).toEqual(['"11683.34万元"']);
  });

  test('what is left of the money received is a balance too', () => {
    const row = line('100', '50', { received: '80万元', unspent: '30万元' });
    expect(messages(X_BALANCE, row)).toEqual(['pass: 未支出资金与预算、支出相符：80万元 − 50万元 = 30万元']);
  });

  test('without a printed balance there is nothing to compare', () => {
    expect(messages(X_BALANCE, line('50', '28.98'))).toEqual(['unknown: 原文没有印出未支出资金的金额']);
  });
});

describe('X_OVER', () => {
  test('more received than budgeted', () => {
    expect(messages(X_OVER, line('845784', '800000', { received: '926318.05万元' }))).toEqual([
      'warn: 合计到位资金约92.63亿元，多于预算84.5784亿元，为预算的109.52%',
    ]);
  });

  test('more spent than budgeted, on a row of its own', () => {
    const rows = [line('100', '90'), line('50', '50.01', { source: 'central' })];
    expect(failuresOf(X_OVER, funds(...rows))).toHaveLength(1);
    expect(messages(X_OVER, ...rows)).toEqual([
      'warn: 中央资金全年执行数50.01万元，多于预算50万元，为预算的100.02%',
    ]);
  });

  test('silent at the budget itself', () => {
    expect(messages(X_OVER, line('100', '100'))).toEqual(['pass: 支出100万元没有超过预算100万元']);
    expect(messages(X_OVER, line('100', '约101万元'))[0]).toMatch(/^pass/);
  });
});

describe('X_PRIOR', () => {
  const told = (text: string) => failuresOf(X_PRIOR, {}, { narrative: `## 一、基本情况\n\n${text}\n` });

  test('an amount of one level that is the sum of two', () => {
    expect(told('下达中央资金61.8万元。其中中央30.9万元，县级配套30.9万元。')).toEqual([
      'narrative.mdx:3:7 ⟦61.8万元⟧ error 写作中央资金61.8万元，而文中另有中央资金30.9万元 + 县（区）级资金30.9万元 = 61.8万元',
    ]);
  });

  test('in one sentence as well', () => {
    expect(told('下达中央资金61.8万元，其中中央30.9万元、县级30.9万元。')).toHaveLength(1);
  });

  test('silent where the amounts are told apart', () => {
    for (const text of [
      '下达资金61.8万元。其中中央30.9万元，县级配套30.9万元。',
      '下达中央资金61.8万元。其中中央30.9万元，县级配套20万元。',
      '中央资金30.9万元，县级资金30.9万元，共61.8万元。',
      '中央资金61.8万元，县级资金30.9万元。',
    ])
      expect(told(text), text).toEqual([]);
  });

  test('the rows of the table are compared with the text', () => {
    const rows = [
      line('61.8', '60'),
      line('30.9', '30', { source: 'central' }),
      line('30.9', '30', { source: 'county' }),
    ];
    const narrative = '## 一、基本情况\n\n争取中央财政资金61.8万元。\n';
    expect(failuresOf(X_PRIOR, funds(...rows), { narrative })).toEqual([
      'narrative.mdx:3:9 ⟦61.8万元⟧ error 写作中央资金61.8万元，而文中另有中央资金30.9万元 + 县（区）级资金30.9万元 = 61.8万元',
    ]);
  });
});

describe('U_UNIT', () => {
  test('a county programme for 100 元', () => {
    expect(messages(U_UNIT, line('100元', '33.78元'))).toEqual([
      'error: 全年预算数写作100元，整个项目不足1000元',
      'error: 全年执行数写作33.78元，整个项目不足1000元',
    ]);
  });

  test.each([
    ['500000万元', 'less', '"50万元" 或 "500000元"'],
    ['28.98元', 'more', '"28.98万元"'],
    ['100', 'more', '"100万元"'],
    ['289800元', 'less', '"28.98元"'],
    ['≤2.5元', 'more', '"≤2.5万元"'],
    ['67,700万元', 'less', '"6.77万元" 或 "67,700元"'],
    ['3亿元', 'more', ''],
  ] as const)('offers what may stand there for %s', (printed, slip, offers) => {
    expect(offersFor(printed, slip)).toBe(offers);
  });

  test('more than any project', () => {
    expect(messages(U_UNIT, line('50000亿元', '1'))[0]).toMatch(/超过1万亿元$/);
  });

  test('元 beside 万元 in one row', () => {
    expect(messages(U_UNIT, line('50万元', '28.98元'))).toEqual([
      'error: 全年执行数写作28.98元，全年预算数写作50万元，两者相差1万倍',
    ]);
    expect(messages(U_UNIT, line('50万元', '289800元'))).toEqual([]);
  });

  test('the text says 万元 where the table says 元', () => {
    const narrative = (text: string) => ({ narrative: `## 一、基本情况\n\n${text}\n` });
    const row = funds(line('5000元', '4000元'));
    expect(failuresOf(U_UNIT, row, narrative('安排预算资金5000万元。'))).toHaveLength(1);
    expect(failuresOf(U_UNIT, row, narrative('安排预算资金5000元。'))).toEqual([]);
    expect(failuresOf(U_UNIT, row, narrative('每户补助资金5000万元。'))).toEqual([]);
    expect(failuresOf(U_UNIT, row, narrative('共有企业5000万元以上的3家。'))).toEqual([]);
  });

  test('a cost in 元 against a target in 万元', () => {
    const row = (actual: string) => ({
      indicators: { rows: [makeIndicator({ direction: 'negative', target: '≤2.5万元', actual })] },
    });
    expect(failuresOf(U_UNIT, row('2.5元'))).toHaveLength(1);
    expect(failuresOf(U_UNIT, row('25000元'))).toEqual([]);
    expect(failuresOf(U_UNIT, row('2.4万元'))).toEqual([]);
  });
});

describe('parts of parts', () => {
  const part = (source: Line['source'], amount: string, subProject = 'a') =>
    line(amount, amount, { source, subProject } as Partial<Line>);

  test('the sources of a sub-project make its total', () => {
    const lines = [line('763', '763'), part('total', '763')];
    const wrong = messages(
      X_PARTS,
      ...lines,
      part('central', '512'),
      part('province', '208'),
      part('county', '53'),
    );
    expect(wrong).toHaveLength(2);
    expect(wrong[0]).toMatch(
      /^error: “a”全年预算数的分项合计773万元（512万元 \+ 208万元 \+ 53万元），合计行763万元，相差10万元$/,
    );
    expect(
      messages(X_PARTS, ...lines, part('central', '502'), part('province', '208'), part('county', '53'))[0],
    ).toMatch(/^pass/);
  });

  test('a list of some of the sources is no error', () => {
    const some = messages(
      X_PARTS,
      line('100', '100'),
      line('60', '60', { source: 'central' }),
      line('20', '20', { source: 'province' }),
    );
    expect(some.map((message) => message.slice(0, 5))).toEqual(['warn:', 'warn:']);
  });
});

describe('X_TWICE', () => {
  test('a second total', () => {
    expect(messages(X_TWICE, line('100', '90'), line('80', '70'))).toEqual([
      'error: 资金有2行同一范围的合计，不能确定按哪一行计算',
    ]);
    const part = line('80', '70', { subProject: 'a' } as Partial<Line>);
    expect(messages(X_TWICE, line('100', '90'), part)).toEqual([]);
    expect(messages(X_TWICE, line('100', '90'), part, part)).toHaveLength(1);
    const year = line('80', '70', { year: 2023 } as Partial<Line>);
    expect(messages(X_TWICE, year, year, line('100', '90'), part)).toHaveLength(1);
  });
});

describe('X_OVER without a budget', () => {
  test('more spent than received', () => {
    const received = (more: Partial<Line>) => line('1', '120', { fullYearBudget: ABSENT, ...more });
    expect(messages(X_OVER, received({ received: '100万元' }))).toEqual([
      'warn: 合计全年执行数120万元，多于到位资金100万元，为到位资金的120.00%',
    ]);
    expect(messages(X_OVER, received({ received: '120万元' }))).toEqual([]);
    expect(
      messages(X_OVER, received({ received: '100万元', fullYearBudget: { absent: 'illegible' } })),
    ).toEqual([]);
  });
});

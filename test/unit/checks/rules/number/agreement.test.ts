import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { N_TEXT } from '../../../../../src/checks/rules/number/n-text.ts';
import { N_TWICE } from '../../../../../src/checks/rules/number/n-twice.ts';
import { isSlipOf } from '../../../../../src/checks/rules/number/slip.ts';
import { resultsOf } from '../../../../support/checks.ts';
import type { ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { REPORT } from '../../../../support/report-facts.ts';
import { claim, money } from '../score/support.ts';

const told = (check: Check, words: string, facts: ReportOverrides = {}) =>
  resultsOf(check, facts, { narrative: `## 一、基本情况\n\n${words}\n` }).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status} ${message}`,
  );

describe('N_TEXT', () => {
  const scored = claim({ total: '78', gradeRaw: '中' });

  test.each([
    '总分73.12分',
    '综合得分为73.12分',
    '自评得分：73.12分',
    '评价总分是 73.12 分',
    '评分结果73.12分',
    '绩效评价得分73.12',
    '自评分：73.12分',
  ])('%s where the table has 78', (printed) => {
    expect(told(N_TEXT, `经评价，项目${printed}。`, scored)).toEqual(['warn 正文写作73.12分，总分为78分']);
  });

  test('a total that is the same, the most there is, and those of others', () => {
    expect(told(N_TEXT, '项目总分78分。', scored)).toEqual(['pass 正文写的1处分数、等级和金额与数据相符']);
    for (const words of [
      '满分100分，其中产出50分。',
      '评价采用百分制，总分100分。',
      '上年总分88分。',
      '总分90分以上为优。',
    ])
      expect(told(N_TEXT, words, scored), words).toEqual([]);
  });

  test.each([
    '评价等级为“优”',
    '等级为优',
    '总分78分，等级为良',
    '得分78分，评定结果为优秀',
    '绩效等级：优秀',
    '评价结果为“良”',
  ])('%s where the table has 中', (printed) => {
    expect(told(N_TEXT, `项目${printed}。`, scored)[0]).toMatch(/^warn 正文写作(?:优秀?|良)，等级为中$/);
  });

  test('scales of grades are no results', () => {
    for (const words of [
      '评价等级分为优、良、中、差四级。',
      '90分以上等级为优，80分以上等级为良。',
      '80（含）-90分，等级为良；得分≥90分的，等级为优。',
      '结果等级为优、良的，优先安排。',
    ])
      expect(told(N_TEXT, words, scored), words).toEqual([]);
  });

  test.each([
    ['实际支出180.61万元', '正文写作180.61万元，全年执行数为108.61万元'],
    ['全年执行数为99万元', '正文写作99万元，全年执行数为108.61万元'],
    ['全年预算数210万元', '正文写作210万元，全年预算数为120万元'],
    ['年度预算安排资金210万元', '正文写作210万元，全年预算数为120万元'],
    ['累计支付资金80万元', '正文写作80万元，全年执行数为108.61万元'],
    ['资金到位，支出80万元', '正文写作80万元，全年执行数为108.61万元'],
    // No column is named, but two digits have changed places.
    ['本年拨付了180.61万元', '正文写作180.61万元，资金表为108.61万元'],
  ])('%s', (words, said) => {
    expect(told(N_TEXT, `项目${words}。`, money('120', '108.61'))).toEqual([`warn ${said}`]);
  });

  test('rows of digits read as amounts do everywhere', () => {
    expect(told(N_TEXT, '项目全年预算数552万元。', money('12865000', '12543375'))).toEqual([
      'warn 正文写作552万元，全年预算数为1,286.5亿元',
    ]);
  });

  test('amounts of parts, rounded amounts and other amounts', () => {
    const facts = money('120', '108.61');
    for (const words of [
      '其中实际支出检定费58.61万元。',
      '购置设备32.5万元。',
      '上年全年执行数99万元。',
      '2022年度预算安排99万元。',
      '培训支出12万元。',
    ])
      expect(told(N_TEXT, words, facts), words).toEqual([]);
    for (const words of [
      '全年执行数108.61万元。',
      '实际支出108.6万元。',
      '实际支出1086100元。',
      '实际支出109万元。',
    ])
      expect(told(N_TEXT, words, facts), words).toEqual(['pass 正文写的1处分数、等级和金额与数据相符']);
  });
});

describe('a slip of the hand', () => {
  test.each([
    ['180.61万元', '108.61万元', true],
    ['12,345.67万元', '12,346.67万元', true],
    ['108.61万元', '108.61万元', false],
    ['1086.1万元', '108.61万元', false],
    ['50万元', '60万元', false],
    ['108.61元', '180.61万元', false],
    ['123.45万元', '543.21万元', false],
  ])('%s for %s: %s', (printed, meant, expected) => {
    expect(isSlipOf(printed, meant)).toBe(expected);
  });
});

describe('N_TWICE', () => {
  const trained = {
    indicators: {
      rows: [
        makeIndicator({ id: 'training', name: '补贴性培训人次', target: '≥2800人次', actual: '2876人次' }),
      ],
    },
  };

  test.each(['全年开展补贴性培训3888人次。', '补贴性培训共3,888人次，效果良好。'])(
    'in the results: %s',
    (actual) => {
      const facts = { ...trained, goals: { ...REPORT.goals, actual } };
      expect(told(N_TWICE, '略。', facts)[0]).toMatch(
        /^warn “补贴性培训人次”此处写作3,?888人次，指标表为2876人次$/,
      );
    },
  );

  test('in the words', () => {
    expect(told(N_TWICE, '组织补贴性培训3888人次。', trained)).toHaveLength(1);
    const stated = (label: string, figure: string) => ({
      ...trained,
      statements: [{ id: 'trained', label, figure }],
    });
    for (const label of ['补贴性培训', '开展补贴性培训人次'])
      expect(told(N_TWICE, '略。', stated(label, '3888人次'))[0]).toMatch(
        /^warn .*此处写作3888人次，指标表为2876人次$/,
      );
    const both = told(N_TWICE, '组织补贴性培训3888人次。', stated('补贴性培训', '3888人次'));
    expect(both).toHaveLength(1);
    expect(told(N_TWICE, '略。', stated('补贴性培训', '2876人次'))).toEqual([
      'pass 1处同一事项的数字前后一致',
    ]);
    for (const figure of ['3888人', '约3888人次'])
      expect(told(N_TWICE, '略。', stated('补贴性培训', figure))).toEqual([]);
    expect(told(N_TWICE, '组织补贴性培训2876人次。', trained)).toEqual(['pass 1处同一事项的数字前后一致']);
  });

  test('targets, other years, parts, other units and approximations are other figures', () => {
    for (const words of [
      '补贴性培训目标2800人次。',
      '上年补贴性培训3888人次。',
      '其中补贴性培训1200人次。',
      '补贴性培训3888人。',
      '补贴性培训3888余人次。',
      '补贴性培训覆盖12个乡镇，3888人次。',
      '补贴性培训1200人次，补贴性培训1676人次。',
      '2022年补贴性培训3888人次。',
    ])
      expect(
        told(N_TWICE, words, trained).filter((line) => line.startsWith('warn')),
        words,
      ).toEqual([]);
  });

  test('the execution rate of the table and of the amounts', () => {
    const row = (actual: string, name = '预算执行率') => ({
      ...money('100', '81.54'),
      indicators: { rows: [makeIndicator({ id: 'rate', name, target: '100%', actual })] },
    });
    expect(told(N_TWICE, '略。', row('88.63%'))).toEqual(['warn “预算执行率”此处写作88.63%，资金表为81.54%']);
    for (const name of ['资金支付率', '资金使用率'])
      expect(told(N_TWICE, '略。', row('88.63%', name))).toHaveLength(1);
    for (const actual of ['81.54%', '82%', '81.5%'])
      expect(told(N_TWICE, '略。', row(actual)), actual).toEqual(['pass 1处同一事项的数字前后一致']);
  });
});

import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { countOf } from '../../../../../src/checks/rules/number/chinese-count.ts';
import { N_APPROX } from '../../../../../src/checks/rules/number/n-approx.ts';
import { N_COUNT } from '../../../../../src/checks/rules/number/n-count.ts';
import { N_COVERAGE } from '../../../../../src/checks/rules/number/n-coverage.ts';
import { N_SUM } from '../../../../../src/checks/rules/number/n-sum.ts';
import { U_FORMAT } from '../../../../../src/checks/rules/number/u-format.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { ReportInput, ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { table } from '../score/support.ts';

type StatementInput = NonNullable<ReportInput['statements']>[number];

/** Figures by name; the first is the sum of the others. */
function sum(whole: string, ...parts: string[]): ReportOverrides {
  const rest = parts.map((figure, index) => ({ id: `part-${index}`, label: `第${index}部分`, figure }));
  return {
    statements: [{ id: 'whole', label: '合计', figure: whole, sumOf: rest.map(({ id }) => id) }, ...rest],
  };
}

const statement = (id: string, label: string, figure: string, more: Partial<StatementInput> = {}) => ({
  id,
  label,
  figure,
  ...more,
});
const text = (words: string) => ({ narrative: `## 一、基本情况\n\n${words}\n` });
const told = (check: Check, facts: ReportOverrides = {}) =>
  resultsOf(check, facts).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status} ${message}`,
  );

describe('N_SUM', () => {
  test('1489 = 649 + 762 + 78', () => {
    expect(told(N_SUM, sum('1489台/件', '649台/件', '762台/件', '78台/件'))).toEqual([
      'pass 合计1489台/件 = 649 + 762 + 78，相符',
    ]);
  });

  test('counted things are exact: one off is off', () => {
    expect(failuresOf(N_SUM, sum('1490台/件', '649台/件', '762台/件', '78台/件'))).toEqual([
      'report.json "figure": ⟦"1490台/件"⟧, error 合计写作1490台/件，各项合计1489（649 + 762 + 78）',
    ]);
  });

  test.each([
    ['550000元', '300000元', '250000元'],
    ['100%', '33.3%', '33.3%', '33.3%'],
    ['1.2万人', '7000人', '5000人'],
    ['10.1公里', '5.05公里', '5.05公里'],
  ])('%s', (whole, ...parts) => {
    expect(told(N_SUM, sum(whole, ...parts))[0]).toMatch(/^pass /);
  });

  test.each([
    ['10.2公里', '5.05公里', '5.05公里'],
    ['1.2万人', '7000人', '5600人'],
    ['1.2万人', '7000人', '9000人'],
  ])('%s is not the sum', (whole, ...parts) => {
    expect(told(N_SUM, sum(whole, ...parts))[0]).toMatch(/^error /);
  });

  test('a figure that the source calls inexact is not added up', () => {
    expect(told(N_SUM, sum('1000余份', '600份', '300份'))).toEqual(['unknown 正文没有可以加总核对的数字']);
    expect(told(N_SUM, sum('1000份', '约600份', '300份'))[0]).toMatch(/^unknown/);
  });

  test('two figures that must agree', () => {
    const equal = (figure: string) => ({
      statements: [
        statement('firms', '企业', '22家'),
        statement('pledges', '承诺书', figure, { equalTo: 'firms' }),
      ],
    });
    expect(told(N_SUM, equal('22份'))).toEqual(['pass 承诺书22份，与企业22家相等']);
    expect(told(N_SUM, equal('21份'))).toEqual(['error 承诺书写作21份，应与之相等的企业22家']);
  });

  test('a part is not more than its whole', () => {
    const part = (figure: string) => ({
      statements: [
        statement('all', '机构', '30家'),
        statement('some', '抽查的机构', figure, { partOf: 'all' }),
      ],
    });
    expect(told(N_SUM, part('30家'))).toEqual([]);
    expect(told(N_SUM, part('31家'))).toEqual(['error 抽查的机构写作31家，多于所属的机构30家']);
  });
});

describe('N_COUNT', () => {
  const fails = (words: string, facts: ReportOverrides = {}) => failuresOf(N_COUNT, facts, text(words));

  test('15 stated, 8 and 8 listed', () => {
    expect(fails('共15个项目，其中年初安排8个，年中追加8个。')).toEqual([
      'narrative.mdx:3:2 ⟦15个⟧ error 写有“15个”（15），“年初安排8个，年中追加8个”有16',
    ]);
    expect(fails('共16个项目，其中年初安排8个，年中追加8个。')).toEqual([]);
  });

  test('more points announced than follow', () => {
    expect(fails('存在以下三个方面问题：一是招标较晚；二是档案不全。')).toEqual([
      'narrative.mdx:3:3 ⟦以下三个方面⟧ error 写有“以下三个方面”（3），要点有2',
    ]);
    expect(resultsOf(N_COUNT, {}, text('有如下2点：一是招标较晚；二是档案不全。'))[0]).toMatchObject({
      status: 'pass',
      message: '写明的项数与所列相符：“如下2点”，所列2项',
    });
  });

  test.each([
    ['发现3个问题。', '发现3个问题', '存在的问题'],
    ['评价发现四方面突出问题。', '发现四方面突出问题', '存在的问题'],
    ['本报告提出了两条整改建议。', '提出了两条整改建议', '有关建议'],
    ['项目取得八个方面的成效。', '取得八个方面的成效', '成效分项'],
  ])('%s where the record has one', (words, printed, list) => {
    const [found] = resultsOf(N_COUNT, {}, text(words));
    expect(found).toMatchObject({ status: 'fail', severity: 'warn' });
    expect(found?.message).toMatch(new RegExp(`^写有“${printed}”（.），${list}有1$`));
    expect(fails(words.replace(/3个|四方面|两条|八个方面/, '1个'))).toEqual([]);
    const part: ReportOverrides = { transcription: { partial: ['findings', 'recommendations'] } };
    if (list !== '成效分项') expect(fails(words, part)).toEqual([]);
    expect(fails(`上年${words}`)).toEqual([]);
  });

  test('silent where no list follows, or it is not counted from one', () => {
    for (const words of [
      '主要有以下三个方面。',
      '以下三个方面：一是招标较晚。',
      '以下两点：二是甲；三是乙；四是丙。',
    ])
      expect(fails(words), words).toEqual([]);
  });

  test('the number of indicators', () => {
    expect(fails('评分表共有12个三级指标。')).toEqual([
      'narrative.mdx:3:6 ⟦12个三级指标⟧ error 写有“12个三级指标”（12），指标评分表有7',
    ]);
    expect(fails('评分表共有7个三级指标。')).toEqual([]);
  });

  test.each([
    ['15', 15],
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['两', 2],
    ['', null],
    ['一二', null],
  ])('%s is %s', (word, value) => {
    expect(countOf(word)).toBe(value);
  });
});

describe('N_COVERAGE', () => {
  const labs = statement('labs', '检查的检验检测机构', '8家');

  test('8 of 30: a part, a whole, or two things', () => {
    expect(
      failuresOf(N_COVERAGE, { statements: [labs, statement('all', '自查的检验检测机构', '30家')] }),
    ).toEqual([
      'report.json "figure": ⟦"8家"⟧ note “检查的检验检测机构”8家，“自查的检验检测机构”30家，都是检验检测机构，没有写明两者的关系；如为部分与总数，占26.67%',
    ]);
  });

  test('silent where the relation is stated, the unit differs, or the things are only of one kind', () => {
    const all = statement('all', '自查的检验检测机构', '30家');
    for (const statements of [
      [{ ...labs, partOf: 'all' }, all],
      [labs, { ...all, figure: '30次' }],
      [labs, { ...all, label: '自查的企业' }],
      [statement('a', '检查的企业', '8家'), statement('b', '走访的企业', '30家')],
      [labs, { ...all, figure: '8家' }],
    ])
      expect(failuresOf(N_COVERAGE, { statements })).toEqual([]);
  });
});

describe('N_APPROX', () => {
  test('an approximate figure, and a unit of two words', () => {
    const statements = [
      statement('leaflets', '宣传资料', '1000余份'),
      statement('checked', '检查的器具', '610台/件'),
      statement('verified', '检定的器具', '1489台/件'),
    ];
    expect(told(N_APPROX, { statements })).toEqual([
      'note 宣传资料1000余份是约数，照录，不参与计算',
      'note 检查的器具等2个数字的计量单位“台/件”合并了两种单位',
    ]);
  });

  test('silent for exact figures and for rates', () => {
    const figures = ['22家', '57.96%', '120元/人', '3吨/年', '20人次'];
    const statements = figures.map((figure, index) => statement(`s-${index}`, '数', figure));
    expect(told(N_APPROX, { statements })).toEqual([]);
  });
});

describe('U_FORMAT', () => {
  const fails = (words: string) => failuresOf(U_FORMAT, {}, text(words));

  test.each([
    ['支出7,00.0,77。', '7,00.0,77'],
    ['支出677,00元。', '677,00元'],
    ['支出1,23,456元。', '1,23,456元'],
    ['支出1356,090.00元。', '1356,090.00元'],
    ['支出1.356.09万元。', '1.356.09万元'],
  ])('%s', (words, printed) => {
    expect(fails(words)).toEqual([
      `narrative.mdx:3:3 ⟦${printed}⟧ error 数字“${printed}”的分节号或小数点不完整，不能确定大小`,
    ]);
  });

  test.each([
    ['支出102 4万元。', '102 4万元'],
    ['合格率达到9 5%。', '9 5%'],
    ['支出3 500.5元。', '3 500.5元', false],
    ['支出1 356 090元。', '1 356 090元', false],
    ['2023 50万元。', '', false],
    ['见表1 50万元。', '', false],
    ['3 50万元用于采购。', '', false],
    ['甲 50万元，乙 3 处。', '', false],
  ])('a blank within a number: %s', (words, printed, found = true) => {
    const message = `warn 数字“${printed}”中间有空格，不能确定是一个数还是两个数`;
    expect(fails(words).map((line) => line.replace(/^[^ ]+ ⟦[^⟧]*⟧ /, ''))).toEqual(found ? [message] : []);
  });

  test('cells side by side are two numbers', () => {
    expect(fails('|甲|102|4万元|\n|-|-|-|\n|乙|3|5万元|')).toEqual([]);
  });

  test.each(['≥9 5%', '1OO%', 'l00人', '约3 5台'])('%s in a cell', (target) => {
    const [found] = resultsOf(U_FORMAT, table({ machines: { target } }));
    expect(found).toMatchObject({ status: 'fail', severity: 'error', values: { printed: target } });
  });

  test.each(['10 台', '≥ 95 %', '1:1 000', '国家级1个 省级2个', 'O2O平台', 'Ⅲ类', 'loo'])(
    '%s in a cell is none',
    (target) => {
      expect(resultsOf(U_FORMAT, table({ machines: { target } }))).toEqual([]);
    },
  );

  test.each([
    '支出1,356,090.00元。',
    '支出67,700元。',
    '第1,2,3项。',
    '分别为3.5,4.2万元。',
    '2023.12.31完成。',
    '版本1.2.3。',
    '共3个，2家。',
    '网址192.168.01.1。',
    '编号A677,001。',
  ])('silent: %s', (words) => {
    expect(fails(words)).toEqual([]);
  });

  test('a cell of the table', () => {
    const broken = { indicators: { rows: [makeIndicator({ actual: '7,00.0,77万元' })] } };
    expect(failuresOf(U_FORMAT, broken)).toEqual([
      'report.json "actual": ⟦"7,00.0,77万元"⟧, error 数字“7,00.0,77万元”的分节号或小数点不完整，不能确定大小',
    ]);
    expect(failuresOf(U_FORMAT, table())).toEqual([]);
  });

  test('the goals and findings, at the very figure', () => {
    const goals = { expected: '支出不超过677,00元。', actual: '支出67,700元。' };
    expect(failuresOf(U_FORMAT, { goals })).toEqual([
      'report.json "expected": "支出不超过⟦677,00元⟧。", error 数字“677,00元”的分节号或小数点不完整，不能确定大小',
    ]);
  });
});

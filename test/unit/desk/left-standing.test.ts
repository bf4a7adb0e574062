import { describe, expect, test } from 'vitest';
import { proposalOf } from '../../support/drawn/proposal.ts';

// What a form prints around its answers: prompts, labels in lines of their own, titles in two lines.

const TABLE = [
  '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
  '产出指标|数量指标|甲项|≥10个|10个|50|50',
  '^|质量指标|乙项|≥95%|96%|50|50',
];

describe('a prompt', () => {
  const prompts = [
    '结合自评情况，分析存在的问题及原因。（200字以内）',
    '（说明项目实施中存在的主要问题，300字以内）',
    '简要说明（请据实填写）',
    '对照年度目标，说明相关任务目标的完成情况（100字以内）',
    '请分条列示（可另附页）',
  ];
  const labels = ['存在问题', '改进措施', '年度总体目标', '年度目标完成情况', '评价结论'];
  const texts = async (answer: string) => {
    const proposal = await proposalOf({
      sheets: { 表: [...TABLE, ...labels.map((label) => `${label}|${answer}`)] },
    });
    const { findings, recommendations, goals, conclusion } = proposal;
    return [findings[0], recommendations[0], goals.expected, goals.actual, conclusion].map(
      (one) => one?.value ?? null,
    );
  };
  test.each(prompts)('left standing is no answer: %s', async (prompt) => {
    expect(await texts(prompt)).toEqual([null, null, null, null, null]);
  });
  test.each(prompts)('is no part of one: %s', async (prompt) => {
    const answer = '一是配套资金不足；二是合同签订晚。';
    const own = /^（/.test(prompt) ? `${prompt}${answer}` : `${answer}${/（.*）/.exec(prompt)?.[0] ?? ''}`;
    expect(await texts(own)).toEqual(labels.map(() => answer));
  });
  test('keeps what brackets hold of an answer', async () => {
    const answer = '共3个（其中2个小区）未完成，请示待批复。';
    expect(await texts(answer)).toEqual(labels.map(() => answer));
  });
});

test.each([
  ['存在问题\n（说明项目实施中存在的主要问题，300字以内）', '改进措施\n（针对问题提出，300字以内）'],
  ['主要问题（请逐条填写）', '改进措施（可另附页，不超过500字）'],
])('a prompt behind a label is no part of it: %s', async (problem, measure) => {
  const { findings, recommendations } = await proposalOf({
    parts: ['自评报告', [`${problem}|配套资金不足。`, `${measure}|纳入下年预算。`]],
  });
  expect([findings[0]?.value, recommendations[0]?.value]).toEqual(['配套资金不足。', '纳入下年预算。']);
});

test.each(['年度绩效目标（请对照申报时的绩效目标填写）：', '年度总体目标：', '预期目标:'])(
  '%s over lines of its own is asked',
  async (label) => {
    const { goals } = await proposalOf({
      parts: ['项目绩效自评表', label, '改造老旧小区12个；', '惠及居民4200户。', '绩效指标完成情况：', TABLE],
    });
    expect(goals.expected).toMatchObject({ value: '改造老旧小区12个；惠及居民4200户。', sureness: 'asked' });
  },
);

describe('a title', () => {
  test.each([
    [['2022年示例县高标准农田建设项目', '绩效评价报告'], '2022年示例县高标准农田建设项目绩效评价报告'],
    [['老旧小区改造专项资金', '项目支出绩效评价报告'], '老旧小区改造专项资金项目支出绩效评价报告'],
    [['示例县2023年度', '部门整体支出绩效自评报告'], '示例县2023年度部门整体支出绩效自评报告'],
    [['附件2', '绩效评价报告'], '绩效评价报告'],
    [['项目名称：高标准农田建设项目', '绩效评价报告'], '绩效评价报告'],
    [['高标准农田建设项目', '示例县农田建设项目绩效评价报告'], '示例县农田建设项目绩效评价报告'],
    [['示例区2023年度', '设备更新项目', '绩效评价报告'], '示例区2023年度设备更新项目绩效评价报告'],
    [['示例区财政局', '设备更新项目', '绩效评价报告'], '设备更新项目绩效评价报告'],
  ])('may go over several lines: %j', async (lines, title) => {
    const { title: read_, preface } = await proposalOf({ parts: [...lines, '一、基本情况', '项目已完成。'] });
    expect(read_?.value).toBe(title);
    // What is no line of it stays with the words.
    expect(preface.map(({ text }) => text)).toEqual(lines.filter((line) => !title.includes(line)));
  });
});

test('a header that comes again on every page begins no form of its own', async () => {
  const head = '考核项目|年度指标值|2022年实际|实际完成值|分值|得分';
  const { indicators } = await proposalOf({
    sheets: {
      表: [
        '2023年度项目支出绩效自评表|<|<|<|<|<',
        '项目名称|课桌椅更新|主管部门|示例县教育局||',
        head,
        '改造户数|≥860户|800户|842户|50|49',
        '工期达标率|100%|98%|99%|30|29',
        head,
        '投诉下降率|≥10%|8%|12.5%|20|20',
      ],
    },
  });
  expect(indicators.map(({ actual }) => actual?.value)).toEqual(['842户', '99%', '12.5%']);
});

test('points of a level that both halves of a table print stand once', async () => {
  const head = '一级指标|分值|二级指标|三级指标|完成情况|分值|得分';
  const { groups } = await proposalOf({
    parts: [
      '绩效评价指标表',
      [head, '过程|40|资金管理|到位率|100%|20|20'],
      '续表',
      [head, '过程|40|组织实施|制度执行|有效|20|18', '产出|60|产出数量|建成面积|5万亩|60|60'],
    ],
  });
  expect(groups.map(({ path, weight }) => [...path, weight.value].join('/'))).toEqual(['过程/40', '产出/60']);
});

test.each(['（自评等级：优）', '【评价等级：优】', '(等级:优)'])(
  'a label with its value in brackets: %s',
  async (cell) => {
    const { grade, total } = await proposalOf({
      sheets: {
        表: [...TABLE.map((row) => `${row}|`), `总分|<|<|<|<|100|100|${cell}`].with(0, `${TABLE[0]}|原因`),
      },
    });
    expect([total?.value, grade?.value]).toEqual(['100', '优']);
  },
);

test.each([
  '预算资金（万元）：年初685.00，调整后662.40，实际支出640.18，执行率96.65%。',
  '项目资金（元）：年初6850000，调整后6624000，实际支出6401800，执行率96.65%',
  '资金情况：年初685万元，调整后662.4万元，实际支出640.18万元。',
])('amounts of one sentence are asked, with the unit before them: %s', async (cell) => {
  const { funds } = await proposalOf({ sheets: { 表: [`${cell}|<|<|<|<|<|<`, ...TABLE] } });
  const [line] = funds?.lines ?? [];
  const amounts = Object.values(line?.amounts ?? {});
  expect(amounts).toHaveLength(3);
  expect(amounts.map(({ sureness }) => sureness)).toEqual(['asked', 'asked', 'asked']);
  expect(
    amounts.map(({ value }) => Math.round(Number.parseFloat(value) * (/万/.test(value) ? 1e4 : 1))),
  ).toEqual([6850000, 6624000, 6401800]);
});

test.each([
  ['预算数|调整后预算|实际支出', true],
  ['预算安排数|调整预算数|支出数', true],
  ['年初预算数|调整后预算|实际支出', false],
])('a budget beside the changed one is of the start of the year: %s', async (header, isAsked) => {
  const { funds } = await proposalOf({
    sheets: { 表: [`资金来源（万元）|${header}|||`, '合计|860|845|799|||', ...TABLE] },
  });
  const amounts = funds?.lines[0]?.amounts;
  expect(
    [amounts?.initialBudget, amounts?.fullYearBudget, amounts?.executed].map((one) => one?.value),
  ).toEqual(['860万元', '845万元', '799万元']);
  expect(amounts?.initialBudget?.sureness).toBe(isAsked ? 'asked' : 'sure');
});

test.each(['注：1.其他资金包括自有资金。', '注:其他资金包括自有资金。', '注1：得分四舍五入。'])(
  'a note in the first cell below a table without a sum is no indicator: %s',
  async (note) => {
    const table = [
      '指标名称|目标值|完成值|分值|得分',
      '注册志愿者人数|≥10人|12人|50|50',
      '合格率|≥95%|96%|50|50',
    ];
    const { indicators } = await proposalOf({ sheets: { 表: [...table, `${note}||||`] } });
    expect(indicators.map(({ name }) => name.value)).toEqual(['注册志愿者人数', '合格率']);
  },
);

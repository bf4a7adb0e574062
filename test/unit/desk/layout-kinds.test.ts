import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { DrawnTable } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// What one public form showed, in all the shapes that the same habit takes elsewhere.

async function read(table: DrawnTable): Promise<Proposal> {
  const form = { name: '自评表.xlsx', sheets: { 自评: table }, truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const rowsOf = ({ indicators }: Proposal) =>
  indicators.map(({ path, name, weight, claimedScore }) =>
    [path.map(({ value }) => value).join('/'), name.value, weight?.value, claimedScore?.value].join('|'),
  );

describe('points behind the name of an indicator', () => {
  const brackets = [
    (points: string) => `（${points}分）`,
    (points: string) => `(${points}分)`,
    (points: string) => `【${points}分】`,
    (points: string) => `（分值：${points}分）`,
    (points: string) => `\n（${points} 分）`,
  ];
  test.each(brackets.map((write) => [write('12.5'), write]))(
    'are its weight, and no part of it: %j',
    async (_, write) => {
      const { indicators } = await read([
        '一级指标|三级指标|目标值|完成值|得分',
        `产出指标|开放天数${write('12.5')}|≥310天|308天|12.4`,
        `产出指标|举办展览${write('7.5')}|≥8个|9个|7.5`,
      ]);
      expect(indicators.map(({ name, weight }) => `${name.value} ${weight?.value}`)).toEqual([
        '开放天数 12.5',
        '举办展览 7.5',
      ]);
      // The record keeps what is printed.
      expect(indicators[0]?.name.printed).toContain('12.5');
    },
  );

  test.each(['验收合格率（100%）', '开放天数（310天）', '受益户（户）'])(
    'are not every number in brackets: %s',
    async (name) => {
      const { indicators } = await read([
        '一级指标|三级指标|目标值|完成值|得分',
        `产出指标|${name}|≥310|308|12.4`,
        '产出指标|举办展览|≥8个|9个|7.5',
      ]);
      expect(indicators[0]).toMatchObject({ name: { value: name }, weight: null });
    },
  );

  test('stay in the name where a column holds the points', async () => {
    const { indicators } = await read([
      '一级指标|三级指标|目标值|完成值|分值|得分',
      '产出指标|开放天数（20分）|≥310天|308天|15|14',
      '产出指标|举办展览|≥8个|9个|8|8',
    ]);
    expect(indicators[0]).toMatchObject({ name: { value: '开放天数（20分）' }, weight: { value: '15' } });
  });
});

describe('two halves of one table side by side', () => {
  const cases = [1, 2, 3, 4].flatMap((left) =>
    [1, 2, 3, 4].flatMap((right) => [true, false].map((isTitled) => ({ left, right, isTitled }))),
  );
  test.each(cases)('$left rows and $right, titled: $isTitled', async ({ left, right, isTitled }) => {
    const row = (half: string, index: number, count: number) =>
      index < count ? `${half}第${index + 1}项|≥${index + 2}个|${index + 2}个|5|5` : '||||';
    const body = Array.from(
      { length: Math.max(left, right) },
      (_, index) => `${row('左', index, left)}||${row('右', index, right)}`,
    );
    const proposal = await read([
      '项目名称|水渠整修|<|<|<||实施单位|示例县水利站|<|<|<',
      ...(isTitled ? ['产出指标|<|<|<|<||效益指标|<|<|<|<'] : []),
      '指标|目标|完成|分值|得分||指标|目标|完成|分值|得分',
      ...body,
      '资金情况（万元）|<|<|<|<||||||',
      '资金来源|年初预算|全年预算|全年执行|执行率||||||',
      '财政拨款|180|180|176.4|98%||||||',
      '自评得分|97.5|<|<|<||||||',
    ]);
    const names = (half: string, count: number, level: string) =>
      Array.from({ length: count }, (_, index) => `${isTitled ? level : ''}|${half}第${index + 1}项|5|5`);
    expect(rowsOf(proposal)).toEqual([...names('左', left, '产出指标'), ...names('右', right, '效益指标')]);
    expect(
      proposal.funds?.lines.map(({ label, amounts }) => `${label?.value} ${amounts.executed?.value}`),
    ).toEqual(['财政拨款 176.4万元']);
    expect(proposal.total?.value).toBe('97.5');
  });
});

describe('a column of words that each stand for several rows, before the names', () => {
  test.each(['评价内容', '考核事项', '评估内容', '考评内容'])('is the level: %s', async (header) => {
    const proposal = await read([
      `${header}|评价指标|目标值|完成值|分值|得分`,
      '服务数量|探访人次|≥9600人次|9720人次|30|30',
      '^|建立档案数|≥800份|776份|30|29.1',
      '服务质量|记录完整率|≥95%|96%|40|40',
    ]);
    expect(rowsOf(proposal)).toEqual([
      '服务数量|探访人次|30|30',
      '服务数量|建立档案数|30|29.1',
      '服务质量|记录完整率|40|40',
    ]);
  });

  test('is none where it is the label of the whole table', async () => {
    const proposal = await read([
      '绩效指标|评价指标|目标值|完成值|分值|得分',
      '^|探访人次|≥9600人次|9720人次|60|60',
      '^|记录完整率|≥95%|96%|40|40',
    ]);
    expect(proposal.indicators.map(({ path }) => path)).toEqual([[], []]);
  });
});

describe('amounts beside their labels', () => {
  const table = (budget: string, paid: string): DrawnTable => [
    '项目名称|磁共振设备|实施单位|示例区中心医院',
    `${budget}（元）|12,800,000.00|中标金额（元）|12,350,000.00`,
    `票面利率|3.18%|${paid}（元）|11,732,500.00`,
    '一级指标|评价指标|满分|评分',
    '产出指标|采购周期|60|58',
    '产出指标|设备使用率|40|40',
  ];
  const budgets = ['采购预算', '项目预算', '经费预算', '预算'];
  const payments = ['已付金额', '实付金额', '已付款', '实际支付', '支付金额'];
  test.each(budgets.flatMap((budget) => payments.map((paid) => [budget, paid] as const)))(
    '%s and %s are budget and payment; what a contract or a loan costs is neither',
    async (budget, paid) => {
      const { funds, leftOut } = await read(table(budget, paid));
      expect(funds?.lines).toHaveLength(1);
      expect(funds?.lines[0]).toMatchObject({
        amounts: { fullYearBudget: { value: '12,800,000.00元' }, executed: { value: '11,732,500.00元' } },
        printedRate: null,
      });
      const left = leftOut.map(({ text }) => text);
      expect(left).toEqual(expect.arrayContaining(['12,350,000.00', '3.18%']));
    },
  );

  test('are each in the unit that its own label names', async () => {
    const { funds } = await read([
      '项目名称|磁共振设备|实施单位|示例区中心医院',
      '采购预算（元）|12,800,000|已付金额（万元）|1,173.25',
      '一级指标|评价指标|满分|评分',
      '产出指标|采购周期|60|58',
      '产出指标|设备使用率|40|40',
    ]);
    expect(funds?.lines[0]?.amounts).toMatchObject({
      fullYearBudget: { value: '12,800,000元' },
      executed: { value: '1,173.25万元' },
    });
  });

  test.each(['应付金额', '未付金额', '合同金额'])('%s is no payment', async (label) => {
    const { funds } = await read(table('采购预算', label));
    expect(funds?.lines[0]?.amounts.executed).toBeUndefined();
  });
});

describe('a column whose header no list knows', () => {
  const table = (level: string, name: string): DrawnTable => [
    `${level}|${name}|目标值|完成值|分值|得分`,
    '产出指标|修渠长度|≥12公里|12公里|30|30',
    '^|验收合格率|100%|98%|30|29.4',
    '效益指标|节水量|≥8万方|8.2万方|40|40',
    '^|受益户|≥300户|310户|0|0',
  ];
  test.each(['事项', '观测点', '工作清单', '条目'])(
    'names the rows where its cells each stand once: %s',
    async (name) => {
      const proposal = await read(table('一级指标', name));
      expect(rowsOf(proposal).slice(0, 3)).toEqual([
        '产出指标|修渠长度|30|30',
        '产出指标|验收合格率|30|29.4',
        '效益指标|节水量|40|40',
      ]);
    },
  );

  test.each(['栏目', '大项', '归属'])(
    'is the level where its cells are names of levels: %s',
    async (level) => {
      const proposal = await read(table(level, '三级指标'));
      expect(proposal.indicators.map(({ path }) => path[0]?.value)).toEqual([
        '产出指标',
        '产出指标',
        '效益指标',
        '效益指标',
      ]);
    },
  );

  test.each(['服务类别', '工作环节', '评价领域'])(
    'is the level where it says so over merged words: %s',
    async (level) => {
      const proposal = await read([
        `序号|${level}|服务指标|SLA要求|达成值|权重|得分`,
        '1|日常响应|故障响应时间|≤15分钟|12分钟|30|30',
        '2|^|恢复时间|≤4小时|5小时|20|16',
        '3|安全管理|漏洞修复时间|≤3日|2日|25|25',
        '4|^|安全事件|0起|0起|25|25',
      ]);
      expect(proposal.indicators.map(({ path }) => path.map(({ value }) => value))).toEqual([
        ['日常响应'],
        ['日常响应'],
        ['安全管理'],
        ['安全管理'],
      ]);
    },
  );

  test.each(['责任单位', '实施地区'])('is none where it says who or where: %s', async (header) => {
    const proposal = await read([
      `${header}|三级指标|目标值|完成值|分值|得分`,
      '示例东区|故障响应时间|≤15分钟|12分钟|30|30',
      '^|恢复时间|≤4小时|5小时|20|16',
      '示例西区|漏洞修复时间|≤3日|2日|25|25',
      '^|安全事件|0起|0起|25|25',
    ]);
    expect(proposal.indicators.every(({ path }) => path.length === 0)).toBe(true);
  });

  test('holds the scores where its sum is printed anywhere; without that it is asked', async () => {
    const rows = (verdict: string): DrawnTable => [
      '一级指标|三级指标|目标值|完成值|分值|到手',
      '产出指标|修渠长度|≥12公里|12公里|60|60',
      '效益指标|节水量|≥8万方|7.6万方|40|38',
      verdict,
    ];
    const said = await read(rows('自评得分：98分|<|<|<|<|<'));
    expect(said.indicators.map(({ claimedScore }) => claimedScore)).toMatchObject([
      { value: '60', sureness: 'sure' },
      { value: '38', sureness: 'sure' },
    ]);
    const open = await read(rows('自评等级：优|<|<|<|<|<'));
    expect(open.indicators.every(({ claimedScore }) => claimedScore?.sureness === 'asked')).toBe(true);
  });
});

describe('target and result in one cell', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['年度目标及完成情况', '目标：≥95%；实际：96.5%'],
    ['目标值/完成值', '≥95%\n96.5%'],
    ['目标与实际', '≥95% 96.5%'],
    ['指标完成情况', '计划≥95%，实际96.5%'],
    ['绩效指标情况', '目标值：≥95%\n完成值：96.5%'],
    ['指标值／实际值', '≥95%/96.5%'],
  ];
  test.each(shapes)('are two values: %s', async (header, cell) => {
    const proposal = await read([
      `一级指标|三级指标|${header}|分值|得分`,
      `产出指标|验收合格率|${cell}|50|50`,
      `效益指标|群众满意率|${cell}|50|50`,
    ]);
    expect(proposal.indicators.map(({ target, actual }) => [target?.value, actual?.value])).toEqual([
      ['≥95%', '96.5%'],
      ['≥95%', '96.5%'],
    ]);
  });

  test('stay one where only some cells hold two', async () => {
    const proposal = await read([
      '一级指标|三级指标|完成情况|分值|得分',
      '产出指标|改造食堂|改造36所，计划36所|50|50',
      '效益指标|群众满意率|满意率96%|50|50',
    ]);
    expect(proposal.indicators.map(({ actual }) => actual?.value)).toEqual([
      '改造36所，计划36所',
      '满意率96%',
    ]);
  });
});

describe('years and norms beside the values', () => {
  test.each([
    ['2022年实际', '2023年目标', '2023年实际'],
    ['上年实绩', '年度目标', '年度实绩'],
    ['行业基准值', '目标值', '完成值'],
    ['全省平均水平', '计划值', '实际值'],
  ])('%s is neither %s nor %s, and listed', async (other, target, actual) => {
    const proposal = await read([
      '2023年度供水项目绩效自评表|<|<|<|<|<|<',
      `一级指标|三级指标|${other}|${target}|${actual}|分值|得分`,
      '产出指标|日均供水量|18.6万吨|≥19万吨|19.3万吨|50|50',
      '效益指标|管网漏损率|10.4%|≤10%|9.8%|50|50',
    ]);
    expect(proposal.indicators.map((row) => [row.target?.value, row.actual?.value])).toEqual([
      ['≥19万吨', '19.3万吨'],
      ['≤10%', '9.8%'],
    ]);
    expect(proposal.leftOut.map(({ text }) => text)).toEqual(expect.arrayContaining(['18.6万吨', '10.4%']));
  });
});

test.each([
  '年度目标|年初设定：病房改造完成，等候时间缩短。|完成情况：改造完成，等候缩短6分钟。',
  '总体目标|预期目标：病房改造完成，等候时间缩短。|实际完成情况：改造完成，等候缩短6分钟。',
])('goals with their labels in the same cells: %s', async (line) => {
  const { goals } = await read([
    line,
    '一级指标|三级指标|目标值|完成值|得分',
    '产出指标|病房改造|≥20间|20间|50',
    '效益指标|等候时间|≤30分钟|24分钟|50',
  ]);
  expect([goals.expected?.value, goals.actual?.value]).toEqual([
    '病房改造完成，等候时间缩短。',
    '改造完成，等候缩短6分钟。',
  ]);
});

test.each(['实现程度', '完成程度', '达成度'])(
  '%s over values is the result, over shares a share',
  async (header) => {
    const table = (first: string, second: string): DrawnTable => [
      `类别|内容|预设目标|${header}|分值|得分`,
      `产出|消防站运行数量|8个|${first}|50|50`,
      `效益|出动时间|≤60秒|${second}|50|50`,
    ];
    const reached = await read(table('8个', '48秒'));
    expect(reached.indicators.map(({ actual }) => actual?.value)).toEqual(['8个', '48秒']);
    const shares = await read(table('100%', '100%'));
    expect(shares.indicators.map(({ actual }) => actual)).toEqual([null, null]);
  },
);

test.each(['预算执行率', '预算执行情况', '资金执行率'])(
  '%s over the columns of levels and names is no indicator; in a column of names it is one',
  async (label) => {
    const rows: DrawnTable = [
      '一级指标|三级指标|目标值|完成值|分值|得分',
      '产出指标|推介活动|12场|12场|60|60',
      '效益指标|游客增长率|≥8%|11.2%|30|30',
    ];
    const over = await read([...rows, `${label}|<||99%|10|9.9`, '总分|<|||100|99.9']);
    expect(over.indicators.map(({ name }) => name.value)).toEqual(['推介活动', '游客增长率']);
    expect(over.questions.map(({ id }) => id).filter((id) => id.startsWith('points'))).toEqual([]);
    expect(JSON.stringify(over.leftOut)).toContain('9.9');
    const own = await read([...rows, `过程|${label}|100%|99%|10|9.9`, '总分|<|||100|99.9']);
    expect(own.indicators).toHaveLength(3);
  },
);

test.each(['/', '—', '-', '\n'])(
  'two levels that no list holds part in one cell at %j, beside the row of the execution',
  async (between) => {
    const { indicators } = await read([
      '指标类别|三级指标|目标值|完成值|分值|得分',
      `部门管理${between}预算编制|编制完整性|完整|完整|30|30`,
      `部门管理${between}资产管理|资产利用率|≥95%|96%|30|30`,
      `履职效能${between}重点工作|组织招聘|≥36场|38场|30|30`,
      '预算执行率||||10|9.8',
      '总分||||100|99.8',
    ]);
    expect(indicators.map(({ path }) => path.map(({ value }) => value).join('|'))).toEqual([
      '部门管理|预算编制',
      '部门管理|资产管理',
      '履职效能|重点工作',
    ]);
  },
);

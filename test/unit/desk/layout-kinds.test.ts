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

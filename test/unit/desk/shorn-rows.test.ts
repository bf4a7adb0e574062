import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal, Value } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// A table copied from a web page: what is merged stands once, and the rows below begin further left.

const EMPTY = { funds: [], rows: [] };

async function proposalOf(name: string, bytes: Uint8Array): Promise<Proposal> {
  return propose(await readFiles([{ name, bytes }]), {});
}

function webCopy(table: readonly string[], ending: '\t' | '' = '\t'): Uint8Array {
  const lines = table.map((line) => {
    const cells = line.split('|').filter((cell) => cell !== '^' && cell !== '<');
    const text = cells.join('\t');
    return ending === '' ? text.replace(/\t+$/, '') : text;
  });
  return new TextEncoder().encode(lines.join('\n'));
}

/** Everything that counts of a proposal, without its places. */
function said({ projectName, unitName, goals, funds, indicators, total }: Proposal) {
  const plain = (value: Value | null | undefined) => value?.value ?? null;
  return {
    names: [plain(projectName), plain(unitName), plain(goals.expected), plain(goals.actual), plain(total)],
    funds: funds?.lines.map(({ source, amounts }) => [
      plain(source),
      ...Object.entries(amounts).map(([field, value]) => `${field} ${plain(value)}`),
    ]),
    rows: indicators.map((row) => [
      row.path.map(({ value }) => value).join('/'),
      ...[row.name, row.target, row.actual, row.weight, row.claimedScore, row.deviationReason].map(plain),
    ]),
  };
}

const HEAD = ['项目名称|供水管网改造|<|<|<|<|<|<|<', '主管部门|示例县水利局|<|<|实施单位|示例县供水站|<|<|<'];
const FUNDS = [
  '项目资金（万元）||<|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
  '^|年度资金总额|<|500|520|494|10|95%|9.5',
  '^|其中：当年财政拨款|<|500|500|474|—|94.8%|—',
  '^|上年结转资金|<||20|20|—|100%|—',
];
const GOALS = [
  '年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<',
  '^|改造管网18公里，保障供水安全。|<|<|<|改造管网17公里，供水安全稳定。|<|<|<',
];
const SUM = '总分|<|<|<|<|<|100|97.4|';

function indicators(side: boolean, reason: string, words: boolean): readonly string[] {
  const [target, actual] = words ? ['落实', '基本落实'] : ['≥95%', '93%'];
  const rows = [
    `一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|未完成原因`,
    `产出指标|数量指标|改造管网长度|≥18公里|17公里|20|18.9|${reason}`,
    `^|^|新建泵站|2座|2座|10|10|`,
    `^|质量指标|水质合格率|${target}|${actual}|20|19|${reason}`,
    `效益指标|社会效益指标|受益人口|≥1.8万人|1.86万人|20|20|`,
    `^|可持续影响指标|长效管护|${target}|${actual}|10|10|`,
    `满意度指标|服务对象满意度指标|用水户满意度|≥90%|92%|10|10|${reason}`,
  ];
  return rows.map((row, at) => (side ? `${at === 0 ? '绩效指标' : '^'}|${row}` : `${row}|<`));
}

describe.each([
  ['beside a label of the block', true],
  ['without one', false],
])('rows of a web page %s', (_, side) => {
  const cases = ['阴雨停工', ''].flatMap((reason) =>
    [true, false].flatMap((words) => (['\t', ''] as const).map((ending) => [reason, words, ending] as const)),
  );
  test.each(cases)('are read as those of the sheet: %j, words %s, %j', async (reason, words, ending) => {
    const table = [
      ...HEAD,
      ...FUNDS,
      ...GOALS,
      ...indicators(side, reason, words),
      side ? SUM : SUM.replace('<|', '').concat('|'),
    ];
    const sheet = await drawnFile({ name: '表.xlsx', sheets: { 自评表: table }, truth: EMPTY });
    const drawn = said(await proposalOf('表.xlsx', sheet));
    expect(drawn.rows).toHaveLength(6);
    expect(drawn.funds).toHaveLength(3);
    expect(said(await proposalOf('粘贴.txt', webCopy(table, ending)))).toEqual(drawn);
  });

  test('without points are moved by their levels', async () => {
    const table = indicators(side, '', true).map((row) =>
      row
        .split('|')
        .filter((_cell, at) => ![5, 6].includes(side ? at - 1 : at))
        .join('|'),
    );
    const sheet = await drawnFile({ name: '表.xlsx', sheets: { 自评表: table }, truth: EMPTY });
    const drawn = said(await proposalOf('表.xlsx', sheet));
    expect(drawn.rows).toHaveLength(6);
    expect(said(await proposalOf('粘贴.txt', webCopy(table)))).toEqual(drawn);
  });
});

test('whole rows stay where they are, whatever they lack', async () => {
  const table = [
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分|原因',
    '履职效能|安全监管|检查企业|≥10家|12家|50|50|',
    '履职效能|应急救援|组织演练|≥3场||50||',
  ];
  const proposal = await proposalOf('粘贴.txt', webCopy(table, ''));
  expect(said(proposal).rows).toEqual([
    ['履职效能/安全监管', '检查企业', '≥10家', '12家', '50', '50', null],
    ['履职效能/应急救援', '组织演练', '≥3场', null, '50', null, null],
  ]);
});

test.each([
  // A sheet keeps the places of what is merged; its execution row leaves the levels blank.
  ['^|质量指标|合格率|≥95%|96%|40|40|', '预算执行率|||||10|8.43|'],
  ['^|质量指标|合格率|≥95%|96%|40|40|', '合计|||||90|90|'],
])('neither rows of a sheet nor the money below are moved: %s over %s', async (row, last) => {
  const table = [
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分|原因',
    '产出指标|数量指标|甲项|≥10个|12个|50|50|',
    row.replace('^', ''),
    last,
    '资金构成|年初预算数（万元）|全年预算数（万元）|全年支出数（万元）|执行率（%）|||',
    '合计|412.6|412.6|407.4|98.75|||',
    '财政资金|247.5|247.5|244.4|98.75|||',
  ];
  const bytes = new TextEncoder().encode(table.map((line) => line.replaceAll('|', '\t')).join('\n'));
  const { rows, funds } = said(await proposalOf('粘贴.txt', bytes));
  expect(rows.map(([, name]) => name)).toEqual(['甲项', '合格率']);
  expect(funds?.map(([source]) => source)).toEqual(['total', 'current-fiscal']);
});

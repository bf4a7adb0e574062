import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { DrawnForm, DrawnTable } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// Levels, pages and heads of a form that stand elsewhere than in columns of their own.

async function read(parts: DrawnForm['parts'] & {}, name = '自评表.docx'): Promise<Proposal> {
  const sheets = Object.fromEntries(
    parts.flatMap((part, at) => (typeof part === 'string' ? [] : [[`表${at}`, part]])),
  );
  const form = { name, parts, sheets, truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name, bytes: await drawnFile(form) }]), {});
}

const pathsOf = ({ indicators }: Proposal) =>
  indicators.map(({ path, name }) => [...path, name].map(({ value }) => value).join('/'));
const groupsOf = ({ groups }: Proposal) =>
  groups.map(({ path, weight }) => `${path.join('/')} ${weight.value}`);

describe('a tree that is counted 1, 1.1, 1.1.1 in one column of names', () => {
  const trees: readonly (readonly [string, readonly (readonly [string, string, number])[]])[] = [
    [
      'with a second level that is a first elsewhere',
      [
        ['产出指标', '数量指标', 20],
        ['产出指标', '成本指标', 7],
        ['效益指标', '社会效益指标', 8],
      ],
    ],
    [
      'with blocks of equal points',
      [
        ['产出指标', '质量指标', 15],
        ['产出指标', '成本指标', 15],
        ['满意度指标', '满意度指标', 15],
      ],
    ],
    [
      'with names that no list holds',
      [
        ['部门管理', '预算编制', 9],
        ['部门管理', '资产管理', 9],
        ['履职效能', '项目管理', 12],
      ],
    ],
  ];
  const cases = trees.flatMap(([what, blocks]) => ['', '.'].map((dot) => [what, dot, blocks] as const));
  test.each(cases)('%s, counted with %j behind', async (_, dot, blocks) => {
    const firsts = [...new Set(blocks.map(([first]) => first))];
    const lines = firsts.flatMap((first, at) => {
      const own = blocks.filter(([block]) => block === first);
      const sum = own.reduce((whole, [, , points]) => whole + points, 0);
      return [
        `${at + 1}${dot}|${first}|${sum}|${sum}||`,
        ...own.flatMap(([, second, points], index) => [
          `${at + 1}.${index + 1}${dot}|${second}|${points}|${points}||`,
          `${at + 1}.${index + 1}.1${dot}|${first}的${second}甲|${points - 3}|${points - 3}|≥5个|6个`,
          `${at + 1}.${index + 1}.2${dot}|${first}的${second}乙|3|3|≥5个|6个`,
        ]),
      ];
    });
    const proposal = await read([['编号|指标名称|分值|自评得分|目标值|完成值', ...lines]]);
    expect(pathsOf(proposal)).toEqual(
      blocks.flatMap(([first, second]) =>
        ['甲', '乙'].map((which) => `${first}/${second}/${first}的${second}${which}`),
      ),
    );
    expect(groupsOf(proposal)).toContain(`${blocks[0]?.slice(0, 2).join('/')} ${blocks[0]?.[2]}`);
  });
});

describe('a band over the rows of its block, with points', () => {
  const marks = [(at: number) => `${'一二三'[at]}、`, () => '', (at: number) => `（${'一二三'[at]}）`];
  const points: readonly (readonly [string, string])[] = [
    ['20', '18'],
    ['20', ''],
    ['20分', '18分'],
  ];
  const cases = marks.flatMap((mark) =>
    points.map(([weight, score]) => [mark(0), weight, score, mark] as const),
  );
  test.each(cases)('%j %s %s is the first level', async (_, weight, score, mark) => {
    const band = (at: number, name: string) => `${mark(at)}${name}|<|<|<|${weight}|${score}|`;
    const table = [
      '二级指标|三级指标|标杆值|业绩值|分值|得分|扣分理由',
      band(0, '决策'),
      '项目立项|立项依据充分性|充分|充分|12|12|',
      '绩效目标|目标合理性|合理|较合理|8|6|未量化',
      band(1, '产出'),
      '产出数量|改造管网长度|25公里|23公里|12|10|管线冲突',
      '产出质量|闭水试验合格率|≥98%|98.6%|8|8|',
      '综合得分|<|<|<|40|36|',
    ];
    for (const name of ['评分表.docx', '评分表.xlsx']) {
      const proposal = await read([table], name);
      expect(pathsOf(proposal)).toEqual([
        '决策/项目立项/立项依据充分性',
        '决策/绩效目标/目标合理性',
        '产出/产出数量/改造管网长度',
        '产出/产出质量/闭水试验合格率',
      ]);
      expect(groupsOf(proposal)).toEqual(['决策 20', '产出 20']);
    }
  });

  test('is no indicator whose name stands in its own column', async () => {
    const proposal = await read([
      [
        '二级指标|三级指标|标杆值|业绩值|分值|得分',
        '产出数量|改造管网长度|25公里|23公里|12|10',
        '满意度|居民满意度|||8|8',
        '产出质量|闭水试验合格率|≥98%|98.6%|8|8',
      ],
    ]);
    expect(proposal.indicators.map(({ name }) => name.value)).toContain('居民满意度');
  });
});

test.each([
  '项目支出绩效自评表（续表）',
  '续表',
  '（续）',
  '自评表（续上页）',
  '绩效自评表（接上页）',
  '自评表续表',
])('%s between two tables is the first title again', async (line) => {
  const head = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分';
  const proposal = await read([
    '示例县医疗保障局2023年度部门决算',
    '一、绩效自评开展情况',
    '项目支出绩效自评表',
    ['项目名称|<|参保宣传|<|<|<|<', head, '产出指标|数量指标|开展宣讲|≥60场|57场|50|47'],
    line,
    [head, '效益指标|社会效益指标|参保率|≥95%|95.6%|50|50', '总分|<|<|<|<|100|97'],
  ]);
  expect(proposal.title?.value).toBe('项目支出绩效自评表');
  expect(pathsOf(proposal)).toEqual(['产出指标/数量指标/开展宣讲', '效益指标/社会效益指标/参保率']);
  expect(proposal.total?.value).toBe('97');
});

const orderer = ['评价组织单位', '评价组织机构'];
const commissioned = ['第三方评价机构', '第三方机构', '受托机构', '评价机构'];
test.each(orderer.flatMap((one) => commissioned.map((other) => [one, other])))(
  '%s orders what %s carries out',
  async (one, other) => {
    const pairs = [`${one}|示例县财政局`, `${other}|示例诚达咨询有限公司`];
    for (const lines of [pairs, pairs.toReversed()])
      expect((await read([['项目名称|管网改造', ...lines]])).evaluator?.value).toBe('示例诚达咨询有限公司');
  },
);

describe('the money of a form', () => {
  const amounts = ({ funds }: Proposal) =>
    funds?.lines.map(({ label, amounts: own, printedRate }) =>
      [
        label?.value.replace(/^其中：/, '') ?? '',
        own.fullYearBudget?.value ?? '',
        own.executed?.value ?? '',
        printedRate?.value ?? '',
      ].join('|'),
    );
  const rows: DrawnTable = [
    '一级指标|三级指标|目标值|完成值|分值|得分',
    '产出指标|开放天数|≥310天|308天|90|89',
  ];

  test.each(['上年执行数', '去年支出数', '上一年决算数', '上年实际支出', '2023年执行数'])(
    'of the year before is not that of the year: %s',
    async (header) => {
      const proposal = await read([
        [
          '（2024年度）|<|<|<|<|单位：万元',
          `资金来源|${header}|年初预算数|全年预算数|全年执行数|执行率`,
          '资金总额|210.5|220|216|205.2|95%',
        ],
        rows,
      ]);
      expect(amounts(proposal)).toEqual(['资金总额|216万元|205.2万元|95%']);
      expect(proposal.questions.map(({ id }) => id).filter((id) => id.startsWith('funds'))).toEqual([]);
      expect(JSON.stringify(proposal.leftOut)).toContain('210.5');
    },
  );

  test.each(['评分', '得分情况', '预算执行分'])(
    'has its points below a head of two rows: %s',
    async (over) => {
      const proposal = await read([
        [
          `资金类型|年初预算|全年预算|全年支出|执行率|${over}|<|<`,
          '^|^|^|^|^|分值|扣分|得分',
          '资金总额（万元）|185.4|178|160.2|90%|10|1|9',
          '其中：一般公共预算|100|92.6|92.6|100%|||',
        ],
        rows,
      ]);
      expect([proposal.funds?.weight?.value, proposal.funds?.claimedScore?.value]).toEqual(['10', '9']);
      expect(amounts(proposal)).toEqual([
        '资金总额（万元）|178万元|160.2万元|90%',
        '一般公共预算|92.6万元|92.6万元|100%',
      ]);
    },
  );

  test('tells its parts behind it, their rates too', async () => {
    const proposal = await read([
      [
        '单位：元|<|<|<|<|<',
        '全年预算数|900000|其中：省级补助|400000|区级安排|500000',
        '全年执行数|873000|其中：省级补助|392000|区级安排|481000',
        '执行率|97%|其中：省级补助|98%|区级安排|96.2%',
        '预算执行分值|10|预算执行得分|9.7|<|<',
      ],
      rows,
    ]);
    expect(amounts(proposal)).toEqual([
      '|900000元|873000元|97%',
      '省级补助|400000元|392000元|98%',
      '区级安排|500000元|481000元|96.2%',
    ]);
    expect([proposal.funds?.weight?.value, proposal.funds?.claimedScore?.value]).toEqual(['10', '9.7']);
  });

  test.each([
    ['转移支付（项目）名称', '省级主管部门'],
    ['项目名称', '主管部门'],
    ['专项资金名称', '项目实施单位'],
  ])('stands beside the head of the form: %s over %s', async (first, second) => {
    const proposal = await read([
      [
        `${first}|林业防治补助|资金情况（万元）|全年预算数|全年执行数|执行率`,
        `${second}|示例县林业局|合计|465|441.75|95%`,
        '填报日期|2025.1.15|其中：省级财政资金|400|380|95%',
      ],
      rows,
    ]);
    expect(proposal.projectName?.value).toBe('林业防治补助');
    expect(amounts(proposal)).toEqual(['合计|465万元|441.75万元|95%', '省级财政资金|400万元|380万元|95%']);
  });
});

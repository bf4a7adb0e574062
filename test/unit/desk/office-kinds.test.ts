import { describe, expect, test } from 'vitest';
import { Ids } from '../../../src/desk/draft/ids.ts';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { DrawnTable } from '../../support/drawn/form.ts';
import { proposalOf } from '../../support/drawn/proposal.ts';

// What files of offices showed, in all the shapes that the same habit takes elsewhere.

async function pasted(text: string): Promise<Proposal> {
  return propose(await readFiles([{ name: '粘贴.txt', bytes: new TextEncoder().encode(text) }]), {});
}

const paths = ({ indicators }: Proposal) =>
  indicators.map(({ path, name }) => [...path, name].map(({ value }) => value).join('/'));

describe('cells of the clipboard', () => {
  const rows = (header: string, reason: string) =>
    [
      '项目名称\t灌区节水改造',
      `一级指标\t二级指标\t三级指标\t${header}\t完成值\t分值\t得分\t原因`,
      `产出指标\t数量指标\t衬砌渠道\t≥18公里\t17公里\t60\t57\t${reason}`,
      '效益指标\t生态效益\t节水量\t≥8万方\t8.2万方\t40\t40\t',
      '总分\t\t\t\t\t100\t97\t',
    ].join('\r\n');
  const cells = [
    ['"年度\n指标值"', '"停水期短，\n明春完成"', '停水期短，明春完成'],
    ['"年度\r\n指标值"', '"所谓""停水""\r\n期短"', '所谓"停水"期短'],
    ['"年\n度\n目\n标\n值"', '"停水期短"', '"停水期短"'],
    ['目标值', '"停水""期""短"', '停水"期"短'],
  ] as const;
  test.each(cells)('break over lines in quotes: %j, %j', async (header, reason, read_) => {
    const proposal = await pasted(rows(header, reason));
    expect(paths(proposal)).toEqual(['产出指标/数量指标/衬砌渠道', '效益指标/生态效益指标/节水量']);
    const [first] = proposal.indicators;
    expect(first?.target?.value).toBe('≥18公里');
    expect(first?.deviationReason?.value).toBe(read_);
    expect(proposal.total?.value).toBe('97');
    // Places lead to lines of the text as it was pasted.
    const line = rows(header, reason).split('\r\n产出')[0]?.split(/\r?\n/).length ?? 0;
    expect(first?.name.at.at).toBe(`第${line + 1}行第3格`);
  });

  test.each(['"灌区改造\n已经完成"', '"灌区改造\n没有结尾'])(
    'are no quotation of the prose: %j',
    async (words) => {
      const { preface } = await pasted(`${words}\n${rows('目标值', '')}`);
      expect(preface.map(({ text }) => text)).toEqual(words.split('\n'));
    },
  );
});

describe('a level in the line above its table', () => {
  const lines = [
    (name: string) => `（一）${name}（分值50分，自评得分49.5分）`,
    (name: string) => `1.${name}（50分）`,
    (name: string) => `${name}：`,
    (name: string) => `表2 ${name}完成情况（分值：50分）`,
    (name: string) => `（二）${name}得分情况`,
  ];
  const table = (header: string, level: readonly [string, string]): DrawnTable => [
    `${header}|指标名称|目标值|完成值|分值|得分`,
    `${level[0]}|甲项|≥95%|96%|25|25`,
    `${level[1]}|乙项|≥90%|89%|25|24.5`,
  ];
  const cases = lines.flatMap((line) =>
    ['二级指标', '指标类型', '类别'].map((header) => [line('产出指标'), header, line] as const),
  );
  test.each(cases)('is the first: %s over %s', async (_, header, line) => {
    const proposal = await proposalOf({
      parts: [
        '四、绩效指标完成情况',
        line('产出指标'),
        table(header, ['数量指标', '质量指标']),
        line('效益指标'),
        table(header, ['社会效益指标', '生态效益指标']).map((row) =>
          typeof row === 'string' ? row.replace('甲', '丙').replace('乙', '丁') : row,
        ),
        '五、结论',
        '该项目自评总分99分。',
      ],
    });
    expect(paths(proposal)).toEqual([
      '产出指标/数量指标/甲项',
      '产出指标/质量指标/乙项',
      '效益指标/社会效益指标/丙项',
      '效益指标/生态效益指标/丁项',
    ]);
    expect(proposal.total?.value).toBe('99');
    const stated = /\d/.test(line('').replace(/表2|1\./, ''));
    expect(proposal.groups.map(({ weight }) => weight.value)).toEqual(stated ? ['50', '50'] : []);
  });

  test.each(['一级指标', '指标类型'])('is none over a table with first levels: %s', async (header) => {
    const proposal = await proposalOf({
      parts: ['产出指标：', table(header, ['产出指标', '效益指标'])],
    });
    expect(paths(proposal)).toEqual(['产出指标/甲项', '效益指标/乙项']);
  });
});

test.each([
  ['产出指标自评得分49.5分，效益指标自评得分30分。', null],
  ['（一）产出指标（分值50分，自评得分49.5分）', null],
  ['产出指标自评得分49.5分，自评总分98.5分。', '98.5'],
  ['完成产出目标后自评得分98.5分。', '98.5'],
])('points of a level are not those of the whole: %s', async (words, total) => {
  const proposal = await pasted(`项目绩效自评报告\n${words}`);
  expect(proposal.total?.value ?? null).toBe(total);
});

describe('goals in lines of the prose', () => {
  test.each([
    ['预期目标：', '实际完成情况：'],
    ['总体目标：', '目标完成情况：'],
    ['年初设定：', '完成情况：'],
    ['1.年度目标：', '2.全年完成情况：'],
  ])('%s and %s', async (expected, actual) => {
    const { goals } = await proposalOf({
      parts: [
        '三、年度总体目标',
        `${expected}全年救助1600人次以上。`,
        `${actual}全年救助1742人次。`,
        '四、结论',
        '目标完成较好。',
      ],
    });
    expect([goals.expected, goals.actual]).toMatchObject([
      { value: '全年救助1600人次以上。', sureness: 'sure' },
      { value: '全年救助1742人次。', sureness: 'sure' },
    ]);
  });

  test('are neither where two of them bear one word', async () => {
    const { goals } = await proposalOf({
      parts: ['三、绩效目标', '总体目标：三年内救助5000人次。', '年度目标：全年救助1600人次以上。'],
    });
    expect(goals.expected).toBeNull();
  });
});

test.each(['年初设定', '期初设定', '年初申报', '原计划'])(
  '%s behind a label of goals is the expected one, whichever stands first',
  async (word) => {
    const lines = [`${word}|新建农田6万亩，亩均提高80公斤。`, '完成情况|新建农田5.85万亩，亩均提高92公斤。'];
    for (const [first, second] of [lines, lines.toReversed()]) {
      const { goals } = await proposalOf({
        sheets: {
          自评: [
            `年度总体目标|${first}`,
            `^|${second}`,
            '一级指标|三级指标|目标值',
            '产出|新建农田|≥6万亩',
            '效益|亩均提高|≥80公斤',
          ],
        },
      });
      expect([goals.expected?.value, goals.actual?.value]).toEqual(lines.map((line) => line.split('|')[1]));
    }
  },
);

test.each(['（  2024  年度）', '( 2024 年度 )', '（２０２４年度）', '2024  年度', '（ 2024   年  度 ）'])(
  'a year alone in its line, with the blanks of the template: %s',
  async (line) => {
    const { fiscalYear } = await proposalOf({
      sheets: { 自评: ['项目支出绩效自评表|<', `${line}|<`, '项目名称|宿舍维修'] },
    });
    expect(fiscalYear).toMatchObject({ sureness: 'sure' });
  },
);

describe('amounts in rows below their sources', () => {
  test.each([
    ['执行得分（分值10分）', '10'],
    ['得分（满分20分）', '20'],
    ['执行率得分（10分）', '10'],
    ['得分', null],
  ])('with the points of the execution: %s', async (label, weight) => {
    const { funds, questions } = await proposalOf({
      sheets: {
        自评: [
          '资金来源（万元）|合计|中央资金|省级资金',
          '年初预算数|2400|1500|900',
          '全年执行数|2340|1475.4|864.6',
          '执行率（%）|97.5|98.36|96.07',
          `${label}|9.75|—|—`,
        ],
      },
    });
    expect(funds).toMatchObject({ claimedScore: { value: '9.75' }, weight: weight && { value: weight } });
    expect(funds?.lines.map(({ printedRate }) => printedRate?.value)).toEqual(['97.5%', '98.36%', '96.07%']);
    expect(questions.filter(({ id }) => id.startsWith('funds.rate'))).toEqual([]);
  });
});

test('a second table of money is listed, but for what the first one holds', async () => {
  const { leftOut } = await proposalOf({
    sheets: {
      目录: [
        '项目名称|调整后预算数|预算执行数',
        '系统运维|50.4|47.76',
        '装备配备|120|118.2',
        '合计|170.4|165.96',
      ],
      自评: [
        '项目名称|系统运维|<|<',
        '资金（万元）|年初预算|全年预算|全年执行',
        '总额|52.00|50.40|47.76',
        '一级指标|三级指标|目标值|完成值',
        '产出|巡检|≥48次|45次',
        '效益|满意度|≥85%|91%',
      ],
    },
  });
  const left = leftOut.map(({ text }) => text);
  expect(left).toEqual(expect.arrayContaining(['120', '118.2', '170.4', '165.96']));
  expect(left).not.toContain('47.76');
});

test.each([
  '[205]示例县教育局',
  '205-示例县教育局',
  '【205】示例县教育局',
  '205001 示例县教育局',
  '205001示例县教育局',
])('a budget code is no part of the name that a record gets: %s', (printed) => {
  const ids = new Ids({ jiaoyu: ['示例县教育局'] }, 'unit', undefined);
  expect(ids.of(printed)).toBe('jiaoyu');
  const empty = new Ids({}, 'unit', undefined);
  empty.of(printed);
  expect(empty.made).toEqual([{ id: 'unit', name: '示例县教育局' }]);
});

test('a number that belongs to a name stays in it', () => {
  const ids = new Ids({}, 'unit', undefined);
  ids.of('301医院');
  expect(ids.made).toEqual([{ id: 'unit', name: '301医院' }]);
});

test.each([
  ['附件：绩效评价指标体系及评分表', '评价等级：90分以上为优，60分以下为差。'],
  ['附表1：满意度调查结果', '共发放问卷360份，收回351份。'],
  ['填表人：刘某      联系电话：139****0000', '填表日期：2024年3月15日'],
])('what stands behind the last item is none of the advice: %s', async (...lines) => {
  const { recommendations } = await proposalOf({
    parts: ['五、有关建议', '（一）完善绩效目标审核机制。', '（二）加强施工进度管理。', ...lines],
  });
  expect(recommendations.map(({ value }) => value.replace(/。$/, ''))).toEqual([
    '完善绩效目标审核机制',
    '加强施工进度管理',
  ]);
});

describe('the order of levels', () => {
  const body = [
    ['产出指标', '数量指标', '甲项', '≥95个', '96个', '50', '50'],
    ['产出指标', '质量指标', '乙项', '≥90%', '89%', '20', '19.5'],
    ['效益指标', '社会效益指标', '丙项', '≥80%', '85%', '30', '30'],
  ];
  const columns = ['指标类别', '指标类型', '考核指标', '预期值', '达到值', '标准分', '实得分'];
  test.each(['0123456', '1023456', '2103456', '2436510', '5623410'])(
    'is told by their names where no header says it: %s',
    async (order) => {
      const lines = [columns, ...body].map((line) => [...order].map((at) => line[Number(at)]).join('|'));
      const proposal = await proposalOf({ sheets: { 自评: [...lines, '自评总分|99.5|<|<|<|<|<'] } });
      expect(paths(proposal)).toEqual(body.map(([first, second, name]) => [first, second, name].join('/')));
    },
  );

  test('a heading over each part of a sheet names the first', async () => {
    const part = (lines: typeof body) => [
      '二级指标|指标名称|目标值|完成值|分值|得分',
      ...lines.map(([, ...line]) => line.join('|')),
    ];
    const proposal = await proposalOf({
      sheets: {
        自评: [
          '项目名称|某项目|<|<|<|<',
          '（一）产出指标（70分）|<|<|<|<|<',
          ...part(body.slice(0, 2)),
          '（二）效益指标（30分）|<|<|<|<|<',
          ...part(body.slice(2)),
          '总分|<|<|<|100|99.5',
        ],
      },
    });
    expect(paths(proposal)).toEqual(body.map(([first, second, name]) => [first, second, name].join('/')));
    expect(proposal.groups.map(({ weight }) => weight.value)).toEqual(['70', '30']);
  });

  test('a second level whose first nobody names is asked, and takes no other place in silence', async () => {
    const { indicators, questions } = await proposalOf({
      parts: [
        '1.产出指标完成情况分析。该类指标满分50分。',
        ['二级指标|三级指标|目标值|完成值|分值|得分', ...body.map(([, ...line]) => line.join('|'))],
      ],
    });
    expect(questions.map(({ id }) => id)).toContain('indicators.path');
    expect(indicators.flatMap(({ path }) => path.map(({ sureness }) => sureness))).toEqual(
      Array(3).fill('asked'),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { DrawnTable } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// Several things in one cell: what every cell of the row parts alike is read, anything else is asked.

async function read(table: DrawnTable, name = '自评表.xlsx'): Promise<Proposal> {
  const form = { name, sheets: { 自评: table }, parts: [table], truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const rowsOf = ({ indicators }: Proposal) =>
  indicators.map((one) =>
    [
      one.path.map(({ value }) => value).join('/'),
      ...[one.name, one.target, one.actual, one.weight, one.claimedScore, one.deviationReason].map(
        (value) => value?.value ?? '',
      ),
    ].join('|'),
  );

const HEAD = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分|偏差原因';
const LAST = '产出指标|质量指标|验收合格率|100%|100%|5|5|';

const names = ['新建球场', '更新健身路径', '铺设塑胶跑道', '安装照明灯具'];
const marks: readonly (readonly [string, (at: number) => string])[] = [
  ['1.', (at) => `${at + 1}.`],
  ['（1）', (at) => `（${at + 1}）`],
  ['①', (at) => '①②③④'[at] ?? ''],
  ['指标1：', (at) => `指标${at + 1}：`],
  ['no mark', () => ''],
];

describe.each([2, 3, 4])('%i indicators stacked in one row', (count) => {
  const own = names.slice(0, count);
  const stack = (write: (name: string, at: number) => string) => own.map(write).join('\n');
  const row = (mark: (at: number) => string, score: (at: number) => string, reason = '') => [
    '产出指标',
    '数量指标',
    stack((name, at) => `${mark(at)}${name}`),
    stack((_, at) => `≥${at + 3}处`),
    stack((_, at) => `${at + 2}处`),
    stack((_, at) => `${at + 6}`),
    stack((_, at) => score(at)),
    reason,
  ];
  const expected = (score: (at: number) => string, reason: (at: number) => string) => [
    ...own.map(
      (name, at) => `产出指标/数量指标|${name}|≥${at + 3}处|${at + 2}处|${at + 6}|${score(at)}|${reason(at)}`,
    ),
    '产出指标/质量指标|验收合格率|100%|100%|5|5|',
  ];

  test.each(marks)('counted with %s are rows of their own', async (_, mark) => {
    const score = (at: number) => `${at + 5.5}`;
    const table = [HEAD, row(mark, score), LAST];
    for (const name of ['自评表.xlsx', '自评表.docx', '自评表.ods'])
      expect(rowsOf(await read(table, name)), name).toEqual(expected(score, () => ''));
  });

  test('one reason is of the only one that lost points', async () => {
    const score = (at: number) => `${at === count - 1 ? at + 5.5 : at + 6}`;
    const table = [HEAD, row(() => '', score, '选址调整'), LAST];
    expect(rowsOf(await read(table))).toEqual(expected(score, (at) => (at === count - 1 ? '选址调整' : '')));
  });

  test('one reason for several that lost points: asked whose it is, and nothing parted', async () => {
    const proposal = await read([
      HEAD,
      row(
        () => '',
        (at) => `${at + 5.5}`,
        '选址调整',
      ),
      LAST,
    ]);
    expect(proposal.indicators).toHaveLength(2);
    expect(proposal.indicators[0]?.name.sureness).toBe('asked');
  });

  test('a line less in one cell: asked, and nothing parted', async () => {
    const [first = '', second = '', ...cells] = row(
      () => '',
      (at) => `${at + 6}`,
    );
    const torn = [
      first,
      second,
      ...cells.with(
        2,
        stack((_, at) => (at === 0 ? '' : `${at + 2}处`)),
      ),
    ];
    const { indicators } = await read([HEAD, torn, LAST]);
    expect(indicators).toHaveLength(2);
    expect(indicators[0]?.name.sureness).toBe('asked');
  });
});

test.each([
  ['数量指标\n质量指标', ['数量指标', '质量指标']],
  ['数量\n指标', ['数量指标', '数量指标']],
])('levels stacked beside the names: %j', async (level, [first, second]) => {
  const { indicators } = await read([
    HEAD,
    ['产出指标', level, '新建球场\n照明达标率', '3片\n≥90%', '3片\n95%', '10\n8', '10\n8', ''],
    LAST,
  ]);
  expect(indicators.map(({ path }) => path[1]?.value)).toEqual([first, second, '质量指标']);
});

test('a name that breaks is one name', async () => {
  const { indicators } = await read([
    HEAD,
    ['产出指标', '数量指标', '新建多功能\n运动场', '12片\n（含改造2片）', '12片', '10', '10', ''],
    LAST,
  ]);
  expect(indicators).toHaveLength(2);
  expect(indicators[0]?.weight?.value).toBe('10');
});

describe('a name with its target behind it', () => {
  const heads = ['三级指标及年度指标值', '指标名称和目标值', '绩效指标（含目标值）', '三级指标、指标值'];
  const ways: readonly (readonly [string, (name: string, target: string) => string, readonly string[]])[] = [
    ['by its sign', (name, target) => `${name}${target}`, ['≥1850项', '=12次', '<5%']],
    ['behind a blank', (name, target) => `${name} ${target}`, ['≤2.5万元', '＞30%', '≧9处']],
    ['behind a colon', (name, target) => `${name}：${target}`, ['≥9处', '100%', '健全']],
    ['on a line of its own', (name, target) => `${name}\n${target}`, ['≥9处', '2024年底前', '健全']],
    ['by its number', (name, target) => `${name}${target}`, ['12次', '不低于90%', '43.6万件']],
  ];
  const cases = heads.flatMap((head) => ways.map((way) => [head, ...way] as const));
  test.each(cases)('%s, %s', async (head, _, write, targets) => {
    const own = ['进驻事项数', '“最多跑一次”占比', '差评整改率'];
    const { indicators } = await read([
      `一级指标|二级指标|${head}|完成情况|分值|得分`,
      ...targets.map((target, at) => ['产出指标', '数量指标', write(own[at] ?? '', target), '9', '5', '5']),
      '合计|<|<||15|15',
    ]);
    expect(indicators.map(({ name, target, weight }) => [name.value, target?.value, weight?.value])).toEqual(
      own.map((name, at) => [name, targets[at], '5']),
    );
  });

  test('is parted nowhere that a number may belong to the name', async () => {
    const { indicators } = await read([
      '一级指标|二级指标|三级指标及年度指标值|完成情况|分值|得分',
      '产出指标|数量指标|进驻事项数≥1850项|1912项|5|5',
      '产出指标|数量指标|5G基站3座以上村组占比|完成|5|5',
      '产出指标|数量指标|新建第2中学|完成|5|5',
      '产出指标|数量指标|维修2号楼|完成|5|5',
      '产出指标|质量指标|办结率≥90%|95%|5|5',
      '产出指标|质量指标|差评整改率=100%|100%|5|5',
      '满意度指标|满意度指标|群众满意度>95%|99%|5|5',
      '产出指标|质量指标|归档率≥95%|93%|5|4',
      '产出指标|数量指标|培训次数12次|12次|5|5',
    ]);
    expect(indicators.map(({ name, target }) => [name.value, target?.value])).toEqual([
      ['进驻事项数', '≥1850项'],
      ['5G基站3座以上村组占比', undefined],
      ['新建第2中学', undefined],
      ['维修2号楼', undefined],
      ['办结率', '≥90%'],
      ['差评整改率', '=100%'],
      ['群众满意度', '>95%'],
      ['归档率', '≥95%'],
      ['培训次数', '12次'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { TABLE_HEADERS } from '../../../src/text/desk/desk.ts';
import { lostNumbers } from '../../support/drawn/compare.ts';
import type { DrawnForm } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// What nothing was made of is named with its place, whatever file it stands in.

type Drawn = Pick<DrawnForm, 'name' | 'parts' | 'sheets'>;

async function read(files: readonly Drawn[], answers: Answers = {}) {
  const bytes = (one: Drawn) => drawnFile({ ...one, truth: { funds: [], rows: [] } });
  const reading = await readFiles(
    await Promise.all(files.map(async (one) => ({ name: one.name, bytes: await bytes(one) }))),
  );
  return { reading, proposal: propose(reading, answers) };
}

const named = ({ leftOut }: Proposal, reason: string) => leftOut.filter((one) => one.reason === reason);
const ROWS = [
  '产出指标|数量指标|清淤河道|≥12公里|11.4公里|30|28.5',
  '产出指标|质量指标|验收合格率|100%|100%|20|20',
  '效益指标|生态效益指标|达标断面|≥4个|4个|30|30',
];

describe('a table whose header row is missing', () => {
  const files: readonly Drawn[] = [
    { name: '自评表.xlsx', sheets: { 自评: ROWS } },
    {
      name: '自评表.ods',
      sheets: { 自评: ['项目名称|河道清淤|||||', '实施单位|示例区河道所|||||', ...ROWS] },
    },
    {
      name: '报告.docx',
      parts: ['2023年度河道清淤项目支出绩效评价报告', '一、项目基本情况', '项目已完成。', ROWS],
    },
  ];
  test.each(files)('is named as not read, once, where it begins: $name', async (file) => {
    const { reading, proposal } = await read([file]);
    expect(proposal.indicators).toEqual([]);
    const [table, ...others] = named(proposal, 'unread-table');
    expect(others).toEqual([]);
    expect(table?.text).toContain('3行');
    expect(table?.text).toContain('清淤河道');
    expect(table?.at.file).toBe(file.name);
    expect(table?.at.at).not.toBe('');
    expect(lostNumbers(reading, proposal)).toEqual([]);
    // It says from which cell to which, and what to write above them.
    expect(table?.at.at).toMatch(/^(?:自评 A\d+ 至 G\d+|第1个表格 第1行第1列 至 第3行第7列)$/);
    expect(table?.text).toContain('上面没有表头');
    for (const header of TABLE_HEADERS.indicators) expect(table?.text).toContain(`“${header}”`);
  });

  test('is read with the header that it is told to have', async () => {
    const { indicators, funds } = TABLE_HEADERS;
    const { proposal } = await read([
      { name: '自评表.xlsx', sheets: { 自评: [indicators.join('|'), ...ROWS] } },
    ]);
    expect(proposal.indicators.map(({ name, actual }) => [name.value, actual?.value])).toEqual([
      ['清淤河道', '11.4公里'],
      ['验收合格率', '100%'],
      ['达标断面', '4个'],
    ]);
    expect(named(proposal, 'unread-table')).toEqual([]);
    const money = ['财政拨款|120|130|118.5', '其他资金|30|30|30'];
    const bare = await read([{ name: '资金.xlsx', sheets: { 资金: money } }]);
    expect(named(bare.proposal, 'unread-table').map(({ text }) => text.includes(funds[1]))).toEqual([true]);
    const headed = await read([{ name: '资金.xlsx', sheets: { 资金: [funds.join('|'), ...money] } }]);
    expect(headed.proposal.funds?.lines.map(({ amounts }) => amounts.executed?.value)).toEqual([
      '118.5万元',
      '30万元',
    ]);
    expect(named(headed.proposal, 'unread-table')).toEqual([]);
  });

  test('is told its header back where that was not understood', async () => {
    const { proposal } = await read([
      { name: '自评表.xlsx', sheets: { 自评: ['甲栏|乙栏|丙栏', '甲镇|120户|388人', '乙镇|96户|301人'] } },
    ]);
    const [table] = named(proposal, 'unread-table');
    expect(table?.text).toContain('上面的“甲栏 乙栏 丙栏”认不出是哪些栏');
  });

  test('is none where the rows were read, nor where a table of the words says what its columns are', async () => {
    const header = '一级指标|二级指标|三级指标|目标值|完成值|分值|得分';
    const { proposal } = await read([{ name: '自评表.xlsx', sheets: { 自评: [header, ...ROWS] } }]);
    expect(proposal.indicators).toHaveLength(3);
    expect(named(proposal, 'unread-table')).toEqual([]);
    const counted = ['乡镇|户数|人数', '甲镇|120|388', '乙镇|96|301'];
    const words = await read([
      { name: '报告.docx', parts: ['一、项目基本情况', '受益情况见下表。', counted] },
    ]);
    expect(named(words.proposal, 'unread-table')).toEqual([]);
  });
});

describe('an amount that is written in words', () => {
  const amounts = [
    '壹佰贰拾万元',
    '壹佰贰拾万元整',
    '一百二十万元',
    '人民币叁仟伍佰元整',
    '两亿三千万元',
    '十二万圆',
  ];
  test.each(amounts)('is named as not read, with its place: %s', async (amount) => {
    const { proposal } = await read([
      { name: '报告.docx', parts: ['一、项目基本情况', `项目年初预算为${amount}，已经拨付。`] },
      {
        name: '自评表.xlsx',
        sheets: {
          自评: [
            '资金来源|全年预算数|全年执行数',
            `财政拨款|${amount}|120万元`,
            '其他资金|30万元|30万元',
            '一级指标|三级指标|目标值|完成值|分值|得分',
            '产出指标|清淤河道|≥12公里|11.4公里|30|28.5',
            '效益指标|达标断面|≥4个|4个|30|30',
          ],
        },
      },
    ]);
    const places = named(proposal, 'amount-in-words').map(({ text, at }) => `${at.file} ${text}`);
    expect(places).toEqual(expect.arrayContaining([`报告.docx ${amount}`, `自评表.xlsx ${amount}`]));
    expect(named(proposal, 'amount-in-words').every(({ at }) => at.at !== '')).toBe(true);
  });

  test.each(['项目单位：万元', '百元以上', '28.98万元', '多元投入', '二元结构', '一元化领导', '第三元组'])(
    'is no other word with 元: %s',
    async (words) => {
      const { proposal } = await read([
        { name: '报告.docx', parts: ['一、项目基本情况', `说明：${words}。`] },
      ]);
      expect(named(proposal, 'amount-in-words')).toEqual([]);
    },
  );
});

describe('files of one project that disagree in a single word', () => {
  const form = (unit: string, grade: string) => [
    '项目支出绩效自评表（2023年度）|<|<|<|<|<|<',
    `项目名称|河道清淤|<|实施单位|${unit}|<|<`,
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
    ...ROWS,
    `自评等级|${grade}|<|<|<|<|<`,
  ];
  const sheet = (unit: string, grade: string) => ({
    name: '自评表.xlsx',
    sheets: { 自评: form(unit, grade) },
  });
  const word = (unit: string, grade: string) => ({ name: '自评表.docx', parts: [form(unit, grade)] });
  const asked = ({ questions }: Proposal) => questions.map(({ id }) => id);

  test('in the unit alone are asked about it', async () => {
    const { proposal } = await read([sheet('示例区河道所', '优'), word('示例区水利局', '优')]);
    expect(asked(proposal)).toContain('unitName.places');
    expect(asked(proposal)).not.toContain('grade.places');
    expect(proposal.unitName?.sureness).toBe('asked');
    expect(proposal.indicators).toHaveLength(3);
  });

  test('in the grade alone are asked about it', async () => {
    const { proposal } = await read([sheet('示例区河道所', '优'), word('示例区河道所', '良')]);
    expect(asked(proposal)).toContain('grade.places');
    expect(proposal.grade?.sureness).toBe('asked');
  });

  test('between the form and the words too', async () => {
    const report = (grade: string) => ({
      name: '报告.docx',
      parts: ['2023年度河道清淤项目支出绩效评价报告', '一、评价结论', `评价等级为“${grade}”。`],
    });
    const { proposal } = await read([report('中'), sheet('示例区河道所', '优')]);
    expect(asked(proposal)).toContain('grade.places');
    const agreed = await read([report('优'), sheet('示例区河道所', '优秀')]);
    expect(asked(agreed.proposal)).not.toContain('grade.places');
  });

  test('and say the same are asked nothing', async () => {
    const { proposal } = await read([sheet('示例区河道所', '优'), word('示例区河道所（盖章）', '优')]);
    expect(asked(proposal)).not.toContain('unitName.places');
    expect(asked(proposal)).not.toContain('grade.places');
  });
});

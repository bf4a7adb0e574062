import { describe, expect, test } from 'vitest';
import { fundSource } from '../../../src/desk/form/fund-headers.ts';
import { proposalOf } from '../../support/drawn/proposal.ts';

// What stands beside a label is its value only where it can be one.

const TABLE = [
  '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
  '产出指标|数量指标|甲项|≥10个|10个|50|50',
  '^|质量指标|乙项|≥95%|96%|50|50',
  '总分|<|<|<|<|100|100',
];

describe('a grade that is ticked', () => {
  const choices: readonly (readonly [string, string | null])[] = [
    ['优☑  良□  中□  差□', '优'],
    ['优□ 良☑ 中□ 差□', '良'],
    ['☑优  □良  □中  □差', '优'],
    ['□优　　☑良　　□中　　□差', '良'],
    ['□优秀 ■良好 □合格 □不合格', '良好'],
    ['优（√） 良（ ） 中（ ） 差（ ）', '优'],
    ['优（ ）、良（√）、中（ ）、差（ ）', '良'],
    ['√优 良 中 差', '优'],
    ['优 良√ 中 差', '良'],
    ['优（90分及以上）☐ 良（80-90分）☑ 中（60-80分）☐ 差（60分以下）☐', '良'],
    ['优□ 良□ 中□ 差□', null],
    ['优☑ 良☑ 中□ 差□', null],
    ['优√良 中 差', null],
  ];
  test.each(choices)('%s', async (choice, grade) => {
    for (const form of [
      { parts: [`自评等级：${choice}`, TABLE] },
      { sheets: { 表: ['项目支出绩效自评表|<|<|<|<|<|<', ...TABLE, `自评等级|${choice}|<|<|<|<|<`] } },
    ])
      expect((await proposalOf(form)).grade?.value ?? null).toBe(grade);
  });

  test.each([
    ['优☑|良□|中□|差□', '优'],
    ['☐优|☑良|☐中|☐差', '良'],
    ['□|优|■|良|□|中', '良'],
  ])('over cells of its own: %s', async (cells, grade) => {
    const proposal = await proposalOf({ sheets: { 表: [...TABLE, `评价等级|${cells}`] } });
    expect(proposal.grade?.value).toBe(grade);
  });
});

describe('headers of a list', () => {
  test.each([
    '序号|日期|凭证摘要|金额（元）',
    '序号|自评等级|备注|金额',
    '项目名称|备注|日期|项目单位|金额（元）',
  ])('are no values of one another: %s', async (header) => {
    const columns = header.split('|').length;
    const row = (number: number) =>
      Array.from({ length: columns }, (_, at) => (at + 1 < columns ? `甲乙${number}` : '3200')).join('|');
    const { reportDate, grade, projectName, unitName } = await proposalOf({
      sheets: { 自评表: ['项目支出绩效自评表|<|<|<|<|<|<', ...TABLE], 附表: [header, row(1), row(2)] },
    });
    expect([reportDate, grade, projectName, unitName]).toEqual([null, null, null, null]);
  });

  test('are no names, and names that speak of money are none of them', async () => {
    const { projectName, unitName } = await proposalOf({
      sheets: { 表: ['项目名称|预算支出管理', '项目单位|示例县国库支付中心', ...TABLE] },
    });
    expect([projectName?.value, unitName?.value]).toEqual(['预算支出管理', '示例县国库支付中心']);
  });
});

test.each([
  ['县（区）', 'county'],
  ['县(市、区)', 'county'],
  ['区（县）资金', 'county'],
  ['其中：县（区）级财政资金', 'county'],
  ['旗县（区）', 'county'],
  ['省（自治区、直辖市）资金', 'province'],
  ['地（市、州）', 'city'],
  ['市（州）级', 'city'],
  ['盟市级', 'city'],
  ['市县资金', 'other'],
  ['省市县配套', 'other'],
  ['中央和省级资金', 'other'],
])('one level under several names is one source: %s', (label, source) => {
  expect(fundSource(label)).toBe(source);
});

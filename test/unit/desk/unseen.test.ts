import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import { EIGHTH_FORMS } from '../../support/drawn/eighth-forms.ts';
import { ELEVENTH_FORMS } from '../../support/drawn/eleventh-forms.ts';
import { EVALUATION_FORMS } from '../../support/drawn/evaluation-forms.ts';
import { FIFTH_FORMS } from '../../support/drawn/fifth-forms.ts';
import type { DrawnForm } from '../../support/drawn/form.ts';
import { FOURTH_FORMS } from '../../support/drawn/fourth-forms.ts';
import { LATER_FORMS } from '../../support/drawn/later-forms.ts';
import { NINTH_FORMS } from '../../support/drawn/ninth-forms.ts';
import { drawnFile } from '../../support/drawn/office.ts';
import { OTHER_FORMS } from '../../support/drawn/other-forms.ts';
import { PROJECT_FORMS } from '../../support/drawn/project-forms.ts';
import { PROVINCIAL_FORMS } from '../../support/drawn/provincial-forms.ts';
import { SEVENTH_FORMS } from '../../support/drawn/seventh-forms.ts';
import { SIXTH_FORMS } from '../../support/drawn/sixth-forms.ts';
import { TENTH_FORMS } from '../../support/drawn/tenth-forms.ts';
import { WHOLE_DEPARTMENT } from '../../support/drawn/whole-department.ts';

// Layouts of public forms that were drawn before the importer was held against them.
const FORMS = [
  ...WHOLE_DEPARTMENT,
  ...PROJECT_FORMS,
  ...OTHER_FORMS,
  ...LATER_FORMS,
  ...PROVINCIAL_FORMS,
  ...EVALUATION_FORMS,
  ...FOURTH_FORMS,
  ...FIFTH_FORMS,
  ...SIXTH_FORMS,
  ...SEVENTH_FORMS,
  ...EIGHTH_FORMS,
  ...NINTH_FORMS,
  ...TENTH_FORMS,
  ...ELEVENTH_FORMS,
];

async function read(form: DrawnForm) {
  const reading = await readFiles([{ name: form.name, bytes: await drawnFile(form) }]);
  return { reading, proposal: propose(reading, {}) };
}

describe.each(FORMS)('$name', (form) => {
  test('is read without a wrong or a missing value', async () => {
    const { reading, proposal } = await read(form);
    const { right, asked, wrong, missed } = compareDrawn(proposal, form.truth);
    expect({ wrong, missed, lost: lostNumbers(reading, proposal) }).toEqual({
      wrong: [],
      missed: [],
      lost: [],
    });
    expect(asked.length).toBeLessThanOrEqual(Math.max(1, right * 0.1));
  });
});

const questionsOf = ({ questions }: Proposal) => questions.map(({ id }) => id);
const named = (name: string) => {
  const form = FORMS.find((one) => one.name === name);
  if (form === undefined) throw new Error(name);
  return form;
};

test('a list of several projects is no report: whose it is has to be said', async () => {
  const { reading, proposal } = await read(named('专项债券项目评价情况.xlsx'));
  expect(proposal.projectName).toBeNull();
  expect(questionsOf(proposal)).toContain('projectList');
  const answered = propose(reading, { projectList: '示例东区医院建设工程' });
  expect(answered.projectName?.value).toBe('示例东区医院建设工程');
  expect(answered.total).toBeNull();
});

test('a column of sums and money that was 拨付 are asked, and the answer moves them', async () => {
  const { reading, proposal } = await read(named('整体支出自评表.xlsx'));
  expect(questionsOf(proposal)).toEqual(
    expect.arrayContaining(['funds.column.fullYearBudget', 'funds.column.executed']),
  );
  const { funds } = propose(reading, { 'funds.column.executed': 'received' });
  expect(funds?.lines[0]?.amounts.executed).toBeUndefined();
  expect(funds?.lines[0]?.amounts.received).toMatchObject({ value: '2546673.98元', sureness: 'sure' });
});

test('of two goals the changed one is suggested and asked', async () => {
  const { reading, proposal } = await read(named('项目自评表（调整）.xlsx'));
  expect(proposal.goals.expected).toMatchObject({
    sureness: 'asked',
    printed: '完成人工造林1.1万亩，成活率85%以上。',
  });
  expect(propose(reading, { 'goals.twice': '0' }).goals.expected?.value).toContain('1.2万亩');
  // Five rows without a level are one question.
  expect(questionsOf(proposal).filter((id) => id.startsWith('indicators'))).toEqual(['indicators.path']);
});

test('rows for levels give paths and the points of their blocks', async () => {
  const { proposal } = await read(named('绩效评价报告（附评分表）.docx'));
  expect(proposal.groups.map(({ path, weight }) => `${path.join('/')} ${weight.value}`)).toEqual([
    '一、决策 15',
    '二、过程 25',
    '三、产出 30',
    '四、效益 30',
  ]);
});

test('two forms on one sheet are a choice, and the other one is named', async () => {
  const { reading, proposal } = await read(named('附件（合订）.xlsx'));
  expect(questionsOf(proposal)).toContain('form');
  expect(proposal.leftOut.map(({ text }) => text)).toContain('附件2：部门项目支出绩效自评表（2023年度）');
  const other = propose(reading, { form: '行道树修剪' });
  expect(other.indicators.map(({ name }) => name.value)).toEqual(['修剪行道树', '投诉办结率', '市民满意度']);
  expect(other.funds?.lines[0]?.amounts.executed?.value).toBe('118.8万元');
});

test('what is expected by the end of the year is not what was spent', async () => {
  const { proposal } = await read(named('绩效监控表.xlsx'));
  expect(proposal.funds?.lines[0]?.amounts.executed?.value).toBe('132万元');
  expect(proposal.leftOut.map(({ text }) => text)).toContain('240');
});

/** A form of which one line reads otherwise. */
function altered(form: DrawnForm, from: string, to: string): DrawnForm {
  const sheets = Object.fromEntries(
    Object.entries(form.sheets ?? {}).map(([name, table]) => [
      name,
      table.map((line) => (typeof line === 'string' ? line.replace(from, to) : line)),
    ]),
  );
  return { ...form, sheets };
}

test('points that do not make the printed sum, and a score above its weight, are asked', async () => {
  const form = named('公开15表.xlsx');
  const { proposal: right } = await read(form);
  expect(questionsOf(right).filter((id) => id.startsWith('points'))).toEqual([]);
  const { proposal } = await read(altered(named('绩效自评（元与万元）.xlsx'), '20/16.7', '20/26.7'));
  expect(questionsOf(proposal)).toEqual(expect.arrayContaining(['points.over', 'points.sum.claimedScore']));
  expect(proposal.indicators[1]).toMatchObject({ weight: { sureness: 'asked' } });
});

test('amounts that give none of the printed rates are asked as a whole', async () => {
  const form = altered(named('绩效自评（元与万元）.xlsx'), '支付数（万元）', '支付数（元）');
  const { reading, proposal } = await read(form);
  expect(questionsOf(proposal)).toContain('funds.rates');
  expect(proposal.funds?.lines[0]?.amounts.executed?.sureness).toBe('asked');
  const { funds } = propose(reading, { 'funds.rates': 'check' });
  expect(funds?.lines[0]?.amounts.executed).toMatchObject({ value: '198.85元', sureness: 'sure' });
});

test('a sign that nobody knows is asked, not dropped', async () => {
  const { proposal } = await read(altered(named('公开15表.xlsx'), '|<=|15|', '|≈|15|'));
  expect(questionsOf(proposal)).toContain('indicators.3.target.sign');
});

test('of two units the one that carries the project out is suggested and asked', async () => {
  const { proposal } = await read(named('项目自评表（年度目标）.docx'));
  expect(proposal.unitName).toMatchObject({ value: '示例市渔政支队', sureness: 'asked' });
});

test('points in a cell of several rows belong to none of them: one question a cell', async () => {
  const { proposal } = await read(named('专项资金自评（分任务）.xlsx'));
  expect(questionsOf(proposal).filter((id) => id.endsWith('.shared'))).toEqual([
    'indicators.0.weight.shared',
    'indicators.0.claimedScore.shared',
    'indicators.3.weight.shared',
    'indicators.3.claimedScore.shared',
  ]);
});

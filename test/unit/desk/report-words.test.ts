import { describe, expect, test } from 'vitest';
import { causeIn } from '../../../src/desk/draft/cause.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { selfEvaluationForm, wordFile } from '../../support/forms.ts';

// What an officer's Word report says in its usual turns is not 文中未说明.

const words = (over: Partial<Record<'title' | 'issues' | 'advice' | 'end', readonly string[]>> = {}) => [
  ...(over.title ?? ['2024年度公共体育设施维护项目支出绩效评价报告']),
  '一、项目基本情况',
  '全年维护场地12处。',
  '二、存在的问题及原因分析',
  ...(over.issues ?? ['满意度调查样本偏少，原因是只在周末发放问卷。']),
  '三、有关建议',
  ...(over.advice ?? ['体育局在下一年度扩大问卷发放范围，覆盖工作日。']),
  ...(over.end ?? ['示例区体育局', '2025年3月15日']),
];
async function read(lines: readonly string[], answers = {}, withForm = false) {
  const files = [
    ...(withForm ? [{ name: '自评表.xlsx', bytes: await selfEvaluationForm() }] : []),
    { name: '报告.docx', bytes: wordFile(lines) },
  ];
  const proposal = propose(await readFiles(files), answers);
  const { report } = firstDraft(proposal, { answers, units: {}, projects: {}, year: 2024 });
  return { proposal, report: report as Record<string, never> };
}

test.each([
  ['满意度样本偏少，原因是只在周末发放问卷。', '只在周末发放问卷'],
  ['焊工等工种没有开班。究其原因，设备投入大，补贴标准低。', '设备投入大，补贴标准低'],
  ['完工滞后，主要原因在于征地拆迁进展缓慢。', '征地拆迁进展缓慢'],
  ['由于专职人员不足，台账没有按月登记。', '专职人员不足'],
  ['受持续降雨影响，工期延后40天。', '受持续降雨影响'],
  ['部门之间衔接不畅，导致资金拨付滞后。', '部门之间衔接不畅'],
  ['台账登记不全。', null],
  ['受益群众满意度不高。', null],
])('the cause in %s', (text, cause) => {
  expect(causeIn(text)).toBe(cause);
});

test('a finding carries the cause that it gives itself', async () => {
  const { report } = await read(words());
  expect(report['findings']).toMatchObject([{ cause: '只在周末发放问卷' }]);
});

describe('the signature at the end, or the date on the cover', () => {
  test.each([
    [['示例区体育局', '2025年3月15日'], '2025-03-15'],
    [['示例区体育局（盖章）', '2025年3月'], '2025-03'],
    [['2025.3.15'], '2025-03-15'],
    [['示例会计师事务所', '二〇二五年三月十五日'], '2025-03-15'],
    [['评价机构：示例咨询公司', '日期：2025年12月5日'], '2025-12-05'],
  ])('%s is the date of the report, and no advice', async (end, date) => {
    const { proposal, report } = await read(words({ end }));
    expect(proposal.recommendations.map(({ value }) => value)).toEqual([
      '体育局在下一年度扩大问卷发放范围，覆盖工作日。',
    ]);
    expect(report['reportDate']).toBe(date);
  });

  test('on the cover', async () => {
    const { report } = await read(
      words({ title: ['示例项目绩效评价报告', '示例区财政局', '2025年6月30日'], end: [] }),
    );
    expect(report['reportDate']).toBe('2025-06-30');
  });

  test('a body without a date stays what it is', async () => {
    const { proposal } = await read(words({ end: ['建议由区政府办公室'] }));
    expect(proposal.recommendations).toHaveLength(2);
  });
});

test('advice that may answer the findings one by one is asked, and linked by the answer', async () => {
  const issues = ['1.台账登记不全，责任不清。', '2.资金拨付偏晚，影响开工。'];
  const advice = ['1.按月登记台账，明确专人。', '2.提前拨付资金，保证开工。'];
  const { proposal, report } = await read(words({ issues, advice }), { advice: 'check' });
  expect(proposal.findings.map(({ value }) => value)).toEqual(issues.map((text) => text.slice(2)));
  expect(proposal.recommendations.map(({ value }) => value)).toEqual(advice.map((text) => text.slice(2)));
  expect(report['recommendations']).toMatchObject([{ findings: ['finding-1'] }, { findings: ['finding-2'] }]);
  const apart = await read(words({ issues, advice }), { advice: 'each', 'recommendations.findings': 'no' });
  expect(apart.report['recommendations']).toMatchObject([{ findings: [] }, { findings: [] }]);
  const uneven = await read(words({ issues, advice: advice.slice(1) }));
  expect(uneven.report['recommendations']).toMatchObject([{ findings: [] }]);
});

test('items that are counted stay items, whole and apart, however long they are', async () => {
  const long =
    '3.由区体育局明确责任科室和完成时限，按季度报送进度；逾期没有进展的，在下一年度预算安排中予以考虑。';
  const { proposal } = await read(
    words({ advice: ['1.补贴标准上浮，总额不增加。', '2.改用人脸签到，追回补贴。', long] }),
  );
  expect(proposal.recommendations.map(({ value }) => value)).toEqual([
    '补贴标准上浮，总额不增加。',
    '改用人脸签到，追回补贴。',
    long.slice(2),
  ]);
  expect(proposal.questions.map(({ id }) => id).filter((id) => id.startsWith('heading'))).toEqual([]);
});

test('其他需要说明的问题 are no problems that were found', async () => {
  const { proposal } = await read([
    ...words({ end: [] }),
    '四、其他需要说明的问题',
    '问卷由评价机构随机发放，不足以代表全部群众。',
  ]);
  expect(proposal.findings).toHaveLength(1);
});

describe('two reports', () => {
  const ids = ({ proposal }: Awaited<ReturnType<typeof read>>) => proposal.questions.map(({ id }) => id);

  test('whose project is another are asked apart, though only a title names it', async () => {
    expect(
      ids(await read(words({ title: ['2024年度图书馆免费开放项目支出绩效评价报告'] }), {}, true)),
    ).toContain('reports');
    for (const title of [
      '2024年度公共体育设施维护项目支出绩效评价报告',
      '示例区体育局体育设施维护项目绩效自评报告',
      '2024年度部门预算项目支出绩效评价报告',
    ])
      expect(ids(await read(words({ title: [title] }), {}, true)), title).not.toContain('reports');
  });

  test('a total in the words that is another than the one of the form is asked', async () => {
    const said = ['满意度样本偏少。', '项目综合得分为73.29分。'];
    expect(ids(await read(words({ issues: said }), {}, true))).toContain('total.places');
    const { proposal } = await read(words({ issues: said }), { 'total.places': '73.29' }, true);
    expect(proposal.total?.value).toBe('73.29');
    expect(
      ids(await read(words({ issues: ['样本偏少。', '项目综合得分为98分。'] }), {}, true)),
    ).not.toContain('total.places');
  });
});

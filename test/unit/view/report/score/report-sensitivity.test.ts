import { expect, test } from 'vitest';
import { reportChecksPage } from '../../../../../src/view/report/remarks/report-checks-page.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

test('a report near an edge says which ways of computing change its grade, and by how much', async () => {
  const archive = await repositoryArchive();
  const view = reportChecksPage(archive, '2020/shili-tushuguan-kaifang').sensitivity;
  expect(view?.note).toBe('25种算法中，6种使等级改变');
  expect(view?.lead).toContain('本站重算为89.54—92.04分，等级为“优”或“良”。');
  expect(
    view?.rows.map(({ choice, score, difference, grade }) => [choice, score, difference, grade]),
  ).toEqual([
    ['执行率以年初预算数为分母（现为全年预算数）', '89.54—92.04分', '0分', '不变'],
    ['执行率以到位资金为分母（现为全年预算数）', '89.54—92.04分', '0分', '不变'],
    ['指标得分保留1位小数，总分取整数，四舍五入', '90—92分', '−0.04至+0.46分', '优'],
    ['指标得分保留2位小数，总分取整数，四舍五入', '90—92分', '−0.04至+0.46分', '优'],
    ['指标得分保留1位小数，总分取整数，四舍六入五成双', '90—92分', '−0.04至+0.46分', '优'],
    ['指标得分保留2位小数，总分取整数，四舍六入五成双', '90—92分', '−0.04至+0.46分', '优'],
    ['其余13种小数和进位的做法', '87—92.04分', '−2.54至0分', '不变'],
    ['只换等级分数段，按“等级：85分以上优秀（由公布结果推断）”', '89.54—92.04分', '0分', '优'],
    ['只换等级分数段，按“等级：80、70、60”', '89.54—92.04分', '0分', '优'],
    ['其余4种评分办法或等级分数段', '89.54—92.04分', '0分', '不变'],
  ]);
  expect(view?.combined).toBe('各处任意组合，共378种：得分87—92.04分，等级为“优”或“良”。');
});

test('a report of which every grade is possible, and one without a total, say nothing of it', async () => {
  const archive = await repositoryArchive();
  for (const id of ['2023/shili-gaobiaozhun-nongtian', '2023/maiji-zhiliang-qiangqu']) {
    expect(reportChecksPage(archive, id).sensitivity).toBeNull();
  }
});

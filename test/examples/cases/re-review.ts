import { toPlain } from '../../../src/model/decimal.ts';
import { unitRole } from '../assemble.ts';
import type { Example } from '../generate.ts';
import { generate } from '../generate.ts';
import { gradeWord, sumOf } from '../points.ts';
import { PEIXUN } from '../series/peixun.ts';
import type { Row } from '../spec.ts';
import { NOT_APPLICABLE } from '../spec.ts';
import { listsOf } from '../trouble.ts';
import { handWritten } from './case.ts';

/** The finance bureau's re-score of a self-evaluation, row by row. */
export function reReview(root: string): Example {
  const year = PEIXUN.years.find((one) => one.year === 2021);
  if (!year) throw new Error('No self-evaluation to review');
  const { report } = generate(PEIXUN, year);
  if (!('rows' in report.indicators) || !('lines' in report.funds)) throw new Error('No table to review');
  const rows = report.indicators.rows.map(
    ({ reviewedScore, deviationReason, improvement: _, ...row }): Row => {
      if (reviewedScore === undefined) return { ...row, ...(deviationReason && { deviationReason }) };
      return {
        ...row,
        claimedScore: reviewedScore,
        deviationReason: `自评${String(row.claimedScore)}分，${REASONS[row.id] ?? '佐证不足'}`,
      };
    },
  );
  const points = report.funds.executionPoints?.claimedScore;
  const total = sumOf([...rows.map(({ claimedScore }) => String(claimedScore)), String(points)]);
  const identity = {
    ...{ year: 2021, unit: 'shili-rensheju', evaluator: 'shili-caizhengju', code: '财', number: 42 },
    reportDate: '2022-06-20',
    publishedOn: '2022-10-11',
  };
  return handWritten(root, 'shili-jineng-peixun-fuhe', identity, {
    title: '清源区职业技能提升培训补贴项目绩效自评抽查复核报告（2021年度）',
    kind: 're-review',
    kindEvidence: '题名写作“抽查复核”，由财政部门对单位自评重新评分。',
    outline: 'local',
    project: 'shili-jineng-peixun',
    printedProjectName: '职业技能提升培训补贴',
    commissioner: NOT_APPLICABLE,
    funds: report.funds,
    goals: report.goals,
    indicators: { rows },
    satisfaction: 'in-table',
    assessments: [
      {
        stage: 'claimed',
        role: 'spot-check',
        by: unitRole('shili-caizhengju'),
        on: '2022-06-20',
        scheme: 'hb-20',
        total: toPlain(total),
        gradeRaw: gradeWord(total, 'hb-20'),
      },
    ],
    statements: [
      { id: 'rows-checked', label: '复核的指标', figure: '15项', sumOf: ['rows-kept', 'rows-lowered'] },
      { id: 'rows-kept', label: '维持自评得分的指标', figure: '8项' },
      { id: 'rows-lowered', label: '调低得分的指标', figure: '7项' },
      { id: 'online-viewers', label: '计入创业培训的线上观看人数', figure: '2240人' },
      { id: 'calls', label: '电话核实学员', figure: '204人' },
      { id: 'calls-employed', label: '核实已就业', figure: '83人', partOf: 'calls' },
    ],
    ...listsOf([
      {
        id: 'counting-viewers',
        category: 'target',
        text: '创业培训人数把线上课程观看人数计算在内，完成值虚高。',
        cause: '自评填报口径没有统一，培训机构按平台后台数据上报',
        advice: '创业培训以结业人数为准，线上观看单独统计、不计入完成值',
        to: '区人力资源和社会保障局',
        fix: {
          measure: '修订统计口径，2022年度起执行',
          responsible: '区人力资源和社会保障局',
          due: '2022-12-31',
          state: 'done',
          evidence: '统计口径通知1份、2022年度结业名册汇总数',
          verifiedBy: '示例市清源区财政局',
          updatedOn: '2023-01-13',
        },
      },
      {
        id: 'employment-proof',
        category: 'records',
        text: '就业率以学员口头答复为准，没有参保或合同佐证。',
        cause: '回访表没有设置佐证栏',
        advice: '就业以参保记录、劳动合同或营业执照为准',
        to: '区人力资源和社会保障局',
      },
    ]),
    resultUse: [{ year: 2022, effect: 'kept', note: '复核得分作为部门绩效考核的依据，预算不作调整。' }],
  });
}

const REASONS: Readonly<Record<string, string>> = {
  'quantity-1': '其中两个班次的学员名单重复，按去重后的人次折算扣分',
  'quantity-4': '完成值包含线上观看人数，剔除后没有达到目标',
  'quality-2': '证书中有一部分为培训合格证，不是等级证书',
  'timeliness-1': '实际用时38个工作日，超过承诺时限，不得分',
  'social-1': '电话核实的就业比例明显低于自评',
  'sustained-1': '只有两家企业签订协议，没有实际开展',
  'economic-1': '增收数据没有抽样底稿',
};

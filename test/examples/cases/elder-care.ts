import { unitRole } from '../assemble.ts';
import type { Example } from '../generate.ts';
import type { ReportInput, Row } from '../spec.ts';
import { NOT_APPLICABLE, NOT_STATED } from '../spec.ts';
import { listsOf } from '../trouble.ts';
import { handWritten } from './case.ts';

const GROUND: NonNullable<ReportInput['documents']> = [
  {
    id: 'elder-care',
    relation: 'basis',
    document: {
      title: '示例市清源区基本养老服务体系建设实施方案',
      docNo: '清政办示〔2022〕28号',
      issuer: '示例市清源区人民政府办公室',
    },
  },
];

const judged = (
  id: string,
  first: string,
  name: string,
  weight: string,
  claimedScore: string,
  actual: string,
  deviationReason?: string,
): Row => ({
  id,
  path: [first],
  name,
  direction: 'qualitative',
  target: '论证充分',
  actual,
  weight,
  claimedScore,
  ...(deviationReason !== undefined && { deviationReason }),
});

/** Before the budget: whether a project should be paid for at all. */
export function appraisal2022(root: string): Example {
  const identity = {
    ...{ year: 2022, unit: 'shili-minzhengju', evaluator: 'shili-qingping-zixun', code: '民', number: 43 },
    reportDate: '2022-10-19',
    publishedOn: '2022-11-28',
  };
  return handWritten(root, 'shili-yanglao-pinggu', identity, {
    title: '清源区社区养老服务设施建设项目事前绩效评估报告（2022年）',
    kind: 'ex-ante',
    kindEvidence: '题名写作“事前绩效评估”，在编制2024年度预算之前进行。',
    outline: 'local',
    project: 'shili-yanglao-sheshi',
    printedProjectName: '社区养老服务设施建设',
    evaluationPeriod: { from: '2022-09-13', to: '2022-10-19' },
    documents: GROUND,
    funds: {
      executionBasis: 'initial-budget',
      basisReason: '事前评估只有申报数和建议数，没有执行数。',
      lines: [
        {
          source: 'total',
          label: '申报财政资金',
          initialBudget: '1460万元',
          fullYearBudget: NOT_APPLICABLE,
          received: NOT_APPLICABLE,
          executed: NOT_APPLICABLE,
        },
      ],
    },
    goals: {
      expected: '在七个社区建设养老服务中心，新增日间照料床位210张，设置助餐点16个。',
      actual: { absent: 'not-applicable', note: '事前评估时项目尚未实施。' },
    },
    indicators: {
      rows: [
        judged('need-1', '立项必要性', '政策相符性', '10', '10', '相符'),
        judged(
          'need-2',
          '立项必要性',
          '需求迫切性',
          '10',
          '9',
          '城北迫切，城南一处需求不足',
          '城南两处选址相距不足一公里',
        ),
        judged(
          'economy-1',
          '投入经济性',
          '投入与产出匹配',
          '10',
          '7',
          '床均成本偏高',
          '申报床均成本6.95万元，高于同类改建项目约一成',
        ),
        judged(
          'economy-2',
          '投入经济性',
          '成本测算依据',
          '10',
          '7.5',
          '部分测算没有询价记录',
          '设备和软装只列总额',
        ),
        judged('goal-1', '绩效目标合理性', '目标明确性', '10', '8.5', '较明确', '使用率没有目标'),
        judged(
          'goal-2',
          '绩效目标合理性',
          '目标可实现性',
          '10',
          '8',
          '基本可实现',
          '开业首年即要求全部床位投用，偏乐观',
        ),
        judged('plan-1', '实施方案可行性', '组织与进度', '10', '9', '可行'),
        judged(
          'plan-2',
          '实施方案可行性',
          '运营方案',
          '10',
          '5.5',
          '运营主体没有落实',
          '只写“引入社会力量”，没有意向协议',
        ),
        judged('money-1', '筹资合规性', '财政承受能力', '10', '9', '可承受'),
        judged('money-2', '筹资合规性', '资金来源合规性', '10', '10', '合规'),
      ],
    },
    satisfaction: NOT_APPLICABLE,
    assessments: [
      {
        stage: 'claimed',
        role: 'third-party',
        by: unitRole('shili-qingping-zixun'),
        on: '2022-10-19',
        scheme: NOT_STATED,
        total: '83.5',
        gradeRaw: { absent: 'not-applicable', note: '事前评估不评等级，结论为“调整后予以支持”。' },
      },
    ],
    statements: [
      {
        id: 'applied-sites',
        label: '申报建设的中心',
        figure: '7处',
        sumOf: ['supported-sites', 'dropped-sites'],
      },
      { id: 'supported-sites', label: '建议支持的中心', figure: '6处' },
      { id: 'dropped-sites', label: '建议核减的中心', figure: '1处' },
      { id: 'elders-asked', label: '问卷调查老年人家庭', figure: '412户' },
      { id: 'elders-willing', label: '愿意使用日间照料的家庭', figure: '167户', partOf: 'elders-asked' },
    ],
    ...listsOf([
      {
        id: 'two-sites',
        category: 'target',
        text: '城南两处选址相距不足一公里，服务人群重叠。',
        cause: '按街道平均分配名额，没有按老年人口分布选址',
        advice: '核减城南一处，名额调整到以后年度的城北片区',
        to: '区民政局',
        fix: {
          measure: '核减一处，选址方案重新公示',
          responsible: '区民政局',
          due: '2022-12-31',
          state: 'done',
          evidence: '调整后的选址方案和公示记录',
          verifiedBy: '示例市清源区财政局',
          updatedOn: '2022-12-20',
        },
      },
      {
        id: 'no-operator',
        category: 'target',
        text: '运营主体没有落实，建成后有闲置的风险。',
        cause: '先建设、后招运营方，建筑布局与运营需要脱节',
        advice: '先公开遴选运营方，由运营方参与方案设计',
        to: '区民政局',
      },
    ]),
    resultUse: [{ year: 2024, effect: 'cut', amount: '280万元', note: '申报1460万元，评估后安排1180万元。' }],
  });
}

/** Half way through the year. */
export function monitoring2023(root: string): Example {
  const row = (
    id: string,
    path: [string, string],
    name: string,
    target: string,
    actual: string,
    remark: string,
    direction: Row['direction'] = 'positive',
  ): Row => ({
    ...{ id, path, name, direction, target, actual, remark },
    weight: { absent: 'not-applicable' },
    claimedScore: { absent: 'not-applicable', note: '运行监控不评分。' },
  });
  const identity = {
    ...{ year: 2023, unit: 'shili-minzhengju', code: '民', number: 44 },
    reportDate: '2023-08-24',
    publishedOn: '2023-09-15',
  };
  return handWritten(root, 'shili-yanglao-jiankong', identity, {
    title: '清源区社区养老服务设施建设项目绩效运行监控报告（2023年1—7月）',
    kind: 'monitoring',
    kindEvidence: '题名写作“绩效运行监控”，监控时段为1—7月。',
    outline: 'local',
    project: 'shili-yanglao-sheshi',
    printedProjectName: '社区养老服务设施建设（前期工作）',
    evaluationPeriod: { from: '2023-01-01', to: '2023-07-31' },
    documents: GROUND,
    funds: {
      executionBasis: 'full-year-budget',
      lines: [
        {
          source: 'total',
          initialBudget: '120万元',
          fullYearBudget: '120万元',
          received: '120万元',
          executed: '46.2万元',
        },
      ],
    },
    goals: {
      expected: '完成六处中心的房屋鉴定、方案设计和运营方遴选，年底前具备开工条件。',
      actual: '截至7月底完成四处房屋鉴定和三处方案设计，运营方遴选进入公告阶段。',
    },
    indicators: {
      rows: [
        row('quantity-1', ['产出指标', '数量指标'], '完成房屋安全鉴定', '≥6处', '4处', '进度正常'),
        row('quantity-2', ['产出指标', '数量指标'], '完成方案设计', '≥6处', '3处', '进度偏慢，预计9月完成'),
        row('quantity-3', ['产出指标', '数量指标'], '签约运营方', '≥6处', '0处', '滞后，预计11月完成'),
        row('quality-1', ['产出指标', '质量指标'], '设计方案评审通过率', '≥100%', '100%', '进度正常'),
        row(
          'timeliness-1',
          ['产出指标', '时效指标'],
          '具备开工条件时间',
          '2023年12月底前',
          '尚未到期',
          '预计可以实现',
          'deadline',
        ),
        row('social-1', ['效益指标', '社会效益指标'], '方案征求意见覆盖居民', '≥1200户', '860户', '进度正常'),
        {
          ...row(
            'satisfaction-1',
            ['满意度指标', '服务对象满意度指标'],
            '居民对选址的满意度',
            '≥85%',
            '尚未调查',
            '年底调查',
          ),
          actual: { absent: 'not-applicable', note: '监控时尚未调查，安排在方案公示之后。' },
        },
      ],
    },
    satisfaction: 'in-table',
    assessments: [
      {
        stage: 'claimed',
        role: 'self',
        by: unitRole('shili-minzhengju'),
        on: '2023-08-24',
        scheme: NOT_STATED,
        total: { absent: 'not-applicable', note: '运行监控不评分。' },
        gradeRaw: { absent: 'not-applicable', note: '监控结论为“黄灯”。' },
      },
    ],
    statements: [
      { id: 'surveys', label: '完成房屋安全鉴定', figure: '4处' },
      { id: 'designs', label: '完成方案设计', figure: '3处' },
      { id: 'residents', label: '参加方案征求意见的居民', figure: '860户' },
    ],
    ...listsOf([
      {
        id: 'operator-late',
        category: 'execution',
        text: '运营方遴选滞后，影响方案定稿。',
        cause: '遴选文件两次修改，补贴标准没有确定',
        advice: '先行公布补贴标准，9月底前完成遴选',
        to: '区民政局',
        fix: {
          measure: '补贴标准已印发，六处中心的运营方全部签约',
          responsible: '区民政局',
          due: '2023-11-30',
          state: 'done',
          evidence: '运营协议6份',
          verifiedBy: '示例市清源区财政局',
          updatedOn: '2023-12-08',
        },
      },
    ]),
    resultUse: { absent: 'not-applicable', note: '监控结果用于年内纠偏，不涉及下年预算。' },
  });
}

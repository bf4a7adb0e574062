import { unitRole } from '../assemble.ts';
import { directionOf } from '../direction.ts';
import type { Example } from '../generate.ts';
import { listsOf } from '../trouble.ts';
import { handWritten, printedRows } from './case.ts';

/** A whole department with all its money, commissioned by the congress's budget committee. */
export function wholeDepartment2022(root: string): Example {
  const identity = {
    ...{ year: 2022, unit: 'shili-shuiwuju', evaluator: 'shili-qingping-zixun', code: '水', number: 45 },
    reportDate: '2023-07-14',
    publishedOn: '2023-10-20',
  };
  return handWritten(
    root,
    'shili-shuiwu-zhengti',
    identity,
    {
      title: '清源区水务局部门整体支出绩效评价报告（2022年度）',
      kind: 'whole-dept',
      kindEvidence: '题名写作“部门整体支出”，评价对象是全部收支。',
      outline: 'local',
      project: 'shili-shuiwu-zhengti',
      printedProjectName: { absent: 'not-applicable', note: '评价对象是部门整体支出，没有项目名称。' },
      commissioner: unitRole('shili-renda-yusuan'),
      documents: [
        {
          id: 'whole-plan',
          relation: 'basis',
          document: { title: '示例市清源区部门整体支出绩效评价工作方案', docNo: '清财绩示〔2023〕4号' },
        },
      ],
      conduct: {
        scope: '2022年度部门全部收支，含基本支出和九个项目',
        methods: '比较法、因素分析法、公众评判法',
        standards: '计划标准、历史标准',
        sample: '2023年5月至6月，抽查项目4个、凭证210笔，访谈乡镇水管员26人',
      },
      funds: {
        executionBasis: 'full-year-budget',
        lines: [
          {
            source: 'total',
            initialBudget: '5268.4万元',
            fullYearBudget: '6031.75万元',
            received: '6031.75万元',
            executed: '4497.28万元',
            unspent: '1534.47万元',
            unspentDisposal: 'carried-over',
            printedRate: '74.56%',
          },
          {
            source: 'current-fiscal',
            label: '基本支出',
            initialBudget: '1128.4万元',
            fullYearBudget: '1146.02万元',
            received: '1146.02万元',
            executed: '1139.87万元',
          },
          {
            source: 'carry-over',
            label: '项目支出：上年结转',
            initialBudget: '0万元',
            fullYearBudget: '745.73万元',
            received: '745.73万元',
            executed: '688.41万元',
          },
          {
            source: 'other',
            label: '项目支出：本年安排',
            initialBudget: '4140万元',
            fullYearBudget: '4140万元',
            received: '4140万元',
            executed: '2669万元',
          },
        ],
      },
      goals: {
        expected:
          '农村自来水普及率达到93%，新增供水能力每日3000立方米，治理河道12公里，办结取水许可48件，全年不发生供水安全事故。',
        actual:
          '农村自来水普及率90.1%，新增供水能力每日1400立方米，治理河道12.6公里，办结取水许可53件，没有发生供水安全事故。',
      },
      indicators: {
        groups: [
          { path: ['投入'], weight: '15', claimedScore: '12' },
          { path: ['过程'], weight: '30', claimedScore: '20.44' },
          { path: ['产出'], weight: '30', claimedScore: '24.21' },
          { path: ['效果'], weight: '25', claimedScore: '19.53' },
        ],
        rows: printedRows(
          [
            ['投入', '目标设定', '绩效目标合理性', '与职能和规划相符', '相符', '5', '5'],
            [
              '投入',
              '目标设定',
              '绩效指标明确性',
              '细化量化',
              '部分没有量化',
              '5',
              '3',
              '“保障供水安全”没有量化',
            ],
            ['投入', '预算配置', '在职人员控制率', '≤100%', '96%', '3', '3'],
            ['投入', '预算配置', '“三公经费”变动率', '≤0%', '3.2%', '2', '1', '抗旱用车增加'],
            ['过程', '预算执行', '预算完成率', '≥100%', '74.56%', '6', '4.47', '饮水项目推迟'],
            ['过程', '预算执行', '预算调整率', '≤5%', '14.49%', '4', '0', '上年结转年中才编入预算'],
            ['过程', '预算执行', '结转结余变动率', '≤0%', '105.77%', '4', '0.5', '新增结转较多'],
            ['过程', '预算管理', '管理制度健全性', '健全', '健全', '4', '4'],
            [
              '过程',
              '预算管理',
              '资金使用合规性',
              '合规',
              '合规',
              '5',
              '4.97',
              '一笔差旅费审批日期晚于报销日期',
            ],
            ['过程', '预算管理', '预决算信息公开', '按时公开', '按时公开', '4', '4'],
            ['过程', '资产管理', '固定资产利用率', '≥95%', '91.2%', '3', '2.5', '两台抽水机闲置待报废'],
            ['产出', '职责履行', '河道治理长度', '≥12公里', '12.6公里', '6', '6'],
            [
              '产出',
              '职责履行',
              '新增供水能力',
              '≥3000立方米/日',
              '1400立方米/日',
              '8',
              '3.73',
              '三处工程没有开工',
            ],
            ['产出', '职责履行', '取水许可办结数', '≥48件', '53件', '5', '5'],
            ['产出', '职责履行', '水土流失治理面积', '≥18平方公里', '18.4平方公里', '6', '6'],
            ['产出', '职责履行', '年度重点工作完成率', '≥100%', '77.8%', '5', '3.48', '九项中完成七项'],
            ['效果', '履职效益', '农村自来水普及率', '≥93%', '90.1%', '8', '6.5', '饮水项目推迟'],
            ['效果', '履职效益', '地表水断面水质达标率', '≥90%', '91.7%', '6', '6'],
            ['效果', '履职效益', '供水安全事故', '0起', '0起', '3', '3'],
            ['效果', '满意度', '社会公众满意度', '≥85%', '74.3%', '8', '4.03', '断水和浑水反映集中'],
          ],
          directionOf,
        ).map((row) =>
          row.name === '社会公众满意度'
            ? { ...row, survey: { sample: 480, valid: 455, method: '入户和线上问卷', date: '2023-06' } }
            : row,
        ),
      },
      satisfaction: 'in-table',
      assessments: [
        {
          stage: 'claimed',
          role: 'third-party',
          by: unitRole('shili-qingping-zixun'),
          on: '2023-07-14',
          scheme: 'cn-90-80-60',
          total: '76.18',
          gradeRaw: '中',
        },
      ],
      statements: [
        { id: 'projects', label: '列入评价的项目', figure: '9个' },
        { id: 'key-tasks', label: '年度重点工作', figure: '9项', sumOf: ['key-done', 'key-open'] },
        { id: 'key-done', label: '完成的重点工作', figure: '7项' },
        { id: 'key-open', label: '没有完成的重点工作', figure: '2项' },
        { id: 'keepers-asked', label: '访谈乡镇水管员', figure: '26人' },
      ],
      ...listsOf([
        {
          id: 'late-carry-over',
          category: 'budget',
          text: '上年结转资金没有列入年初预算，七月才一次编入，全年预算调整率14.49%。',
          cause: '年初编制预算时结转数尚未核定，没有先按预计数编列',
          amount: '745.73万元',
          advice: '结转资金按预计数编入年初预算，核定后据实调整',
          to: '区水务局',
          fix: {
            measure: '2024年度预算已编列预计结转',
            responsible: '区水务局',
            due: '2024-03-31',
            state: 'done',
            evidence: '区财政局批复的部门预算（2024年）',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2024-03-12',
          },
        },
        {
          id: 'one-project-drags',
          category: 'execution',
          text: '农村饮水安全项目执行缓慢，拉低部门整体执行率和公众满意度。',
          cause: '水源论证不实、采购两次流标',
          advice: '重大项目实行季度会商，连续两季滞后的调减预算',
          to: '区水务局、区财政局',
          fix: {
            measure: '建立季度会商制度，饮水项目调减600万元',
            responsible: '区水务局',
            due: '2025-06-30',
            state: 'in-progress',
            updatedOn: '2024-12-18',
          },
        },
        {
          id: 'idle-pumps',
          category: 'compliance',
          text: '两台抽水机闲置两年没有处置。',
          advice: '按资产管理规定报废或调剂给乡镇抗旱队',
          to: '区水务局',
          fix: {
            measure: '一台调剂给乡镇抗旱队，一台报废',
            responsible: '区水务局',
            due: '2023-12-31',
            state: 'done',
            evidence: '资产调剂单、报废批复',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2023-12-19',
          },
        },
      ]),
      resultUse: [
        { year: 2024, effect: 'cut', amount: '600万元', note: '压减执行缓慢的项目，基本支出不变。' },
      ],
      annexes: [
        {
          id: 'survey-table',
          title: '公众满意度调查汇总',
          kind: 'survey',
          file: '满意度调查汇总.csv',
          textLayer: 'native',
        },
      ],
    },
    {
      '满意度调查汇总.csv':
        '\uFEFF问题,发放,有效,满意人数,满意率\n供水稳定,480,455,312,68.57%\n水质,480,455,334,73.41%\n报修响应,480,455,358,78.68%\n河道环境,480,455,346,76.04%\n总体,480,455,338,74.29%\n',
    },
  );
}

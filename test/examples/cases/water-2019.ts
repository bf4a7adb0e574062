import { unitRole } from '../assemble.ts';
import { directionOf } from '../direction.ts';
import type { Example } from '../generate.ts';
import { NOT_STATED } from '../spec.ts';
import { listsOf } from '../trouble.ts';
import { handWritten, printedRows } from './case.ts';

/** A finance bureau's evaluation in the words of the form before 2020: 投入、过程、产出、效果. */
export function water2019(root: string): Example {
  const identity = {
    ...{ year: 2019, unit: 'shili-shuiwuju', evaluator: 'shili-qingping-zixun', code: '水', number: 41 },
    reportDate: '2020-09-25',
    publishedOn: '2020-12-16',
  };
  return handWritten(root, 'shili-anquan-yinshui', identity, {
    title: '清源区农村饮水安全巩固提升项目财政重点绩效评价报告（2019年度）',
    kind: 'finance',
    kindEvidence: '题名写作“财政重点绩效评价”，正文写明由财政部门委托第三方实施。',
    outline: '2013-input',
    project: 'shili-anquan-yinshui',
    printedProjectName: '农村饮水安全巩固提升工程',
    documents: [
      {
        id: 'drinking-plan',
        relation: 'basis',
        document: { title: '示例市清源区农村饮水安全巩固提升“十三五”规划', docNo: '清政办示〔2016〕8号' },
      },
    ],
    conduct: {
      scope: '2019年度农村饮水安全巩固提升工程的全部资金，共九处工程',
      methods: '比较法、公众评判法',
      standards: '计划标准、行业标准',
      sample: '2020年8月10日至21日，5人到七处工程现场核查，入户访谈86户',
    },
    funds: {
      executionBasis: 'received',
      basisReason: '原报告以到位资金为分母计算预算执行率，照原报告口径。',
      lines: [
        {
          source: 'total',
          initialBudget: '1650万元',
          fullYearBudget: '1650万元',
          received: '1402.5万元',
          executed: '1127.61万元',
          unspent: '274.89万元',
          unspentDisposal: 'carried-over',
          printedRate: '80.40%',
        },
        {
          source: 'province',
          initialBudget: '900万元',
          fullYearBudget: '900万元',
          received: '900万元',
          executed: '742.3万元',
        },
        {
          source: 'county',
          initialBudget: '600万元',
          fullYearBudget: '600万元',
          received: '412.5万元',
          executed: '310.81万元',
        },
        {
          source: 'self-raised',
          label: '群众自筹',
          initialBudget: '150万元',
          fullYearBudget: '150万元',
          received: '90万元',
          executed: '74.5万元',
        },
      ],
    },
    goals: {
      expected:
        '巩固提升九处集中供水工程，改善二万六千名农村居民的饮水条件，水质合格率达到85%以上，供水保证率达到90%以上。',
      actual: '完成六处工程，受益一万七千余人，水质合格率有所提高，三处工程因配套资金不到位没有完工。',
    },
    indicators: {
      groups: [
        { path: ['投入'], weight: '20', claimedScore: '15.5' },
        { path: ['过程'], weight: '25', claimedScore: '17.55' },
        { path: ['产出'], weight: '25', claimedScore: '16.42' },
        { path: ['效果'], weight: '30', claimedScore: '20.35' },
      ],
      rows: printedRows(
        [
          ['投入', '项目立项', '项目立项规范性', '程序规范', '规范', '4', '4'],
          [
            '投入',
            '项目立项',
            '绩效目标合理性',
            '目标合理',
            '基本合理',
            '4',
            '3',
            '供水保证率目标没有分枯水期、丰水期',
          ],
          [
            '投入',
            '项目立项',
            '绩效指标明确性',
            '指标明确',
            '部分指标不明确',
            '4',
            '2.5',
            '“改善饮水条件”没有衡量标准',
          ],
          ['投入', '资金落实', '资金到位率', '≥100%', '85%', '4', '3.4', '区级配套和群众自筹没有足额到位'],
          ['投入', '资金落实', '到位及时率', '≥100%', '65%', '4', '2.6', '区级配套资金十一月才下达'],
          ['过程', '业务管理', '管理制度健全性', '制度健全', '健全', '5', '5'],
          [
            '过程',
            '业务管理',
            '制度执行有效性',
            '执行有效',
            '部分有效',
            '6',
            '3.5',
            '两处工程先开工后办理变更',
          ],
          ['过程', '业务管理', '项目质量可控性', '质量可控', '可控', '4', '3.8', '监理日志缺少六天'],
          ['过程', '财务管理', '预算执行率', '≥100%', '80.40%', '5', '4.02', '三处工程没有完工'],
          [
            '过程',
            '财务管理',
            '资金使用合规性',
            '合规',
            '个别支出不合规',
            '5',
            '1.23',
            '列支与工程无关的车辆租赁费1.3万元',
          ],
          ['产出', '项目产出', '完成工程处数', '≥9处', '6处', '8', '5.33', '配套资金不到位'],
          ['产出', '项目产出', '铺设管网', '≥58公里', '41.2公里', '6', '4.26', '同上'],
          ['产出', '项目产出', '工程验收合格率', '100%', '100%', '5', '5'],
          ['产出', '项目产出', '工程完工时间', '2019年11月底前', '2020年6月', '6', '1.83', '三处工程跨年'],
          ['效果', '项目效益', '受益人口', '≥26000人', '17300余人', '8', '5.32', '工程没有全部完工'],
          ['效果', '项目效益', '水质检测合格率', '≥85%', '82.1%', '8', '7.73', '两处工程没有配备消毒设备'],
          ['效果', '项目效益', '供水保证率', '≥90%', '74%', '6', '4.93', '枯水期每周停水两天'],
          [
            '效果',
            '可持续影响',
            '管护机制',
            '建立管护机制',
            '尚未建立',
            '4',
            '0',
            '水费收缴和管护人员没有落实',
          ],
          ['效果', '满意度', '用水户满意度', '≥85%', '50.4%', '4', '2.37', '停水和浑水反映较多'],
        ],
        directionOf,
      ).map((row) =>
        row.name === '用水户满意度'
          ? { ...row, survey: { sample: 86, valid: 83, method: '入户访谈', date: '2020-08' } }
          : row,
      ),
    },
    satisfaction: 'in-table',
    assessments: [
      {
        stage: 'claimed',
        role: 'third-party',
        by: unitRole('shili-qingping-zixun'),
        on: '2020-09-25',
        scheme: NOT_STATED,
        total: '69.82',
        gradeRaw: '中',
      },
    ],
    statements: [
      { id: 'works', label: '计划工程', figure: '9处', sumOf: ['works-done', 'works-open'] },
      { id: 'works-done', label: '完工工程', figure: '6处' },
      { id: 'works-open', label: '未完工工程', figure: '3处' },
      { id: 'visited', label: '入户访谈', figure: '86户' },
      { id: 'served', label: '受益人口', figure: '17300余人' },
    ],
    ...listsOf([
      {
        id: 'matching-funds',
        category: 'budget',
        text: '区级配套和群众自筹资金到位率低，三处工程停工待料。',
        cause: '项目批复时没有落实配套来源，自筹标准超过当地群众承受能力',
        advice: '配套资金没有落实的工程不予批复，取消建档立卡户的自筹任务',
        to: '区水务局、区财政局',
        fix: {
          measure: '区级配套补齐187.5万元，三处工程复工',
          responsible: '区财政局',
          due: '2021-03-31',
          state: 'done',
          evidence: '资金下达文件1份、三处工程验收单',
          verifiedBy: '示例市清源区人大常委会预算工作委员会',
          updatedOn: '2021-04-02',
        },
      },
      {
        id: 'disinfection',
        category: 'quality',
        text: '两处小型工程没有消毒设备，水质不达标。',
        cause: '设计时未列消毒设施',
        advice: '小型工程一律配备消毒设备，药剂费列入运行经费',
        to: '区水务局',
        fix: {
          measure: '两处工程加装消毒设备',
          responsible: '区水务局',
          due: '2020-12-31',
          state: 'done',
          evidence: '设备安装验收单2份',
          updatedOn: '2021-01-15',
        },
      },
      {
        id: 'car-hire',
        category: 'compliance',
        text: '列支与工程无关的车辆租赁费1.3万元。',
        amount: '1.3万元',
        cause: '报账资料审核不严',
        advice: '调整账务，退回项目资金',
        to: '区水务局',
      },
    ]),
    resultUse: [{ year: 2021, effect: 'cut', amount: '300万元', note: '未完工工程不再安排新增资金。' }],
  });
}

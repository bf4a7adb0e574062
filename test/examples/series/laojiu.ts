import type { Series } from '../series.ts';

/** 城镇老旧小区改造: money and results split by sub-project. */
export const LAOJIU: Series = {
  project: 'shili-laojiu-xiaoqu',
  name: '城镇老旧小区改造',
  unit: 'shili-zhujianju',
  code: '建',
  base: 2021,
  documents: [
    {
      id: 'renewal-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区城镇老旧小区改造工作方案',
        docNo: '清政办示[2020]61号',
        issuer: '示例市清源区人民政府办公室',
      },
      note: '文号的年份在原件中用方括号，照录。',
    },
  ],
  goals: ['年度目标1：完成改造', '年度目标2：改善居住条件'],
  rows: `
quantity|改造小区|≥{18+2}个|{18+2}个|2
quantity|改造户数|≥{2640+180}户|=homes|3
quantity|改造雨污管网|≥{12.5+0.8}公里|r94-108|2|地下管线不明，两处改线|施工前做管线探测
quantity|增设停车位|≥{420+20}个|r88-112|1|绿地占补没有达成一致|分期实施，先划线后硬化
quality|单项工程验收合格率|=100%|100%|3
quality|外墙保温检测合格率|≥98%|a97.5-100.0|1
timeliness|年度改造任务开工率|=100%|100%|1
timeliness|工程完工时间|{Y}年11月底前|d11-06~12-10|1|加装扶手和坡道的方案征求意见时间长|方案征集提前到上年四季度
cost|户均改造成本|≤{2.35+0.05}万元|r93-104|2|管网埋深超出设计|超出部分由管线单位分担
economic|撬动社会资本和居民出资|≥{180+20}万元|r70-105|1|居民出资意愿不高|出资与加装电梯、充电桩等收益挂钩
social|受益居民|≥{7100+480}人|r98-107|2
social|物业管理覆盖率|≥80%|a68.0-86.0|2|三个小区没有成立业主委员会|由社区代管过渡
ecological|雨污混接点消除率|≥95%|a92.0-99.0|1|商铺私接没有整改到位|与城管联合执法
sustained|改造后长效管理机制|有物业或社区代管|q:met:达成预期指标|1
satisfaction|小区居民满意度|≥88%|a85.5-94.0|1|施工期停水停电通知不及时|停水停电提前48小时张贴通知
`,
  whole: { id: 'homes', label: '改造户数', unit: '户' },
  parts: [
    { id: 'homes-east', label: '改造户数：城东片区', unit: '户', base: 1180, growth: 90, jitter: 15 },
    { id: 'homes-west', label: '改造户数：城西片区', unit: '户', base: 960, growth: 60, jitter: 15 },
    { id: 'homes-north', label: '改造户数：城北片区', unit: '户', base: 530, growth: 40, jitter: 10 },
  ],
  counts: [
    { id: 'ramps', label: '增设无障碍坡道', unit: '处', base: 74, growth: 6, jitter: 5 },
    { id: 'chargers', label: '安装充电桩', unit: '个', base: 210, growth: 25, jitter: 15 },
    { id: 'meetings', label: '召开居民议事会', unit: '场', base: 96, growth: 4, jitter: 6 },
  ],
  budget: [6180, 520],
  sources: [
    ['central', 52],
    ['special-bond', 30],
    ['county', 12],
    ['self-raised', 6],
  ],
  sites: '改造小区',
  background: [
    '纳入改造的小区多建于2000年以前，管网老化、屋面渗漏、停车无序，加上老年住户多，改造需求集中在“水、暖、路、坡”四件事上。',
    '改造内容分基础类、完善类、提升类，基础类由财政保障，提升类引入居民和企业出资。小区是否改造、改什么，由居民议事会表决。',
  ],
  work: [
    '改造住户{#homes}，其中城东片区{#homes-east}、城西片区{#homes-west}、城北片区{#homes-north}；增设坡道{#ramps}，充电桩{#chargers}，召开居民议事会{#meetings}。',
    '共召开居民议事会{#meetings}确定方案，实际改造{#homes}（城东{#homes-east}，城西{#homes-west}，城北{#homes-north}），无障碍坡道{#ramps}，充电桩{#chargers}。',
  ],
  decision: [
    '改造清单经居民表决和部门联审产生，资金按基础类优先安排；但管线单位的改造计划没有同步。',
    '前期摸底较细，“一小区一方案”公示后开工，目标与任务对应，指标可以计量。',
  ],
  process: [
    '资金分账核算，专债资金只用于管网和停车设施；工程变更经四方签字。',
    '实行居民监督员制度，隐蔽工程验收有居民代表到场；结算审核进度偏慢。',
  ],
  experience: [
    '“先议后改”减少返工：方案公示期收到意见三百余条，采纳六成，开工后投诉明显减少。',
    '水、电、气、通信管线一次开挖、一次恢复，避免“马路拉链”。',
  ],
  expected: [
    '改造老旧小区不少于{18+2}个、{2640+180}户，改造雨污管网不少于{12.5+0.8}公里，居民满意度不低于88%。',
    '补齐小区基础设施短板，建立物业或社区代管机制，让改造成果管得住。',
  ],
  achieved: ['改造小区和户数完成计划，管网、停车等单项有增有减，长效管理机制还在建立。'],
  years: [
    {
      ...{ year: 2021, kind: 'unit-self', scheme: 'cn-2020', executed: 88.9, number: 23 },
      note: '当年十月起受静态管理影响停工三周，三个小区的外墙保温延到次年春季补做；两处雨污管线与燃气管交叉，改线增加了费用。',
      funds: { disposal: 'carried-over' },
      change: { 'economic-1': { actual: '96万元' }, 'social-2': { actual: '61.0%' } },
      troubles: [
        {
          id: 'no-owners-board',
          category: 'benefit',
          text: '六个小区没有成立业主委员会，改造后无人接管，垃圾清运和路灯维护靠街道垫付。',
          cause: '住户分散、租户多，业主大会难以召开',
          advice: '把成立业主组织或签订代管协议作为竣工移交的前提',
          to: '区住房和城乡建设局',
          fix: {
            measure: '四个小区签订社区代管协议',
            responsible: '区住房和城乡建设局',
            due: '2023-06-30',
            state: 'partly',
            updatedOn: '2023-07-04',
          },
        },
      ],
      patch: (report) => ({
        ...report,
        assessments: report.assessments.map((one) => ({
          ...one,
          total: String(Number(one.total) + 0.5),
        })),
        waivers: [
          {
            check: 'S_TOTAL',
            reason: '原表总分多计0.5分，照原表公开，不影响等级。',
            by: '局办公室政务公开岗',
            on: '2022-09-01',
          },
        ],
      }),
    },
    {
      ...{ year: 2022, kind: 'dept', scheme: 'framework-2020', executed: 92.6, number: 24 },
      note: '本年度把城北片区三个相邻小区合并设计，拆除围墙打通内部道路，新增公共空间；专项债券资金到位较早，管网工程提前一个月完工。',
      funds: { disposal: 'carried-over' },
      claims: { 'social-2': 0.5, 'economic-1': 0.2, 'satisfaction-1': 0.8 },
      weak: {
        'decision-3': [2, '居民出资目标连续两年完成不到六成，仍逐年提高'],
        'process-5': [4, '五个小区的竣工资料在评价时还没有归档'],
      },
      change: {
        'economic-1': { actual: '118万元' },
        'social-2': { actual: '66.0%' },
        'satisfaction-1': { actual: '85.9%' },
      },
      troubles: [
        {
          id: 'no-owners-board',
          category: 'benefit',
          text: '改造后物业管理覆盖率仍低于目标，五个小区由社区临时代管。',
          cause: '物业费收缴率低，企业不愿进驻',
          repeats: { report: '2021/shili-laojiu-xiaoqu', finding: 'no-owners-board' },
          advice: '相邻小区连片引入一家物业，公共收益补贴物业费',
          to: '区住房和城乡建设局',
          fix: {
            measure: '城北片区三个小区连片引入物业',
            responsible: '区住房和城乡建设局',
            due: '2024-06-30',
            state: 'in-progress',
            updatedOn: '2024-09-30',
          },
        },
        {
          id: 'slow-audit',
          category: 'execution',
          text: '竣工结算审核平均用时七个月，影响专债资金支付。',
          cause: '结算资料由五家单位分别报送，口径不一',
          advice: '由建设单位统一编报，审核时限写入合同',
          to: '区住房和城乡建设局',
        },
      ],
      use: [{ year: 2023, effect: 'kept', note: '未完成结算的小区不再安排新增资金。' }],
      edit: (narrative) =>
        narrative
          .replaceAll('“良”', '“优”')
          .replace(
            '指标体系共26项三级指标。',
            '$&评价等级按总分划分：90分至100分为优，80分至90分（不含90分）为良，60分至80分（不含80分）为中，60分以下为差。',
          ),
      patch: (report) => ({
        ...report,
        assessments: report.assessments.map((one) => ({
          ...one,
          schemeBasis: 'stated',
          schemeGround: '“评价方法和评价标准”写明等级的分数段',
          gradeRaw: '优',
        })),
        waivers: [
          {
            check: 'G_BAND',
            reason: '原件总分不足90分而等级写作“优”，照原件公开，已要求主管部门更正。',
            by: '局办公室政务公开岗',
            on: '2023-08-28',
          },
        ],
        reportedWork: [
          { id: 'pipes-done', name: '雨污管网改造' },
          { id: 'walls-done', name: '楼体保温和屋面防水' },
          { id: 'access-done', name: '无障碍和停车设施' },
        ],
        funds:
          'lines' in report.funds
            ? {
                ...report.funds,
                split: { absent: 'not-stated', note: '只按资金来源列示，没有按子项目列示。' },
              }
            : report.funds,
      }),
    },
  ],
};

import type { Series, Year } from '../series.ts';

const upkeep = {
  id: 'upkeep',
  category: 'benefit',
  text: '建后管护责任落在村级，部分机井和渠道闸门缺少专人管理。',
  cause: '管护经费按亩定额过低，村集体没有其他收入',
  advice: '管护经费与水费、流转收益挂钩，推行工程保险',
  to: '区农业农村局',
} as const;

/** The years 2022 and 2023 are told in nearly the same words, as happens; the similarity check has to find the pair. */
const ALIKE = {
  kind: 'dept',
  scheme: 'framework-2020',
  change: {
    'quantity-2': { actual: '43公里' },
    'quantity-3': { actual: '29公里' },
    'quantity-4': { actual: '36眼' },
    'economic-1': { actual: '89公斤' },
    'economic-2': { actual: '67元' },
    'social-1': { actual: '5842户' },
    'ecological-1': { actual: '13.4%' },
    'satisfaction-1': { actual: '92.6%' },
  },
  note: '项目区选在清源河下游灌区，涉及五个乡镇。施工避开小麦返青和玉米灌浆期，春秋两季集中作业；田间道路和渠道同步放线，减少二次占地；项目法人组织监理、设计和村民代表每旬会商一次，现场解决问题。',
} as const satisfies Partial<Year>;

/** 高标准农田建设. */
export const NONGTIAN: Series = {
  project: 'shili-gaobiaozhun-nongtian',
  name: '高标准农田建设',
  unit: 'shili-nongyeju',
  code: '农',
  base: 2021,
  documents: [
    {
      id: 'farmland-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区高标准农田建设规划（2021—2030年）',
        docNo: '清政发示〔2021〕12号',
        issuer: '示例市清源区人民政府',
      },
    },
  ],
  goals: ['年度目标1：建成高标准农田', '年度目标2：提高粮食产能'],
  rows: `
quantity|新建高标准农田|≥{21000+1000}亩|=fields|3
quantity|衬砌渠道|≥{38+2}公里|r96-106|1|局部渠段改为暗管|以暗管长度折算
quantity|新建机耕路|≥{26+1}公里|r95-108|1
quantity|新打配套机井|≥{34+0}眼|r91-103|1|三眼机井出水量不足|补打并做抽水试验
quality|工程验收合格率|=100%|100%|3
quality|耕地质量等级提升|≥0.5个等级|0.5个等级|2
timeliness|工程完工时间|{Y+1}年4月底前|{Y+1}年4月18日|2
cost|亩均投资|≤{1850+50}元|r95-100|2
economic|亩均粮食产能增加|≥{80+2}公斤|a76-98|3|夏季高温影响玉米灌浆|按三年平均值考核
economic|亩均节约生产成本|≥60元|a55-77|1|农资价格上涨|改用节水节工量衡量
social|受益农户|≥{5200+260}户|r99-107|2
ecological|亩均灌溉用水下降率|≥12%|a10.5-15.4|1|计量设施没有全部安装|计量设施与工程同步验收
sustained|建后管护机制|管护主体和经费落实|q:partly:部分达成|2|村级管护经费不足|提高定额
satisfaction|项目区农户满意度|≥90%|a88.0-96.0|2|个别地块平整后高差较大|雨季后复平
`,
  whole: { id: 'fields', label: '新建高标准农田', unit: '亩' },
  parts: [
    {
      id: 'fields-irrigated',
      label: '新建高标准农田：灌区',
      unit: '亩',
      base: 15400,
      growth: 700,
      jitter: 120,
    },
    { id: 'fields-terraced', label: '新建高标准农田：梯田', unit: '亩', base: 5800, growth: 320, jitter: 90 },
  ],
  counts: [
    { id: 'soil-samples', label: '土壤检测取样', unit: '个', base: 210, growth: 10, jitter: 0 },
    { id: 'households', label: '受益农户', unit: '户', base: 5310, growth: 270, jitter: 40 },
  ],
  budget: [3920, 260],
  sources: [
    ['central', 60],
    ['province', 25],
    ['county', 15],
  ],
  sites: '项目片区',
  background: [
    '清源区耕地分散、地块细碎，灌溉保证率不高。项目按规划整片推进，田、土、水、路、电配套建设，建成后划入永久基本农田。',
    '高标准农田建设是稳定粮食产能的主要抓手。建设资金由中央、省、区三级分担，区农业农村局为项目法人，乡镇负责群众工作和地类核实。',
  ],
  work: [
    '建成高标准农田{#fields}，其中灌区{#fields-irrigated}、梯田{#fields-terraced}；土壤检测取样{#soil-samples}，受益农户{#households}。',
    '当年建设任务涉及农户{#households}，完成{#fields}（灌区{#fields-irrigated}，梯田{#fields-terraced}），施工前后取土样{#soil-samples}比较地力变化。',
  ],
  decision: [
    '选址符合规划，前期勘测和群众意见征询充分，投资按亩均标准控制。',
    '项目经专家评审和上级备案，目标分解到片区，指标大多可以计量。',
  ],
  process: [
    '资金实行专账管理、分级审核，工程款按计量支付并预留质保金；招标、监理、合同管理较规范。',
    '法人制、招投标制、监理制、合同制落实，县级自验和第三方复验结论一致。',
  ],
  experience: [
    '以“小田并大田”为前提施工，先并地、后修路，减少占地和纠纷。',
    '请村民代表担任质量监督员，渠道每百米留样，发现空鼓立即返工。',
  ],
  expected: [
    '新建高标准农田不少于{21000+1000}亩，亩均投资控制在{1850+50}元以内，亩均粮食产能增加不少于{80+2}公斤。',
    '完成年度高标准农田建设任务，耕地质量等级提升0.5个等级，项目区农户满意度不低于90%。',
  ],
  achieved: ['建设面积完成计划，工程验收合格，产能和节水效果总体达到预期，建后管护有待加强。'],
  years: [
    {
      ...{ year: 2021, kind: 'dept', scheme: 'framework-2020', executed: 84.5, number: 28 },
      note: '首个规划年度，选址在三个山区乡镇，梯田比重大。十月连阴雨造成两处新修田埂坍塌，施工单位自费修复；区级配套资金年底前只到位六成。',
      funds: { received: 93, disposal: 'carried-over' },
      weak: { 'decision-6': [1, '片区资金分配办法没有公开'], 'process-5': [2, '三个标段竣工图与现场不符'] },
      change: {
        'quantity-4': { actual: '27眼' },
        'economic-1': { actual: '58公斤' },
        'ecological-1': { actual: '7.8%' },
      },
      claims: { 'economic-1': 0.4, 'ecological-1': 0.3, 'process-2': 0.6 },
      troubles: [
        {
          ...upkeep,
          fix: {
            measure: '管护定额由每亩3元提高到每亩6元',
            responsible: '区农业农村局',
            due: '2022-12-31',
            state: 'done',
            evidence: '区政府常务会议纪要摘录、管护协议48份',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2022-12-15',
          },
        },
        {
          id: 'well-yield',
          category: 'quality',
          text: '七眼机井出水量不足设计的六成。',
          cause: '物探只做了浅层，没有抽水试验',
          advice: '机井验收增加抽水试验，不合格的由施工单位补打',
          to: '区农业农村局',
          fix: {
            measure: '补打机井5眼，2眼改为蓄水池',
            responsible: '区农业农村局',
            due: '2022-06-30',
            state: 'done',
            evidence: '抽水试验报告7份',
            verifiedBy: '示例市清源区水务局',
            updatedOn: '2022-07-06',
          },
        },
      ],
      use: [{ year: 2022, effect: 'kept' }],
    },
    {
      ...{ year: 2022, executed: 95.4, number: 29 },
      ...ALIKE,
      weak: { 'process-5': [4, '部分片区影像资料归集不及时'] },
      troubles: [{ ...upkeep, repeats: { report: '2021/shili-gaobiaozhun-nongtian', finding: 'upkeep' } }],
      use: [{ year: 2023, effect: 'kept' }],
    },
    {
      ...{ year: 2023, executed: 96.1, number: 89 },
      ...ALIKE,
      other: '本年度新增的一个片区位于蓄滞洪区边缘，洪水影响评价单独报批，没有计入本次评价的建设面积。',
      weak: { 'process-5': [4, '部分片区影像资料归集不及时'] },
      troubles: [{ ...upkeep, repeats: { report: '2022/shili-gaobiaozhun-nongtian', finding: 'upkeep' } }],
      use: [{ year: 2024, effect: 'increased', amount: '260万元' }],
    },
  ],
};

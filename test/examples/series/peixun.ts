import type { Series } from '../series.ts';

/** 职业技能提升培训补贴: scored by goal, re-scored lower, then evaluated by the finance bureau and cut. */
export const PEIXUN: Series = {
  project: 'shili-jineng-peixun',
  name: '职业技能提升培训补贴',
  unit: 'shili-rensheju',
  code: '人',
  base: 2020,
  documents: [
    {
      id: 'training-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区职业技能提升行动实施方案',
        docNo: '清政办示〔2019〕73号',
        issuer: '示例市清源区人民政府办公室',
      },
    },
  ],
  goals: ['年度目标1：开展补贴性培训', '年度目标2：促进就业增收'],
  rows: `
quantity|补贴性培训人次|≥{4200-150}人次|=trained|3|企业停工停产期间无法组织集中培训|开发线上理论课，实操分批进行
quantity|开设培训工种|不少于12种|13种|1
quantity|新增定点培训机构|≥3家|3家|1
quantity|创业培训人数|≥{320-10}人|r92-110|1|创业讲师不足|聘请返乡创业者授课
quality|培训合格率|≥90%|a88.2-96.5|2|部分学员中途外出务工|推行弹性学制，缺课可补
quality|职业技能等级证书取得率|≥60%|a52.0-66.0|2|两个工种没有评价机构，学员须到外地考评|引入省内评价机构设点
quality|培训档案完整率|=100%|100%|1
timeliness|补贴资金审核拨付用时|≤30个工作日|a18-32|1|学员信息比对不一致，退回重报|开班前先行核验参保和就业状态
timeliness|年度培训任务完成时间|{Y}年11月底前|d11-02~11-28|1
cost|人均补贴标准|≤{1450+20}元|r92-99|2
economic|参训人员月均增收|≥300元|a280-385|1|增收数据来自抽样回访，样本偏少|回访样本提高到一成
social|培训后就业率|≥65%|a58.0-74.0|3|部分工种与本地岗位不匹配|按企业用工清单设置工种
social|脱贫劳动力参训占比|≥30%|a28.5-37.0|1
sustained|校企合作机制|有效运行|q:partly:部分达成|1|企业师傅带徒没有固定补助|把带徒补助写入下年方案
satisfaction|参训学员满意度|≥90%|a89.5-96.0|2|实训设备陈旧|与职业学校共用实训车间
`,
  whole: { id: 'trained', label: '补贴性培训', unit: '人次' },
  parts: [
    { id: 'trained-firm', label: '补贴性培训：企业职工', unit: '人次', base: 1980, growth: -60, jitter: 60 },
    {
      id: 'trained-rural',
      label: '补贴性培训：农村转移就业劳动者',
      unit: '人次',
      base: 1720,
      growth: -70,
      jitter: 60,
    },
    {
      id: 'trained-young',
      label: '补贴性培训：城乡未就业青年',
      unit: '人次',
      base: 560,
      growth: -10,
      jitter: 25,
    },
  ],
  counts: [
    { id: 'classes', label: '开办培训班', unit: '期', base: 96, growth: -3, jitter: 5 },
    { id: 'certified', label: '取得等级证书', unit: '人', base: 2380, growth: -90, jitter: 80 },
    { id: 'visited', label: '电话回访学员', unit: '人', base: 410, growth: 30, jitter: 20 },
  ],
  budget: [624, -24],
  sources: [
    ['province', 65],
    ['county', 35],
  ],
  sites: '培训机构和班次',
  background: [
    '清源区外出务工人员多、技能等级偏低，建筑、家政、养殖是主要就业方向。补贴性培训以“先垫后补”方式支付给培训机构或企业。',
    '补贴资金来自失业保险基金结余和就业补助资金，培训机构按目录申报，人社部门开班核验、结业抽考、就业回访。',
    '项目对企业职工、农村转移就业劳动者和未就业青年分类补贴，鼓励先取证、后补差，防止只培训不就业。',
  ],
  work: [
    '全年开班{#classes}，培训{#trained}：企业职工{#trained-firm}，农村转移就业劳动者{#trained-rural}，未就业青年{#trained-young}。取得等级证书{#certified}，电话回访{#visited}。',
    '共培训{#trained}，按对象分为企业职工{#trained-firm}、农村劳动者{#trained-rural}、青年{#trained-young}；{#classes}培训班全部通过开班核验，{#certified}取得等级证书，回访学员{#visited}。',
  ],
  decision: [
    '培训工种由企业用工调查和乡镇报名汇总产生，但家政、育婴类占比偏高，与本地制造业用工需求对接不够。',
    '补贴标准执行省定目录，任务分解到培训机构，预算按上年人次测算，没有考虑报名人数下降。',
  ],
  process: [
    '开班、过程、结业三个环节均有影像记录，补贴申请经公示后拨付；抽查发现个别班次签到笔迹雷同。',
    '补贴审核实行人社、财政双签，发现重复参训的从补贴中扣减，全年扣减不符合条件的申请若干。',
  ],
  experience: [
    '把培训班办到产业园和乡镇集市，利用农闲和夜间上课，出勤率提高。',
    '与用工企业签“订单班”，结业即面试，机械加工工种的就业率明显高于其他工种。',
  ],
  expected: [
    '开展补贴性培训不少于{4200-150}人次，培训合格率不低于90%，证书取得率不低于60%，培训后就业率不低于65%。',
    '围绕本地产业开设不少于12种工种，帮助农村转移就业劳动者和青年稳定就业、增加收入。',
  ],
  achieved: [
    '培训人次和合格率达到目标，证书取得率、就业率在工种之间差别较大。',
    '补贴性培训任务基本完成，部分工种与岗位需求结合不紧，就业成效有待提高。',
  ],
  years: [
    {
      ...{ year: 2020, kind: 'unit-self', scheme: 'hb-20', executed: 83.7, number: 18 },
      note: '一季度线下培训全部暂停，四月起先开企业职工岗前安全培训，七月恢复农村班次，部分餐饮类班次取消。',
      funds: { disposal: 'returned' },
      change: {
        'social-1': { actual: '58.6%' },
        'quality-2': { actual: '49.5%' },
        'quality-3': { actual: '96份' },
        'economic-1': {
          actual: { absent: 'illegible', note: '原表此格被印章遮盖，无法辨认。' },
        },
      },
      claims: { 'quality-3': 0.9, 'economic-1': 0.8 },
      troubles: [
        {
          id: 'mismatch',
          category: 'benefit',
          text: '部分工种与本地岗位不匹配，家政类结业学员三个月内就业不足四成。',
          cause: '工种按报名人数设置，没有参考用工需求',
          advice: '每年一季度发布企业用工清单，按清单确定工种和班次',
          to: '区人力资源和社会保障局',
        },
      ],
      patch: (report) => ({
        ...report,
        waivers: [
          {
            check: 'U_DIM',
            at: 'quality-3',
            reason: '原表“培训档案完整率”的完成值填为份数，照原表公开，已请实施单位补充百分比。',
            by: '局办公室政务公开岗',
            on: '2021-08-17',
          },
        ],
      }),
    },
    {
      ...{ year: 2021, kind: 'unit-self', scheme: 'hb-20', executed: 97.2, number: 19 },
      note: '当年扩大线上培训，理论课由三家平台提供；第三季度集中报账，审核力量一度不足，补贴拨付拖到年底。',
      change: {
        'social-1': { actual: '66.4%' },
        'quality-2': { actual: '61.2%' },
        'quantity-4': { actual: '2480人', deviationReason: '统计口径包含线上观看人数' },
        'timeliness-1': { actual: '38个工作日' },
        'sustained-1': { state: 'met', actual: '达成预期指标' },
      },
      claims: { 'timeliness-1': 0.8, 'quality-2': 1 },
      review: {
        role: 'spot-check',
        by: 'shili-caizhengju',
        on: '2022-06-20',
        shares: {
          'quantity-1': 0.7,
          'quantity-4': 0,
          'quality-2': 0.3,
          'timeliness-1': 0,
          'social-1': 0.4,
          'sustained-1': 0.5,
          'economic-1': 0.5,
        },
      },
      troubles: [
        {
          id: 'mismatch',
          category: 'benefit',
          text: '工种设置仍以培训机构申报为主，订单班只占两成。',
          cause: '企业用工清单发布晚于班次审批',
          repeats: { report: '2020/shili-jineng-peixun', finding: 'mismatch' },
          advice: '没有用工意向书的工种不予开班',
          to: '区人力资源和社会保障局',
          fix: {
            measure: '修订开班审批办法，订单班比例提高到四成',
            responsible: '区人力资源和社会保障局',
            due: '2022-12-31',
            state: 'partly',
            updatedOn: '2023-02-10',
          },
        },
      ],
      other:
        '区财政局随后对本自评进行抽查复核，复核得分与自评差距较大，差异逐项列在评分表“复核得分”栏，另见抽查复核报告。',
    },
    {
      ...{
        year: 2023,
        kind: 'finance',
        scheme: 'framework-2020',
        executed: 81.3,
        number: 20,
        evaluator: 'shili-qingping-zixun',
      },
      note: '评价期内报名人数继续下降，全年有十一个班次因人数不足取消；同期本地企业缺工的焊工、叉车司机两个工种却没有培训机构申报。',
      funds: { received: 92, disposal: 'returned' },
      weak: {
        'decision-2': [2, '工种目录调整没有集体研究记录'],
        'decision-3': [2, '就业率目标连续三年不变，低于上年实际'],
        'decision-5': [2, '预算仍按三年前的人次测算'],
        'process-3': [1, '两个班次先拨款、后补公示'],
        'process-5': [2, '十七份结业验收单缺少考评员签字'],
      },
      change: {
        'quantity-1': { actual: '2876人次' },
        'quality-2': { actual: '44.0%' },
        'social-1': { actual: '43.5%' },
        'economic-1': { actual: '210元' },
        'timeliness-1': { actual: '41个工作日' },
      },
      claims: {
        'quantity-1': 0.5,
        'quality-2': 0.4,
        'timeliness-1': 0,
        'process-2': 0.4,
        'social-1': 0.3,
        'economic-1': 0.5,
      },
      troubles: [
        {
          id: 'mismatch',
          category: 'benefit',
          text: '培训与岗位脱节的问题连续三次评价指出，焊工、叉车司机等紧缺工种没有开班。',
          cause: '紧缺工种设备投入大，补贴标准低，机构不愿申报',
          repeats: { report: '2021/shili-jineng-peixun', finding: 'mismatch' },
          advice: '紧缺工种补贴上浮，其余工种压减，总额不增加',
          to: '区人力资源和社会保障局',
          fix: {
            measure: '印发紧缺工种目录，补贴上浮三成',
            responsible: '区人力资源和社会保障局',
            due: '2024-12-31',
            state: 'in-progress',
            updatedOn: '2025-01-08',
          },
        },
        {
          id: 'signatures',
          category: 'compliance',
          text: '抽查的六十份签到表中，四份存在代签痕迹，涉及补贴1.86万元。',
          cause: '培训机构自行保管签到表，核验只看份数',
          amount: '1.86万元',
          advice: '改用人脸签到，追回不符合条件的补贴',
          to: '区人力资源和社会保障局',
          fix: {
            measure: '追回补贴1.86万元，暂停一家机构的定点资格',
            responsible: '区人力资源和社会保障局',
            due: '2024-09-30',
            state: 'done',
            evidence: '缴款凭证1份、暂停定点资格通知1份',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2024-09-19',
          },
        },
      ],
      use: [
        {
          year: 2025,
          effect: 'cut',
          amount: '160万元',
          doc: { title: '关于2025年度部门预算绩效评价结果应用的通知', docNo: '清财绩示〔2024〕19号' },
          note: '等级为“中”，压减后优先保证紧缺工种。',
        },
      ],
      other:
        '满意度问卷由评价机构在结业班次随机发放；电话回访中有六十三人号码失效，就业率按可核实人数计算，可能低估。',
    },
  ],
};

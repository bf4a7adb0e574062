import type { Series } from '../series.ts';

/** 校舍维修改造: a poor year, then three years in one evaluation. */
export const XIAOSHE: Series = {
  project: 'shili-xiaoshe-weixiu',
  name: '农村中小学校舍维修改造',
  unit: 'shili-jiaoyuju',
  code: '教',
  base: 2020,
  documents: [
    {
      id: 'repair-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区农村中小学校舍维修改造三年计划（2020—2022年）',
        docNo: '清教发示〔2020〕5号',
        issuer: '示例市清源区教育局',
      },
    },
  ],
  goals: ['年度目标1：完成维修任务', '年度目标2：改善办学条件'],
  rows: `
quantity|维修改造学校|≥{14+0}所|{14+0}所|2
quantity|维修改造校舍面积|≥{18600+0}平方米|=area|3|雨季屋面无法施工，三所学校转入下年|暑假前完成招标，放假即进场
quantity|更换门窗|≥{2400+0}平方米|r86-104|1|型材缺货|提前锁定供货
quantity|新建旱厕改水厕|≥{9+0}座|8座|1|一所学校给水管网没有接通|与水务部门同步实施
quality|工程验收合格率|=100%|100%|3
quality|消防设施达标率|≥95%|a90.0-99.0|1|两所学校消防水压不足|加装稳压设备
timeliness|开工及时率|≥90%|a71.0-93.0|1|招标流程长，错过暑假|前期工作提前半年
timeliness|工程完工时间|{Y}年10月底前|d10-12~11-25|2|外墙保温材料复检延误|材料进场即送检
cost|单位维修成本|≤{860+0}元/平方米|r93-108|2|人工和防水材料涨价|编制预算时参考当季信息价
social|受益学生|≥{6200+0}人|r98-106|2
social|D级危房消除率|=100%|100%|3
ecological|建筑垃圾规范处置率|≥95%|a93.0-98.0|1|一处堆放点没有苫盖|纳入文明施工扣款
sustained|校舍管护责任落实情况|管护责任落实到校|q:met:达成预期指标|2
satisfaction|师生满意度|≥90%|a87.0-95.0|1|施工噪声影响上课|高噪声工序安排在周末
`,
  whole: { id: 'area', label: '维修改造校舍面积', unit: '平方米' },
  parts: [
    {
      id: 'area-teaching',
      label: '维修改造面积：教学用房',
      unit: '平方米',
      base: 9800,
      growth: 0,
      jitter: 400,
    },
    { id: 'area-dorm', label: '维修改造面积：宿舍食堂', unit: '平方米', base: 6100, growth: 0, jitter: 300 },
    { id: 'area-other', label: '维修改造面积：其他用房', unit: '平方米', base: 3000, growth: 0, jitter: 200 },
  ],
  counts: [
    { id: 'toilets', label: '改造的水冲式厕所', unit: '座', base: 8, growth: 0, jitter: 0 },
    { id: 'roofs', label: '翻修屋面', unit: '平方米', base: 7300, growth: 0, jitter: 500 },
  ],
  budget: [980, 0],
  sources: [
    ['province', 50],
    ['county', 40],
    ['other', 10],
  ],
  sites: '维修学校',
  background: [
    '三年计划实施前的排查显示，全区农村学校有C级校舍三万余平方米，屋面渗漏、门窗破损和旱厕问题集中。',
    '农村校舍维修长期“修修补补”。三年计划把零星维修改为整校推进，先危房、后功能用房，每年安排十余所。',
  ],
  work: [
    '实际维修改造校舍{#area}，其中教学用房{#area-teaching}、宿舍食堂{#area-dorm}、其他用房{#area-other}；翻修屋面{#roofs}，旱厕改水厕{#toilets}。',
    '评价期完成{#area}维修改造：教学用房{#area-teaching}，宿舍食堂{#area-dorm}，其他{#area-other}。旱厕改水厕{#toilets}，屋面翻修{#roofs}。',
  ],
  decision: [
    '维修学校由安全排查结果确定，但有两所学校在撤并计划之内仍列入维修，衔接不够。',
    '项目库按危险等级排序，资金随项目走；前期设计深度不足，变更较多。',
  ],
  process: [
    '工程招标、监理、验收手续完整，工程款按进度支付；质保金管理台账不完整。',
    '施工合同和监理合同齐备，审计结算核减率在合理范围，个别变更先实施、后补签。',
  ],
  experience: [
    '利用暑假集中施工，开学前完成通风和空气检测，检测报告在校门口张贴。',
    '同一片区的学校打包招标，监理驻片巡查，减少了点多面广带来的管理盲区。',
  ],
  expected: [
    '维修改造农村学校不少于{14+0}所、校舍不少于{18600+0}平方米，消除D级危房，改善师生学习生活条件。',
    '完成农村中小学校舍维修改造年度任务，工程质量全部合格，师生满意度不低于90%。',
  ],
  achieved: [
    '完成大部分维修任务，三所学校因招标和雨季影响转入下年，危房全部停用。',
    '三年计划内的学校基本完成维修，危房消除，后期管护责任落实到校。',
  ],
  years: [
    {
      ...{ year: 2020, kind: 'unit-self', scheme: 'cn-2020', executed: 54.2, number: 21 },
      note: '上半年学校推迟开学、施工队伍不能进校，十四所学校到七月才陆续开工，三所错过暑假。区级配套资金到位较晚，工程款支付集中在次年。',
      funds: { disposal: 'carried-over', received: 90 },
      less: { 'area-teaching': 3600, 'area-dorm': 2100, 'area-other': 700 },
      change: {
        'quantity-1': { actual: '11所', deviationReason: '三所学校错过暑假施工期，转入下年' },
        'quantity-3': { actual: '≥1820平方米' },
        'timeliness-1': { actual: '57.0%' },
        'timeliness-2': { actual: '2021年1月18日' },
        'social-1': { actual: '4480人', deviationReason: '三所学校没有完工' },
        'social-2': { actual: '66.7%', deviationReason: '一处D级危房停用但没有拆除' },
        'sustained-1': { state: 'partly', actual: '部分达成' },
      },
      claims: { 'quantity-3': 0.7, 'timeliness-2': 0.5 },
      troubles: [
        {
          id: 'late-start',
          category: 'execution',
          text: '开工晚、支付慢，预算执行不足六成，而下年项目申报仍称资金缺口较大。',
          cause: '前期手续与预算安排脱节，资金下达时还没有完成设计',
          advice: '没有完成施工图审查的学校不列入当年预算',
          to: '区教育局',
          fix: {
            measure: '建立项目储备库，完成设计后入库',
            responsible: '区教育局',
            due: '2021-10-31',
            state: 'done',
            evidence: '项目储备库清单、三所学校竣工验收单',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2021-11-12',
          },
        },
        {
          id: 'closing-schools',
          category: 'budget',
          text: '两所列入撤并计划的学校安排了维修资金37万元。',
          cause: '布局调整规划与维修计划由两个股室分别编制',
          amount: '37万元',
          advice: '维修计划先与布局调整规划比对，撤并学校只做应急维修',
          to: '区教育局',
          fix: {
            measure: '资金调整用于另外两所学校的消防改造',
            responsible: '区教育局',
            due: '2021-06-30',
            state: 'done',
            evidence: '预算调整批复1份',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2021-06-28',
          },
        },
      ],
      use: [{ year: 2021, effect: 'cut', amount: '120万元', note: '结转资金先用，新增预算压减。' }],
      files: {
        '整改验收单.txt':
          '示例材料（虚构）\n\n整改事项：校舍维修项目储备库建设\n核实单位：示例市清源区财政局\n核实日期：2021-11-12\n核实结果：储备库清单已建立；三所学校的竣工验收单与现场一致。\n',
      },
      patch: (report) => ({
        ...report,
        annexes: [
          {
            id: 'acceptance',
            title: '整改验收单',
            kind: 'other',
            file: '整改验收单.txt',
            textLayer: 'native',
          },
        ],
      }),
    },
    {
      ...{
        year: 2022,
        from: 2020,
        slug: 'shili-xiaoshe-weixiu-sannian',
        kind: 'finance',
        scheme: 'framework-2020',
        executed: 90.4,
        number: 22,
        evaluator: 'shili-qingping-zixun',
      },
      note: '本次评价覆盖三年计划的全过程。第一年开工晚、执行率不足六成，后两年通过储备库前移手续，进度追回；三年合计维修四十一所，比计划少一所，因该校并入中心小学。',
      funds: { budget: 2860, disposal: 'carried-over', adjustment: 62 },
      rows: `
quantity|维修改造学校|≥42所|41所|2|一所学校并入中心小学，不再维修|按布局规划动态调整
quantity|维修改造校舍面积|≥55800平方米|r97-104|3
quantity|旱厕改水厕|≥27座|27座|1
quality|工程验收合格率|=100%|100%|3
quality|质量回访问题整改率|≥95%|a88.0-96.0|1|四所学校屋面二次渗漏|启用质保金委托维修
timeliness|三年任务按期完成率|≥90%|a78.0-90.0|2|第一年开工晚|储备库前移手续
cost|审计核减后单位成本|≤860元/平方米|r94-103|2
social|D级危房消除率|=100%|100%|3
social|学生在校意外伤害事故下降率|≥10%|a8.0-12.8|1|统计口径中途变化|统一口径后重算
sustained|管护经费落实率|≥90%|a70.0-92.0|2|教学点没有单列管护经费|从公用经费中按面积核定
satisfaction|师生满意度|≥90%|a89.0-95.0|2
satisfaction|家长满意度|≥85%|a86.0-93.0|1
`,
      weak: {
        'decision-3': [3, '三年总目标没有分解到校'],
        'decision-5': [1, '单价参照上一轮结算价，没有考虑涨价'],
        'process-5': [1, '变更先实施后补签六项'],
      },
      change: { 'timeliness-1': { actual: '71.4%' } },
      claims: { 'timeliness-1': 0.3, 'sustained-1': 0.5, 'quality-2': 0.5, 'cost-1': 0.8 },
      troubles: [
        {
          id: 'roof-leaks',
          category: 'quality',
          text: '四所学校屋面在保修期内二次渗漏，维修责任认定拖延。',
          cause: '防水卷材规格在变更中降低，监理没有提出异议',
          advice: '启用质保金委托第三方维修，对监理单位按合同扣款',
          to: '区教育局',
          fix: {
            measure: '委托维修四所学校屋面，扣除监理费3.2万元',
            responsible: '区教育局',
            due: '2023-08-31',
            state: 'done',
            evidence: '维修合同、淋水试验记录、扣款凭证',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2023-08-24',
          },
        },
        {
          id: 'upkeep-money',
          category: 'budget',
          text: '教学点的管护经费没有稳定来源，建成后的日常维护靠学校自筹。',
          cause: '公用经费按学生人数核定，小规模学校不足',
          advice: '按校舍面积补充核定管护经费',
          to: '区财政局、区教育局',
        },
      ],
      use: [{ year: 2023, effect: 'policy-changed', note: '三年计划到期后改为按年度排查结果滚动安排。' }],
      other:
        '学生意外伤害的统计口径在评价期内由“上报保险”改为“校医登记”，前后数据不可直接比较，该指标评分已作说明。',
    },
  ],
};

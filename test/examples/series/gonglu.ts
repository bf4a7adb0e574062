import type { Series } from '../series.ts';
import type { Trouble } from '../spec.ts';

const slowAccounts: Trouble = {
  id: 'late-settlement',
  category: 'execution',
  text: '小修保养工程结算偏慢，第四季度集中支付的资金占全年的四成以上。',
  cause: '施工单位报送结算资料不齐，交通、财政两家的审核没有并行开展',
  advice: '把结算审核前移到每季度末，资料不齐的当场列出清单退回补正',
  to: '区交通运输局',
};

/** 农村公路养护, the longest series: six years, four schemes. */
export const GONGLU: Series = {
  project: 'shili-gonglu-yanghu',
  name: '农村公路养护',
  unit: 'shili-jiaotongju',
  code: '交',
  base: 2019,
  documents: [
    {
      id: 'maintenance-rules',
      relation: 'basis',
      document: {
        title: '示例市清源区农村公路养护管理办法',
        docNo: '清政办示〔2018〕46号',
        issuer: '示例市清源区人民政府办公室',
        date: '2018-09',
      },
    },
  ],
  goals: ['年度目标1：完成养护任务', '年度目标2：改善出行条件'],
  rows: `
quantity|日常养护里程|≥{480+6}公里|=maintained|3|部分村道改建期间封闭施工，暂停日常养护|改建完工后三十日内恢复养护，列入下年计划
quantity|路面修补面积|≥{21500+800}平方米|r96-108|2|雨季延长，沥青路面修补的有效工期缩短|提前到四月开工，雨季改做边沟清理
quantity|新增及更换标志标牌|≥{160+10}块|r94-112|1|部分点位与电力杆线冲突，需另行选址|选址前与电力、通信部门联合踏勘
quantity|安装波形护栏|≥{3.2+0.3}公里|r90-104|1|钢材到货推迟，临崖路段尾段转入下年|采购合同写明分批到货日期和违约责任
quality|优良中等路率|≥{85+0.5}%|a84.9-89.2|2|乡道部分路段服役超过十年，修补跟不上病害|把连续三年评定为次差的路段列入中修
quality|养护工程一次验收合格率|=100%|100%|2
quality|桥梁定期检查覆盖率|=100%|100%|1
timeliness|年度养护任务完成时间|{Y}年12月底前|d11-20~12-24|1
timeliness|水毁路段抢通平均用时|≤24小时|a15-23|1
cost|日常养护单位成本|≤{0.62+0.01}万元/公里|r93-100|1
cost|小修保养支出占比|≥60%|a61-68|1
economic|沿线农产品运输成本下降率|≥3%|a2.7-3.8|1|柴油价格上涨抵消了部分效果|以绕行里程缩短量作为辅助指标，减少价格因素干扰
social|通客车建制村占比|=100%|100%|2
social|涉路交通事故起数下降率|≥5%|a4.6-6.4|1|一处新增平交路口尚未设置减速设施|增设减速标线和警示灯，纳入隐患台账销号
social|行政村物流通达率|≥95%|a95.4-99.2|1
ecological|路域环境整治路段占比|≥80%|a79-92|1|集镇过境段占道经营反弹|与乡镇建立联合巡查，按月通报
sustained|乡镇管护人员到位率|≥98%|a96.5-100.0|1|两个乡镇护路员离岗后补聘不及时|建立候补名单，离岗十日内补聘
satisfaction|沿线群众满意度|≥90%|a89.1-95.4|1|群众对修补后的平整度和施工扬尘反映较多|修补后增加平整度抽检，施工时段洒水降尘
`,
  whole: { id: 'maintained', label: '日常养护里程', unit: '公里' },
  parts: [
    { id: 'county-roads', label: '日常养护里程：县道', unit: '公里', base: 128, growth: 0, jitter: 0 },
    { id: 'township-roads', label: '日常养护里程：乡道', unit: '公里', base: 176, growth: 2, jitter: 2 },
    { id: 'village-roads', label: '日常养护里程：村道', unit: '公里', base: 182, growth: 4, jitter: 3 },
  ],
  counts: [
    { id: 'bridges', label: '定期检查的桥梁', unit: '座', base: 63, growth: 1, jitter: 0 },
    { id: 'keepers', label: '聘用的护路员', unit: '人', base: 214, growth: 3, jitter: 5 },
    { id: 'hazards', label: '处置的安全隐患', unit: '处', base: 148, growth: -6, jitter: 12 },
  ],
  budget: [486.5, 18],
  sources: [
    ['county', 62],
    ['province', 30],
    ['other', 8],
  ],
  sites: '养护路段',
  background: [
    '清源区农村公路多沿山沟和塬边布设，雨季水毁、冬季冻胀交替出现，三成路段建成已逾十年，养护是保证群众出行和农产品外运的经常性工作。',
    '全区农村公路承担着近九成行政村的客货运输。为防止“重建轻养”，区里把日常养护、小修保养和安全设施补齐合并为一个项目，按年度安排资金。',
    '农村公路“建、管、养、运”中，养护最容易被忽视。本项目对县道实行专业化养护，乡道、村道由乡镇聘用护路员巡查保洁，区交通运输局统一考核。',
  ],
  work: [
    '全年日常养护{#maintained}，其中县道{#county-roads}、乡道{#township-roads}、村道{#village-roads}；对{#bridges}桥梁做了定期检查，护路员{#keepers}，处置塌方、落石、护栏缺损等隐患{#hazards}。',
    '纳入养护的里程合计{#maintained}：县道{#county-roads}，乡道{#township-roads}，村道{#village-roads}。护路员{#keepers}按路段签订责任书，排查并处置隐患{#hazards}，桥梁检查{#bridges}。',
    '养护队伍对{#maintained}公路实施日常保洁和小修（县道{#county-roads}、乡道{#township-roads}、村道{#village-roads}）。汛前汛后两次排查，处置隐患{#hazards}；{#bridges}桥梁建立“一桥一档”；聘用护路员{#keepers}。',
  ],
  decision: [
    '任务按路况评定结果和里程分解到乡镇，预算按每公里定额编制，依据充分；但中修路段的排序没有公开。',
    '年度计划经局务会研究后报区政府批准，绩效目标与养护里程、路况评定结果挂钩，可以衡量。',
    '立项符合农村公路管养体制改革的要求，养护定额参照上三年实际支出测定，与任务量基本匹配。',
  ],
  process: [
    '养护经费按季度考核结果拨付，护路员报酬通过“一卡通”发放，没有发现截留、挪用。',
    '支出按工程量计量单和考核表双重审核，专账核算；个别合同的签订日期晚于进场日期，已责成说明。',
    '局财务与养护股每月对账，工程款按计量支付，抽查的凭证附件齐全。',
  ],
  experience: [
    '把护路员巡查轨迹与报酬挂钩，路面坑槽从发现到修补的平均时间由九天缩短到五天；雨季在易塌路段前置机械，抢通更快。',
    '实行“一路一档”，病害、修补、验收用同一个编号贯通，结算时不再反复核量。',
    '小修工程按片区打包招标，减少零星发包；修补用料就近拌和，单位成本略有下降。',
  ],
  expected: [
    '日常养护里程不少于{480+6}公里，优良中等路率不低于{85+0.5}%，桥梁定期检查全覆盖，汛期水毁路段24小时内抢通。',
    '保持农村公路路况稳定，完成路面修补不少于{21500+800}平方米，通客车建制村保持100%，群众满意度不低于90%。',
  ],
  achieved: [
    '日常养护和小修保养任务完成，路况评定结果保持稳定，汛期没有发生长时间断道。',
    '养护里程和修补面积达到计划，桥梁检查全覆盖，客车通达率保持不变；个别指标略低于目标。',
  ],
  years: [
    {
      ...{ year: 2019, kind: 'unit-self', scheme: 'cn-2020', outline: '2011-3E', executed: 88.6, number: 1 },
      note: '当年是管养体制改革第一年，护路员由村级自聘改为乡镇统一聘用，年初有两个月处于交接期，部分村道保洁出现空档。',
      publishedOn: '2021-03-18',
      troubles: [
        slowAccounts,
        {
          id: 'no-targets',
          category: 'target',
          text: '个别效益指标没有基期数据，年末只能凭估计填报。',
          cause: '改革前没有建立统计口径',
        },
      ],
    },
    {
      ...{ year: 2020, kind: 'unit-self', scheme: 'equal-90', executed: 96.2, number: 2 },
      note: '年初受疫情影响，养护队伍到三月中旬才全部复工；汛期降雨偏多，六月至八月集中抢通水毁路段，下半年赶上了进度。',
      troubles: [
        {
          ...slowAccounts,
          text: '工程结算仍集中在年底，第四季度支付占全年的46%。',
          repeats: { report: '2019/shili-gonglu-yanghu', finding: 'late-settlement' },
          fix: {
            measure: '印发季度结算清单，交通、财政两家同步审核',
            responsible: '区交通运输局',
            due: '2021-12-31',
            state: 'partly',
            updatedOn: '2022-01-20',
          },
        },
      ],
      use: [{ year: 2021, effect: 'kept', note: '预算规模不变，要求按季度结算。' }],
    },
    {
      ...{ year: 2021, kind: 'unit-self', scheme: 'cn-2020', executed: 93.4, number: 3 },
      note: '九月底的连阴雨造成十一处路基塌方，动用应急资金先行抢通，其中三处按永久工程修复，占用了部分护栏资金。',
      funds: { adjustment: 36, disposal: 'carried-over' },
      troubles: [
        {
          ...slowAccounts,
          text: '季度结算执行不到位，仍有九份小修合同拖到次年一月才结清。',
          repeats: { report: '2020/shili-gonglu-yanghu', finding: 'late-settlement' },
          fix: {
            measure: '对逾期报送结算的施工单位暂停下一批任务，九份合同全部结清',
            responsible: '区交通运输局',
            due: '2022-09-30',
            state: 'done',
            evidence: '结算审核表9份、支付凭证9份',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2022-09-21',
          },
        },
        {
          id: 'guardrail-gap',
          category: 'quality',
          text: '临水临崖路段护栏仍有缺口，年度安装里程低于计划。',
          cause: '应急抢险挤占了护栏资金，年中没有追加',
          advice: '把临水临崖护栏单列预算，不与应急抢险混用',
          to: '区交通运输局',
        },
      ],
      change: { 'quantity-4': { actual: '3.3公里' } },
    },
    {
      ...{ year: 2022, kind: 'unit-self', scheme: 'cn-2020', executed: 98.1, number: 4 },
      change: { 'ecological-1': { actual: '77%' } },
      claims: { 'ecological-1': 1 },
      note: '当年首次引入第三方检测路况，评定样本由往年的抽样改为全覆盖，优良中等路率与以前年度不完全可比，报告中另作了说明。',
      troubles: [
        {
          id: 'guardrail-gap',
          category: 'quality',
          text: '临水临崖护栏缺口尚余1.9公里，进度慢于三年计划。',
          cause: '钢材价格上涨后两次流标',
          repeats: { report: '2021/shili-gonglu-yanghu', finding: 'guardrail-gap' },
          advice: '改用分批招标，价格按月调整，优先安排校车线路',
          to: '区交通运输局',
          fix: {
            measure: '护栏单列预算，优先补齐校车线路0.8公里',
            responsible: '区交通运输局',
            due: '2025-06-30',
            state: 'in-progress',
            updatedOn: '2024-11-06',
          },
        },
      ],
      use: [{ year: 2023, effect: 'increased', amount: '24万元', note: '增加临水临崖护栏专项。' }],
      other:
        '路况评定方法变化后，2022年及以后的优良中等路率为全样本结果，2021年及以前为抽样结果，两段数据不宜直接相减。',
    },
    {
      ...{
        year: 2023,
        kind: 'unit-self',
        scheme: 'cn-2021-cost',
        executed: 91.7,
        isFinished: true,
        number: 5,
      },
      note: '年内试行养护工程“计量支付到人”，护路员的保洁里程由手机定位核定，减少了十一名长期不到岗人员，节余的报酬用于边沟清理。',
      funds: { disposal: 'surplus' },
      troubles: [
        {
          id: 'survey-thin',
          category: 'survey',
          text: '满意度调查只在集镇路段进行，山区村道的使用者没有覆盖。',
          cause: '问卷由乡镇代发，没有规定抽样方法',
          advice: '按里程分层抽样，山区村道样本不少于四成',
          to: '区交通运输局',
          fix: {
            measure: '重新设计抽样方案，补做山区村道问卷160份',
            responsible: '区交通运输局',
            due: '2024-10-31',
            state: 'done',
            evidence: '补充调查报告1份、问卷160份',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2024-10-18',
          },
        },
      ],
      use: [{ year: 2024, effect: 'kept' }],
    },
    {
      ...{
        year: 2024,
        kind: 'unit-self',
        scheme: 'cn-2021-cost',
        executed: 85.3,
        isFinished: true,
        number: 6,
      },
      note: '两条乡道列入升级改造后停止小修，年中调减养护资金；受招标流标影响，护栏工程到十二月才开工，资金没有支付完毕。',
      funds: { adjustment: -22, disposal: 'carried-over' },
      change: {
        'quantity-3': { weight: '5', actual: '96块' },
        'quantity-4': { actual: '2.4公里' },
        'quality-1': { actual: '83.1%' },
        'satisfaction-1': { survey: { method: '线上问卷', date: '2024-12' } },
      },
      troubles: [
        {
          id: 'bid-failure',
          category: 'procurement',
          text: '护栏采购两次流标，全年只完成计划的一半。',
          cause: '最高限价沿用两年前的询价结果',
          amount: '41.6万元',
          advice: '采购前三十日内重新询价，流标一次即调整限价',
          to: '区交通运输局',
          fix: {
            measure: '已重新询价并完成第三次招标',
            responsible: '区交通运输局',
            due: '2025-12-31',
            state: 'in-progress',
            updatedOn: '2025-08-15',
          },
        },
      ],
      patch: (report) => ({
        ...report,
        waivers: [
          {
            check: 'W_SUM',
            reason: '原表第三项数量指标的分值印为5分，合计超过100分，照原表公开，已请实施单位更正。',
            by: '局办公室政务公开岗',
            on: '2025-08-20',
          },
        ],
      }),
    },
  ],
};

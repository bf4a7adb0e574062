import type { Series } from '../series.ts';

/** 生活垃圾分类收运: the same total under two sets of grades would be two grades. */
export const LAJI: Series = {
  project: 'shili-laji-fenlei',
  name: '生活垃圾分类收运',
  unit: 'shili-zhujianju',
  code: '建',
  base: 2022,
  documents: [
    {
      id: 'sorting-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区城区生活垃圾分类工作实施方案',
        docNo: '清政办示〔2021〕17号',
        issuer: '示例市清源区人民政府办公室',
      },
    },
  ],
  goals: ['年度目标1：建成分类收运体系', '年度目标2：提高居民参与'],
  rows: `
quantity|分类投放点|≥{160+30}个|r95-108|2|老城区点位难以落地|采用流动收集车代替固定点
quantity|分类收运车辆|={14+2}辆|{14+2}辆|1
quantity|厨余垃圾日均收运量|≥{18+3}吨|a14.6-20.5|2|餐饮单位混投|与餐饮许可年检挂钩
quantity|入户宣传|≥{9000+1500}户|r98-135|1
quality|居民分类准确率|≥{60+5}%|a51.0-66.0|3|督导员周末不在岗|错时督导
quality|车辆密闭运输率|=100%|100%|1
quality|有害垃圾单独处置率|=100%|100%|1
timeliness|厨余垃圾日产日清率|≥98%|a97.0-99.8|1|两辆车检修期间运力不足|增加一辆备用车
timeliness|设施建设完成时间|{Y}年9月底前|d9-06~10-20|1|点位公示期收到异议|异议点位协商后改址
cost|单位收运成本|≤{136-2}元/吨|r95-109|2|收运半径大，空驶率高|优化线路，按满载率排班
cost|投放点建设单价|≤{1.1+0}万元/个|r90-99|1
social|分类知晓率|≥85%|a82.0-93.0|1|流动人口知晓率低|在出租屋登记时同步告知
ecological|生活垃圾回收利用率|≥{30+2}%|a27.0-35.0|2|低值可回收物没有出路|与邻县分拣中心签约
sustained|督导员和志愿者队伍|队伍稳定|q:partly:部分达成|1|督导员月均流失近一成|提高错时补贴
satisfaction|居民满意度|≥85%|a83.0-92.0|1|投放点异味|增加冲洗频次
`,
  whole: { id: 'waste', label: '分类收运生活垃圾', unit: '吨' },
  parts: [
    { id: 'waste-kitchen', label: '分类收运：厨余垃圾', unit: '吨', base: 6420, growth: 900, jitter: 300 },
    { id: 'waste-recyclable', label: '分类收运：可回收物', unit: '吨', base: 4180, growth: 420, jitter: 200 },
    { id: 'waste-harmful', label: '分类收运：有害垃圾', unit: '吨', base: 12, growth: 2, jitter: 1 },
    { id: 'waste-other', label: '分类收运：其他垃圾', unit: '吨', base: 38600, growth: -1600, jitter: 600 },
  ],
  counts: [
    { id: 'supervisors', label: '分类督导员', unit: '人', base: 142, growth: 18, jitter: 8 },
    { id: 'inspections', label: '督导检查', unit: '次', base: 1260, growth: 140, jitter: 60 },
  ],
  budget: [868, 74],
  sources: [
    ['county', 85],
    ['other', 15],
  ],
  sites: '投放点和收运线路',
  background: [
    '城区生活垃圾日产约一百四十吨，过去混合收运、统一填埋。项目以“四分类”为目标，建设投放点、配备专用车辆、聘用督导员，逐步实现分类投放、分类收集、分类运输。',
    '填埋场库容预计只够使用五年，源头减量迫在眉睫。区里从机关、学校和物业小区起步推行分类，再向老城区开放式小区延伸。',
  ],
  work: [
    '全年分类收运生活垃圾{#waste}：厨余垃圾{#waste-kitchen}、可回收物{#waste-recyclable}、有害垃圾{#waste-harmful}、其他垃圾{#waste-other}。督导员{#supervisors}，督导检查{#inspections}。',
    '分类收运合计{#waste}，其中厨余{#waste-kitchen}，可回收{#waste-recyclable}，有害{#waste-harmful}，其余{#waste-other}为其他垃圾；{#supervisors}督导员开展检查{#inspections}。',
  ],
  decision: [
    '方案分步推进，目标与填埋减量相衔接；收运量目标按人口推算，没有扣除已自行处置的单位，偏高。',
    '投放点布局经街道、物业、居民三方确认，预算按点位和车次测算，依据较充分。',
  ],
  process: [
    '收运服务公开招标，按车次和称重数据付费，数据由地磅自动上传；补贴发放有签收记录。',
    '考核办法与服务费挂钩，全年扣减服务费九笔；设备采购验收资料完整。',
  ],
  experience: [
    '小区“红黑榜”每周更新，配合积分换物，试点小区分类准确率三个月提高近二十个百分点。',
    '餐饮单位厨余实行“一桶一码”，称重与收费联动，混投明显减少。',
  ],
  expected: [
    '建成分类投放点不少于{160+30}个，厨余垃圾日均收运量不少于{18+3}吨，居民分类准确率达到{60+5}%，回收利用率达到{30+2}%。',
  ],
  achieved: ['投放点和车辆按计划配备，分类准确率、厨余收运量低于目标，居民习惯仍在养成。'],
  years: [
    {
      ...{
        year: 2022,
        kind: 'unit-self',
        scheme: 'cn-2021-cost',
        executed: 87.2,
        isFinished: false,
        number: 26,
      },
      note: '首年覆盖九十四个物业小区和全部机关学校。十一月起部分小区静态管理，垃圾按应急要求统一收运，分类数据中断五周。',
      funds: { disposal: 'carried-over' },
      change: { 'quantity-4': { actual: '24300户' }, 'quality-1': { actual: '47.2%' } },
      troubles: [
        {
          id: 'low-accuracy',
          category: 'benefit',
          text: '居民分类准确率低，厨余垃圾桶内混入塑料袋、餐盒较多。',
          cause: '督导集中在早晚两小时，其余时段无人提示',
          advice: '推行错时督导，对混投严重的点位加装语音提示',
          to: '区住房和城乡建设局',
          fix: {
            measure: '错时督导覆盖六十个小区',
            responsible: '区住房和城乡建设局',
            due: '2023-10-31',
            state: 'partly',
            updatedOn: '2023-11-16',
          },
        },
      ],
      patch: (report) => ({ ...report, goals: { ...report.goals, actual: report.goals.expected } }),
    },
    {
      ...{ year: 2023, kind: 'dept', scheme: 'framework-2020', named: 'top80', executed: 93.9, number: 27 },
      note: '收运范围扩大到老城区四个街道，开放式小区以流动收集车代替固定点；称重数据全部接入监管平台，服务费由按人头改为按吨位支付。',
      weak: {
        'decision-4': [1, '“队伍稳定”没有可衡量的标准'],
        'decision-5': [1, '收运量测算没有扣除自行处置的单位'],
        'process-4': [2, '称重数据异常的处理办法没有写入制度'],
        'process-5': [3, '周末督导岗位空缺'],
      },
      change: {
        'quality-1': { actual: '49.8%' },
        'quantity-3': { actual: '14.9吨' },
        'ecological-1': { actual: '23.5%' },
      },
      troubles: [
        {
          id: 'low-accuracy',
          category: 'benefit',
          text: '分类准确率较上年提高，但老城区开放式小区仍不足四成。',
          cause: '流动收集车停靠时间与居民作息不合',
          repeats: { report: '2022/shili-laji-fenlei', finding: 'low-accuracy' },
          advice: '按居民作息调整停靠时间，延长傍晚班次',
          to: '区住房和城乡建设局',
          fix: {
            measure: '傍晚班次延长一小时，新增停靠点十二个',
            responsible: '区住房和城乡建设局',
            due: '2025-05-31',
            state: 'not-started',
            updatedOn: '2024-12-02',
          },
        },
        {
          id: 'recyclables',
          category: 'benefit',
          text: '低值可回收物没有稳定去向，收集后部分又混入填埋。',
          cause: '本地没有分拣中心，运输成本高于收购价',
          advice: '与邻近地区共建分拣中心，过渡期给予运输补贴',
          to: '区住房和城乡建设局',
        },
      ],
      use: [{ year: 2024, effect: 'increased', amount: '52万元', note: '增加错时督导和流动收集经费。' }],
      edit: (narrative) => narrative.replace('## 六、有关建议', '## 六、有关建议（参考模板）'),
      patch: (report) => ({
        ...report,
        waivers: [
          {
            check: 'TPL_RESIDUE',
            reason: '原件第六部分的标题留有“参考模板”字样，照原件公开，不影响内容。',
            by: '局办公室政务公开岗',
            on: '2024-08-26',
          },
        ],
      }),
    },
  ],
};

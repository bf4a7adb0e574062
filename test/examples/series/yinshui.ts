import type { Series } from '../series.ts';

/** 农村饮水安全: the year that went wrong. */
export const YINSHUI: Series = {
  project: 'shili-anquan-yinshui',
  name: '农村饮水安全巩固提升',
  unit: 'shili-shuiwuju',
  code: '水',
  base: 2022,
  documents: [
    {
      id: 'water-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区“十四五”农村供水保障规划',
        docNo: '清政办示〔2021〕39号',
        issuer: '示例市清源区人民政府办公室',
      },
    },
  ],
  goals: ['年度目标1：建成供水工程', '年度目标2：保障饮水安全'],
  rows: `
quantity|新建改建集中供水工程|≥6处|3处|3|两处水源水量不足，一处征地没有完成|补做水资源论证后另选水源
quantity|更换老旧管网|≥42公里|19.6公里|3|管材招标两次流标|分两个标段重新招标
quantity|安装智能水表|≥5200只|2140只|1|随管网工程推迟|管网完工后集中安装
quality|水质检测合格率|≥95%|88.4%|3|四处小型工程消毒设备停用|配齐消毒药剂并派人值守
quality|工程验收合格率|=100%|100%|2
timeliness|工程完工时间|{Y}年10月底前|{Y+1}年4月26日|2|开工推迟五个月|前期手续提前一年办理
timeliness|抢修到场用时|≤4小时|a5-6|1|山区工程点分散，抢修队伍只有一支|增设两个片区抢修点
cost|单位管网建设成本|≤{11.8+0}万元/公里|14.2万元/公里|2|岩石段开挖比例高于设计|施工前补充地勘
cost|吨水运行成本|≤{2.6+0}元/吨|3.9元/吨|1|供水规模没有达到设计，固定成本偏高|合并相邻小型工程
social|受益人口|≥31000人|14600人|3|工程没有按期完工|倒排工期，分段通水
social|自来水普及率|≥93%|90.1%|2|同上|同上
sustained|水费收缴率|≥90%|62.5%|2|停水频繁，群众不愿缴费|稳定供水后分类收缴
satisfaction|用水户满意度|≥85%|a70.5-74.0|1|断水和水质浑浊反映集中|公布停水计划，增设取水点
`,
  whole: { id: 'pipes', label: '更换管网', unit: '米' },
  parts: [
    { id: 'pipes-trunk', label: '更换管网：主管', unit: '米', base: 7400, growth: 0, jitter: 0 },
    { id: 'pipes-branch', label: '更换管网：支管', unit: '米', base: 12200, growth: 0, jitter: 0 },
  ],
  counts: [
    { id: 'complaints', label: '受理用水投诉', unit: '件', base: 386, growth: 0, jitter: 10 },
    { id: 'tankers', label: '应急送水', unit: '车次', base: 514, growth: 0, jitter: 15 },
  ],
  budget: [2140, 0],
  sources: [
    ['province', 45],
    ['special-bond', 35],
    ['county', 20],
  ],
  sites: '供水工程和用水户',
  background: [
    '清源区北部山区水源多为季节性溪流，部分小型供水工程建成已逾十五年，管网漏损严重，旱季需要送水。项目拟通过新建改建工程、更换管网和安装智能水表，提高供水保证率。',
  ],
  work: [
    '实际更换管网{#pipes}，其中主管{#pipes-trunk}、支管{#pipes-branch}；全年应急送水{#tankers}，受理用水投诉{#complaints}。',
  ],
  decision: [
    '项目必要性充分，但水源论证流于形式：六处工程中两处的可供水量按丰水年测算，开工后才发现枯水期不足，只得停工另选水源。',
  ],
  process: ['资金足额到位，支付严重滞后；管材采购两次流标后没有及时调整方案，监理日志有二十三天空缺。'],
  experience: ['旱季应急送水组织得较好，送水车次、取水点和时间提前公布，没有发生群众长时间断水。'],
  expected: [
    '新建改建集中供水工程不少于6处，更换老旧管网不少于42公里，水质检测合格率不低于95%，自来水普及率达到93%。',
  ],
  achieved: ['完成3处工程和不到一半的管网更换，供水保证率没有达到预期，部分群众旱季仍需送水。'],
  years: [
    {
      ...{
        year: 2022,
        kind: 'unit-self',
        scheme: 'cn-2021-cost',
        executed: 47.6,
        isFinished: false,
        number: 25,
      },
      note: '七月至九月连续高温少雨，两处新水源断流，停工待查；第一次管材招标因限价偏低流标，第二次因资格条件设置不当被投诉终止。实施单位据实填报，没有对结果作有利调整。',
      funds: { disposal: 'carried-over' },
      troubles: [
        {
          id: 'water-source',
          category: 'target',
          text: '水源论证不实，两处工程枯水期无水可供，已投入的前期费用86万元没有形成效益。',
          cause: '论证单位沿用十年前的径流资料，评审没有提出异议',
          amount: '86万元',
          advice: '补做水资源论证，依合同追究论证单位责任，今后的论证须有枯水年实测数据',
          to: '区水务局',
          fix: {
            measure: '补做水资源论证，两处工程改由东干渠引水',
            responsible: '区水务局',
            due: '2023-12-31',
            state: 'in-progress',
            updatedOn: '2024-05-30',
          },
        },
        {
          id: 'two-failed-bids',
          category: 'procurement',
          text: '管材采购两次流标，前后耽误五个月。',
          cause: '限价沿用上年价格，资格条件设置了与质量无关的业绩要求',
          advice: '采购文件由法务和监督人员会审，限价参考当月信息价',
          to: '区水务局',
          fix: {
            measure: '重新编制采购文件并完成招标',
            responsible: '区水务局',
            due: '2023-03-31',
            state: 'done',
            evidence: '中标通知书2份、会审记录1份',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2023-03-28',
          },
        },
        {
          id: 'disinfection',
          category: 'quality',
          text: '四处小型供水工程消毒设备停用，水质检测不合格集中在这几处。',
          cause: '没有落实运行管理员和药剂费用',
          advice: '由区级供水公司统一管理小型工程',
          to: '区水务局',
          fix: {
            measure: '实施单位认为由村级管理更合适，不同意移交供水公司',
            responsible: '区水务局',
            due: { absent: 'not-applicable', note: '实施单位不接受这条建议，没有设定期限。' },
            state: 'refused',
            updatedOn: '2023-11-20',
          },
        },
      ],
      use: [
        { year: 2023, effect: 'cut', amount: '600万元', note: '等级为“差”，未开工的工程取消，资金收回。' },
        {
          year: 2023,
          effect: 'policy-changed',
          note: '水源论证改由区财政局会同水务局委托，费用列入前期工作经费。',
        },
      ],
      other: '区人大常委会预算工作委员会听取了本项目情况汇报，要求每季度公布整改进度。',
    },
  ],
};

import type { Series } from '../series.ts';
import type { ReportInput } from '../spec.ts';

function figureOf({ statements = [] }: ReportInput, id: string): string {
  return statements.find((one) => one.id === id)?.figure ?? '';
}

/** 公共图书馆免费开放: a unit below a department that was merged into another in 2022. */
export const TUSHUGUAN: Series = {
  project: 'shili-tushuguan-kaifang',
  name: '公共图书馆免费开放',
  unit: 'shili-tushuguan',
  dept: 'shili-wenguangju',
  code: '文',
  base: 2019,
  documents: [
    {
      id: 'free-opening',
      relation: 'basis',
      document: {
        title: '示例市清源区公共文化场馆免费开放经费管理办法',
        docNo: '清财教示〔2017〕22号',
        issuer: '示例市清源区财政局',
      },
    },
  ],
  goals: ['年度目标1：保证开放时间和馆藏更新', '年度目标2：扩大阅读人群'],
  rows: `
quantity|全年开放天数|≥310天|a312-338|2|疫情期间闭馆|闭馆期间开通线上借阅和预约送书
quantity|全年接待读者|≥{148000+6000}人次|=visits|3|疫情期间限流|增加晚间和周末开放时段
quantity|新增图书|≥{12000+500}册|r97-106|2|部分中标图书断版，未能到货|断版书目由采选小组在一个月内替换
quantity|举办读书活动|≥{80+4}场次|r92-118|2|线下活动取消|改办线上讲读
quantity|流动服务点|≥{12+1}个|r100-116|1
quality|图书上架准确率|≥95%|a95.2-98.7|2
quality|数字资源可用率|≥99%|a98.6-99.9|1|服务器老化，年中宕机两次|更换存储设备，启用异地备份
quality|编目差错率|≤1%|a0.4-0.9|1
timeliness|新书编目上架平均用时|≤15天|a9-17|1|编目人员轮岗，第四季度积压|设编目周转线，到馆七日内分编
timeliness|年度活动计划完成时间|{Y}年12月20日前|d11-28~12-19|1
cost|新书平均采购单价|≤{42+0.5}元/册|r94-100|2
economic|节约读者购书支出|≥{160+8}万元|r98-112|1|按借阅册次折算，限流后册次减少|统一折算口径并公布
social|人均到馆次数|≥{1.2+0.02}次|r92-108|2|乡镇居民到馆不便|增加流动车班次
social|未成年人读者占比|≥30%|a31-38|1
sustained|纳入统一管理的分馆|≥9个|9个|1
satisfaction|到馆读者满意度|≥92%|a91.2-97.5|1|空调和座位不足|暑期增设临时座位
`,
  whole: { id: 'visits', label: '接待读者', unit: '人次' },
  parts: [
    { id: 'visits-main', label: '接待读者：总馆', unit: '人次', base: 96400, growth: 3100, jitter: 2200 },
    {
      id: 'visits-branch',
      label: '接待读者：乡镇分馆',
      unit: '人次',
      base: 41200,
      growth: 2300,
      jitter: 1500,
    },
    {
      id: 'visits-mobile',
      label: '接待读者：流动服务点',
      unit: '人次',
      base: 13900,
      growth: 900,
      jitter: 600,
    },
  ],
  counts: [
    { id: 'loans', label: '外借图书', unit: '册次', base: 187300, growth: 5200, jitter: 4000 },
    { id: 'new-cards', label: '新办读者证', unit: '张', base: 3640, growth: 120, jitter: 260 },
    { id: 'volunteers', label: '参与服务的志愿者', unit: '人', base: 118, growth: 9, jitter: 8 },
  ],
  budget: [138, 6],
  sources: [
    ['central', 40],
    ['province', 20],
    ['county', 40],
  ],
  sites: '分馆和流动服务点',
  background: [
    '图书馆免费开放是基本公共文化服务的组成部分，经费由中央、省、区三级分担，用于开放服务、文献购置和阅读推广，不得用于人员工资。',
    '清源区常住人口约二十三万，公共图书馆一座、乡镇分馆九个。免费开放经费保障读者不花钱进馆、借书和参加活动。',
    '区图书馆自2011年起免费开放。随着总分馆制推开，经费的使用范围从总馆延伸到乡镇分馆和学校、养老机构的流动服务点。',
  ],
  work: [
    '全年接待读者{#visits}：总馆{#visits-main}，乡镇分馆{#visits-branch}，流动服务点{#visits-mobile}。外借图书{#loans}，新办读者证{#new-cards}，志愿者{#volunteers}参与上架、讲读和盲人阅览室服务。',
    '馆内外合计服务读者{#visits}，其中总馆{#visits-main}、分馆{#visits-branch}、流动点{#visits-mobile}。新增读者证{#new-cards}，图书外借{#loans}；招募志愿者{#volunteers}，承担周末讲故事和暑期护读。',
  ],
  decision: [
    '经费按馆舍面积、服务人口和上年考核结果分配，采购书目由读者荐购和馆员采选各占一部分，目标与任务对应。',
    '年度计划由馆务会通过并报主管部门备案，绩效指标多数可以计量；“人均到馆次数”没有区分城乡，衡量口径不够细。',
    '项目长期实施，政策依据明确；预算按到馆人次和文献购置标准测算，与开放任务基本一致。',
  ],
  process: [
    '文献采购走政府采购框架协议，验收实行“到货、编目、入库”三单核对；活动经费逐场建档。',
    '支出范围符合免费开放经费的规定，没有用于人员工资和基建；抽查的活动费用附有签到和照片目录。',
    '馆内设专账，分馆报销由总馆集中审核，票据和活动记录可以对应。',
  ],
  experience: [
    '“你选书、我买单”把三成购书经费交给读者选书，新书借出率明显高于统一采购的批次。',
    '与学校共建流动服务点，课后延时时段送书进校，未成年人读者占比连年上升。',
    '编目外包改为馆员集中分编，差错率降低，也摸清了复本过多的品种。',
  ],
  expected: [
    '全年开放不少于310天，接待读者不少于{148000+6000}人次，新增图书不少于{12000+500}册，举办读书活动不少于{80+4}场次。',
    '保证场馆免费开放和馆藏更新，扩大未成年人和乡镇读者的服务面，到馆读者满意度不低于92%。',
  ],
  achieved: [
    '开放天数、购书和活动任务完成，分馆和流动点的服务量有所增加。',
    '免费开放正常，新书按计划入藏，线上线下阅读推广同步开展；部分指标与目标有差距，原因已逐项说明。',
  ],
  years: [
    {
      ...{ year: 2019, kind: 'unit-self', scheme: 'cn-2020', executed: 99.2, number: 7 },
      note: '总馆完成一楼少儿阅览区改造，闭馆施工安排在夜间，没有影响开放天数；九个乡镇分馆的借还系统全部并入总馆。',
      troubles: [
        {
          id: 'branch-idle',
          category: 'benefit',
          text: '两个乡镇分馆日均到馆不足十人次，图书流通慢。',
          cause: '分馆设在乡镇政府院内，周末不开门',
          advice: '分馆开放时间避开行政办公时间，周末至少开放一天',
          to: '区图书馆',
          fix: {
            measure: '两个分馆迁到集镇卫生院旁，周六全天开放',
            responsible: '区图书馆',
            due: '2020-10-31',
            state: 'done',
            evidence: '迁址批复2份、开放公告及三个月借阅统计',
            verifiedBy: '示例市清源区文化广播影视局',
            updatedOn: '2020-10-27',
          },
        },
      ],
      use: [{ year: 2020, effect: 'increased', amount: '6万元', note: '增加流动服务车油料和图书周转经费。' }],
    },
    {
      ...{ year: 2020, kind: 'unit-self', scheme: 'cn-2020', executed: 71.4, number: 8 },
      note: '一月下旬起闭馆七十八天，复馆后实行预约限流，流动服务车到五月才恢复出车；线下活动改为线上讲读六十四场。',
      funds: { disposal: 'returned' },
      change: {
        'quantity-1': { actual: '268天' },
        'quantity-5': { actual: '13个' },
        'social-2': { actual: '33%' },
      },
      claims: { 'quantity-1': 0.85, 'quantity-5': 0.7, 'social-2': 0.8 },
      less: {
        'visits-main': 41000,
        'visits-branch': 17600,
        'visits-mobile': 8200,
        loans: 62000,
        'new-cards': 1500,
      },
      troubles: [
        {
          id: 'digital-gap',
          category: 'benefit',
          text: '线上资源使用量没有单独统计，闭馆期间的服务成效难以评价。',
          cause: '数字平台与馆内系统不互通',
          advice: '打通读者证与数字平台账号，按月统计线上借阅',
          to: '区图书馆',
        },
      ],
      use: [{ year: 2021, effect: 'cut', amount: '10万元', note: '按上年结余情况压减活动经费。' }],
    },
    {
      ...{
        year: 2022,
        kind: 'unit-self',
        scheme: 'cn-2021-nocost',
        executed: 94.8,
        isFinished: false,
        number: 9,
      },
      dept: 'shili-wenlvju',
      note: '三月起主管部门由文化广播影视局改为文化体育和旅游局，经费渠道随之调整，第一季度的购书款推迟到四月拨付；年末两次静态管理，流动服务停了四周。',
      troubles: [
        {
          id: 'digital-gap',
          category: 'benefit',
          text: '数字平台仍未与读者证打通，线上借阅只能按点击量估算。',
          cause: '平台由上级统一建设，接口没有开放',
          repeats: { report: '2020/shili-tushuguan-kaifang', finding: 'digital-gap' },
          advice: '先以身份核验后的预约借阅量作为替代口径，接口开放后再切换',
          to: '区图书馆',
          fix: {
            measure: '接口须由上级平台开放，本级不具备条件，暂按替代口径统计',
            responsible: '区图书馆',
            due: { absent: 'not-stated' },
            state: 'refused',
            updatedOn: '2023-09-05',
          },
        },
        {
          id: 'inventory',
          category: 'records',
          text: '分馆图书三年未全面清点，账实差异没有掌握。',
          advice: '两年内完成九个分馆的清点',
          to: '区图书馆',
        },
      ],
      use: [{ year: 2023, effect: 'kept' }],
    },
    {
      ...{
        year: 2024,
        kind: 'unit-self',
        scheme: 'cn-2021-nocost',
        executed: 97.6,
        isFinished: true,
        number: 10,
      },
      dept: 'shili-wenlvju',
      note: '新馆二楼自习区投入使用，全年开放时间延长到每周六十八小时；与三所养老机构签订送书协议，大字本图书增加四百余册。',
      troubles: [
        {
          id: 'inventory',
          category: 'records',
          text: '分馆清点只完成六个，尚余三个没有清点。',
          cause: '清点人员由志愿者兼任，暑期后中断',
          repeats: { report: '2022/shili-tushuguan-kaifang', finding: 'inventory' },
          advice: '清点列入分馆年度任务，由总馆派人现场督点',
          to: '区图书馆',
          fix: {
            measure: '三个分馆由总馆集中清点，已完成两个',
            responsible: '区图书馆',
            due: '2025-11-30',
            state: 'partly',
            updatedOn: '2025-09-12',
          },
        },
      ],
      patch: (report) => ({
        ...report,
        version: 2,
        review: {
          secrecy: { done: true, role: '办公室保密员', on: '2025-10-16' },
          privacy: { done: true, role: '政务公开岗', on: '2025-10-16' },
          note: '第2版更正后重新审查。',
        },
        corrections: [
          {
            on: '2025-10-15',
            version: 2,
            field: '外借图书',
            was: '247300册次',
            now: figureOf(report, 'loans'),
            reason: '第1版误把续借计入外借，按借阅系统重新统计。',
            material: true,
            by: '区图书馆办公室',
          },
        ],
      }),
      earlier: {
        1: ({ corrections: _, statements = [], ...report }) => ({
          ...report,
          review: {
            secrecy: { done: true, role: '办公室保密员', on: '2025-09-15' },
            privacy: { done: true, role: '政务公开岗', on: '2025-09-15' },
          },
          statements: statements.map((one) => (one.id === 'loans' ? { ...one, figure: '247300册次' } : one)),
        }),
      },
    },
  ],
};

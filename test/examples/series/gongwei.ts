import type { Series } from '../series.ts';
import type { ReportInput } from '../spec.ts';

/** Three hundred 元 less, as a rounded amount of a higher level's document may be. */
const lessThree = (amount: string) => `${(Number.parseFloat(amount) - 0.03).toFixed(2)}万元`;

/** The first version was not kept: the district began to keep them with the second. */
const DUE_CORRECTED = {
  on: '2025-01-08',
  version: 2,
  field: '整改期限',
  was: '2024年12月31日',
  now: '2025年3月31日',
  reason: '第1版误录为整改通知的发文期限，按批准的整改方案更正。',
  material: true,
  by: '区卫生健康局规划财务科',
};

const CAUSE_CORRECTED = {
  on: '2025-02-20',
  version: 3,
  field: '问题的原因',
  was: '偏远卫生院网络宽带不足，调阅超时',
  now: '偏远卫生院网络带宽不足，调阅超时',
  reason: '录入时“带宽”误作“宽带”，不影响数字和结论。',
  material: false,
  by: '区卫生健康局规划财务科',
};

function reviewedOn(on: string): ReportInput['review'] {
  return {
    secrecy: { done: true, role: '办公室保密员', on },
    privacy: { done: true, role: '政务公开岗', on },
    note: '更正后重新审查。',
  };
}

/** 基本公共卫生服务补助: money handed down, evaluated by the outline for transfers. */
export const GONGWEI: Series = {
  project: 'shili-gongwei-buzhu',
  name: '基本公共卫生服务补助',
  unit: 'shili-weijianju',
  code: '卫',
  base: 2020,
  documents: [
    {
      id: 'subsidy-rules',
      relation: 'basis',
      document: {
        title: '示例市基本公共卫生服务补助资金管理实施细则',
        docNo: '示财社示〔2019〕58号',
        issuer: '示例市财政局、示例市卫生健康委员会',
      },
    },
  ],
  goals: ['年度目标1：完成服务项目', '年度目标2：提高居民健康水平'],
  rows: `
quantity|居民电子健康档案建档人数|≥{212000+1500}人|=records|2|外出务工人员档案没有及时更新|返乡期间集中核对
quantity|老年人健康管理人数|≥{21800+400}人|r96-107|2|行动不便老人入户体检力量不足|家庭医生团队分片包户
quantity|高血压患者规范管理人数|≥{16200+350}人|r97-108|2
quantity|2型糖尿病患者规范管理人数|≥{5100+160}人|r94-106|1|村医流动，随访间断|空缺村由卫生院派驻
quantity|新生儿访视人数|≥{1980-90}人|r99-106|1
quality|高血压患者规范管理率|≥62%|a60.4-70.2|2|随访记录不完整，按要求不计入规范管理|随访表电子化，缺项不能提交
quality|适龄儿童国家免疫规划疫苗接种率|≥90%|a94.0-98.5|2
quality|健康档案动态使用率|≥55%|a52.6-63.0|1|医院系统与档案系统没有对接|开通门诊调阅接口
timeliness|传染病疫情报告及时率|=100%|100%|1
timeliness|补助资金拨付及时率|≥95%|a90.5-99.0|1|第四季度考核结果确认偏晚|考核与预拨分开，年末清算
cost|人均补助标准|={74+5}元|{74+5}元|1
social|居民健康素养水平|≥{22+1.5}%|a22.6-29.0|2
social|孕产妇系统管理率|≥90%|a91.2-96.8|2
economic|高血压患者人均年住院费用下降率|≥2%|a1.6-3.4|1|住院病种结构变化|改用门诊规范用药率衡量
sustained|基层服务能力|逐步提高|q:met:达成预期指标|1
satisfaction|服务对象综合满意度|≥85%|a86.1-93.0|1
`,
  whole: { id: 'records', label: '居民电子健康档案', unit: '人' },
  parts: [
    {
      id: 'records-town',
      label: '居民电子健康档案：城区',
      unit: '人',
      base: 81200,
      growth: 1900,
      jitter: 600,
    },
    {
      id: 'records-village',
      label: '居民电子健康档案：乡镇',
      unit: '人',
      base: 131400,
      growth: -300,
      jitter: 700,
    },
  ],
  counts: [
    { id: 'elder-checks', label: '老年人免费体检', unit: '人', base: 17600, growth: 380, jitter: 300 },
    { id: 'village-doctors', label: '参与服务的乡村医生', unit: '人', base: 286, growth: -5, jitter: 4 },
    { id: 'talks', label: '健康知识讲座', unit: '场', base: 412, growth: 16, jitter: 20 },
  ],
  budget: [1752, 96],
  sources: [
    ['central', 80],
    ['province', 12],
    ['county', 8],
  ],
  sites: '乡镇卫生院和村卫生室',
  background: [
    '上级下达的补助资金由区卫生健康局会同区财政局按服务人口和上年考核结果分配到二十一个服务机构，绩效目标同步分解到每个卫生院。',
    '区级在收到上级资金文件后三十日内完成分配，目标值在省定标准上结合本地常住人口作了细化，十四类服务项目都有对应指标。',
    '补助资金采取“当年预拨、次年清算”的办法，服务数量、质量和群众满意度的考核得分决定各机构的清算额。',
  ],
  work: [
    '居民电子健康档案累计{#records}，其中城区{#records-town}、乡镇{#records-village}；为老年人免费体检{#elder-checks}，举办健康讲座{#talks}，乡村医生{#village-doctors}参与随访和建档。',
    '年末建档{#records}（城区{#records-town}，乡镇{#records-village}），老年人体检{#elder-checks}。家庭医生团队带动乡村医生{#village-doctors}分片随访，全年健康讲座{#talks}。',
  ],
  decision: ['分配方案公开，测算依据为常住人口和考核系数。'],
  process: [
    '资金专账管理，各机构按服务项目归集成本，没有发现用于基本建设和大型设备购置的情况。',
    '区财政按季度预拨，年末依据考核结果清算；两个卫生院的人员经费与项目经费分摊办法不统一，已要求规范。',
    '补助资金通过国库集中支付，乡村医生的补助直接拨到个人账户，公示期没有收到举报。',
  ],
  experience: ['家庭医生签约与慢病随访合并开展。'],
  expected: [
    '建立居民电子健康档案不少于{212000+1500}人，管理老年人不少于{21800+400}人，高血压患者规范管理率不低于62%，服务对象满意度不低于85%。',
    '免费向城乡居民提供基本公共卫生服务，重点人群健康管理逐步规范，基层服务能力提高。',
  ],
  achieved: ['十四类服务项目全部开展，重点人群管理数量达到目标，个别质量指标与目标有差距。'],
  years: [
    {
      ...{ year: 2020, kind: 'transfer-self', scheme: 'cn-2020', named: null, executed: 95.1, number: 15 },
      note: '上半年基层医务人员大部分投入疫情防控，入户随访改为电话随访，老年人体检推迟到九月集中进行。',
      troubles: [
        {
          id: 'uneven-visits',
          category: 'quality',
          text: '电话随访记录缺少血压、血糖测量值，不能计入规范管理。',
          cause: '疫情期间暂停入户',
          advice: '恢复入户后补测，并配发电子血压计供村卫生室使用',
          to: '区卫生健康局',
          fix: {
            measure: '补测高血压患者2140人，配发血压计96台',
            responsible: '区卫生健康局',
            due: '2021-06-30',
            state: 'done',
            evidence: '补测台账、设备签收单',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2021-06-25',
          },
        },
      ],
      change: { 'quality-1': { actual: '57.3%' } },
      patch: (report) => ({
        ...report,
        funds:
          'lines' in report.funds
            ? {
                ...report.funds,
                lines: report.funds.lines.map((line, index) =>
                  index === 0 ? { ...line, printedRate: '96.51%' } : line,
                ),
              }
            : report.funds,
        waivers: [
          {
            check: 'X_RATE',
            reason: '原件印作96.51%，与执行数和预算数不符，照原件公开，已告知实施单位。',
            by: '局办公室政务公开岗',
            on: '2021-09-02',
          },
        ],
      }),
    },
    {
      ...{
        year: 2021,
        kind: 'transfer-self',
        scheme: 'cn-2020',
        named: 'cn-90-80-60',
        executed: 97.8,
        number: 16,
      },
      note: '新增新冠疫苗接种任务后，基层工作量明显加大，区级追加了接种点运行经费，与本项目分账核算。',
      troubles: [
        {
          id: 'record-use',
          category: 'benefit',
          text: '健康档案“建而不用”，门诊调阅率低，医生反映系统切换麻烦。',
          cause: '档案系统与医院信息系统分属两套账号',
          advice: '打通账号，门诊界面直接显示档案摘要',
          to: '区卫生健康局',
        },
      ],
      change: { 'quality-3': { actual: '48.9%' } },
      patch: (report) => ({
        ...report,
        waivers: [
          {
            check: 'X_PARTS',
            reason: '上级资金文件按四舍五入列至百元，分项合计与总额有尾差，照资金文件公开。',
            by: '局办公室政务公开岗',
            on: '2022-08-30',
          },
        ],
        funds:
          'lines' in report.funds
            ? {
                ...report.funds,
                lines: report.funds.lines.map((line) =>
                  line.source === 'county' ? { ...line, executed: lessThree(String(line.executed)) } : line,
                ),
              }
            : report.funds,
      }),
    },
    {
      ...{
        year: 2023,
        kind: 'transfer-self',
        scheme: 'cn-2020',
        named: 'cn-90-80-60',
        executed: 99.1,
        number: 17,
      },
      note: '当年将慢病随访与家庭医生签约合并考核，同一患者不再重复填表；三个乡镇卫生院试点由护士承担随访，规范管理率提高较快。',
      troubles: [
        {
          id: 'record-use',
          category: 'benefit',
          text: '健康档案动态使用率回升，但仍有五个卫生院低于目标。',
          cause: '偏远卫生院网络带宽不足，调阅超时',
          repeats: { report: '2021/shili-gongwei-buzhu', finding: 'record-use' },
          advice: '把网络改造列入下一年度信息化项目',
          to: '区卫生健康局',
          fix: {
            measure: '三个卫生院完成网络改造，两个列入计划',
            responsible: '区卫生健康局',
            due: '2025-03-31',
            state: 'partly',
            updatedOn: '2024-12-20',
          },
        },
      ],
      use: [
        { year: 2024, effect: 'increased', amount: '96万元', note: '按新的人均标准增加，区级配套同步到位。' },
      ],
      other:
        '自评结果随部门决算公开；各机构的考核得分和清算额在区政府信息公开栏目公示，作为下一年度预拨比例的依据。',
      patch: (report) => ({
        ...report,
        version: 3,
        review: reviewedOn('2025-02-21'),
        corrections: [DUE_CORRECTED, CAUSE_CORRECTED],
      }),
      earlier: {
        2: ({ findings, ...report }) => ({
          ...report,
          review: reviewedOn('2025-01-09'),
          corrections: [DUE_CORRECTED],
          findings: Array.isArray(findings)
            ? findings.map((one) => ({ ...one, cause: CAUSE_CORRECTED.was }))
            : findings,
        }),
      },
    },
  ],
};

import type { SearchRecord } from '../../src/search/record.ts';

const FOUNDING: SearchRecord = {
  id: '2023/maiji-zhiliang-qiangqu',
  url: '/reports/2023/maiji-zhiliang-qiangqu/',
  title: '质量强市、计量器具免费检定和安全监督抽查项目支出绩效部门评价报告',
  unit: { id: 'maiji-shijianju', name: '天水市麦积区市场监督管理局' },
  project: { id: 'maiji-zhiliang-qiangqu', name: '质量强市' },
  year: 2023,
  kind: { id: 'dept', label: '部门评价' },
  grade: { id: 'excellent', label: '优' },
  score: '90',
  executionRate: '57.96',
  rateBucket: 'lt60',
  budgetFen: 50_000_000,
  amountBucket: '50to100w',
  hasTable: false,
  hasOpenFindings: true,
  example: false,
  version: null,
  publishedOn: '2024-09-30',
  sections: [
    {
      kind: 'facts',
      anchor: 'facts',
      heading: '基本情况',
      blocks: [
        '评价年度：2023',
        '区县：麦积区',
        '部门：天水市麦积区市场监督管理局',
        '项目名称：质量强市',
        '评价类型：部门评价',
        '评价等级：优',
        '评价得分：90分',
        '项目金额：50万元，实际支付28.98万元',
      ],
    },
    {
      kind: 'text',
      anchor: 'background',
      heading: '项目立项背景',
      blocks: [
        '为深入贯彻落实天水市委、市政府质量强市工作安排部署，着力推进质量强市工作，根据创建全国质量强市示范城市工作实施方案（区委办发〔2016〕81号）精神，实施本项目。',
        '安全监督抽查',
        '计量器具免费检定',
        '质量强市',
      ],
    },
    {
      kind: 'text',
      anchor: 'metrology',
      heading: '计量工作',
      blocks: [
        '共检查各类计量器具610台/件。加强实施强制管理计量器具的检定工作，共完成检定计量器具1489台/件，其中贸易结算类649台/件、安全防护类762台/件、医疗卫生类78台/件。强制检定全部免费。',
      ],
    },
    {
      kind: 'text',
      anchor: 'supervision',
      heading: '质量监督工作',
      blocks: [
        '开展检验检测机构专项检查，检查家用燃气器具、儿童玩具、电动自行车等领域经营主体87家，对无3C标识10台燃气灶具责令下架销毁，3C认证检查覆盖全区。',
      ],
    },
    {
      kind: 'text',
      anchor: 'standards',
      heading: '标准化工作',
      blocks: [
        '天水市和雨东矛盾化解社会工作服务中心参与信访服务标准化试点，甘肃秦岭蜂业有限公司中蜂养殖省级标准化示范区项目通过考核验收，休闲农业标准化示范区获批。推荐天水市汇智信息测绘有限公司申报国家级服务业标准化试点项目。',
        '持续推进小微企业质量管理体系认证提升行动，动员甘肃羲里良匠劳务有限公司、天水西联蜂业有限责任公司参与，认证认可工作有序开展。',
      ],
    },
    {
      kind: 'text',
      anchor: 'conclusion',
      heading: '评价结论',
      blocks: ['评分结果：90分', '主要结论：优秀', '麦积区市场监督管理局按期完成绩效评价报告。'],
    },
  ],
};

/**
 * The founding report as a search record, in short: the queries marked `"expect": "seed"` must find it. Its figures
 * and names are those of the published original.
 */
export const SEED: SearchRecord = {
  ...FOUNDING,
  // A page prints the heading of a part as its first block.
  sections: FOUNDING.sections.map((part) => ({ ...part, blocks: [part.heading, ...part.blocks] })),
};

import type { Series } from '../series.ts';

/** 乡镇卫生院设备更新: a department's evaluation that the finance bureau scored lower. */
export const SHEBEI: Series = {
  project: 'shili-weishengyuan-shebei',
  name: '乡镇卫生院设备更新',
  unit: 'shili-weijianju',
  code: '卫',
  base: 2021,
  documents: [
    {
      id: 'equipment-list',
      relation: 'basis',
      document: {
        title: '示例市清源区乡镇卫生院设备配置清单（2021年）',
        docNo: '清卫示〔2021〕9号',
        issuer: '示例市清源区卫生健康局',
      },
    },
  ],
  goals: ['年度目标1：完成设备采购', '年度目标2：提高诊疗能力'],
  rows: `
quantity|更新医疗设备|≥96台/套|=devices|3
quantity|受益乡镇卫生院|=17所|17所|1
quantity|操作人员培训|≥120人次|r102-140|1
quality|设备验收合格率|=100%|100%|2
quality|设备完好率|≥95%|a94.0-99.0|1|两台生化仪试剂停供|更换通用试剂机型
timeliness|设备安装调试完成时间|{Y}年10月底前|{Y}年10月22日|2
cost|设备采购节约率|≥5%|a5.2-6.4|2
economic|群众就近检查节省交通费用|≥40万元|a36-52|1|彩超医师轮转，三所卫生院停诊一个月|由区医院下派医师
social|乡镇卫生院检查人次增长率|≥15%|a12.0-19.0|3|新设备下半年才投入使用|按完整年度重新考核
social|上转患者比例下降|≥3个百分点|3.4个百分点|2
sustained|设备使用管理制度|制度健全并执行|q:met:达成预期指标|2
satisfaction|就诊群众满意度|≥90%|a89.0-95.0|2|预约时间偏长|增加下午检查时段
`,
  whole: { id: 'devices', label: '更新医疗设备', unit: '台/套' },
  parts: [
    { id: 'devices-imaging', label: '更新医疗设备：影像类', unit: '台/套', base: 34, growth: 0, jitter: 0 },
    { id: 'devices-lab', label: '更新医疗设备：检验类', unit: '台/套', base: 41, growth: 0, jitter: 0 },
    { id: 'devices-first-aid', label: '更新医疗设备：急救类', unit: '台/套', base: 23, growth: 0, jitter: 0 },
  ],
  counts: [{ id: 'exams', label: '新设备检查', unit: '人次', base: 28600, growth: 0, jitter: 400 }],
  budget: [1320, 0],
  sources: [
    ['province', 60],
    ['county', 40],
  ],
  sites: '乡镇卫生院',
  background: [
    '十七所乡镇卫生院的影像和检验设备多数使用超过八年，故障率高，群众做一次彩超往往要到城区。项目一次性更新影像、检验、急救三类设备，并配套操作培训。',
  ],
  work: [
    '采购安装设备{#devices}：影像类{#devices-imaging}，检验类{#devices-lab}，急救类{#devices-first-aid}。投入使用后四个月完成检查{#exams}。',
  ],
  decision: [
    '设备清单由卫生院申报、专家评审确定，避免了“要设备不要人”；个别卫生院没有取得放射诊疗许可就列入采购，许可办理拖后了使用。',
  ],
  process: ['采购委托代理机构公开招标，验收由设备科、卫生院和第三方检测机构三方签字，固定资产及时入账。'],
  experience: ['设备与人员“打包”配置：先培训、后装机，区级医院影像中心远程出具诊断报告，基层医师边做边学。'],
  expected: ['更新医疗设备不少于96台/套，覆盖17所乡镇卫生院，检查人次增长不低于15%，群众就近检查更方便。'],
  achieved: ['设备全部安装验收并投入使用，检查人次增长，群众就近检查的需求得到满足。'],
  years: [
    {
      ...{ year: 2021, kind: 'dept', scheme: 'framework-2020', executed: 98.7, number: 30 },
      note: '三月完成需求评审，六月招标，八月至十月分批安装。招标节约的资金经批准增购除颤仪六台，配置到偏远卫生院。',
      review: {
        role: 'finance',
        by: 'shili-caizhengju',
        on: '2022-09-15',
        shares: { 'decision-2': 0.65, 'social-1': 0.6, 'sustained-1': 0.5, 'cost-1': 0.5, 'process-5': 0.6 },
      },
      troubles: [
        {
          id: 'no-licence',
          category: 'compliance',
          text: '两所卫生院的放射诊疗许可在设备到货后才取得，设备闲置三个月。',
          cause: '采购计划与许可办理没有衔接',
          advice: '需要许可的设备，取得许可后再列入采购',
          to: '区卫生健康局',
          fix: {
            measure: '两所卫生院取得许可，设备投入使用',
            responsible: '区卫生健康局',
            due: '2022-03-31',
            state: 'done',
            evidence: '放射诊疗许可证2份、设备使用登记',
            verifiedBy: '示例市清源区卫生健康局',
            updatedOn: '2022-03-15',
          },
        },
      ],
      use: [{ year: 2022, effect: 'kept', note: '一次性项目，不再安排；试剂和维保费用列入卫生院运行经费。' }],
      patch: (report) => ({
        ...report,
        statements: (report.statements ?? []).map((one) =>
          one.id === 'devices' ? { ...one, figure: '102台/套' } : one,
        ),
        waivers: [
          {
            check: 'N_SUM',
            at: 'devices',
            reason: '原文合计102台/套，含招标节约后增购、没有列入分类的设备，照原文公开。',
            by: '局办公室政务公开岗',
            on: '2022-08-22',
          },
        ],
      }),
    },
  ],
};

/** 社区养老服务设施: the last of three looks at one project; the others were written by hand. */
export const YANGLAO: Series = {
  project: 'shili-yanglao-sheshi',
  name: '社区养老服务设施建设',
  unit: 'shili-minzhengju',
  code: '民',
  base: 2024,
  documents: [
    {
      id: 'elder-care',
      relation: 'basis',
      document: {
        title: '示例市清源区基本养老服务体系建设实施方案',
        docNo: '清政办示〔2022〕28号',
        issuer: '示例市清源区人民政府办公室',
      },
    },
  ],
  goals: ['年度目标1：建成设施', '年度目标2：提供服务'],
  rows: `
quantity|建成社区养老服务中心|≥6处|6处|3
quantity|新增日间照料床位|≥180张|=beds|2
quantity|设置助餐点|≥14个|14个|1
quality|工程验收合格率|=100%|100%|2
quality|消防验收合格率|=100%|100%|1
timeliness|设施投入运营时间|{Y}年9月底前|{Y}年9月12日|2
cost|床均建设成本|≤6.6万元|6.3万元|2
economic|老年人每餐支出下降|≥3元|3.2元|1
social|服务覆盖老年人|≥4200人|4386人|2
social|失能老年人上门服务|≥9000人次|9240人次|2
sustained|运营主体落实情况|六处中心均有运营主体|q:met:达成预期指标|2
satisfaction|老年人及家属满意度|≥90%|a93.0-95.0|1
`,
  whole: { id: 'beds', label: '新增日间照料床位', unit: '张' },
  parts: [
    { id: 'beds-north', label: '新增床位：城北两处中心', unit: '张', base: 64, growth: 0, jitter: 0 },
    { id: 'beds-south', label: '新增床位：城南四处中心', unit: '张', base: 122, growth: 0, jitter: 0 },
  ],
  counts: [
    { id: 'meals', label: '提供助餐服务', unit: '人次', base: 51400, growth: 0, jitter: 300 },
    { id: 'carers', label: '护理人员', unit: '人', base: 58, growth: 0, jitter: 0 },
  ],
  budget: [1180, 0],
  sources: [
    ['city', 40],
    ['county', 45],
    ['other', 15],
  ],
  sites: '养老服务中心',
  background: [
    '清源区60岁以上老年人约四万九千人，机构床位集中在城南，城北居民送老人日托要跨区。项目在六个社区建设养老服务中心，提供日间照料、助餐和上门服务。',
  ],
  work: [
    '六处中心全部建成，新增床位{#beds}（城北两处{#beds-north}，城南四处{#beds-south}），护理人员{#carers}，开业三个月提供助餐{#meals}。',
  ],
  decision: ['项目经过事前绩效评估，按评估意见核减了一处选址重复的中心，床位测算依据社区老年人口台账。'],
  process: ['建设资金按进度支付，运营补贴与服务量挂钩；有三处中心的质保金和消防改造尾款没有达到支付条件。'],
  experience: ['把闲置校舍和社区用房改作养老设施，节省了土地和土建投资；助餐点与学校食堂错峰共用厨房。'],
  expected: [
    '建成社区养老服务中心6处，新增日间照料床位不少于180张，设置助餐点14个，服务覆盖老年人不少于4200人。',
  ],
  achieved: ['六处中心建成运营，床位、助餐点和服务覆盖人数达到目标，运营主体全部落实。'],
  years: [
    {
      ...{ year: 2024, kind: 'unit-self', scheme: 'cn-2020', executed: 76.4, number: 31 },
      note: '事前评估提出的调减选址、先定运营主体再开工两条意见均已采纳。春季连续降雨影响土建，夏季追回工期，九月上旬开始试运营。',
      funds: { disposal: 'carried-over' },
      change: {
        'satisfaction-1': { survey: { sample: 320, valid: 311, method: '入户问卷', date: '2024-12' } },
      },
      claims: { 'sustained-1': 1 },
      troubles: [
        {
          id: 'half-empty',
          category: 'benefit',
          text: '两处中心日间照料床位使用率不足四成，助餐人数却超出预期。',
          cause: '收费标准与附近民办机构相近，家庭更需要上门服务',
          advice: '闲置床位改作康复和短期托养，按实际使用核定补贴',
          to: '区民政局',
          fix: {
            measure: '两处中心各调整12张床位用于短期托养',
            responsible: '区民政局',
            due: '2026-03-31',
            state: 'in-progress',
            updatedOn: '2025-10-09',
          },
        },
      ],
    },
  ],
};

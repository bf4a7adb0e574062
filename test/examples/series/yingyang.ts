import type { Series } from '../series.ts';

/** 学生营养改善: schools, food prices, and a report that was taken down. */
export const YINGYANG: Series = {
  project: 'shili-yingyang-gaishan',
  name: '义务教育学生营养改善',
  unit: 'shili-jiaoyuju',
  code: '教',
  base: 2019,
  documents: [
    {
      id: 'nutrition-plan',
      relation: 'basis',
      document: {
        title: '示例市清源区农村义务教育学生营养改善计划实施方案',
        docNo: '清政发示〔2016〕31号',
        issuer: '示例市清源区人民政府',
      },
    },
  ],
  goals: ['年度目标1：按标准供餐', '年度目标2：改善学生营养状况'],
  rows: `
quantity|供餐学校|={46-1}所|{46-1}所|2
quantity|受益学生|≥{15200-180}人|=pupils|3|两所教学点撤并，学生转入城区学校|按学籍月报动态调整目标
quantity|全年供餐天数|≥190天|a191-200|2
quantity|食堂从业人员培训|≥{210+5}人次|r96-112|1|新聘人员下半年才到岗|新聘人员上岗前集中培训
quality|食材抽检合格率|=100%|a98.6-100.0|2|一批次鸡蛋标签不全，判为不合格|供货合同增加标签条款，当批退货
quality|食谱营养素达标率|≥85%|a83.5-92.0|2|山区学校冷链不便，奶类供应不稳|改用常温奶和豆制品替代
quality|明厨亮灶覆盖率|=100%|100%|1
timeliness|补助资金拨付及时率|≥95%|a95.5-99.0|1
timeliness|食材当日配送率|≥98%|a97.2-99.6|1|冬季道路结冰|与养护部门共享道路信息，提前一日配送
cost|每生每天补助标准|≤5元|5元|2
cost|食材采购价格与市场均价之比|≤95%|a91.2-94.8|1
social|学生贫血率下降幅度|≥0.5个百分点|0.6个百分点|2
social|家庭经济困难学生覆盖率|=100%|100%|1
sustained|学校负责人陪餐制度落实率|=100%|100%|2
ecological|餐厨垃圾分类处置率|≥90%|a89.0-96.0|1|两所学校暂存点不合规范|改造暂存点并与收运单位签约
satisfaction|学生和家长满意度|≥90%|a88.7-96.1|1|低年级学生反映菜品偏咸|食谱控盐，每周公布菜单
`,
  whole: { id: 'pupils', label: '受益学生', unit: '人' },
  parts: [
    { id: 'pupils-primary', label: '受益学生：小学', unit: '人', base: 10240, growth: -150, jitter: 40 },
    { id: 'pupils-middle', label: '受益学生：初中', unit: '人', base: 4980, growth: -20, jitter: 25 },
  ],
  counts: [
    { id: 'meals', label: '供应营养餐', unit: '万份', base: 291, growth: -4, jitter: 3 },
    { id: 'kitchen-staff', label: '食堂从业人员', unit: '人', base: 268, growth: 2, jitter: 3 },
    { id: 'samples', label: '抽检食材', unit: '批次', base: 320, growth: 14, jitter: 10 },
  ],
  budget: [1486, -12],
  sources: [
    ['central', 70],
    ['province', 18],
    ['county', 12],
  ],
  sites: '学校食堂',
  background: [
    '清源区山区学校学生家庭住处分散，午餐难以回家。营养改善项目按国家基础标准为农村义务教育学生提供营养膳食，食堂供餐为主、课间加餐为辅。',
    '本项目自2012年起实施，覆盖全区农村义务教育学校。补助资金全部用于购买食材，食堂人员工资和燃料费由区财政另行安排。',
    '农村义务教育学生营养改善是民生实事。区教育局负责统筹，学校食堂供餐，市场监管、卫生健康部门分别负责食品安全和营养监测。',
  ],
  work: [
    '受益学生{#pupils}，其中小学{#pupils-primary}、初中{#pupils-middle}；全年供应营养餐{#meals}，食堂从业人员{#kitchen-staff}，抽检食材{#samples}。',
    '全年为{#pupils}学生供餐（小学{#pupils-primary}，初中{#pupils-middle}），合计{#meals}。大宗食材统一招标、统一配送，抽检{#samples}，从业人员{#kitchen-staff}全部持证上岗。',
    '食堂从业人员{#kitchen-staff}，供餐{#meals}，惠及学生{#pupils}：小学{#pupils-primary}，初中{#pupils-middle}。学校负责人陪餐制度落实，食材抽检{#samples}。',
  ],
  decision: [
    '受益人数以学籍系统为准，补助标准按国家规定执行，预算依据清楚。',
    '目标由教育、财政、卫生健康三家共同确定，既有供餐数量，也有营养监测结果，指标较为明确。',
    '任务按学校在籍人数分解，资金直达学校；学生流动后没有及时调整目标，个别学校年末人数与目标有出入。',
  ],
  process: [
    '资金专户核算，食材支出逐月公示，家长委员会参与验货；没有用于人员工资和设备购置。',
    '采购、验收、入库、出库四本台账齐全，审计抽查的十二所学校没有发现克扣和超范围支出。',
    '补助资金按月预拨、学期清算，节余滚存下学期使用，学校间没有调剂。',
  ],
  experience: [
    '“两票制”采购把中间环节压到一级，米面油价格低于市场均价；学校周边设直供基地，蔬菜当日采摘当日入校。',
    '引入营养师每学期审核一次带量食谱，学生体检数据与食谱联动调整。',
    '每校公布一周菜单和食材来源，家长扫码就能看到当天的验货照片。',
  ],
  expected: [
    '为不少于{15200-180}名农村义务教育学生供餐，全年供餐不少于190天，食材抽检合格率100%，学生贫血率继续下降。',
    '补助标准足额落实，食谱营养素达标率不低于85%，学生和家长满意度不低于90%。',
  ],
  achieved: [
    '供餐学校全覆盖，补助标准足额落实，营养监测指标总体向好。',
    '供餐天数和覆盖面达到目标，食品安全没有发生事故；营养素达标率等指标按实填报。',
  ],
  years: [
    {
      ...{ year: 2019, kind: 'unit-self', scheme: 'cn-2020', named: null, executed: 97.3, number: 11 },
      note: '当年把课间加餐学校由九所减少到四所，其余改为食堂供完整午餐；新建食堂三个，因施工延期，秋季学期第六周才启用。',
      troubles: [
        {
          id: 'menu-nutrition',
          category: 'quality',
          text: '部分学校食谱重复，奶类和豆制品供应偏少。',
          cause: '学校没有专业人员，食谱由食堂班长制定',
          advice: '由区级统一审核带量食谱，每学期更换一次',
          to: '区教育局',
        },
      ],
      patch: (report) => ({
        ...report,
        assessments: report.assessments.map((one) => ({ ...one, gradeRaw: '优秀' })),
      }),
    },
    {
      ...{ year: 2020, kind: 'unit-self', scheme: 'cn-2020', executed: 86.9, number: 12 },
      note: '春季学期推迟到四月开学，全年供餐天数少于往年；停课期间的补助按规定结转，没有以现金或实物发放给个人。',
      change: { 'quantity-3': { actual: '158天' }, 'social-1': { actual: '0.4个百分点' } },
      funds: { disposal: 'carried-over' },
      less: { meals: 52 },
      troubles: [
        {
          id: 'menu-nutrition',
          category: 'quality',
          text: '带量食谱覆盖三十一所学校，仍有十四所自行配餐。',
          cause: '营养师只有一名，复核周期长',
          repeats: { report: '2019/shili-yingyang-gaishan', finding: 'menu-nutrition' },
          advice: '与区疾控机构共用营养师，食谱按片区审核',
          to: '区教育局',
          fix: {
            measure: '带量食谱覆盖全部供餐学校',
            responsible: '区教育局',
            due: '2021-08-31',
            state: 'done',
            evidence: '四个片区的审核记录和秋季学期食谱',
            verifiedBy: '示例市清源区卫生健康局',
            updatedOn: '2021-09-10',
          },
        },
      ],
      use: [{ year: 2021, effect: 'kept' }],
    },
    {
      ...{ year: 2021, kind: 'unit-self', scheme: 'cn-2020', executed: 98.8, number: 13 },
      note: '秋季学期起补助标准由每生每天4元提高到5元，学校按新标准调整食谱，牛奶供应由每周三次增加到每周四次。',
      troubles: [],
      patch: (report) => ({
        ...report,
        state: 'withdrawn',
        withdrawal: {
          on: '2022-11-25',
          reason: '附表误附了含学生信息的名册（示例情节），全文撤下，更正后另行公开。',
          by: '区教育局办公室',
        },
      }),
    },
    {
      ...{
        year: 2023,
        kind: 'unit-self',
        scheme: 'cn-2021-nosat',
        executed: 99.4,
        isFinished: true,
        number: 14,
      },
      note: '当年完成全部食堂的视频巡查接入，配送企业由三家增加到五家；取消满意度指标，改在教育系统年度调查中统一开展。',
      change: { 'social-2': { remark: '按教育资助系统比对，全部覆盖' } },
      troubles: [
        {
          id: 'delivery-score',
          category: 'contract',
          text: '配送企业的考核结果没有与合同续签挂钩。',
          cause: '合同一年一签，考核在签约之后',
          advice: '考核提前到合同期满前两个月，末位企业不再续签',
          to: '区教育局',
          fix: {
            measure: '修订配送合同，考核结果作为续签条件',
            responsible: '区教育局',
            due: '2024-07-31',
            state: 'done',
            evidence: '修订后的合同文本和考核通报',
            updatedOn: '2024-07-22',
          },
        },
      ],
      use: [{ year: 2024, effect: 'kept' }],
    },
  ],
};

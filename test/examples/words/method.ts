import { turn } from '../chance.ts';

/** How an evaluation was done; the same numbers go into the prose and the facts. */
export interface Method {
  readonly purpose: string;
  readonly scope: string;
  readonly methods: string;
  readonly standards: string;
  readonly sample: string;
  readonly course: string;
}

const PURPOSES = [
  (name: string) =>
    `评价要回答三个问题：${name}资金是否按批复的用途使用，计划的事办成了多少，群众感受到了什么变化。`,
  (name: string) =>
    `通过评价掌握${name}的目标完成和资金使用情况，找出偏差和原因，作为下一年度预算安排和改进管理的依据。`,
  (name: string) => `对照年初批复的绩效目标，逐项核对${name}的产出和效果，检验投入与成效是否匹配。`,
  (name: string) => `摸清${name}一年来“钱花在哪里、事办到什么程度、还差在哪里”，为调整任务和资金提供依据。`,
  (name: string) => `客观反映${name}的实施成效，发现管理中的薄弱环节，落实“花钱必问效、无效必问责”的要求。`,
  (name: string) => `核实${name}绩效目标的实现程度，评估政策继续实施的必要性，并为同类项目积累可比的数据。`,
];

const METHODS = [
  '比较法、因素分析法和公众评判法',
  '成本效益分析法、比较法和问卷调查法',
  '比较法和专家评议法',
  '因素分析法、标杆管理法和公众评判法',
  '案卷研究法、比较法和问卷调查法',
  '最低成本法、比较法和公众评判法',
];

const STANDARDS = [
  '计划标准和历史标准',
  '计划标准、行业标准和历史标准',
  '以批复的绩效目标为计划标准，行业规范为参考',
  '计划标准，部分指标采用近三年平均值作为历史标准',
];

const COURSES = [
  (days: number, people: number) =>
    `前期用${days}天收集项目台账、会计凭证和验收资料，组成${people}人的评价小组；其后分组核对数据、走访现场，集中评分后形成报告。`,
  (days: number, people: number) =>
    `评价小组${people}人，先由各股室填报基础数据，再用${days}天对台账、合同和支付凭证交叉核对，对有出入的数据逐条退回更正。`,
  (days: number, people: number) =>
    `工作分准备、核查、评分、反馈四步，历时${days}天，${people}人参加；初稿完成后征求了实施单位意见，采纳其中合理的部分。`,
  (days: number, people: number) =>
    `${people}名工作人员用${days}天完成资料审核和实地查看，评分实行双人复核，意见不一致的由评价小组集体商定。`,
  (days: number, people: number) =>
    `由财务、业务和内审人员共${people}人开展评价，资料审核和现场查看用时${days}天，评分底稿全部归档备查。`,
];

const SAMPLES = [
  (a: number, b: number, year: number, what: string) =>
    `${year + 1}年2月现场查看${what}${a}处，抽查凭证${b}笔`,
  (a: number, b: number, year: number, what: string) =>
    `${year + 1}年1月下旬至2月中旬抽取${what}${a}处实地查看，核对支付凭证${b}笔`,
  (a: number, b: number, year: number, what: string) =>
    `抽查${what}${a}处、凭证${b}笔，时间为${year + 1}年3月上旬`,
];

export interface MethodContext {
  readonly name: string;
  readonly year: number;
  readonly from: number;
  /** What is looked at on site. */
  readonly sites: string;
  readonly number: number;
  readonly between: (from: number, to: number) => number;
}

export function methodOf({ name, year, from, sites, number, between }: MethodContext): Method {
  const span = from === year ? `${year}年度` : `${from}—${year}年度`;
  return {
    purpose: turn(PURPOSES, number)(name),
    scope: `${span}${name}的全部资金和实施内容`,
    methods: turn(METHODS, number * 5 + 1),
    standards: turn(STANDARDS, number * 3),
    sample: turn(SAMPLES, number)(between(4, 18), between(35, 160), year, sites),
    course: turn(COURSES, number * 2 + 1)(between(6, 20), between(3, 9)),
  };
}

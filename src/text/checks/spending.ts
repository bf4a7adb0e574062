import { byScheme, EVERY_YEAR, GROUNDS, words } from './template.ts';

/** A budget and what was spent of it, as printed text. A type and not an interface: it is part of a message's values. */
export type SpendingWords = {
  readonly budgetLabel: string;
  readonly budget: string;
  readonly executed: string;
  readonly unspent: string;
  readonly percent: string;
  readonly share: string;
};

const spent = ({ executed, budgetLabel, budget, percent }: SpendingWords) =>
  `全年执行${executed}，为${budgetLabel}${budget}的${percent}`;
const left = ({ unspent, share }: SpendingWords) => `未支出${unspent}（${share}）`;

/** How far the spending has come by the end of a month. A type and not an interface: it is part of a message's values. */
type PaceWords = {
  readonly month: number;
  readonly percent: string;
  readonly time: string;
  readonly share: string;
  readonly limit: string;
  readonly rule: string;
  readonly light: string;
  readonly scheme: string;
  readonly assumed: boolean;
};

const pace = ({ month, percent, time, share, rule }: PaceWords) =>
  rule === 'pace'
    ? `截至${month}月执行率${percent}，时间进度${time}（${month} ÷ 12），执行率是时间进度的${share}`
    : `截至${month}月执行率${percent}`;

export const SPENDING_CHECKS = {
  X_LOW: words<
    SpendingWords & { limit: string },
    { percent: string; budgetLabel: string; explained: boolean; limit: string }
  >({
    severity: 'warn',
    weight: 'absence',
    title: '执行率低于80%是否说明原因',
    ground: '计算核对：执行率低于80%时核对，低于60%的写明低于60%',
    since: EVERY_YEAR,
    example: '预算50万元，支出28.98万元，执行率57.96%，没有说明原因和余额去向',
    message: (v) => `${spent(v)}，低于${v.limit}；${left(v)}，文中没有说明原因`,
    hint: () =>
      '原文说明了原因的，补录到问题的 cause 或正文，例如“设备采购推迟到第四季度，未支出的21.02万元结转下年”；没有的照录',
    passed: ({ percent, budgetLabel, explained, limit }) =>
      explained
        ? `预算执行率${percent}（按${budgetLabel}），文中说明了原因`
        : `预算执行率${percent}（按${budgetLabel}），不低于${limit}`,
    unknown: '没有写明预算数或执行数，不能计算执行率',
  }),
  X_PACE: words<PaceWords, PaceWords & { explained: boolean }>({
    severity: 'warn',
    weight: 'absence',
    title: '年中执行进度与时间进度',
    ground:
      '计算核对：一套在用的财政绩效管理系统的提示线，执行率 ÷（月份 ÷ 12）低于60%为红色，低于80%为黄色；评分办法另有累计执行率的，按办法',
    since: EVERY_YEAR,
    example: '截至7月执行率20%，时间进度58.33%，执行率是时间进度的34.29%，没有说明原因',
    message: (v) =>
      `${pace(v)}，低于${v.limit}（${byScheme(v.scheme, v.assumed)}，以${v.limit}为${v.light === 'red' ? '红' : '黄'}色提示线），文中没有说明原因`,
    hint: () =>
      '原文说明了原因的，补录到问题的 cause 或正文，例如“设计费按合同在评审后支付，评审安排在9月”；没有的照录',
    passed: (v) => `${pace(v)}，${v.explained ? `低于${v.limit}，文中说明了原因` : `不低于${v.limit}`}`,
    unknown: '没有写明监控到哪个月末、预算数或执行数，不能与时间进度比较',
  }),
  X_RECEIVED: words<SpendingWords & { phrase: string }>({
    severity: 'note',
    weight: 'absence',
    title: '全部到位与全部支出',
    ground: '计算核对：资金到位率和预算执行率是两个比率',
    since: EVERY_YEAR,
    example: '写“50万元专项资金全部拨付到位”，没有写执行率57.96%',
    message: (v) => `“${v.phrase}”说的是资金到位，不是支出：${spent(v)}，文中没有写执行率和余额`,
    hint: (v) =>
      `照录不改。以后编写时两个比率都写，例如“资金到位率100%，预算执行率${v.percent}，未支出${v.unspent}”`,
  }),
  X_SAVING: words<SpendingWords & { phrase: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '未支出写作节约或控制在预算内',
    ground: '计算核对：成本节约率以完成计划产出为前提；预算超过20%没有支出时核对',
    since: EVERY_YEAR,
    example: '支出为预算的57.96%，写“成本控制在预算范围内”，没有计划产出和完成数',
    message: (v) => `写有“${v.phrase}”；${left(v)}，文中没有计划产出与完成数的对照`,
    hint: () =>
      '原文有计划数和完成数的，录入 indicators，例如 {"target": "≥40台", "actual": "40台", …}；没有的照录',
  }),
  X_BASIS: words<{ stated: string; missing: string; percent: string }, { budget: string; executed: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '执行率按哪一个预算数计算',
    ground: GROUNDS.table,
    since: EVERY_YEAR,
    example: '只写年初预算数50万元，没有全年预算数',
    message: ({ stated, missing, percent }) =>
      `只写了${stated}，没有${missing}；预算如有调整，执行率不是${percent}`,
    hint: () =>
      '原文或决算写有全年预算数的，补录 fullYearBudget 并把 executionBasis 改为 full-year-budget；确实没有的保留 {"absent": "not-stated"}',
    passed: ({ budget, executed }) => `写明了全年预算数${budget}和全年执行数${executed}`,
  }),
  X_SPLIT: words<{ budget: string | null; executed: string | null; count: number }, { count: number }>({
    severity: 'note',
    weight: 'absence',
    title: '资金是否按子项目列示',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '预算50万元和支出28.98万元，没有分到三个子项目',
    message: ({ budget, executed, count }) => {
      const amounts = [
        ...(budget === null ? [] : [`预算${budget}`]),
        ...(executed === null ? [] : [`支出${executed}`]),
      ];
      return `${amounts.join('和')}没有分到${count}个子项目`;
    },
    hint: () =>
      '原文有分项金额的，一个子项目录一行，例如 {"source": "total", "subProject": "repair", …}，并写 "split": "by-line"；没有的照录',
    passed: ({ count }) => `资金按${count}个子项目列示`,
  }),
  C_GAP: words<SpendingWords & { phrase: string }>({
    severity: 'warn',
    weight: 'words',
    title: '资金缺口与未支出资金',
    ground: '计算核对：预算超过20%没有支出时核对',
    since: EVERY_YEAR,
    example: '写“项目资金缺口较大”，而预算的42.04%没有支出',
    message: (v) => `写有“${v.phrase}”；${spent(v)}，${left(v)}`,
    hint: () =>
      '照录。以后编写时写明缺口的数额、年度和未支出的原因，例如“下一年度缺口12万元；本年未支出因招标推迟”',
  }),
};

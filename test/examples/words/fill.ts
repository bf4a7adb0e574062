import { turn } from '../chance.ts';

/** Second sentences of short sections; what they say holds for every example. */
const DECISION = [
  (name: string) => `${name}的立项审批、预算批复和绩效目标申报表均在档，三者的任务量一致。`,
  (name: string) => `核对部门预算批复，${name}的资金规模与申报数相差不大，没有发现与其他项目重复安排。`,
  () => '绩效目标随部门预算一并申报、一并批复，年中没有调整；指标值的来源在申报材料里有说明。',
  () =>
    '事前征求了乡镇和服务对象的意见，采纳的内容写进了年度计划；资金分配结果公示五个工作日，没有收到异议。',
  (name: string) => `从论证材料看，${name}的必要性说得清楚，成本测算略粗，只列到大类。`,
];

const PROCESS = [
  () => '付款申请、审批单和验收资料可以一一对应，没有发现超范围、超标准支出。',
  () => '管理制度和业务规程齐全，检查、考核、通报都有记录；档案归集稍慢，评价期间补齐。',
  () => '资金拨付经过股室、财务、分管领导三道审核，大额支出集体研究，会议记录在档。',
  () => '实施过程中的变更履行了审批手续，合同、验收和支付的时间顺序合理。',
  () => '内部审计年中做过一次检查，提出的两条意见已经落实，评价组复核属实。',
];

const ISSUES = [
  () => '以上情况在评价组与实施单位交换意见时得到确认，相关底稿已经归档。',
  (name: string) => `这些情况影响了${name}的执行效率，但没有造成资金损失。`,
  () => '评价组把涉及的指标和扣分依据逐项列在评分表中，实施单位没有异议。',
  () => '对此，实施单位在反馈意见中表示认可，并说明了已经采取的补救办法。',
];

const ADVICE = [
  (to: string, year: number) =>
    `请${to}在${year + 1}年9月底前提出落实措施和时间表，报区财政局备案，完成情况列入下次评价。`,
  (to: string, year: number) =>
    `建议的落实情况由${to}在${year + 1}年年底前书面反馈，区财政局在编制下一年度预算时一并审核。`,
  (to: string) =>
    `由${to}明确责任股室和完成时限，按季度报送进度；逾期没有进展的，在下一年度预算安排中予以考虑。`,
];

const FILLS = { decision: DECISION, process: PROCESS, issues: ISSUES } as const;

export function fill(part: keyof typeof FILLS, name: string, number: number): string {
  return turn<(name: string) => string>(FILLS[part], number * 2 + 1)(name);
}

export function closing(to: string, year: number, number: number): string {
  return turn(ADVICE, number)(to, year);
}

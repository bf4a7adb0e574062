import type { Year } from './series.ts';
import type { Funds, Row, RowDraft } from './spec.ts';

interface Judged {
  readonly id: string;
  readonly second: string;
  readonly name: string;
  readonly weight: number;
  readonly elements: readonly string[];
}

const DECISION: readonly Judged[] = [
  {
    id: 'decision-1',
    second: '项目立项',
    name: '立项依据充分性',
    weight: 4,
    elements: ['符合国家和上级政策', '与部门职责相符', '属于公共财政支持范围', '与其他项目不重复'],
  },
  {
    id: 'decision-2',
    second: '项目立项',
    name: '立项程序规范性',
    weight: 3,
    elements: ['按规定程序申请设立', '审批文件和材料齐全', '事前经过论证或集体决策'],
  },
  {
    id: 'decision-3',
    second: '绩效目标',
    name: '绩效目标合理性',
    weight: 4,
    elements: ['有绩效目标', '目标与工作内容相关', '预期水平符合正常业绩', '与投资额相匹配'],
  },
  {
    id: 'decision-4',
    second: '绩效目标',
    name: '绩效指标明确性',
    weight: 3,
    elements: ['细化为具体指标', '指标可以衡量', '与任务数相对应'],
  },
  {
    id: 'decision-5',
    second: '资金投入',
    name: '预算编制科学性',
    weight: 3,
    elements: ['预算经过测算论证', '测算依据充分、标准明确', '预算额度与任务相匹配'],
  },
  {
    id: 'decision-6',
    second: '资金投入',
    name: '资金分配合理性',
    weight: 3,
    elements: ['分配有明确依据', '分配方法公开', '额度与实际需要相适应'],
  },
];

const PROCESS: readonly Judged[] = [
  {
    id: 'process-3',
    second: '资金管理',
    name: '资金使用合规性',
    weight: 4,
    elements: ['符合财务管理制度', '拨付审批手续完整', '符合批复的用途', '没有截留、挤占、挪用和虚列'],
  },
  {
    id: 'process-4',
    second: '组织实施',
    name: '管理制度健全性',
    weight: 3,
    elements: ['有财务管理制度', '有业务管理制度', '制度内容合法、完整'],
  },
  {
    id: 'process-5',
    second: '组织实施',
    name: '制度执行有效性',
    weight: 5,
    elements: ['遵守法律和管理规定', '调整手续完备', '合同和验收资料齐全', '人员和场地落实', '档案及时归集'],
  },
];

/** The rows of 决策 and 过程 of the reference framework: 20 points each. */
export function frameworkRows({ weak = {} }: Year, { lines }: Omit<Funds, 'executionPoints'>): RowDraft[] {
  const total = lines[0];
  const percent = (part: unknown, whole: unknown) =>
    `${((Number.parseFloat(String(part)) / Number.parseFloat(String(whole))) * 100).toFixed(2)}%`;
  const money = (id: string, name: string, actual: string, weight: number): RowDraft => ({
    id,
    path: ['过程', '资金管理'],
    name,
    direction: 'positive',
    target: '≥100%',
    actual,
    weight: String(weight),
    ...(actual !== '100.00%' && {
      deviationReason: id === 'process-1' ? '配套资金未足额到位' : '部分款项按合同约定在验收后支付',
    }),
  });
  return [
    ...DECISION.map((one) => judgedRow('决策', one, weak)),
    money('process-1', '资金到位率', percent(total?.received, total?.fullYearBudget), 3),
    money('process-2', '预算执行率', percent(total?.executed, total?.received), 5),
    ...PROCESS.map((one) => judgedRow('过程', one, weak)),
  ];
}

function judgedRow(first: string, judged: Judged, weak: NonNullable<Year['weak']>): RowDraft {
  const { id, second, name, weight, elements } = judged;
  const fault = weak[id];
  const points = String(weight / elements.length);
  const met = elements.length - (fault ? 1 : 0);
  const row: RowDraft = {
    id,
    path: [first, second],
    name,
    direction: 'qualitative',
    target: `${elements.length}项要点全部达到`,
    actual: met === elements.length ? '全部达到' : `达到${met}项`,
    weight: String(weight),
    scoringStyle: 'element-count',
    elements: elements.map((text, index): NonNullable<Row['elements']>[number] => ({
      text,
      points,
      met: index !== fault?.[0],
    })),
    ...(fault && { deviationReason: fault[1] }),
  };
  return row;
}

import type { Dice } from './dice.ts';

/** One indicator of a made-up report. */
export interface Told {
  readonly path: readonly [string, string];
  readonly name: string;
  /** Sign, number and unit, or words alone. */
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
  readonly reached: string;
  readonly direction: string;
  weight: number;
  score: number;
  reason: string;
}

export interface Money {
  readonly label: string;
  readonly initial: number;
  readonly full: number;
  readonly executed: number;
}

export interface Tale {
  readonly project: string;
  readonly unit: string;
  readonly dept: string;
  readonly year: string;
  readonly expected: string;
  readonly achieved: string;
  readonly grade: string;
  readonly money: readonly Money[];
  readonly rows: readonly Told[];
  /** Points of the execution, where the form counts them; they are part of the hundred. */
  readonly execution: { readonly weight: number; readonly score: number } | null;
  readonly total: string;
}

type Line = readonly [string, string, string, string];
type Block = readonly [level1: string, level2: string, ...lines: Line[]];

/** name, target, result, direction that the target says of itself (`?` where its sign is left to a column). */
const SELF: readonly Block[] = [
  [
    '产出指标',
    '数量指标',
    ['维修灌溉渠道', '≥18|公里', '18.4', '+'],
    ['发放宣传册', '≥5000|份', '5200', '+'],
    ['开展巡查', '≥240|次', '236', '+'],
  ],
  [
    '产出指标',
    '质量指标',
    ['工程验收合格率', '≥95|%', '96.2', '+'],
    ['设备完好率', '=100|%', '100', '='],
    ['资料归档率', '≥98|%', '97.5', '+'],
  ],
  ['产出指标', '时效指标', ['任务按期完成率', '≥92|%', '94', '+'], ['平均响应时长', '≤45|分钟', '38', '-']],
  ['产出指标', '成本指标', ['每公里维护费', '≤3.6|万元', '3.45', '-'], ['人均培训费', '≤420|元', '412', '-']],
  ['效益指标', '经济效益指标', ['带动农户增收', '≥260|万元', '274', '+']],
  ['效益指标', '社会效益指标', ['惠及群众', '≥1.3|万人', '1.36', '+'], ['就业岗位', '≥150|个', '143', '+']],
  [
    '效益指标',
    '生态效益指标',
    ['水土流失治理', '≥12|平方公里', '12.6', '+'],
    ['空气质量', '持续改善', '持续改善', 'q'],
  ],
  ['效益指标', '可持续影响指标', ['长效管护机制', '建立健全', '基本健全', 'q']],
  [
    '满意度指标',
    '服务对象满意度指标',
    ['受益群众满意度', '≥90|%', '91.7', '+'],
    ['师生满意度', '≥88|%', '86.4', '+'],
  ],
];
const FRAMEWORK: readonly Block[] = [
  ['决策', '项目立项', ['立项依据充分性', '充分', '充分', 'q'], ['立项程序规范性', '规范', '较规范', 'q']],
  ['决策', '绩效目标', ['绩效指标明确性', '明确', '基本明确', 'q']],
  ['过程', '资金管理', ['资金到位率', '=100|%', '100', '='], ['资金使用合规性', '合规', '合规', 'q']],
  ['过程', '组织实施', ['管理制度健全性', '健全', '健全', 'q']],
  ['产出', '产出数量', ['新建充电桩', '≥320|个', '311', '+'], ['改造管网', '≥26|公里', '26.8', '+']],
  ['产出', '产出质量', ['一次验收合格率', '≥96|%', '97.1', '+']],
  ['产出', '产出时效', ['完工及时率', '≥90|%', '87.5', '+']],
  ['效益', '社会效益', ['服务人口', '≥4.2|万人', '4.35', '+']],
  ['效益', '满意度', ['居民满意度', '≥85|%', '88.9', '+']],
];
const DEPARTMENT: readonly Block[] = [
  [
    '部门管理',
    '预算编制',
    ['预算编制完整性', '完整', '完整', 'q'],
    ['在职人员控制率', '≤100|%', '97.3', '-'],
  ],
  ['部门管理', '资产管理', ['固定资产利用率', '≥95|%', '98.2', '+']],
  [
    '履职效能',
    '重点工作',
    ['组织专场招聘', '≥36|场', '38', '+'],
    ['调解案件办结率', '≥92|%', '93.6', '+'],
    ['窗口开放天数', '≥290|天', '288', '+'],
  ],
  ['履职效能', '日常工作', ['公文按时办结率', '≥98|%', '99.1', '+']],
  ['社会效应', '社会影响', ['新增就业人数', '≥2600|人', '2714', '+'], ['政策知晓度', '较高', '较高', 'q']],
  ['社会效应', '服务满意', ['服务对象满意率', '≥90|%', '92.4', '+']],
];

const PLACES = [
  ['灌区节水改造', '示例县灌区管理所', '示例县水利局'],
  ['社区养老服务', '示例区社会福利中心', '示例区民政局'],
  ['公共图书馆免费开放', '示例市图书馆', '示例市文化和旅游局'],
  ['农村公路养护', '示例县公路管理站', '示例县交通运输局'],
  ['职业技能培训补贴', '示例市就业服务中心', '示例市人力资源和社会保障局'],
] as const;
const REASONS = ['汛期停工，工期顺延', '设备采购推迟', '生源减少', '下一步加强调度'] as const;

function toldOf([first, second]: Block, [name, target, reached, sign]: Line): Told {
  const [, mark = '', number = '', unit = ''] = /^([≥≤=]?)([\d.]+)\|(.+)$/.exec(target) ?? [];
  return {
    path: [first, second],
    name,
    sign: mark,
    number: number === '' ? target : number,
    unit,
    reached,
    direction: { '+': 'positive', '-': 'negative', '=': 'equal', q: 'qualitative' }[sign] ?? '',
    weight: 0,
    score: 0,
    reason: '',
  };
}

export const targetOf = ({ sign, number, unit }: Told) => `${sign}${number}${unit}`;
export const reachedOf = ({ reached, unit }: Told) => `${reached}${unit}`;

/** Points of a whole for as many rows, in steps of a half; the last takes the rest. */
function share(whole: number, rows: Told[], dice: Dice): void {
  let left = whole;
  for (const [index, row] of rows.entries()) {
    const mean = left / (rows.length - index);
    row.weight =
      index === rows.length - 1 ? left : Math.max(2, Math.round(mean * dice.of([0.7, 0.9, 1, 1, 1.2])));
    left = Number((left - row.weight).toFixed(2));
  }
}

export function tell(dice: Dice): Tale {
  const [project, unit, dept] = dice.of(PLACES);
  const blocks = dice.of([SELF, SELF, SELF, FRAMEWORK, DEPARTMENT]);
  const rows = blocks.flatMap((block) => {
    const [, , ...lines] = block;
    const own = lines.filter(() => !dice.once(3));
    return (own.length === 0 ? lines.slice(0, 1) : own).map((line) => toldOf(block, line));
  });
  const full = dice.of([412.6, 1280, 86.35, 2350.75]) * 10_000;
  const initial = dice.once(3) ? full : Math.round(full * dice.of([0.8, 1.1]));
  const executed = Math.round(full * dice.of([0.913, 0.9875, 0.8426]));
  const half = Math.round(full * 0.6);
  const whole = { label: '资金总额', initial, full, executed };
  const part = {
    label: '财政拨款',
    initial: Math.round(initial * 0.6),
    full: half,
    executed: Math.round(executed * 0.6),
  };
  const rest = {
    label: '其他资金',
    initial: initial - part.initial,
    full: full - part.full,
    executed: executed - part.executed,
  };
  const money = dice.once(2) ? [whole] : [whole, part, rest];
  const rate = executed / full;
  const execution = dice.once(2) ? { weight: 10, score: Number((rate * 10).toFixed(2)) } : null;
  share(execution === null ? 100 : 90, rows, dice);
  for (const row of rows) {
    const less = dice.of([0, 0, 0, 0.5, 1]);
    row.score = row.weight - less;
    row.reason = less === 0 ? '' : dice.of(REASONS);
  }
  const sum = rows.reduce((points, { score }) => points + score, execution?.score ?? 0);
  return {
    project,
    unit,
    dept,
    year: dice.of(['2022', '2023', '2024']),
    expected: dice.of([
      '完成年度建设任务，持续改善服务条件，群众满意度稳步提高。',
      '保障日常运转，提升公共服务水平。',
    ]),
    achieved: dice.of(['年度任务基本完成，服务条件进一步改善。', '日常运转得到保障，公共服务水平有所提升。']),
    grade: sum >= 90 ? '优' : '良',
    money,
    rows,
    execution,
    total: `${Number(sum.toFixed(2))}`,
  };
}

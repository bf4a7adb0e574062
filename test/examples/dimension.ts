/** Second-level indicators. The id of a row is its dimension and its number, so that it is the same every year. */
export const DIMENSIONS = [
  'decision',
  'process',
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustained',
  'satisfaction',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const OUTPUT = ['quantity', 'quality', 'timeliness'] as const;
const BENEFIT = ['economic', 'social', 'ecological', 'sustained'] as const;

export interface Block {
  readonly dimensions: readonly Dimension[];
  readonly points: number;
}

/** How a scheme shares out its points; `even` gives every row the same. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly even?: true;
  readonly isFramework?: true;
}

const satisfaction: Block = { dimensions: ['satisfaction'], points: 10 };

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'cn-2020': {
    blocks: [
      { dimensions: [...OUTPUT, 'cost'], points: 50 },
      { dimensions: BENEFIT, points: 30 },
      satisfaction,
    ],
  },
  'cn-2021-cost': {
    blocks: [
      { dimensions: ['cost'], points: 20 },
      { dimensions: OUTPUT, points: 40 },
      { dimensions: BENEFIT, points: 20 },
      satisfaction,
    ],
  },
  'cn-2021-nocost': {
    blocks: [{ dimensions: OUTPUT, points: 50 }, { dimensions: BENEFIT, points: 30 }, satisfaction],
  },
  'cn-2021-nosat': {
    blocks: [
      { dimensions: OUTPUT, points: 50 },
      { dimensions: BENEFIT, points: 40 },
    ],
  },
  'equal-90': {
    blocks: [{ dimensions: [...OUTPUT, 'cost', ...BENEFIT, 'satisfaction'], points: 90 }],
    even: true,
  },
  'hb-20': {
    blocks: [
      { dimensions: [...OUTPUT, 'cost'], points: 40 },
      { dimensions: [...BENEFIT, 'satisfaction'], points: 40 },
    ],
  },
  'framework-2020': {
    blocks: [
      { dimensions: ['decision'], points: 20 },
      { dimensions: ['process'], points: 20 },
      { dimensions: [...OUTPUT, 'cost'], points: 30 },
      { dimensions: [...BENEFIT, 'satisfaction'], points: 30 },
    ],
    isFramework: true,
  },
};

const SECOND: Readonly<Record<Dimension, string>> = {
  decision: '项目立项',
  process: '资金管理',
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustained: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
};

const FRAMEWORK_SECOND: Readonly<Record<Dimension, string>> = {
  ...SECOND,
  quantity: '产出数量',
  quality: '产出质量',
  timeliness: '产出时效',
  cost: '产出成本',
  economic: '经济效益',
  social: '社会效益',
  ecological: '生态效益',
  sustained: '可持续影响',
  satisfaction: '满意度',
};

/** First- and second-level names as the scheme's form prints them. */
export function pathOf(dimension: Dimension, scheme: string, goals: readonly string[]): [string, string] {
  const isOutput = ['quantity', 'quality', 'timeliness', 'cost'].includes(dimension);
  if (scheme === 'framework-2020') {
    if (dimension === 'decision') return ['决策', SECOND.decision];
    if (dimension === 'process') return ['过程', SECOND.process];
    return [isOutput ? '产出' : '效益', FRAMEWORK_SECOND[dimension]];
  }
  if (scheme === 'hb-20') return [goals[isOutput ? 0 : 1] ?? '年度目标', SECOND[dimension]];
  if (dimension === 'cost' && scheme === 'cn-2021-cost') return ['成本指标', '经济成本指标'];
  if (dimension === 'satisfaction') return ['满意度指标', SECOND.satisfaction];
  return [isOutput ? '产出指标' : '效益指标', SECOND[dimension]];
}

/** Shares points out in halves, in proportion; what is left over goes to the first rows. */
export function shareOut(points: number, shares: readonly number[]): number[] {
  const halves = points * 2;
  const sum = shares.reduce((total, share) => total + share, 0);
  const given = shares.map((share) => Math.floor((halves * share) / sum));
  let left = halves - given.reduce((total, value) => total + value, 0);
  for (let index = 0; left > 0; index += 1, left -= 1)
    given[index % given.length] = (given[index % given.length] ?? 0) + 1;
  return given.map((value) => value / 2);
}

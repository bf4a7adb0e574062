import { z } from 'zod';
import { Decimal } from '../decimal.ts';
import { schemePoints } from './number.ts';

/** First-level blocks that weights are given for. `goal` is 年度总体目标, `rest` what the source does not split. */
export const BLOCKS = [
  'decision',
  'process',
  'output',
  'cost',
  'benefit',
  'satisfaction',
  'goal',
  'rest',
] as const;
export type Block = (typeof BLOCKS)[number];

/** Words by which printed names of first- and second-level indicators are recognised; the first that fits counts. */
const NAMED: readonly (readonly [RegExp, Block])[] = [
  [/满意度/, 'satisfaction'],
  [/成本/, 'cost'],
  [/产出|数量|质量|时效/, 'output'],
  [/效益|效果|可持续影响/, 'benefit'],
  [/决策|投入/, 'decision'],
  [/过程|管理/, 'process'],
  [/目标/, 'goal'],
];

/** The block that a printed indicator name belongs to; `null` for a name that is none of them. */
export function blockOf(name: string): Block | null {
  return NAMED.find(([words]) => words.test(name))?.[1] ?? null;
}

export const FULL_MARKS = new Decimal(100);

const execution = () =>
  schemePoints().meta({ title: '预算执行率分值', description: '不设预算执行率分值时为 "0"' });

const BlockWeightSchema = z.strictObject({
  block: z.enum(BLOCKS).meta({ title: '指标类别' }),
  name: z
    .string()
    .min(1)
    .meta({ title: '名称', examples: ['产出指标'] }),
  weight: schemePoints().meta({ title: '分值' }),
  note: z.string().min(1).optional().meta({ title: '说明' }),
});

const Level1WeightsSchema = z
  .strictObject({
    mode: z.literal('level1'),
    execution: execution(),
    blocks: z.array(BlockWeightSchema).min(1).meta({ title: '一级指标分值' }),
    /** The rule is meant "as a rule" and may be departed from with a stated reason. */
    adjustable: z.boolean().default(false).meta({ title: '可说明理由后调整' }),
  })
  .refine((w) => w.blocks.reduce((sum, b) => sum.plus(b.weight), w.execution).eq(FULL_MARKS), {
    path: ['blocks'],
    params: { problem: 'weights-sum' },
  })
  .meta({ title: '按一级指标' });

const GoalWeightsSchema = z
  .strictObject({
    mode: z.literal('goals'),
    execution: execution(),
    /** Points that the annual goals share; each report says how. */
    goals: schemePoints().meta({ title: '各年度目标合计分值' }),
    note: z.string().min(1).optional().meta({ title: '说明' }),
  })
  .refine((w) => w.execution.plus(w.goals).eq(FULL_MARKS), {
    path: ['goals'],
    params: { problem: 'weights-sum' },
  })
  .meta({ title: '按年度目标' });

const EqualWeightsSchema = z
  .strictObject({
    mode: z.literal('equal'),
    execution: execution(),
    /** Points split evenly over all indicators: 90 over four gives 22.5 each. */
    indicators: schemePoints().meta({ title: '各指标合计分值' }),
  })
  .refine((w) => w.execution.plus(w.indicators).eq(FULL_MARKS), {
    path: ['indicators'],
    params: { problem: 'weights-sum' },
  })
  .meta({ title: '平均分配' });

const OpenWeightsSchema = z
  .strictObject({
    mode: z.literal('open'),
    /** 产出 and 效益 together must not be below this. */
    outcomeMin: schemePoints().meta({ title: '产出和效益最低合计分值' }),
    typical: z.array(BlockWeightSchema).optional().meta({ title: '常见分值' }),
  })
  .meta({ title: '由评价方确定' });

export const WeightsSchema = z
  .discriminatedUnion('mode', [Level1WeightsSchema, GoalWeightsSchema, EqualWeightsSchema, OpenWeightsSchema])
  .meta({ id: 'SchemeWeights', title: '分值', description: '各类指标合计 100 分' });

export type Weights = z.output<typeof WeightsSchema>;

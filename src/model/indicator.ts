import { z } from 'zod';
import { isAbsent, stated, valueOf } from './absence.ts';
import { PartialDateSchema } from './date.ts';
import type { Decimal } from './decimal.ts';
import { ExpressionSchema, readBeside } from './expression.ts';
import { IndicatorIdSchema } from './ids.ts';
import { ownerFields } from './owner.ts';
import type { Points } from './points.ts';
import { PointsSchema, parsePoints, WeightSchema } from './points.ts';

/** Levels above the lowest; tables with six are printed. More than these is no table but a mistake. */
const MOST_LEVELS = 12;

/** 指标方向. `qualitative` is judged in windows, `deadline` is never scored by us, only the days late are told. */
export const DIRECTIONS = ['positive', 'negative', 'equal', 'interval', 'qualitative', 'deadline'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SCORING_STYLES = [
  'formula',
  'element-count',
  'condition',
  'qual-quant',
  'deduction',
  'likert',
] as const;
export type ScoringStyle = (typeof SCORING_STYLES)[number];

/** How a satisfaction figure was found. */
export const SurveySchema = z
  .strictObject({
    sample: z.number().int().positive().optional().meta({ title: '发放数' }),
    valid: z.number().int().positive().optional().meta({ title: '有效数' }),
    method: z.string().min(1).optional().meta({ title: '方式' }),
    date: PartialDateSchema.optional().meta({ title: '日期' }),
  })
  .meta({ id: 'Survey', title: '问卷' });

/** One element of an element-count or deduction indicator: met or not, and what it is worth. */
export const ElementSchema = z.strictObject({
  text: z.string().min(1).meta({ title: '要点' }),
  points: PointsSchema.meta({ title: '分值' }),
  met: z.boolean().meta({ title: '是否达到' }),
  /** Where a gate is not met, the other elements count nothing. */
  gate: z.boolean().default(false).meta({ title: '前置条件' }),
});

/** One row of the indicator table, one line in the file. */
export const IndicatorSchema = z
  .strictObject({
    id: IndicatorIdSchema,
    /** 一级指标, 二级指标 … as printed; the lowest level is `name`, mostly the third. */
    path: z
      .array(z.string().min(1))
      .min(1)
      .max(MOST_LEVELS)
      .meta({
        title: '一级、二级指标',
        description: '最末一级以上的各级，从上到下；不止三级的表依次写，有几级写几级',
        examples: [['产出指标', '数量指标']],
      }),
    name: z.string().min(1).meta({ title: '三级指标' }),
    ...ownerFields(),
    direction: z.enum(DIRECTIONS).meta({ title: '指标方向' }),
    target: stated(ExpressionSchema).meta({ title: '年度指标值', examples: ['≥95%'] }),
    actual: stated(ExpressionSchema).meta({ title: '实际完成值', examples: ['96.5%'] }),
    baseline: stated(ExpressionSchema).optional().meta({ title: '基期值' }),
    weight: stated(WeightSchema).meta({ title: '分值' }),
    claimedScore: stated(PointsSchema).meta({ title: '得分' }),
    reviewedScore: PointsSchema.optional().meta({ title: '复核得分' }),
    scoringStyle: z.enum(SCORING_STYLES).default('formula').meta({ title: '评分方式' }),
    elements: z.array(ElementSchema).optional().meta({ title: '评分要点' }),
    /** Judgement of a qualitative indicator as the evaluator printed it. */
    state: z
      .enum(['met', 'partly', 'not'])
      .optional()
      .meta({ title: '完成情况', description: 'met 达成；partly 部分达成；not 未达成' }),
    /** 指标解释: what is judged, as the table prints it. */
    explanation: z.string().min(1).optional().meta({ title: '指标解释' }),
    /** 评分标准: how points are given, as the table prints it; the scheme says how we compute. */
    standard: z.string().min(1).optional().meta({ title: '评分标准' }),
    deviationReason: z.string().min(1).optional().meta({ title: '偏差原因分析' }),
    improvement: z.string().min(1).optional().meta({ title: '改进措施' }),
    evidence: z.array(z.string().min(1)).optional().meta({ title: '佐证资料' }),
    survey: SurveySchema.optional().meta({ title: '满意度调查' }),
    /** Printed remark that is none of the above. */
    remark: z.string().min(1).optional().meta({ title: '备注' }),
  })
  .overwrite((row) => {
    const { target, actual } = row;
    if (isAbsent(target) || isAbsent(actual)) return row;
    return { ...row, target: readBeside(target, actual), actual: readBeside(actual, target) };
  })
  .meta({ id: 'Indicator', title: '指标' });

export type Indicator = z.output<typeof IndicatorSchema>;

/** Printed subtotal of a level-1 or level-2 block, checked against its rows and never used instead of them. */
export const IndicatorGroupSchema = z
  .strictObject({
    path: z.array(z.string().min(1)).min(1).max(MOST_LEVELS).meta({ title: '一级、二级指标' }),
    weight: WeightSchema.meta({ title: '分值' }),
    claimedScore: stated(PointsSchema).meta({ title: '得分' }),
  })
  .meta({ id: 'IndicatorGroup', title: '指标小计' });

/** Points of an adjustment may be printed in words: 扣2分, 加5分. */
const AdjustedPointsSchema = z
  .string()
  .transform((raw, context): Points => {
    const [, word, figure = ''] = /^\s*(扣|减|加|奖|\+)\s*(?=\d)(.*)$/s.exec(raw) ?? [];
    const points = parsePoints(word === undefined ? raw : figure);
    if (points) return { ...points, raw };
    context.addIssue({ code: 'custom', params: { problem: 'points' } });
    return z.NEVER;
  })
  .meta({
    id: 'AdjustedPoints',
    title: '分数',
    description: '照原文填写："5"、"-2"、"扣2分"',
    examples: ['5', '-2', '扣2分'],
  });

/**
 * 附加分 and 扣分项: points beside the 100 that the indicators share. They belong to the total as printed, and to no
 * sum of weights.
 */
export const AdjustmentSchema = z
  .strictObject({
    id: IndicatorIdSchema,
    kind: z
      .enum(['bonus', 'deduction'])
      .meta({ title: '加分或扣分', description: 'bonus 附加分；deduction 扣分' }),
    name: z
      .string()
      .min(1)
      .meta({ title: '项目', examples: ['附加分：获省级以上表彰'] }),
    /** Most points that can be added or taken off. */
    limit: PointsSchema.optional().meta({ title: '最高分', examples: ['5'] }),
    /** Points as printed; those taken off may be printed with or without their sign. */
    claimedScore: stated(AdjustedPointsSchema).meta({ title: '得分', examples: ['3', '-2'] }),
    reason: z.string().min(1).optional().meta({ title: '理由' }),
  })
  .meta({ id: 'Adjustment', title: '附加分和扣分' });

export type Adjustment = z.output<typeof AdjustmentSchema>;

/** What an adjustment adds to the total, negative for points taken off; `null` where it is not stated. */
export function adjustmentValue({ kind, claimedScore }: Adjustment): Decimal | null {
  const points = valueOf(claimedScore);
  if (points === null) return null;
  return kind === 'bonus' ? points.value : points.value.abs().negated();
}

export const IndicatorTableSchema = z
  .strictObject({
    groups: z.array(IndicatorGroupSchema).default([]).meta({ title: '小计' }),
    rows: z.array(IndicatorSchema).min(1).meta({ title: '指标' }),
    adjustments: z.array(AdjustmentSchema).default([]).meta({ title: '附加分和扣分' }),
  })
  .meta({ id: 'IndicatorTable', title: '指标评分表' });

export type IndicatorTable = z.output<typeof IndicatorTableSchema>;

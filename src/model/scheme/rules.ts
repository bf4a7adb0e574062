import { z } from 'zod';
import { falls, ratio, schemePoints, share } from './number.ts';

/** Which amount the execution rate is measured against; the same words as in a report's funds. */
const budget = () =>
  z.enum(['full-year-budget', 'initial-budget', 'received']).meta({
    title: '分母',
    description: 'full-year-budget 全年预算数；initial-budget 年初预算数；received 到位资金',
  });

const ProportionalExecutionSchema = z
  .strictObject({
    rule: z.literal('proportional'),
    weight: schemePoints().meta({ title: '分值' }),
    budget: budget(),
    budgetNote: z.string().min(1).optional().meta({ title: '口径说明' }),
  })
  .meta({ title: '按比例', description: '得分 = 执行率 × 分值，最高为分值' });

const StepExecutionSchema = z
  .strictObject({
    rule: z.literal('step'),
    weight: schemePoints().meta({ title: '分值' }),
    budget: budget(),
    budgetNote: z.string().min(1).optional().meta({ title: '口径说明' }),
    /** Score where the work is finished and no more than the budget was spent, whatever the rate. */
    finishedWithinBudget: schemePoints().meta({ title: '完成且未超预算的得分' }),
    /** For unfinished work below 100%: the score from this rate up to the step above. */
    unfinished: z
      .array(
        z.strictObject({
          from: share().meta({ title: '执行率不低于' }),
          score: schemePoints().meta({ title: '得分' }),
        }),
      )
      .min(1)
      .refine((steps) => falls(steps.map((step) => step.from)) && steps.at(-1)?.from.isZero() === true, {
        params: { problem: 'steps-order' },
      })
      .meta({ title: '未完成时的得分', description: '从高到低，最后一级从 "0" 起' }),
  })
  .meta({ title: '分档', description: '看项目是否完成，未完成的按执行率分档' });

const NoExecutionSchema = z.strictObject({ rule: z.literal('none') }).meta({ title: '不计分' });

export const ExecutionRuleSchema = z
  .discriminatedUnion('rule', [ProportionalExecutionSchema, StepExecutionSchema, NoExecutionSchema])
  .meta({ id: 'SchemeExecution', title: '预算执行率得分' });
export type ExecutionRule = z.output<typeof ExecutionRuleSchema>;

/** ≥ and >. `linear`: actual ÷ target × weight. `threshold`: nothing below the threshold, linear above it. */
export const PositiveRuleSchema = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('linear') }).meta({ title: '按完成比例' }),
    z
      .strictObject({ rule: z.literal('threshold'), threshold: share().meta({ title: '不得分的完成比例' }) })
      .meta({ title: '低于下限不得分', description: '低于下限 0 分，以上按 (完成比例 − 下限) ÷ (1 − 下限)' }),
  ])
  .meta({ id: 'SchemePositive', title: '正向指标' });

/** Whole lot of rules for figures; each may be missing where the source is silent. */
export const EQUAL_RULES = ['reach', 'exact'] as const;
export const REVERSE_RULES = ['linear', 'ratio'] as const;
export const INTERVAL_RULES = ['nearer-bound'] as const;

const windowBound = (title: string) => share().meta({ title });
const StateWindowSchema = z.strictObject({
  label: z
    .string()
    .min(1)
    .meta({ title: '名称', examples: ['达成年度指标'] }),
  from: windowBound('下限（含）'),
  to: windowBound('上限'),
});

/** Windows of a qualitative indicator. The upper bound of `met` is included, the others are not. */
export const QualitativeRuleSchema = z
  .strictObject({ met: StateWindowSchema, partly: StateWindowSchema, not: StateWindowSchema })
  .refine(
    ({ met, partly, not }) =>
      met.to.eq(1) &&
      met.from.eq(partly.to) &&
      partly.from.eq(not.to) &&
      not.from.isZero() &&
      falls([met.to, met.from, partly.from, not.from]),
    { params: { problem: 'windows-order' } },
  )
  .meta({ id: 'SchemeQualitative', title: '定性指标', description: 'met 达成；partly 部分达成；not 未达成' });
export type QualitativeRule = z.output<typeof QualitativeRuleSchema>;

export const SatisfactionRuleSchema = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('as-positive') }).meta({ title: '同正向指标' }),
    z
      .strictObject({
        rule: z.literal('step'),
        /** By the satisfaction itself, not by its share of the target. */
        steps: z
          .array(
            z.strictObject({
              from: share().meta({ title: '满意度不低于' }),
              share: share().meta({ title: '得分占分值' }),
            }),
          )
          .min(1)
          .refine((steps) => falls(steps.map((step) => step.from)) && steps.at(-1)?.from.isZero() === true, {
            params: { problem: 'steps-order' },
          })
          .meta({ title: '分档' }),
      })
      .meta({ title: '分档' }),
  ])
  .meta({ id: 'SchemeSatisfaction', title: '满意度指标' });

/** 超额完成. The national text only says "reduce as appropriate" where a target was set plainly too low. */
export const OverAchievementSchema = z
  .strictObject({
    /** Ratio of actual to target from which a warning is due. */
    warnAt: ratio().meta({ title: '提示比例' }),
    strongAt: ratio().meta({ title: '重点提示比例' }),
    /** `null`: nothing is deducted. */
    ladder: z
      .array(
        z.strictObject({
          from: ratio().meta({ title: '完成比例不低于' }),
          factor: share().meta({ title: '得分系数' }),
        }),
      )
      .min(1)
      .refine((steps) => falls(steps.map((step) => step.from)) && steps.every((step) => step.from.gt(1)), {
        params: { problem: 'steps-order' },
      })
      .nullable()
      .meta({ title: '扣分阶梯', description: '从高到低；null 为不扣分' }),
  })
  .meta({ id: 'SchemeOverAchievement', title: '超额完成' });

/** Warnings that take no points: they compare what is claimed with what was spent. */
export const WarningRulesSchema = z
  .strictObject({
    executionGap: share()
      .optional()
      .meta({ title: '指标得分率高于执行得分率', description: '相差超过指标得分率的这一比例为红色' }),
    unspent: share().optional().meta({ title: '未支出比例', description: '超过为黄色' }),
    inYear: z
      .strictObject({
        red: share().meta({ title: '红色低于' }),
        green: share().meta({ title: '绿色不低于' }),
      })
      .optional()
      .meta({ title: '年中执行', description: '执行率 ÷（月份 ÷ 12）' }),
    cumulative: z
      .array(
        z.strictObject({
          throughMonth: z.number().int().min(1).max(12).meta({ title: '截至月份' }),
          min: share().meta({ title: '执行率不低于' }),
        }),
      )
      .min(1)
      .optional()
      .meta({ title: '累计执行' }),
    progressGap: share().optional().meta({ title: '目标进度与执行率相差', description: '超过即提示' }),
  })
  .meta({ id: 'SchemeWarnings', title: '预警' });

import { z } from 'zod';
import { isAbsent, stated } from './absence.ts';
import { YearSchema } from './date.ts';
import { ROUNDING_RULES } from './decimal.ts';
import { DocumentSchema } from './document.ts';
import type { SchemeId } from './ids.ts';
import { SCORING_STYLES } from './indicator.ts';
import { REPORT_KINDS } from './report.ts';
import { GradesSchema } from './scheme/grades.ts';
import {
  EQUAL_RULES,
  ExecutionRuleSchema,
  INTERVAL_RULES,
  OverAchievementSchema,
  PositiveRuleSchema,
  QualitativeRuleSchema,
  REVERSE_RULES,
  SatisfactionRuleSchema,
  WarningRulesSchema,
} from './scheme/rules.ts';
import { WeightsSchema } from './scheme/weights.ts';

export type { GradeBand, Grades } from './scheme/grades.ts';
export type {
  ExecutionRule,
  QualitativeRule,
} from './scheme/rules.ts';
export type { Block, Weights } from './scheme/weights.ts';
export { blockOf, FULL_MARKS } from './scheme/weights.ts';

/** The parts of a scheme that are rules for single indicators, in the order in which a reader meets them. */
export const INDICATOR_PARTS = [
  'positive',
  'equal',
  'reverse',
  'interval',
  'qualitative',
  'satisfaction',
  'styles',
  'overAchievement',
] as const;

/** The parts of a scheme; each can be silent, and each says where its figures come from. */
export const SCHEME_PARTS = [
  'weights',
  'execution',
  ...INDICATOR_PARTS,
  'grades',
  'rounding',
  'warnings',
] as const;
export type SchemePart = (typeof SCHEME_PARTS)[number];

/**
 * Where the figures of a part come from. `text`: read in the issuing body's own publication. `copy`: read in a
 * copy, or in a form or report that quotes them. `practice`: how published tables or systems in use compute.
 * `inferred`: concluded from published results. `memory`: not found in any source yet. `own`: our own rule, because
 * the sources are silent. All but `text` must say more in `note`.
 */
export const EVIDENCE = ['text', 'copy', 'practice', 'inferred', 'memory', 'own'] as const;
export type Evidence = (typeof EVIDENCE)[number];

const VerificationSchema = z
  .strictObject({
    evidence: z.enum(EVIDENCE).meta({
      title: '依据',
      description:
        'text 发文机关原文；copy 转载或引用；practice 通行做法；inferred 由公布结果推断；memory 待核实；own 本站规则',
    }),
    note: z.string().min(1).optional().meta({ title: '说明' }),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ title: '网址' }),
  })
  .refine((entry) => entry.evidence === 'text' || entry.note !== undefined, {
    path: ['note'],
    params: { problem: 'evidence-note-missing' },
  });

const RoundingSchema = z
  .strictObject({
    leaf: z.number().int().min(0).max(4).meta({ title: '指标得分小数位' }),
    total: z.number().int().min(0).max(4).meta({ title: '总分小数位' }),
    rule: z
      .enum(ROUNDING_RULES)
      .meta({ title: '进位', description: 'half-up 四舍五入；half-even 四舍六入五成双；down 舍去' }),
  })
  .meta({ id: 'SchemeRounding', title: '小数' });

/**
 * How points and grades are found: weights, formulas, bands and rounding differ by place and year, so they are
 * data. A part that the source does not settle is absent, and the engine then says so instead of scoring.
 */
export const SchemeSchema = z
  .strictObject({
    $schema: z.string().optional(),
    title: z.string().min(1).meta({ title: '名称' }),
    summary: z.string().min(1).meta({ title: '一句话说明' }),
    region: z.string().min(1).optional().meta({ title: '适用地区' }),
    kinds: z.array(z.enum(REPORT_KINDS)).min(1).meta({ title: '适用的评价类型' }),
    fiscalYears: z
      .strictObject({ from: YearSchema.optional(), to: YearSchema.optional() })
      .optional()
      .meta({ title: '适用年度' }),
    basis: stated(DocumentSchema).meta({ title: '依据文件' }),
    weights: stated(WeightsSchema).meta({ title: '分值' }),
    execution: stated(ExecutionRuleSchema).meta({ title: '预算执行率得分' }),
    positive: stated(PositiveRuleSchema).meta({ title: '正向指标' }),
    equal: stated(z.enum(EQUAL_RULES)).meta({
      title: '等于型指标',
      description: 'reach 达到或超过即满分，不足按比例；exact 必须相等，否则 0 分',
    }),
    reverse: stated(z.enum(REVERSE_RULES)).meta({
      title: '反向指标',
      description: 'linear 每超出目标的 1% 扣 1%，超出一倍为 0 分；ratio 目标 ÷ 实际 × 分值',
    }),
    interval: stated(z.enum(INTERVAL_RULES)).meta({
      title: '区间指标',
      description: 'nearer-bound 区间内满分，区间外按较近一端线性扣分',
    }),
    qualitative: stated(QualitativeRuleSchema).meta({ title: '定性指标' }),
    satisfaction: stated(SatisfactionRuleSchema).meta({ title: '满意度指标' }),
    styles: stated(z.array(z.enum(SCORING_STYLES)).min(1)).meta({ title: '评分方式' }),
    overAchievement: stated(OverAchievementSchema).meta({ title: '超额完成' }),
    grades: stated(GradesSchema).meta({ title: '等级' }),
    rounding: stated(RoundingSchema).meta({ title: '小数' }),
    warnings: stated(WarningRulesSchema).meta({ title: '预警' }),
    verification: z
      .partialRecord(z.enum(SCHEME_PARTS), VerificationSchema)
      .meta({ title: '各部分的依据', description: '写明的部分都要有依据' }),
    note: z.string().min(1).optional().meta({ title: '说明' }),
    example: z.boolean().default(false).meta({ title: '示例' }),
  })
  .check((context) => {
    const scheme = context.value;
    const fail = (problem: string, path: string[]) =>
      context.issues.push({ code: 'custom', path, params: { problem }, input: scheme, continue: true });
    for (const part of SCHEME_PARTS) {
      const documented = scheme.verification[part] !== undefined;
      if (documented === isAbsent(scheme[part])) {
        fail(documented ? 'evidence-without-part' : 'evidence-missing', ['verification', part]);
      }
    }
    const { weights, execution } = scheme;
    if (isAbsent(weights) || isAbsent(execution) || weights.mode === 'open') return;
    const scored = execution.rule === 'none' ? null : execution.weight;
    if (scored === null ? !weights.execution.isZero() : !weights.execution.eq(scored)) {
      fail('execution-weight', ['execution', 'weight']);
    }
  })
  .meta({ id: 'Scheme', title: '评分办法' });

export type SchemeFacts = z.output<typeof SchemeSchema>;
/** File name = id. */
export interface Scheme extends SchemeFacts {
  readonly id: SchemeId;
}

/** The parts whose figures a person still has to compare with the source before they may be called the rule. */
export function unverifiedParts(scheme: Pick<SchemeFacts, 'verification'>): readonly SchemePart[] {
  const open: readonly Evidence[] = ['memory', 'inferred'];
  return SCHEME_PARTS.filter((part) => {
    const evidence = scheme.verification[part]?.evidence;
    return evidence !== undefined && open.includes(evidence);
  });
}

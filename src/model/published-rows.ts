import { z } from 'zod';
import { DIRECTIONS, IndicatorSchema, SCORING_STYLES } from './indicator.ts';
import { points, publishedAbsences } from './published-fields.ts';
import { publishedDate } from './published-origin.ts';
import { REMARK_WEIGHTS } from './remark-weight.ts';

/** One row of the indicator table as published: claimed and computed points side by side. */
export const PublishedIndicatorSchema = z
  .object({
    id: z.string(),
    path: z.array(z.string()),
    name: z.string(),
    target: z.string().nullable(),
    actual: z.string().nullable(),
    baseline: z.string().nullable().meta({ description: '基期值' }),
    direction: z.enum(DIRECTIONS).meta({ description: '指标方向' }),
    state: z
      .enum(IndicatorSchema.shape.state.unwrap().options)
      .nullable()
      .meta({ description: 'Judgement of a qualitative indicator: met 达成, partly 部分达成, not 未达成' }),
    weight: points,
    claimedScore: points,
    reviewedScore: points,
    computedScore: points,
    computedLow: points.meta({ description: 'Least points possible, where a person has to judge' }),
    computedHigh: points.meta({ description: 'Most points possible, where a person has to judge' }),
    reason: z.string().nullable().meta({ description: 'Why no score could be computed' }),
    steps: z.array(z.string()),
    deviationReason: z.string().nullable(),
    explanation: z.string().nullable().meta({ description: '指标解释 as printed' }),
    standard: z.string().nullable().meta({ description: '评分标准 as printed' }),
    scoringStyle: z.enum(SCORING_STYLES).meta({ description: '评分方式' }),
    elements: z
      .array(z.object({ text: z.string(), points: z.string(), met: z.boolean(), gate: z.boolean() }))
      .meta({
        description:
          '评分要点: what each is worth and whether it was met; a gate that is not met voids the others',
      }),
    improvement: z.string().nullable().meta({ description: '改进措施' }),
    evidence: z.array(z.string()).meta({ description: '佐证资料' }),
    survey: z
      .object({
        sample: z.number().int().nullable().meta({ description: '发放数' }),
        valid: z.number().int().nullable().meta({ description: '有效数' }),
        method: z.string().nullable().meta({ description: '方式' }),
        date: publishedDate,
      })
      .nullable()
      .meta({ description: '满意度调查' }),
    remark: z.string().nullable().meta({ description: '备注' }),
    project: z.string().nullable().meta({ description: 'Which of several projects the row belongs to' }),
    subProject: z.string().nullable(),
    absent: publishedAbsences('target', 'actual', 'baseline', 'weight', 'claimedScore'),
  })
  .meta({ id: 'PublishedIndicator' });

/** Printed subtotals of the indicator table. */
export const PublishedGroupsSchema = z
  .array(
    z.object({
      path: z.array(z.string()),
      weight: points,
      claimedScore: points,
      absent: publishedAbsences('claimedScore'),
    }),
  )
  .meta({ description: '小计 of the indicator table, as printed' });

export type PublishedIndicator = z.output<typeof PublishedIndicatorSchema>;

/** One line of the verification panel as published. */
export const PublishedCheckSchema = z
  .object({
    id: z.string().meta({ description: 'Permanent id of the rule', examples: ['X_RATE'] }),
    title: z.string().meta({ description: 'What the rule looks at, in a few words' }),
    ruleUrl: z.string().meta({ description: 'Address of the rule with its ground and example' }),
    severity: z.enum(['error', 'warn', 'note']),
    weight: z.enum(REMARK_WEIGHTS).meta({
      description:
        'What a failure is to a reader: figures or words that contradict each other, something not said, or form',
    }),
    status: z.enum(['pass', 'fail', 'unknown']),
    message: z.string(),
    anchor: z
      .string()
      .nullable()
      .meta({ description: 'Element of the report page that it is about; never null for a failure' }),
    placeUrl: z.string().nullable().meta({ description: 'Address of that element' }),
    quote: z.string().nullable().meta({
      description: 'Sentence of the report that it is about, as printed; null where it is about none',
    }),
    /** Set where a named post decided to publish all the same. */
    waiver: z.object({ reason: z.string(), by: z.string(), on: z.string() }).nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'PublishedCheck' });
export type PublishedCheck = z.output<typeof PublishedCheckSchema>;

const count = z.number().int().min(0);

/** The verification panel in figures, for lists of reports. */
export const PublishedCheckCountsSchema = z
  .object({
    failed: z.object({ error: count, warn: count, note: count }).meta({
      description: 'Failures by severity, waived ones included; one rule may fail in several places',
    }),
    remarks: z.object({ contradiction: count, absence: count, form: count }).meta({
      description: 'The same failures by what they are to a reader',
    }),
    waived: count.meta({ description: 'Failures that a named post decided to publish all the same' }),
    passed: count,
    unknown: count.meta({ description: 'What the report does not state enough to check' }),
  })
  .meta({ id: 'PublishedCheckCounts' });

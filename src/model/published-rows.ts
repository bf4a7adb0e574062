import { z } from 'zod';
import { points, publishedAbsences } from './published-fields.ts';
import { REMARK_WEIGHTS } from './remark-weight.ts';

/** One row of the indicator table as published: claimed and computed points side by side. */
export const PublishedIndicatorSchema = z
  .object({
    id: z.string(),
    path: z.array(z.string()),
    name: z.string(),
    target: z.string().nullable(),
    actual: z.string().nullable(),
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
    project: z.string().nullable().meta({ description: 'Which of several projects the row belongs to' }),
    subProject: z.string().nullable(),
    absent: publishedAbsences('target', 'actual', 'weight', 'claimedScore'),
  })
  .meta({ id: 'PublishedIndicator' });

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

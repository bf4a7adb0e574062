import { z } from 'zod';
import { MANAGEMENT_ITEMS, UNSPENT_DISPOSALS } from './funds.ts';
import { points, publishedAbsences, yuan } from './published-fields.ts';

export const fundAmounts = {
  initialBudget: yuan,
  fullYearBudget: yuan,
  received: yuan,
  executed: yuan,
};

/** The rows of the funds block as published. */
export const PublishedFundLinesSchema = z.array(
  z.object({
    source: z.string(),
    label: z.string(),
    year: z.number().int().nullable().meta({ description: 'Year, where the form lists several' }),
    project: z.string().nullable(),
    subProject: z.string().nullable(),
    ...fundAmounts,
    unspent: yuan.meta({ description: 'Balance as printed; what we compute is in `unspent` of the report' }),
    unspentDisposal: z
      .enum(UNSPENT_DISPOSALS)
      .nullable()
      .meta({ description: 'carried-over 结转, returned 收回, surplus 结余' }),
    printedRate: z.string().nullable().meta({ description: 'Execution rate as printed' }),
    raw: z.record(z.string(), z.string()),
    absent: publishedAbsences(
      'initialBudget',
      'fullYearBudget',
      'received',
      'executed',
      'unspent',
      'unspentDisposal',
      'printedRate',
    ),
  }),
);

/** 分值 and 得分 of the execution row of the form, as printed. */
export const PublishedExecutionPointsSchema = z
  .object({ weight: points, claimedScore: points, absent: publishedAbsences('claimedScore') })
  .nullable()
  .meta({ description: '预算执行的分值和得分, as printed; null where the form has no such row' });

/** What the report says about how the money was managed. */
export const PublishedManagementSchema = z
  .array(
    z.object({
      item: z.enum(MANAGEMENT_ITEMS),
      label: z.string(),
      situation: z.string().nullable(),
      problem: z.string().nullable(),
      absent: publishedAbsences('situation'),
    }),
  )
  .meta({ description: '资金管理情况 of the form for transfer payments' });

/** Points that a report adds or takes off beside the 100. */
export const PublishedAdjustmentsSchema = z
  .array(
    z.object({
      id: z.string(),
      kind: z.enum(['bonus', 'deduction']),
      name: z.string(),
      limit: points,
      claimedScore: points.meta({ description: 'Points added, negative where taken off' }),
      claimedScoreRaw: z
        .string()
        .nullable()
        .meta({ description: 'Points as printed', examples: ['扣2分'] }),
      reason: z.string().nullable(),
      absent: publishedAbsences('claimedScore'),
    }),
  )
  .meta({ description: 'Points beside the 100: 附加分 and 扣分' });

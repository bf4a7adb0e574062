import { z } from 'zod';
import { MANAGEMENT_ITEMS } from './funds.ts';
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
    printedRate: z.string().nullable().meta({ description: 'Execution rate as printed' }),
    raw: z.record(z.string(), z.string()),
    absent: publishedAbsences('initialBudget', 'fullYearBudget', 'received', 'executed', 'printedRate'),
  }),
);

/** What the report says about how the money was managed. */
export const PublishedManagementSchema = z
  .array(
    z.object({
      item: z.enum(MANAGEMENT_ITEMS),
      label: z.string(),
      situation: z.string().nullable(),
      problem: z.string().nullable(),
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
      reason: z.string().nullable(),
    }),
  )
  .meta({ description: 'Points beside the 100: 附加分 and 扣分' });

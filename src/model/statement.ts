import { z } from 'zod';
import { StatementIdSchema } from './ids.ts';
import { QuantitySchema } from './quantity.ts';

/** A figure that the prose states. The narrative prints it from here, so text and data cannot disagree. */
export const StatementSchema = z
  .strictObject({
    id: StatementIdSchema,
    /** What is counted, in words: 完成检定的计量器具. */
    label: z.string().min(1).meta({ title: '含义' }),
    figure: QuantitySchema.meta({ title: '数字' }),
    /** The statement that this one is a part of, without claiming that the parts are complete. */
    partOf: StatementIdSchema.optional().meta({ title: '属于' }),
    /** This figure is the sum of exactly these; checked. */
    sumOf: z.array(StatementIdSchema).min(2).optional().meta({ title: '等于以下各项之和' }),
    /** The source states the same number for two things that must agree; checked. */
    equalTo: StatementIdSchema.optional().meta({ title: '应等于' }),
  })
  .meta({ id: 'Statement', title: '正文数字' });

export type Statement = z.output<typeof StatementSchema>;

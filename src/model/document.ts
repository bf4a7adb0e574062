import { z } from 'zod';
import { stated } from './absence.ts';
import { PartialDateSchema } from './date.ts';

/** A document that the report or the project rests on. */
export const DocumentSchema = z
  .strictObject({
    /** Title without the outer 《》. */
    title: z.string().min(1).meta({ title: '文件名称' }),
    /** Number as printed, brackets included: 区委办发〔2016〕81号. */
    docNo: stated(z.string().min(1)).meta({ title: '文号', examples: ['区委办发〔2016〕81号'] }),
    issuer: z.string().min(1).optional().meta({ title: '发文机关' }),
    date: PartialDateSchema.optional().meta({ title: '发文日期' }),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ title: '网址' }),
  })
  .meta({ id: 'Document', title: '文件' });

export type Document = z.output<typeof DocumentSchema>;

import { z } from 'zod';
import { stated } from './absence.ts';
import { DaySchema, PartialDateSchema, YearSchema } from './date.ts';
import { DocumentSchema } from './document.ts';
import { FindingIdSchema, LocalIdSchema, ReportIdSchema } from './ids.ts';
import { MoneySchema } from './money-schema.ts';

/** 存在的问题: one thing that the report says went wrong. */
export const FindingSchema = z
  .strictObject({
    id: FindingIdSchema,
    text: z.string().min(1).meta({ title: '问题' }),
    category: z
      .enum([
        'target',
        'budget',
        'execution',
        'compliance',
        'procurement',
        'contract',
        'quality',
        'benefit',
        'records',
        'survey',
        'capacity',
      ])
      .meta({ title: '类别' }),
    amount: MoneySchema.optional().meta({ title: '涉及金额' }),
    cause: stated(z.string().min(1)).meta({ title: '原因' }),
    /** The same problem in an earlier year's report. */
    repeats: z
      .strictObject({ report: ReportIdSchema, finding: FindingIdSchema })
      .optional()
      .meta({ title: '重复出现', description: '以前年度报告中的同一问题' }),
  })
  .meta({ id: 'Finding', title: '问题' });

export type Finding = z.output<typeof FindingSchema>;

/** 有关建议. */
export const RecommendationSchema = z
  .strictObject({
    id: LocalIdSchema,
    text: z.string().min(1).meta({ title: '建议' }),
    addressedTo: stated(z.string().min(1)).meta({ title: '责任单位' }),
    /** Findings that the recommendation answers; may be empty where it answers none. */
    findings: z.array(FindingIdSchema).meta({ title: '对应问题' }),
    due: PartialDateSchema.optional().meta({ title: '期限' }),
  })
  .meta({ id: 'Recommendation', title: '建议' });

/** 整改. `done` needs evidence and a verifier other than the unit itself. */
export const RectificationSchema = z
  .strictObject({
    id: LocalIdSchema,
    findings: z.array(FindingIdSchema).min(1).meta({ title: '对应问题' }),
    measure: z.string().min(1).meta({ title: '整改措施' }),
    responsible: stated(z.string().min(1)).meta({ title: '责任单位' }),
    due: stated(PartialDateSchema).meta({ title: '期限' }),
    state: z.enum(['not-started', 'in-progress', 'partly', 'done', 'refused']).meta({
      title: '状态',
      description: 'not-started 未开始；in-progress 整改中；partly 部分完成；done 已整改；refused 不予整改',
    }),
    evidence: z.string().min(1).optional().meta({ title: '佐证' }),
    verifiedBy: z
      .string()
      .min(1)
      .optional()
      .meta({ title: '核实单位', description: '须为被评价单位以外的单位' }),
    updatedOn: DaySchema.meta({ title: '更新日期' }),
  })
  .meta({ id: 'Rectification', title: '整改' });

export type Rectification = z.output<typeof RectificationSchema>;

/** 结果应用: what the evaluation did to later budgets or policy. */
export const ResultUseSchema = z
  .strictObject({
    year: YearSchema,
    effect: z.enum(['kept', 'increased', 'cut', 'cancelled', 'policy-changed']).meta({
      title: '应用方式',
      description: 'kept 维持；increased 增加；cut 压减；cancelled 取消；policy-changed 调整政策',
    }),
    amount: MoneySchema.optional().meta({ title: '金额' }),
    doc: DocumentSchema.optional().meta({ title: '依据文件' }),
    note: z.string().min(1).optional().meta({ title: '说明' }),
  })
  .meta({ id: 'ResultUse', title: '结果应用' });

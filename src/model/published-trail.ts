import { z } from 'zod';
import { publishedAbsences, yuan } from './published-fields.ts';
import { publishedDate, publishedDocument } from './published-origin.ts';

/** 问题, 建议, 整改, 结果应用 and 更正 as published: what the report found and what became of it. */
export const publishedTrail = {
  findings: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      category: z.string(),
      amount: yuan.meta({ description: '涉及金额' }),
      amountRaw: z.string().nullable().meta({ description: '涉及金额 as printed' }),
      cause: z.string().nullable(),
      repeats: z
        .object({ report: z.string(), finding: z.string() })
        .nullable()
        .meta({ description: 'The same problem in the report of an earlier year' }),
      absent: publishedAbsences('cause'),
    }),
  ),
  recommendations: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      addressedTo: z.string().nullable(),
      findings: z.array(z.string()),
      due: publishedDate.meta({ description: '期限' }),
      absent: publishedAbsences('addressedTo'),
    }),
  ),
  rectifications: z
    .array(
      z.object({
        id: z.string(),
        findings: z.array(z.string()),
        measure: z.string(),
        responsible: z.string().nullable(),
        due: z.string().nullable(),
        state: z.string(),
        evidence: z.string().nullable(),
        verifiedBy: z.string().nullable(),
        updatedOn: z.string(),
        absent: publishedAbsences('responsible', 'due'),
      }),
    )
    .nullable(),
  resultUse: z
    .array(
      z.object({
        year: z.number().int(),
        effect: z.string(),
        amount: yuan,
        amountRaw: z.string().nullable().meta({ description: 'Amount as printed' }),
        document: z
          .object({ ...publishedDocument, absent: publishedAbsences('docNo') })
          .nullable()
          .meta({ description: '依据文件' }),
        note: z.string().nullable(),
      }),
    )
    .nullable(),
  corrections: z.array(
    z.object({
      on: z.string(),
      version: z.number().int(),
      field: z.string(),
      was: z.string(),
      now: z.string(),
      reason: z.string(),
      material: z.boolean(),
      by: z.string().meta({ description: 'The post that approved it, not the person' }),
      noticeUrl: z.string().nullable().meta({ description: '更正公告' }),
    }),
  ),
};

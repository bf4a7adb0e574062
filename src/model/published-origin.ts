import { z } from 'zod';
import { AssessmentSchema } from './assessment.ts';
import { BASES } from './basis.ts';
import { FAULT_KINDS } from './fault.ts';
import { points, publishedAbsences } from './published-fields.ts';
import { AnnexSchema } from './record.ts';

/** Year, month or day as far as the source says it. */
const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/)
  .meta({
    description: 'Year, month or day as far as the source says it',
    examples: ['2020-09-25', '2020-09'],
  });

/** Who took which part, and whether the report says so. */
export const unitRole = z.object({
  id: z.string(),
  name: z.string(),
  basis: z.enum(BASES),
  ground: z.string().nullable(),
});

/** A document that something rests on. */
export const publishedDocument = {
  title: z.string(),
  docNo: z.string().nullable().meta({ description: '文号, brackets as printed' }),
  issuer: z.string().nullable().meta({ description: '发文机关' }),
  date: date.nullable(),
  url: z.string().nullable(),
};

/** 公开信息: the header that government pages carry. */
export const PublishedDisclosureSchema = z
  .object({
    publisher: z.string().nullable().meta({ description: '发布机构' }),
    publishedOn: date.nullable(),
    indexNo: z.string().nullable().meta({ description: '索引号' }),
    docNo: z.string().nullable().meta({ description: '文号' }),
    channel: z.string().nullable().meta({ description: '公开渠道' }),
    openness: z
      .enum(['proactive', 'on-request'])
      .nullable()
      .meta({ description: 'proactive 主动公开, on-request 依申请公开' }),
    absent: publishedAbsences('publisher', 'publishedOn', 'indexNo', 'docNo', 'openness'),
  })
  .meta({ description: '公开信息: publisher, numbers and place of publication' });

/** 评价开展情况: how the evaluation was carried out, as far as the report says so. */
export const PublishedConductSchema = z
  .object({
    scope: z.string().nullable().meta({ description: '评价对象和范围' }),
    methods: z.string().nullable().meta({ description: '评价方法' }),
    standards: z.string().nullable().meta({ description: '评价标准' }),
    sample: z.string().nullable().meta({ description: '抽样和现场评价的数量、时间' }),
    absent: publishedAbsences('scope', 'methods', 'standards', 'sample'),
  })
  .nullable()
  .meta({ description: '评价开展情况; null where the record holds nothing of it' });

/** 评分结果: each scoring of the project with its own subtotals; they stand side by side. */
export const PublishedAssessmentsSchema = z
  .array(
    z.object({
      stage: z.enum(AssessmentSchema.shape.stage.options),
      role: z.enum(AssessmentSchema.shape.role.options),
      by: unitRole.nullable(),
      on: date.nullable(),
      scheme: z.string().nullable().meta({ description: 'Id of the scheme' }),
      schemeBasis: z.enum(BASES),
      schemeGround: z.string().nullable(),
      total: points,
      gradeRaw: z.string().nullable(),
      perLevel1: z
        .array(z.object({ name: z.string(), weight: points, score: points }))
        .meta({ description: '一级指标得分 as printed beside the total; empty where none are' }),
      absent: publishedAbsences('by', 'on', 'scheme', 'total', 'gradeRaw'),
    }),
  )
  .meta({ description: '评分结果, the claim of the report first' });

/** 附件 as the report lists them; those whose file is offered stand in `attachments` too. */
export const PublishedAnnexesSchema = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(AnnexSchema.shape.kind.options),
      file: z.string().nullable().meta({ description: 'Name of the file, as in `attachments`' }),
      textLayer: z.enum(AnnexSchema.shape.textLayer.unwrap().options).nullable(),
      emptyInSource: z.boolean().meta({ description: 'A heading 附件 with nothing under it' }),
    }),
  )
  .nullable()
  .meta({ description: '附件' });

const signOff = z.object({ role: z.string().meta({ description: 'The post, not the person' }), on: date });

/** 发布审查: that somebody looked before it was published, by post and day. */
export const PublishedReviewSchema = z
  .object({
    secrecy: signOff.nullable().meta({ description: '保密审查' }),
    privacy: signOff.nullable().meta({ description: '个人信息审查' }),
    note: z.string().nullable(),
  })
  .nullable()
  .meta({ description: '发布审查' });

/** Faults of form in the wording of the original, as printed. */
export const PublishedFaultsSchema = z
  .array(z.object({ kind: z.enum(FAULT_KINDS), where: z.string(), printed: z.string() }))
  .meta({ description: '原文形式问题 that the words of this record do not show' });

/** Parts at the top of a record that may be empty or null for a reason. */
export const ABSENT_PARTS = [
  'printedProjectName',
  'printedUnitName',
  'competentDept',
  'commissioner',
  'evaluator',
  'evaluationPeriod',
  'reportDate',
  'signature',
  'funds',
  'fundSplit',
  'goalsExpected',
  'goalsActual',
  'indicators',
  'satisfaction',
  'findings',
  'recommendations',
  'rectifications',
  'resultUse',
  'annexes',
] as const;

/** Why a part of the record is empty or null: the fields at the top of it. */
export const PublishedAbsencesSchema = publishedAbsences(...ABSENT_PARTS);

export const evaluationPeriod = z
  .object({ from: date, to: date })
  .nullable()
  .meta({ description: '评价时段' });

export const publishedDate = date.nullable();

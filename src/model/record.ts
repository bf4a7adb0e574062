import { z } from 'zod';
import { stated } from './absence.ts';
import { DaySchema, PartialDateSchema } from './date.ts';
import { DocumentSchema } from './document.ts';
import { LocalIdSchema } from './ids.ts';

/** Somebody looked through a file that no program can read. */
export const ScannedSchema = z
  .strictObject({
    /** The post, not the person: 办公室保密员. */
    by: z.string().min(2).meta({ title: '查看岗位' }),
    on: DaySchema.meta({ title: '查看日期' }),
    /** What was looked at and with what result. */
    note: z
      .string()
      .min(4)
      .meta({ title: '说明', examples: ['逐页看过扫描件，没有个人信息'] }),
    /** SHA-256 of the file that was looked at: where it is written, another file needs another look. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ title: '所看文件 SHA-256' }),
  })
  .meta({ id: 'Scanned', title: '人工查看' });

/** 附件. `emptyInSource` records a heading 附件 with nothing under it. */
export const AnnexSchema = z
  .strictObject({
    id: LocalIdSchema,
    title: z.string().min(1).meta({ title: '名称' }),
    kind: z.enum(['original', 'score-table', 'survey', 'photo', 'contract', 'other']).meta({ title: '类别' }),
    /** File in the report's `attachments/` folder. */
    file: z
      .string()
      .regex(/^[^/\\]+$/)
      .optional()
      .meta({ title: '文件名' }),
    textLayer: z.enum(['native', 'ocr', 'none']).optional().meta({ title: '文字层' }),
    emptyInSource: z.boolean().default(false).meta({ title: '原文为空' }),
    /** For files that no program reads to the end: scans, pictures, unknown forms. */
    scanned: ScannedSchema.optional(),
  })
  .meta({ id: 'Annex', title: '附件' });

export type Annex = z.output<typeof AnnexSchema>;

/** A correction never deletes: field, old and new text, reason, who decided. */
export const CorrectionSchema = z
  .strictObject({
    on: DaySchema.meta({ title: '更正日期' }),
    /** Version that the correction produced. */
    version: z.number().int().min(2).meta({ title: '产生的版本' }),
    field: z.string().min(1).meta({ title: '更正内容' }),
    was: z.string().meta({ title: '原为' }),
    now: z.string().meta({ title: '改为' }),
    reason: z.string().min(1).meta({ title: '更正原因' }),
    material: z.boolean().meta({ title: '实质性更正' }),
    /** Role, never a private person's name. */
    by: z.string().min(1).meta({ title: '批准岗位' }),
    noticeUrl: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ title: '更正公告' }),
  })
  .meta({ id: 'Correction', title: '更正' });

export type Correction = z.output<typeof CorrectionSchema>;

/** Where the record comes from. */
export const ProvenanceSchema = z
  .strictObject({
    sourceTitle: z.string().min(1).meta({ title: '来源文件题名' }),
    sourceUrl: stated(z.url({ protocol: /^https?$/ })).meta({ title: '来源网址' }),
    retrievedOn: stated(DaySchema).meta({ title: '获取日期' }),
    /** SHA-256 of the source file, so that a reader who has it can compare. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ title: '来源文件 SHA-256' }),
    bytes: z.number().int().positive().meta({ title: '来源文件字节数' }),
    /** The source is the issuing body's own publication, as far as can be shown. */
    official: stated(z.boolean()).meta({ title: '官方来源' }),
    capture: z.enum(['typed', 'converted', 'ocr', 'generated']).meta({
      title: '录入方式',
      description: 'typed 人工录入；converted 文件转换；ocr 文字识别；generated 生成的示例',
    }),
    note: z.string().min(1).meta({ title: '说明' }),
  })
  .meta({ id: 'Provenance', title: '来源' });

const signOff = (title: string) =>
  z
    .strictObject({
      done: z.literal(true).meta({ title: '已审查' }),
      /** The post, not the person: 办公室保密员. */
      role: z.string().min(1).meta({ title: '审查岗位' }),
      on: DaySchema.meta({ title: '审查日期' }),
    })
    .meta({ title });

/** 政府信息公开条例 requires a review before release; publishing without the record fails. */
export const ReviewSchema = z
  .strictObject({
    /** Both have to be there before a report leaves the draft; each may be signed by itself. */
    secrecy: signOff('保密审查').optional(),
    privacy: signOff('个人信息审查').optional(),
    /** Somebody compared what the record says is not stated with the original. */
    omissions: signOff('未说明事项核对').optional(),
    /** The post of whoever made the record; nobody reviews his own work. */
    writer: z.string().min(2).optional().meta({ title: '录入岗位' }),
    /** Digest of the facts, words and files that were reviewed, written by the command: what changed since needs another look. */
    covers: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ title: '审查内容 SHA-256', description: '由 review 命令填写' }),
    /** What the review covers; a re-publication does not stand for the review of the issuing body. */
    note: z.string().min(1).optional().meta({ title: '说明' }),
  })
  .meta({ id: 'Review', title: '发布审查' });

export type Review = z.output<typeof ReviewSchema>;

/** The header that government pages carry. */
export const DisclosureSchema = z
  .strictObject({
    publisher: stated(z.string().min(1)).meta({ title: '发布机构' }),
    publishedOn: stated(PartialDateSchema).meta({ title: '公开日期' }),
    indexNo: stated(z.string().min(1)).meta({ title: '索引号' }),
    docNo: stated(z.string().min(1)).meta({ title: '文号' }),
    channel: z.string().min(1).optional().meta({ title: '公开渠道' }),
    openness: stated(z.enum(['proactive', 'on-request'])).meta({ title: '公开方式' }),
  })
  .meta({ id: 'Disclosure', title: '公开信息' });

/** A document that the report itself names, as it names it. */
export const CitedDocumentSchema = z
  .strictObject({
    id: LocalIdSchema,
    /** `basis`: the project was set up on it. `mentioned`: the text names it in passing. */
    relation: z
      .enum(['basis', 'mentioned'])
      .meta({ title: '关系', description: 'basis 立项依据；mentioned 文中提及' }),
    document: DocumentSchema,
    /** What a reader should know of the printed form, for example unusual title marks. */
    note: z.string().min(1).optional().meta({ title: '说明' }),
  })
  .meta({ id: 'CitedDocument', title: '文中文件' });

/** How the evaluation was carried out, as far as the report says so. */
export const ConductSchema = z
  .strictObject({
    /** 评价对象和范围. */
    scope: stated(z.string().min(1)).meta({ title: '评价对象和范围' }),
    methods: stated(z.string().min(1)).meta({ title: '评价方法' }),
    /** What results were measured against: plan, history, industry, …. */
    standards: stated(z.string().min(1)).meta({ title: '评价标准' }),
    /** What was looked at on site or drawn as a sample, how many and when. */
    sample: stated(z.string().min(1)).meta({ title: '抽样和现场评价的数量、时间' }),
  })
  .meta({ id: 'Conduct', title: '评价开展情况' });

/** An error-level check that a named post decided to publish with; shown to readers. */
export const WaiverSchema = z
  .strictObject({
    check: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]+$/)
      .meta({ title: '检查编号' }),
    /** Indicator, statement or finding id the waiver is limited to. */
    at: LocalIdSchema.optional().meta({ title: '限于' }),
    reason: z.string().min(4).meta({ title: '理由' }),
    by: z.string().min(1).meta({ title: '批准岗位' }),
    on: DaySchema.meta({ title: '批准日期' }),
  })
  .meta({ id: 'Waiver', title: '公开的例外' });

export type Waiver = z.output<typeof WaiverSchema>;

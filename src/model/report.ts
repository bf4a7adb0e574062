import { z } from 'zod';
import { stated } from './absence.ts';
import { AssessmentSchema } from './assessment.ts';
import { basisOf, groundOf } from './basis.ts';
import { PartialDateSchema, YearSchema } from './date.ts';
import { EntitySchema, HonourSchema } from './entity.ts';
import { PrintedFaultSchema } from './fault.ts';
import { FindingSchema, RecommendationSchema, RectificationSchema, ResultUseSchema } from './finding.ts';
import { FundsSchema } from './funds.ts';
import type { ReportId } from './ids.ts';
import { LocalIdSchema, ProjectIdSchema } from './ids.ts';
import { IndicatorTableSchema } from './indicator.ts';
import {
  AnnexSchema,
  CitedDocumentSchema,
  ConductSchema,
  CorrectionSchema,
  DisclosureSchema,
  ProvenanceSchema,
  ReviewSchema,
  WaiverSchema,
} from './record.ts';
import { isPlaceholder } from './source-hash.ts';
import { StatementSchema } from './statement.ts';
import { TranscriptionSchema } from './transcription.ts';
import { UnitReferenceSchema } from './unit.ts';
import { sharesAsPoints } from './weight-share.ts';

/** Kinds of evaluation under 财预〔2020〕10号 and their neighbours. */
export const REPORT_KINDS = [
  'unit-self',
  'dept',
  'finance',
  'whole-dept',
  'ex-ante',
  'monitoring',
  'transfer-self',
  're-review',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Life of a record. Only `published`, `corrected` and `withdrawn` ever reach the build. */
export const REPORT_STATES = ['draft', 'reviewed', 'scheduled', 'published', 'withdrawn'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const OUTLINES = ['2011-3E', '2013-input', '2020-core', 'transfer', 'local'] as const;

const unitRole = (title: string) => stated(UnitReferenceSchema).meta({ title });

/**
 * One evaluation report: the facts of `report.json`. The words are in `narrative.mdx`.
 * The folder `reports/<year>/<slug>` is the id; it is not repeated here.
 */
export const ReportSchema = z
  .strictObject({
    $schema: z.string().optional(),
    state: z.enum(REPORT_STATES).meta({
      title: '状态',
      description: 'draft 草稿；reviewed 已审；scheduled 定时公开；published 已公开；withdrawn 已撤下',
    }),
    /** Instant from which a scheduled report is public, with offset. */
    publishAt: z.iso.datetime({ offset: true }).optional().meta({ title: '定时公开时间' }),
    withdrawal: z
      .strictObject({
        on: z.iso.date().meta({ title: '撤下日期' }),
        reason: z.string().min(1).meta({ title: '撤下原因' }),
        by: z.string().min(1).meta({ title: '批准岗位' }),
      })
      .optional()
      .meta({ title: '撤下' }),
    version: z.number().int().min(1).meta({ title: '版本' }),
    transcription: TranscriptionSchema.optional(),
    example: z.boolean().default(false).meta({ title: '示例', description: '虚构的示例数据必须为 true' }),
    /** Title under which the site lists the report. */
    title: z.string().min(4).meta({ title: '题名' }),
    /** Title as printed, where the site's own title says more. */
    printedTitle: z.string().min(1).optional().meta({ title: '原题' }),
    kind: z.enum(REPORT_KINDS).meta({
      title: '评价类型',
      description:
        'unit-self 单位自评；dept 部门评价；finance 财政评价；whole-dept 部门整体；ex-ante 事前评估；monitoring 运行监控；transfer-self 转移支付自评；re-review 再评价',
    }),
    /** Why this kind: title and body may disagree. */
    kindEvidence: z.string().min(1).meta({ title: '类型依据' }),
    /** Whether the report names its kind itself; `kindEvidence` is the ground. */
    kindBasis: basisOf('评价类型'),
    outline: z.enum(OUTLINES).meta({ title: '提纲' }),
    outlineBasis: basisOf('提纲'),
    outlineGround: groundOf('提纲'),
    fiscalYear: z
      .strictObject({
        from: YearSchema,
        to: YearSchema,
        evidence: z.string().min(1).optional().meta({ title: '依据' }),
      })
      .refine((year) => year.from <= year.to, { path: ['to'], params: { problem: 'year-order' } })
      .meta({ title: '年度' }),
    project: ProjectIdSchema,
    /** Further projects or funds that the same report evaluates; rows name theirs. */
    otherProjects: z.array(ProjectIdSchema).default([]).meta({
      title: '同时评价的项目',
      description: '一份报告评价几个项目或几项资金时，写其余各个的编号',
    }),
    /** What the report itself prints as names; the site's names may rest on inference. */
    printedProjectName: stated(z.string().min(1)).meta({ title: '原文项目名称' }),
    printedUnitName: stated(z.string().min(1)).meta({ title: '原文单位名称' }),
    implementingUnit: UnitReferenceSchema.meta({ title: '实施单位' }),
    competentDept: unitRole('主管部门'),
    /** Further competent departments, of the levels above or beside: 中央、省、市主管部门. */
    otherCompetentDepts: z.array(UnitReferenceSchema).default([]).meta({
      title: '其他主管部门',
      description: '表上列有几级或几个主管部门时，写其余各个',
    }),
    commissioner: unitRole('委托单位'),
    evaluator: unitRole('评价机构'),
    evaluationPeriod: stated(
      z.strictObject({ from: PartialDateSchema, to: PartialDateSchema }).meta({ title: '起止' }),
    ).meta({ title: '评价时段' }),
    reportDate: stated(PartialDateSchema).meta({ title: '报告日期' }),
    signature: stated(z.string().min(1)).meta({ title: '签章' }),
    disclosure: DisclosureSchema,
    /** A draft has none yet. */
    review: ReviewSchema.optional(),
    /** Documents that the report names, its basis among them. */
    documents: z.array(CitedDocumentSchema).default([]).meta({ title: '文中文件' }),
    conduct: ConductSchema.optional().meta({ title: '评价开展情况' }),
    funds: stated(FundsSchema).meta({ title: '资金' }),
    goals: z
      .strictObject({
        expected: stated(z.string().min(1)).meta({ title: '预期目标' }),
        actual: stated(z.string().min(1)).meta({ title: '实际完成情况' }),
      })
      .meta({ title: '年度总体目标' }),
    indicators: stated(IndicatorTableSchema).meta({ title: '指标评分表' }),
    satisfaction: stated(z.literal('in-table')).meta({
      title: '满意度',
      description: 'in-table 见指标评分表',
    }),
    assessments: z.array(AssessmentSchema).min(1).meta({ title: '评分结果' }),
    /** Works the report says were done under the project, in its own headings. */
    reportedWork: z
      .array(z.strictObject({ id: LocalIdSchema, name: z.string().min(1).meta({ title: '名称' }) }))
      .default([])
      .meta({ title: '成效分项' }),
    statements: z.array(StatementSchema).default([]).meta({ title: '正文数字' }),
    entities: z.array(EntitySchema).default([]).meta({ title: '文中单位' }),
    honours: z.array(HonourSchema).default([]).meta({ title: '荣誉与试点' }),
    /** Faults of form that the narrative, telling the content in other words, does not show. */
    printedFaults: z.array(PrintedFaultSchema).default([]).meta({ title: '原文形式问题' }),
    findings: stated(z.array(FindingSchema)).meta({ title: '存在的问题' }),
    recommendations: stated(z.array(RecommendationSchema)).meta({ title: '有关建议' }),
    rectifications: stated(z.array(RectificationSchema)).meta({ title: '整改情况' }),
    resultUse: stated(z.array(ResultUseSchema)).meta({ title: '结果应用' }),
    annexes: stated(z.array(AnnexSchema)).meta({ title: '附件' }),
    corrections: z.array(CorrectionSchema).default([]).meta({ title: '更正' }),
    waivers: z.array(WaiverSchema).default([]).meta({ title: '公开的例外' }),
    provenance: ProvenanceSchema,
    /** For colleagues; never published. */
    editorNote: z.string().optional().meta({ title: '内部备注', description: '不会公开' }),
  })
  .refine((report) => report.state !== 'scheduled' || report.publishAt !== undefined, {
    path: ['publishAt'],
    params: { problem: 'publish-at-missing' },
  })
  .refine((report) => report.state !== 'withdrawn' || report.withdrawal !== undefined, {
    path: ['withdrawal'],
    params: { problem: 'withdrawal-missing' },
  })
  .refine((report) => report.state === 'draft' || !isPlaceholder(report.provenance), {
    path: ['provenance', 'sha256'],
    params: { problem: 'source-placeholder' },
  })
  .superRefine(({ state, review }, { addIssue }) => {
    if (state === 'draft') return;
    const params = { problem: 'review-missing' };
    if (review === undefined) addIssue({ code: 'custom', path: ['review'], params });
    else
      for (const key of ['secrecy', 'privacy'] as const)
        if (review[key] === undefined) addIssue({ code: 'custom', path: ['review', key], params });
  })
  .overwrite(sharesAsPoints)
  .meta({ id: 'Report', title: '绩效评价报告' });

export type ReportFacts = z.output<typeof ReportSchema>;
export interface Report extends ReportFacts {
  readonly id: ReportId;
}

import { z } from 'zod';
import { ABSENCE_REASONS } from './absence.ts';
import { BASES } from './basis.ts';
import { GRADES } from './grade.ts';
import { percent, points, publishedAbsences, yuan } from './published-fields.ts';
import { PUBLISHED_FORMAT } from './published-format.ts';
import {
  fundAmounts,
  PublishedAdjustmentsSchema,
  PublishedExecutionPointsSchema,
  PublishedFundLinesSchema,
  PublishedManagementSchema,
} from './published-money.ts';
import {
  evaluationPeriod,
  PublishedAbsencesSchema,
  PublishedAnnexesSchema,
  PublishedAssessmentsSchema,
  PublishedConductSchema,
  PublishedDisclosureSchema,
  PublishedFaultsSchema,
  PublishedReviewSchema,
  publishedDate,
  publishedDocument,
  unitRole,
} from './published-origin.ts';
import {
  PublishedCheckCountsSchema,
  PublishedCheckSchema,
  PublishedGroupsSchema,
  PublishedIndicatorSchema,
} from './published-rows.ts';
import { publishedTrail } from './published-trail.ts';
import { REPORT_KINDS } from './report.ts';
import { TRANSCRIPTION_PARTS } from './transcription.ts';

/*
 * The public record of one report: `report.json`, and each entry of `reports.json` in short. Everything that the
 * content says of a report and that is meant for readers is in it. Amounts are decimal strings in 元, rates decimal
 * strings in percent, points decimal strings; `null` where the report does not state the value or it cannot be
 * computed, with the reason beside it.
 */
const named = z.object({ id: z.string(), name: z.string(), url: z.string() });
const grade = z.enum(GRADES).nullable().meta({ description: 'you 优, liang 良, zhong 中, cha 差' });

const assessed = z.object({ score: points, grade, gradeRaw: z.string().nullable() });

const summaryFields = {
  id: z.string().meta({ examples: ['2023/maiji-zhiliang-qiangqu'] }),
  url: z.string(),
  version: z.number().int(),
  title: z.string(),
  fiscalYear: z.number().int(),
  fiscalYearFrom: z.number().int(),
  kind: z.enum(REPORT_KINDS),
  example: z.boolean().meta({ description: 'Fictional example data' }),
  unit: named,
  project: named,
  publishedOn: z.string().nullable(),
  funds: z.object(fundAmounts),
  rates: z.object({ execution: percent, received: percent }),
  claimed: assessed,
  reviewed: assessed.nullable(),
  computed: z.object({ score: points, grade, low: points, high: points, reason: z.string().nullable() }),
  checkCounts: PublishedCheckCountsSchema,
};

export const PublishedSummarySchema = z
  .object(summaryFields)
  .meta({ id: 'PublishedSummary', title: 'Report, in short' });
export type PublishedSummary = z.output<typeof PublishedSummarySchema>;

export const PublishedReportSchema = z
  .object({
    format: z.literal(PUBLISHED_FORMAT),
    ...summaryFields,
    versionUrl: z.string().meta({ description: 'Address that shows this version for ever' }),
    printedTitle: z.string().nullable(),
    printedProjectName: z.string().nullable().meta({ description: 'Name of the project as printed' }),
    printedUnitName: z.string().nullable().meta({ description: 'Name of the unit as printed' }),
    fiscalYearEvidence: z.string().nullable().meta({ description: 'From what the year was concluded' }),
    kindEvidence: z.string(),
    kindBasis: z.enum(BASES).meta({ description: 'Whether the report names its kind, or an editor judged' }),
    outline: z.string(),
    outlineBasis: z.enum(BASES),
    outlineGround: z.string().nullable(),
    unitBasis: unitRole,
    competentDept: unitRole.nullable(),
    otherCompetentDepts: z.array(unitRole),
    otherProjects: z.array(named),
    commissioner: unitRole.nullable().meta({ description: '委托单位' }),
    evaluator: unitRole.nullable(),
    evaluationPeriod,
    reportDate: publishedDate.meta({ description: '报告日期' }),
    signature: z.string().nullable().meta({ description: '签章' }),
    disclosure: PublishedDisclosureSchema,
    conduct: PublishedConductSchema,
    review: PublishedReviewSchema,
    absent: PublishedAbsencesSchema,
    unspent: z.object({ amount: yuan, share: percent }),
    executionBasis: z.enum(['full-year-budget', 'initial-budget', 'received']).nullable(),
    basisReason: z.string().nullable(),
    fundLines: PublishedFundLinesSchema,
    executionPoints: PublishedExecutionPointsSchema,
    fundManagement: PublishedManagementSchema,
    goals: z.object({ expected: z.string().nullable(), actual: z.string().nullable() }),
    indicators: z.array(PublishedIndicatorSchema).nullable(),
    indicatorGroups: PublishedGroupsSchema,
    assessments: PublishedAssessmentsSchema,
    adjustments: PublishedAdjustmentsSchema,
    notTranscribed: z
      .object({ parts: z.array(z.enum(TRANSCRIPTION_PARTS)), note: z.string().nullable() })
      .nullable()
      .meta({ description: 'Parts of the original that this record does not hold whole' }),
    scheme: z
      .object({
        id: z.string(),
        title: z.string(),
        basis: z
          .enum(BASES)
          .meta({ description: 'Whether the report names the scheme, or it was chosen for it' }),
        ground: z.string().nullable(),
      })
      .nullable(),
    execution: PublishedIndicatorSchema.pick({
      weight: true,
      computedScore: true,
      computedLow: true,
      computedHigh: true,
      reason: true,
      steps: true,
    }).nullable(),
    statements: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        raw: z.string(),
        value: z.string(),
        unit: z.string(),
        approx: z.boolean(),
        sumOf: z.array(z.string()).nullable(),
        partOf: z.string().nullable().meta({ description: 'The statement that this one is a part of' }),
        equalTo: z.string().nullable().meta({ description: 'The statement that must say the same' }),
      }),
    ),
    reportedWork: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .meta({ description: '成效分项: works that the report says were done, in its own headings' }),
    entities: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), role: z.string() })),
    honours: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        level: z.string(),
        holder: z.string(),
        event: z.string(),
      }),
    ),
    documents: z.array(
      z.object({
        id: z.string(),
        relation: z.enum(['basis', 'mentioned']),
        ...publishedDocument,
        note: z.string().nullable(),
        absent: publishedAbsences('docNo'),
      }),
    ),
    printedFaults: PublishedFaultsSchema,
    notStated: z.array(
      z.object({
        field: z.string(),
        label: z.string(),
        reason: z.enum(ABSENCE_REASONS),
        note: z.string().nullable(),
      }),
    ),
    checks: z.array(PublishedCheckSchema),
    ...publishedTrail,
    sections: z.array(z.object({ id: z.string(), heading: z.string(), level: z.number().int() })),
    annexes: PublishedAnnexesSchema,
    attachments: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        url: z.string(),
        bytes: z.number().int(),
        sha256: z.string(),
      }),
    ),
    provenance: z.object({
      sourceTitle: z.string(),
      sourceUrl: z.string().nullable(),
      retrievedOn: z.string().nullable(),
      sha256: z.string(),
      bytes: z.number().int(),
      official: z.boolean().nullable(),
      capture: z.string(),
      note: z.string(),
      absent: publishedAbsences('sourceUrl', 'retrievedOn', 'official'),
    }),
  })
  .meta({ id: 'PublishedReport', title: 'Report' });

export type PublishedReport = z.output<typeof PublishedReportSchema>;

export type { PublishedCheck, PublishedIndicator } from './published-rows.ts';

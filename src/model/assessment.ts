import { z } from 'zod';
import { stated } from './absence.ts';
import { basisOf, groundOf } from './basis.ts';
import { PartialDateSchema } from './date.ts';
import { SchemeIdSchema } from './ids.ts';
import { PointsSchema, WeightSchema } from './points.ts';
import { UnitReferenceSchema } from './unit.ts';

/** One scoring of the project: the report's own claim, or a later review of it. They stand side by side. */
export const AssessmentSchema = z
  .strictObject({
    /** `claimed`: the score the report gives itself. `reviewed`: a re-score by somebody else. */
    stage: z
      .enum(['claimed', 'reviewed'])
      .meta({ title: '环节', description: 'claimed 报告自身结果；reviewed 复核结果' }),
    role: z.enum(['self', 'dept', 'finance', 'third-party', 'spot-check']).meta({
      title: '评价方',
      description: 'self 单位自评；dept 主管部门；finance 财政；third-party 第三方；spot-check 抽查',
    }),
    by: stated(UnitReferenceSchema).meta({ title: '评价单位' }),
    on: stated(PartialDateSchema).meta({ title: '评价日期' }),
    scheme: stated(SchemeIdSchema).meta({ title: '评分办法' }),
    /** `stated`: the report names this scheme. `inferred`: we score by it because it fits, and the report is silent. */
    schemeBasis: basisOf('评分办法'),
    schemeGround: groundOf('评分办法'),
    total: stated(PointsSchema).meta({ title: '总分', examples: ['90'] }),
    /** Word as printed (优秀); the official term is derived from it. */
    gradeRaw: stated(z.string().min(1)).meta({ title: '等级（原文）' }),
    perLevel1: z
      .array(
        z.strictObject({
          name: z.string().min(1).meta({ title: '一级指标' }),
          weight: WeightSchema.meta({ title: '分值' }),
          score: PointsSchema.meta({ title: '得分' }),
        }),
      )
      .optional()
      .meta({ title: '一级指标得分' }),
  })
  .meta({ id: 'Assessment', title: '评分结果' });

export type Assessment = z.output<typeof AssessmentSchema>;

/** The report's own result: the claim. A later review never replaces it. */
export function claimedAssessment(assessments: readonly Assessment[]): Assessment | undefined {
  return assessments.find((assessment) => assessment.stage === 'claimed');
}

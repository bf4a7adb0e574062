import { z } from 'zod';
import { DaySchema } from './date.ts';
import { UnitIdSchema } from './ids.ts';

/** Where a unit belongs, GB/T 2260. */
export const RegionSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ title: '行政区划代码', examples: ['620503'] }),
    name: z
      .string()
      .min(1)
      .meta({ title: '名称', examples: ['甘肃省天水市麦积区'] }),
  })
  .meta({ id: 'Region', title: '行政区划' });

/** A body that spends, evaluates, supervises or publishes. File name = id. */
export const UnitSchema = z
  .strictObject({
    name: z.string().min(1).meta({ title: '单位全称' }),
    shortName: z.string().min(1).optional().meta({ title: '简称' }),
    kind: z.enum(['dept', 'unit', 'third-party', 'congress', 'audit']).meta({
      title: '单位类别',
      description: 'dept 主管部门；unit 预算单位；third-party 第三方机构；congress 人大；audit 审计',
    }),
    region: RegionSchema.meta({ title: '所在地' }),
    /** Code of the unit in the budget, leading zeros kept. */
    budgetCode: z
      .string()
      .regex(/^\d{3,12}$/)
      .optional()
      .meta({ title: '预算单位代码' }),
    /** 统一社会信用代码, GB 32100. */
    uscc: z
      .string()
      .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
      .optional()
      .meta({ title: '统一社会信用代码' }),
    validFrom: DaySchema.optional().meta({ title: '成立日期' }),
    validTo: DaySchema.optional().meta({ title: '撤销日期' }),
    /** Units whose duties this one took over, so that a merger does not cut the series. */
    predecessors: z.array(UnitIdSchema).optional().meta({ title: '前身单位' }),
    /** Said on the unit's page, for example why a name is used. */
    note: z.string().min(1).optional().meta({ title: '说明' }),
    example: z.boolean().default(false).meta({ title: '示例', description: '虚构的示例数据必须为 true' }),
  })
  .meta({ id: 'Unit', title: '单位' });

export type UnitFacts = z.output<typeof UnitSchema>;
export interface Unit extends UnitFacts {
  readonly id: z.output<typeof UnitIdSchema>;
}

/** Who plays a part in a report, and how we know. */
export const UnitReferenceSchema = z
  .strictObject({
    unit: UnitIdSchema.meta({ title: '单位编号' }),
    /** `stated`: the report names it. `inferred`: we concluded it, and `ground` says from what. */
    basis: z
      .enum(['stated', 'inferred'])
      .meta({ title: '依据', description: 'stated 文中写明；inferred 推断，须写 ground' }),
    ground: z.string().min(1).optional().meta({ title: '推断理由' }),
  })
  .refine((value) => value.basis === 'stated' || value.ground !== undefined, {
    path: ['ground'],
    params: { problem: 'ground-missing' },
  })
  .meta({ id: 'UnitReference', title: '单位引用' });

export type UnitReference = z.output<typeof UnitReferenceSchema>;

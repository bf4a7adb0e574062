import { z } from 'zod';
import { stated } from './absence.ts';
import { DocumentSchema } from './document.ts';
import type { ProjectIdSchema } from './ids.ts';
import { LocalIdSchema, UnitIdSchema } from './ids.ts';

/** A project across the years. File name = id. */
export const ProjectSchema = z
  .strictObject({
    name: z.string().min(1).meta({ title: '项目名称' }),
    /** `inferred` where no report prints a project name; `ground` then says what the name rests on. */
    nameBasis: z.enum(['stated', 'inferred']).default('stated').meta({ title: '名称依据' }),
    ground: z.string().min(1).optional().meta({ title: '名称推断理由' }),
    formerNames: z.array(z.string().min(1)).optional().meta({ title: '曾用名' }),
    unit: UnitIdSchema.meta({ title: '实施单位' }),
    code: stated(z.string().min(1)).meta({ title: '项目编码' }),
    nature: stated(z.enum(['one-off', 'continuing', 'annual'])).meta({
      title: '项目性质',
      description: 'one-off 一次性；continuing 延续性；annual 经常性',
    }),
    subProjects: z
      .array(z.strictObject({ id: LocalIdSchema, name: z.string().min(1).meta({ title: '名称' }) }))
      .default([])
      .meta({ title: '子项目' }),
    /** 支出功能分类科目 to 项. */
    functionClass: z
      .string()
      .regex(/^\d{7}$/)
      .optional()
      .meta({ title: '支出功能分类科目编码' }),
    basisDocs: z.array(DocumentSchema).default([]).meta({ title: '立项依据' }),
    sector: z.string().min(1).optional().meta({ title: '领域' }),
    example: z.boolean().default(false).meta({ title: '示例' }),
  })
  .refine((value) => value.nameBasis === 'stated' || value.ground !== undefined, {
    path: ['ground'],
    params: { problem: 'ground-missing' },
  })
  .meta({ id: 'Project', title: '项目' });

export type ProjectFacts = z.output<typeof ProjectSchema>;
export interface Project extends ProjectFacts {
  readonly id: z.output<typeof ProjectIdSchema>;
}

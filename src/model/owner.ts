import { LocalIdSchema, ProjectIdSchema } from './ids.ts';

/**
 * What a row of money or an indicator belongs to, where a report does not speak of one project as a whole: one of
 * several projects or funds, or a part of a project.
 */
export const ownerFields = () => ({
  /** One of the projects that the report evaluates: its `project` or one of its `otherProjects`. */
  project: ProjectIdSchema.optional().meta({
    title: '所属项目',
    description: '一份报告评价几个项目或几项资金时，写这一行属于哪一个（projects/ 中的编号）',
  }),
  subProject: LocalIdSchema.optional().meta({ title: '子项目' }),
});

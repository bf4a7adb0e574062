import { z } from 'zod';

/** Lower-case ASCII words joined by single hyphens. Ids never come from titles, so a renamed project keeps its address. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SLUG_MAX = 80;

const slug = () => z.string().regex(SLUG).max(SLUG_MAX);

export const UnitIdSchema = slug()
  .brand<'UnitId'>()
  .meta({ title: '单位编号', examples: ['maiji-shijianju'] });
export type UnitId = z.output<typeof UnitIdSchema>;

export const ProjectIdSchema = slug().brand<'ProjectId'>().meta({ title: '项目编号' });
export type ProjectId = z.output<typeof ProjectIdSchema>;

export const SchemeIdSchema = slug()
  .brand<'SchemeId'>()
  .meta({ title: '评分办法编号', examples: ['cn-2020'] });
export type SchemeId = z.output<typeof SchemeIdSchema>;

/** `<year>/<slug>`, the folder below `content/reports/` and the address below `/reports/`. */
export const ReportIdSchema = z
  .string()
  .regex(/^(?:19|20)\d{2}\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .brand<'ReportId'>()
  .meta({ title: '报告编号', examples: ['2023/maiji-zhiliang-qiangqu'] });
export type ReportId = z.output<typeof ReportIdSchema>;

/** Ids below are unique within one report and become anchors on its page. */
export const IndicatorIdSchema = slug().brand<'IndicatorId'>().meta({ title: '指标编号' });

export const StatementIdSchema = slug().brand<'StatementId'>().meta({ title: '数字编号' });
export type StatementId = z.output<typeof StatementIdSchema>;

export const FindingIdSchema = slug().brand<'FindingId'>().meta({ title: '问题编号' });

export const LocalIdSchema = slug().meta({ title: '编号' });

export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= SLUG_MAX;
}

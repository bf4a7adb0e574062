/** By these a workbook that was made to be filled in is known again. */
export const TEMPLATE_MARK = { mark: '绩效评价报告填报表', facts: '基本信息' } as const;

/** Words of the lists by year, unit and project. */
export const LIST_TEXT = {
  year: (year: number) => `${year}年度`,
  reportCount: (count: string) => `${count}份报告`,
  unitDetail: (region: string, kind: string) => `${region} · ${kind}`,
  unitCount: (count: number) => `${count}个单位`,
  yearsDescription: '按评价年度查看公开的绩效评价报告',
  unitsDescription: '按实施单位查看公开的绩效评价报告',
  projectsDescription: '同一项目各年度的绩效评价报告',
  predecessor: (name: string) => `前身：${name}`,
  inferredName: (ground: string) => `项目名称由本站推断：${ground}`,
  subProjects: (names: readonly string[]) => `包含的工作：${names.join('、')}`,
} as const;

import { EVERY_YEAR, GROUNDS, words } from './template.ts';

export const PURPOSE_CHECKS = {
  C_PURPOSE: words<{ claim: string; use: string }>({
    severity: 'warn',
    weight: 'words',
    title: '专项资金与日常运转',
    ground: '形式核对：单位的日常运转属于基本支出，与“专款专用”的写法对照',
    since: EVERY_YEAR,
    example: '前文写“专款专用”，后文写“专项业务经费主要用于维护我局运行”',
    message: ({ claim, use }) => `文中写有“${claim}”，又写“${use}”`,
    hint: () => '原文照录；请编写单位说明其中用于日常运转的金额。以后编写时把项目支出和基本支出分开写',
  }),
  C_SUBPROJECT: words<{ name: string; problem: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '子项目与成效是否对应',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '申报的子项目有“安全监督抽查”，成效部分没有写',
    message: ({ name, problem }) =>
      problem === 'no-result' ? `子项目“${name}”没有对应的成效` : `成效“${name}”不在所列的子项目之中`,
    hint: () =>
      '名称不同、实为一项的，在 projects 的 subProjects 或 reportedWork 改用相同的写法；确实不对应的照录',
    passed: () => '各子项目都有对应的成效',
  }),
};

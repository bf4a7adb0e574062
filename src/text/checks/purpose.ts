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
    title: '子项目与成效的名称是否对应',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '子项目有“安全监督抽查”，成效各项中没有这个名称',
    message: ({ name, problem }) =>
      problem === 'no-result'
        ? `子项目有“${name}”，成效各项中没有以此为名的（只比名称，内容可能写在别项里）`
        : `成效有“${name}”，所列子项目中没有以此为名的（只比名称）`,
    hint: () =>
      '名称不同、实为一项的，在项目档案的子项目（见 content/projects 的 subProjects）或 reportedWork 改用相同的写法；确实不对应的照录',
    passed: () => '各子项目与成效的名称相对应',
  }),
};

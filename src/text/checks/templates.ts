import { EVERY_YEAR, GROUNDS, words } from './template.ts';

/** Fields of work whose usual wording stands out in a report of another field. */
export const SECTOR_LABELS = {
  research: '科研',
  construction: '工程建设',
  farmland: '农田水利',
  medical: '医疗',
  schooling: '学校教育',
  relocation: '搬迁安置',
} as const;

export const TEMPLATE_CHECKS = {
  TPL_RESIDUE: words<{ mark: string; kind: string; where: string | null }>({
    severity: 'error',
    weight: 'form',
    title: '是否留有模板文字',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '“报告摘要（参考模板）”“应根据项目情况进行描述”“XX县”',
    message: ({ mark, kind, where }) => {
      if (kind === 'prompt') return `写有模板提示语“${mark}”`;
      return where === null ? `留有模板文字“${mark}”` : `原文“${where}”写有模板提示语“${mark}”`;
    },
    hint: ({ kind }) => {
      if (kind === 'blank')
        return '对照原件：原件写有内容的按原件录；原件就是空的照录，并在 waivers 登记 {"check": "TPL_RESIDUE", …}，写明理由和岗位；脱敏的个人姓名写“张某”';
      if (kind === 'stop')
        return '对照原件，录入时多出的句号删去；原件如此的照录，并在 waivers 登记 {"check": "TPL_RESIDUE", …}';
      return '录入时带进的，删去；原文如此、需要照录公开的，在 waivers 登记 {"check": "TPL_RESIDUE", …}，写明理由和岗位';
    },
  }),
  TPL_FOREIGN: words<{ sector: string; terms: string; where: string | null }>({
    severity: 'warn',
    weight: 'form',
    title: '用语是否属于本项目的领域',
    ground: '形式核对：同一段出现两个以上其他领域的专门用语，而项目名称、目标、指标和成效中都没有',
    since: EVERY_YEAR,
    example: '市场监管项目的经验写“项目研发方向”“产学研合作”“结题验收”',
    message: ({ sector, terms, where }) =>
      `${where === null ? '' : `“${where}”`}写有${sector}项目的用语：${terms}；项目名称、目标和成效中没有这方面的内容`,
    hint: () =>
      '核对是否误录了其他报告的文字；原文如此的照录，并请编写单位说明。项目确有这方面内容的，在项目档案的子项目写明（见 content/projects 的 subProjects）',
  }),
  TPL_DUP: words<{ other: string; title: string; percent: number }>({
    severity: 'note',
    weight: 'form',
    title: '正文是否与其他报告大段相同',
    ground:
      '计算核对：去掉数字、标点和写依据文件的段落后，比较连续8个字的片段，重合达到八成；达到九成的为提醒',
    since: EVERY_YEAR,
    example: '两份报告除项目名称和数字外，各段文字相同',
    message: ({ title, percent }) => `正文与《${title}》约有${percent}%相同`,
    hint: ({ other }) =>
      `与 reports/${other} 对照：录错文件的，换成本项目的正文；原文如此的照录。以后编写时写本年度、本项目的实际情况`,
  }),
};

import { ABSENT_FIELD_LABELS } from '../labels.ts';

export const BASIS_WORDS = {
  'full-year-budget': '全年（调整后）预算数',
  'initial-budget': '年初预算数',
  received: '到位资金',
} as const;

export const NAME_WORDS = { projectName: '项目名称', unitName: '实施单位' } as const;

/** Words of a draft: what it says of itself, and what is said to whoever fills it in. Apart, because a page loads them. */
export const DRAFT_TEXT = {
  /** Units and projects are chosen from the register of the site, or named. */
  register: {
    labels: { implementingUnit: '实施单位', ...ABSENT_FIELD_LABELS } as Readonly<Record<string, string>>,
    kinds: { unit: '单位', project: '项目' },
    sameName: (field: string, name: string) => `${field}“${name}”与名单里已有的很像，是不是同一个？`,
    newName: (name: string) => `不是，“${name}”是新的`,
    missing: (label: string) => `还没有填${label}`,
    unknown: (label: string) => `${label}不在本站的名单里`,
    hint: (kind: string) =>
      `请在这一栏从名单里选；名单里没有的，选“名单里没有，我来写”，写上全称。新${kind}的文件随压缩包一起带走，由保管网站内容的同事放进网站`,
  },

  kindByTitle: (title: string) => `题名或表名写作“${title}”。`,
  kindAsked: '原文没有写明，由录入人选定。',
  basisReason: (basis: string) => `原文没有写明口径，按${basis}计算。`,
  provenance: (files: string) => `由${files}导入。`,
  sources: (title: string | null, files: readonly string[]) =>
    title === null ? files.join('、') : `${title}（${files.join('、')}）`,
  formOnly: '原件只有评分表，没有文字部分。',
  unitAnswered: '文件里没有写明实施单位，由录入人填写。',
  levelMissing: '（待填）',
  formHeading: '说明',
  conclusionHeading: '评价结论',
  untitled: '绩效评价报告',
} as const;

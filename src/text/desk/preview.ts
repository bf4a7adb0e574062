import { SEVERITY_WORDS } from '../severity.ts';

/** Words of what the editor's own preview adds to a page. Readers never see them. */
export const PREVIEW_TEXT = {
  label: '预览',
  states: {
    draft: '草稿，没有公开',
    reviewed: '已审，没有公开',
    scheduled: '定时公开，时间没有到',
    published: '已公开的样子',
    withdrawn: '已撤下',
  } as Readonly<Record<string, string>>,
  counts: (error: number, warn: number, note: number) =>
    error + warn + note === 0
      ? '没有发现问题'
      : `${SEVERITY_WORDS.error}${error}处，${SEVERITY_WORDS.warn}${warn}处，${SEVERITY_WORDS.note}${note}处`,
  broken: (count: number) => `内容里有${count}处错误，有错误的报告没有显示：`,
  hint: (hint: string) => `改法：${hint}`,
  drafts: '没有公开的报告',
} as const;

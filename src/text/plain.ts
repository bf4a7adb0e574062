/** Words that stand in for what only the files hold, where advice is given to whoever fills in a form. */
export const PLAIN_TEXT = {
  figure: '“正文中的数字”',
  headingMark: '标题',
  waiver: '请管理网站的人登记为“公开的例外”',
  /** Codes that no label names, by their field. */
  codes: { transcription: { complete: '全文' }, split: { 'by-line': '分行列出' } },
} as const;

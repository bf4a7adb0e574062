/** Words for what stays as the original has it though a check speaks against it. */
export const WAIVER_TEXT = {
  /** In the place of how grave it is. */
  kept: '照录',
  /** What to do about it, to whoever fills in the form. */
  advice: '勾选“原件就是这样”',
  heading: (count: number) => `照原件公开的${String(count)}处：网页上写明原件如此和理由`,
  summary: (count: number) => `照原件公开${String(count)}处`,
  tick: '原件就是这样',
  /** The check has no row that it is about: all that it finds is kept. */
  everywhere: (count: number) => `这项检查查出的${String(count)}处一并登记`,
  reason: '理由',
  reasonHint: '公开后读者看得到，不写姓名、电话。例如：原件各项分值相加就是95分，已与编制单位核对',
  by: '核对的岗位',
  byHint: '写岗位，不写姓名，例如：财务科复核岗',
  short: '请写明理由，至少4个字',
  put: '登记',
  idle: (title: string) => `登记了照原件公开，但“${title}”现在没有查出问题`,
  idleHint: '不再需要的，取消勾选“原件就是这样”',
  said: (reason: string, by: string, on: string) => `原件就是这样。理由：${reason}（${by}，${on}）`,
} as const;

/** Words of the comparison: its page, its table, and the control that takes a report into it. */
export const COMPARE_WORDS = {
  add: '加入比较',
  which: (title: string) => `：${title}`,
} as const;

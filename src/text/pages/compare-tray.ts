/** Words of the tray of reports that were chosen, which lies on every list. */
export const COMPARE_TRAY_WORDS = {
  region: '比较',
  chosen: (count: number) => `已选${count}份`,
  added: (count: number) => `已加入比较，共${count}份。`,
  removed: (count: number) => `已从比较中去掉，还有${count}份。`,
  full: '一次最多比较4份，请先去掉一份。',
  open: '查看比较',
  empty: '清空',
} as const;

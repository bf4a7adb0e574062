export const SUM_WORDS = {
  initialBudget: '年初预算',
  fullYearBudget: '全年预算',
  received: '到位',
  executed: '支出',
} as const;

/** Words and a table that are of two projects. */
export const TWO_PROJECTS_TEXT = {
  twoProjects: (words: string, table: string) =>
    `正文和表格像是两个项目，请确认是不是同一份报告：正文写的是${words}，表格是${table}。放错了文件的，拿掉放错的，换成对的再读`,
  oneProject: '是同一份报告，原件就是这样写的',
} as const;

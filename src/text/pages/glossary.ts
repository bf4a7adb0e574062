/** Words of the page of terms. */
export const GLOSSARY_TEXT = {
  title: '术语',
  description: '绩效评价和预算常用词语的解释',
  lead: '报告里常见的词语是什么意思。报告页和评分办法页上的词语也链接到这里。',
  groups: '分类',
  others: '其他',
  source: (source: string) => `出处：${source}`,
  english: '英文',
  count: (count: string) => `${count}个`,
  none: '还没有录入术语。',
  links: '评分和检查',
} as const;

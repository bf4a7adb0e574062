import type { Citation } from '../../src/view/cite/report-cite-facts.ts';

/** What is cited in tests. */
export const CITATION: Citation = {
  key: 'mingji-2023-maiji-v1',
  author: '示例区教育局',
  isInferred: false,
  title: '学校食堂项目绩效自评报告（2023年度）',
  publisher: '示例区',
  type: '单位自评',
  date: '2024-08-20',
  version: 1,
  url: 'https://example.org/gk/reports/2023/example/',
  example: false,
};

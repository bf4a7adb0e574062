import { expect, test } from 'vitest';
import { plainWords } from '../../../src/desk/plain-words.ts';

test.each([
  [
    '逐项核对封面，写有的照录，例如 "reportDate": "2024-05-20"；确实没有的保留 {"absent": "not-stated"}',
    '逐项核对封面，写有的照录，例如 “报告日期”： "2024-05-20"；确实没有的保留 “文中未说明”',
  ],
  [
    '封面写有项目名称的，照录到 printedProjectName，例如 "老旧小区改造项目"',
    '封面写有项目名称的，照录到 “原文项目名称”，例如 "老旧小区改造项目"',
  ],
  [
    '有的补录 fullYearBudget 或另列一行，例如 {"source": "carry-over", …}',
    '有的补录 “全年预算数” 或另列一行，例如 {“资金来源”： “上年结转资金”, …}',
  ],
  [
    '见 https://example.gov.cn/title.html 和 report.json',
    '见 https://example.gov.cn/title.html 和 report.json',
  ],
  ['实际完成值写 95%', '实际完成值写 95%'],
])('%s', (advice, plain) => {
  expect(plainWords(advice)).toBe(plain);
});

import { describe, expect, test } from 'vitest';
import { explainedFindings } from '../../../../src/view/guide/findings-guide.ts';
import { plainWords } from '../../../../src/view/guide/plain-words.ts';

test.each([
  [
    '逐项核对封面，写有的照录，例如 "reportDate": "2024-05-20"；确实没有的保留 {"absent": "not-stated"}',
    '逐项核对封面，写有的照录，例如“报告日期”填“2024-05-20”；确实没有的保留“文中未说明”',
  ],
  ['合计一栏在原件中空着的，写 {"absent": "not-stated"}', '合计一栏在原件中空着的，勾选“文中未说明”'],
  [
    '封面写有项目名称的，照录到 printedProjectName，例如 "老旧小区改造项目"',
    '封面写有项目名称的，照录到“原文项目名称”，例如 "老旧小区改造项目"',
  ],
  [
    '有的补录 fullYearBudget 或另列一行，例如 {"source": "carry-over", …}；原文如此的照录',
    '有的补录“全年预算数”或另列一行，例如“资金来源”填“上年结转资金”等；原文如此的照录',
  ],
  [
    '原件如此的照录，并在 waivers 登记 {"check": "W_SUM", …}，写明理由和岗位',
    '原件如此的照录，并请管理网站的人登记为“公开的例外”，写明理由和岗位',
  ],
  [
    '写有的录入 survey，例如 {"sample": 200, "method": "现场问卷"}',
    '写有的录入“满意度调查”，例如“发放数”填“200”、“方式”填“现场问卷”',
  ],
  [
    '补审查：{"secrecy": {"done": true, "role": "…"}, "privacy": {…}}',
    '补审查：“保密审查”（“已审查”填“是”、“审查岗位”）、“个人信息审查”',
  ],
  [
    '见 https://example.gov.cn/title.html 和 report.json',
    '见 https://example.gov.cn/title.html 和 report.json',
  ],
  ['实际完成值写 95%', '实际完成值写 95%'],
  ['运行 npm run report -- review 2023/x', '运行 npm run report -- review 2023/x'],
  ['{"not closed": 1', '{"not closed": 1'],
])('%s', (advice, plain) => {
  expect(plainWords(advice)).toBe(plain);
});

/** Findings that whoever writes a report may meet; the others are about files that only the keeper of the site has. */
const KEPT_BY_OTHERS = ['V_WITHDRAWAL'];
const MET = ['rules', 'disclosure', 'attachments', 'field', 'narrative', 'content'];

describe('what an officer is told to do', () => {
  const met = explainedFindings().filter(({ id }) => MET.includes(id.replace('findings-', '')));

  test('covers the catalogues', () => {
    expect(met.length).toBe(MET.length);
    expect(met.flatMap(({ findings }) => findings).length).toBeGreaterThan(150);
  });

  test('names fields of the form, never a piece of a file', () => {
    const told = met.flatMap(({ findings }) => findings.map(({ id, hint }) => `${id}: ${hint}`));
    expect(told.filter((line) => /\{\s*"|"\w+"\s*:|\bwaivers\b|not-stated/.test(line))).toEqual([]);
  });

  test('speaks of no id, no code and no file where a rule looks at what the report says', () => {
    const rules = met.filter(({ id }) => id === 'findings-rules').flatMap(({ findings }) => findings);
    expect(rules.length).toBeGreaterThan(50);
    // What the keeper of the site registers, whoever fills in a form never meets.
    const told = rules
      .filter(({ id }) => !KEPT_BY_OTHERS.includes(id))
      .map(({ id, hint }) => `${id}: ${hint}`);
    expect(told.filter((line) => /编号|代码|report\.json|content\/|[a-z]+[A-Z]\w+/.test(line))).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { reportGithub } from '../../../../src/checks/reporters/github.ts';
import { reportGitlab } from '../../../../src/checks/reporters/gitlab.ts';
import { reportJson } from '../../../../src/checks/reporters/json.ts';
import type { CheckReport } from '../../../../src/checks/reporters/report.ts';
import { reportText } from '../../../../src/checks/reporters/text.ts';

const REPORT: CheckReport = {
  findings: [
    {
      id: 'W_SUM',
      severity: 'error',
      message: '分值合计应为100，现为110',
      hint: '请核对各项分值',
      file: 'reports/2023/x/report.json',
      position: { line: 12, column: 18, length: 4 },
      values: { sum: '110' },
      frame: '> 12 |   "weight": "20"\n     |             ^^^^',
    },
    {
      id: 'FILE_UNKNOWN',
      severity: 'warn',
      message: '不认识“a,b:50%”',
      hint: '请删去\n或改名',
      file: 'a,b:50%',
      position: null,
      values: {},
      frame: null,
    },
  ],
  files: 27,
  milliseconds: 1234,
  prefix: 'content/',
};
const EMPTY: CheckReport = { findings: [], files: 1, milliseconds: 0, prefix: 'content/' };

test('text: errors last, beside the summary', () => {
  expect(reportText(REPORT)).toBe(`content/a,b:50% 提醒 FILE_UNKNOWN 不认识“a,b:50%”
  改法：请删去
或改名

content/reports/2023/x/report.json:12:18 错误 W_SUM 分值合计应为100，现为110
> 12 |   "weight": "20"
     |             ^^^^
  改法：请核对各项分值

检查完成：27 个文件，1 个错误，1 个提醒，0 个提示，用时 1.2 秒`);
  expect(reportText(EMPTY)).toBe('检查完成：1 个文件，0 个错误，0 个提醒，0 个提示，用时 0.0 秒');
});

test('json', () => {
  expect(JSON.parse(reportJson(REPORT))).toEqual({
    files: 27,
    errors: 1,
    warnings: 1,
    notes: 0,
    findings: [
      {
        id: 'W_SUM',
        severity: 'error',
        message: '分值合计应为100，现为110',
        hint: '请核对各项分值',
        file: 'content/reports/2023/x/report.json',
        line: 12,
        column: 18,
        values: { sum: '110' },
      },
      {
        id: 'FILE_UNKNOWN',
        severity: 'warn',
        message: '不认识“a,b:50%”',
        hint: '请删去\n或改名',
        file: 'content/a,b:50%',
        line: null,
        column: null,
        values: {},
      },
    ],
  });
});

test('github escapes what would end a command', () => {
  expect(reportGithub(REPORT).split('\n')).toEqual([
    '::error file=content/reports/2023/x/report.json,line=12,col=18,endColumn=22,title=W_SUM::分值合计应为100，现为110%0A改法：请核对各项分值',
    '::warning file=content/a%2Cb%3A50%25,title=FILE_UNKNOWN::不认识“a,b:50%25”%0A改法：请删去%0A或改名',
    '检查完成：27 个文件，1 个错误，1 个提醒，0 个提示，用时 1.2 秒',
  ]);
});

test('gitlab gives each finding a fingerprint that survives a move and differs from every other', () => {
  const [first, second] = JSON.parse(reportGitlab(REPORT)) as Record<string, unknown>[];
  expect(first).toMatchObject({
    check_name: 'W_SUM',
    severity: 'critical',
    description: '分值合计应为100，现为110\n改法：请核对各项分值',
    location: { path: 'content/reports/2023/x/report.json', lines: { begin: 12 } },
  });
  expect(second).toMatchObject({ severity: 'minor', location: { lines: { begin: 1 } } });

  const [finding] = REPORT.findings;
  const moved = finding && { ...finding, position: { line: 99, column: 1 } };
  const report = { ...REPORT, findings: [finding, moved].filter((one) => one !== undefined) };
  const fingerprints = (JSON.parse(reportGitlab(report)) as { fingerprint: string }[]).map(
    (one) => one.fingerprint,
  );
  expect(fingerprints[0]).toBe(first?.['fingerprint']);
  expect(new Set(fingerprints).size).toBe(2);
});

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeTemplate } from '../../../src/cli/template-workbook.ts';
import { readSpreadsheet } from '../../../src/desk/read/spreadsheet.ts';
import { readTemplate } from '../../../src/desk/template/read-template.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { formatContent } from '../../../src/reader/json/format.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const REPORTS = globSync('content/reports/*/*/report.json').sort();

async function back(report: object): Promise<Record<string, unknown> | null> {
  const bytes = await writeTemplate(report, NOW);
  return readTemplate(await readSpreadsheet('填报表.xlsx', bytes));
}

describe('report → template → report', () => {
  test('there are reports to try', () => {
    expect(REPORTS.length).toBeGreaterThan(30);
  });

  test.each(REPORTS)('%s comes back the same', async (path) => {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    expect(formatContent(await back(report), ReportSchema)).toBe(formatContent(report, ReportSchema));
  });

  test('an empty template is a template, and holds nothing', async () => {
    expect(await back({})).toEqual({});
  });

  test('another workbook is none', async () => {
    const bytes = new Uint8Array(readFileSync('test/fixtures/desk/open/a-national-yuan-wenwu.xlsx'));
    expect(readTemplate(await readSpreadsheet('表.xlsx', bytes))).toBeNull();
  });
});

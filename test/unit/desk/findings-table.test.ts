import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { findingsTable } from '../../../src/desk/browser/taking/findings-table.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { importFiles } from '../../../src/desk/import.ts';
import type { PlacedFinding } from '../../../src/desk/judge-draft.ts';
import { selfEvaluationForm } from '../../support/forms.ts';

// The list goes to whoever wrote the form: it names cells of that form, never lines of a file nobody has seen.

const at = (pointer: PlacedFinding['pointer'], file = 'reports/2024/x/report.json'): PlacedFinding =>
  ({
    id: 'T_UNMET',
    severity: 'warn',
    message: '未达标',
    hint: '核对',
    file,
    position: { line: 121, column: 3 },
    frame: null,
    pointer,
    isMissing: false,
    label: '',
  }) as unknown as PlacedFinding;

async function placesOf(findings: readonly PlacedFinding[], importJson: string | null) {
  const { sheets } = await readXlsx(await findingsTable('题名', '2025-01-01', findings, importJson));
  return (sheets[0]?.rows ?? []).slice(3).map((row) => row[2]);
}

test('each finding stands beside the cell that it was read from', async () => {
  const proposal = await importFiles([{ name: '自评表.xlsx', bytes: await selfEvaluationForm() }]);
  const { importJson } = firstDraft(proposal, { answers: {}, units: {}, projects: {}, year: 2024 });
  const findings = [
    at(['indicators', 'rows', 4, 'actual']),
    at(['indicators', 'rows', 4, 'remark']),
    at(['funds', 'lines', 0, 'executed']),
    at(['assessments', 0, 'scheme']),
    at(null, 'reports/2024/x/narrative.mdx'),
  ];
  expect(await placesOf(findings, importJson)).toEqual([
    '自评表.xlsx 自评表 E11',
    expect.stringMatching(/^自评表\.xlsx 自评表 [A-H]11$/),
    '自评表.xlsx 自评表 E5',
    expect.stringMatching(/^自评表\.xlsx 自评表 G12$/),
    '正文 第121行',
  ]);
});

test('what was typed stands in a part of the form', async () => {
  expect(await placesOf([at(['funds', 'lines', 0, 'executed']), at(['title'])], null)).toEqual([
    '表单“资金”',
    '表单“题名、项目、单位”',
  ]);
});

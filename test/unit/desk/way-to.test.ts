import { describe, expect, test } from 'vitest';
import type { OpenDraft } from '../../../src/desk/judge-draft.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { putField, valueAt } from '../../../src/desk/report-values.ts';
import { tryForm } from '../../../src/view/guide/try-form.ts';
import { contentFiles, REPORT_FOLDER, reportInput } from '../../support/content.ts';
import { AROUND } from '../../support/open-references.ts';

// A finding about what is not written leads to the field that it would be written in.

const NARRATIVE = String(contentFiles()[`${REPORT_FOLDER}/narrative.mdx`]);
const FIELDS = new Set(tryForm().flatMap(({ fields }) => fields.map(({ pointer }) => pointer.join('/'))));

function pointersOf(rule: string, report: object, narrative = NARRATIVE): readonly (string | undefined)[] {
  const draft: OpenDraft = { id: '2023/jiance', report, narrative, attachments: [] };
  const site = { origin: 'https://mingji.example', base: '/' };
  const { findings } = judgeDraft(draft, AROUND, site, new Date('2026-11-22T00:00:00Z'));
  return findings.filter(({ id }) => id === rule).map(({ pointer }) => pointer?.join('/'));
}

function bare(): Record<string, unknown> {
  const { review: _, competentDept: __, evaluator: ___, evaluationPeriod: ____, ...rest } = reportInput();
  const { reportDate: _____, signature: ______, ...report } = rest as Record<string, unknown>;
  const assessments = structuredClone(report['assessments']) as Record<string, unknown>[];
  for (const one of assessments) delete one['scheme'];
  return { ...report, state: 'draft', transcription: 'complete', assessments };
}

describe('what the front of a report leaves out', () => {
  const steps: readonly (readonly [string, string, unknown])[] = [
    ['competentDept/unit', 'competentDept', 'shijianju'],
    ['evaluator/unit', 'evaluator', 'shijianju'],
    ['reportDate', 'reportDate', '2024-03-01'],
    ['evaluationPeriod/from', 'evaluationPeriod', '2023-01'],
  ];
  test('is led to one field after the other, until nothing is left', () => {
    const report = bare();
    for (const [field, expected, value] of steps) {
      expect(FIELDS).toContain(field);
      expect(pointersOf('M_META', report)).toEqual([expected]);
      putField(report, field.split('/'), value);
      if (expected === 'evaluationPeriod') putField(report, ['evaluationPeriod', 'to'], '2023-12');
    }
    expect(pointersOf('M_META', report).filter((one) => steps.some(([, own]) => own === one))).toEqual([]);
  });
});

test('the scheme that nobody named is chosen in its own field', () => {
  expect(FIELDS).toContain('assessments/0/scheme');
  expect(pointersOf('S_SCHEME', bare())).toEqual(['assessments/0/scheme']);
});

describe('a unit in a role', () => {
  test('is one that the report names, and leaves with all that belongs to it', () => {
    const report: Record<string, unknown> = {};
    putField(report, ['competentDept', 'unit'], 'shijianju');
    expect(report).toEqual({ competentDept: { unit: 'shijianju', basis: 'stated' } });
    putField(report, ['competentDept', 'unit'], undefined);
    expect(report).toEqual({});
  });

  test('keeps the ground that an editor gave', () => {
    const report = { evaluator: { unit: 'a', basis: 'inferred', ground: '题名' } };
    putField(report, ['evaluator', 'unit'], 'b');
    expect(valueAt(report, ['evaluator', 'basis'])).toBe('inferred');
  });

  test('that carries the project out cannot be left out', () => {
    const report = { implementingUnit: { unit: 'a', basis: 'stated' } };
    putField(report, ['implementingUnit', 'unit'], undefined);
    expect(report).toEqual({ implementingUnit: { basis: 'stated' } });
  });
});

test('the lines around a finding of the words are shown without marks', () => {
  const narrative = `${NARRATIVE}\n\n## 二、联系方式\n\n电话 13800138000，已办 <Statement id="x" />。\n`;
  const draft: OpenDraft = { id: '2023/jiance', report: bare(), narrative, attachments: [] };
  const site = { origin: 'https://mingji.example', base: '/' };
  const { findings } = judgeDraft(draft, AROUND, site, new Date('2026-11-22T00:00:00Z'));
  const own = findings.filter(({ file }) => file.endsWith('.mdx'));
  expect(own.length).toBeGreaterThan(0);
  for (const { frame, hint, message } of own)
    expect(`${frame?.replace(/^[> ]*\d+ \|/gm, '')}\n${hint}\n${message}`).not.toMatch(
      /## |<Statement id="checked/,
    );
});

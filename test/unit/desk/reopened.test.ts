import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { questionsLeft, settleQuestion } from '../../../src/desk/browser/taking/draft-tasks.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { importFiles } from '../../../src/desk/import.ts';

// A draft that comes back without its files: what was answered then can be answered otherwise.

const WORD = fileURLToPath(new URL('../../fixtures/desk/open/seed.docx', import.meta.url));
const ANSWERS = {
  result: 'check',
  problems: 'check',
  figures: 'check',
  recommendations: 'check',
  'recommendations.findings': 'yes',
};

async function reopened() {
  const proposal = await importFiles(
    [{ name: 'seed.docx', bytes: new Uint8Array(readFileSync(WORD)) }],
    {},
    ANSWERS,
  );
  const { report, importJson } = firstDraft(proposal, {
    answers: ANSWERS,
    units: {},
    projects: {},
    year: 2023,
  });
  return { report: report as Record<string, unknown>, importJson };
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('what was answered is there with its answer, what was not is open', async () => {
  const { importJson } = await reopened();
  const { open, answered } = questionsLeft(importJson);
  expect(Object.fromEntries(answered.map(({ id, answer }) => [id, answer]))).toEqual(ANSWERS);
  expect(ids(open)).toContain('headings');
  expect(ids(open).filter((id) => id in ANSWERS)).toEqual([]);
});

test('another answer changes the draft, and may be taken back only where the draft still knows how', async () => {
  const { report, importJson } = await reopened();
  const left = settleQuestion(importJson, report, 'recommendations', 'skip');
  expect(left.state).toBe('changed');
  expect(report['recommendations']).toBeDefined();
  expect(left.report['recommendations']).toBeUndefined();
  expect(left.report['transcription']).toEqual({ partial: ['recommendations'] });
  expect(questionsLeft(left.importJson).answered.find(({ id }) => id === 'recommendations')?.answer).toBe(
    'skip',
  );
  // The words are gone from the draft: only the files could bring them back.
  expect(settleQuestion(left.importJson, left.report, 'recommendations', 'check').state).toBe('by-hand');
  expect(settleQuestion(importJson, report, 'recommendations', 'check').state).toBe('noted');
});

test('what was answered together is taken apart, and each part answered by itself', async () => {
  const { report, importJson } = await reopened();
  const apart = settleQuestion(importJson, report, 'result', 'each');
  expect(apart.state).toBe('noted');
  const { open, answered } = questionsLeft(apart.importJson);
  expect(ids(answered)).not.toContain('result');
  expect(ids(open)).toEqual(expect.arrayContaining(['total', 'grade']));
  const without = settleQuestion(apart.importJson, apart.report, 'grade', 'skip');
  expect(without.state).toBe('changed');
  expect(without.report['assessments']).toMatchObject([{ total: '90' }]);
  expect(JSON.stringify(without.report['assessments'])).not.toContain('优秀');
  const again = settleQuestion(without.importJson, without.report, 'grade', '优秀');
  expect(again.report['assessments']).toMatchObject([{ total: '90', gradeRaw: '优秀' }]);
});

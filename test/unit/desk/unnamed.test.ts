import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { valuesAbout } from '../../../src/desk/value-places.ts';
import { NOWHERE } from '../../../src/model/region.ts';
import { AROUND } from '../../support/open-references.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/desk/wild/', import.meta.url));
const NOW = new Date('2026-11-22T00:00:00Z');

async function judged(name: string, answers: Answers = {}) {
  const reading = await readFiles([{ name, bytes: new Uint8Array(readFileSync(FOLDER + name)) }]);
  const proposal = propose(reading, answers);
  const draft = firstDraft(proposal, {
    answers,
    units: { shijianju: ['示例市教育局'] },
    projects: { jiance: ['示例项目'] },
    year: 2023,
  });
  const { report, narrativeMdx: narrative, id } = draft;
  const judgement = judgeDraft(
    { id, report, narrative, attachments: [] },
    AROUND,
    { origin: 'https://mingji.example', base: '/' },
    NOW,
  );
  return { proposal, draft, judgement };
}

describe.each(['u-three-scores.xlsx', 'u-three-scores.docx'])('%s names no unit', (name) => {
  test('and which it is stays an open question that publication waits for', async () => {
    const { proposal, draft } = await judged(name);
    expect(proposal.questions.find(({ id }) => id === 'unitName')).toMatchObject({
      blocking: true,
      text: '单位是哪一个？文件里没有写实施单位。从名单里选，名单里没有的写全称',
    });
    expect(draft.report['implementingUnit']).toEqual({
      basis: 'inferred',
      ground: '文件里没有写明实施单位，由录入人填写。',
    });
    expect(draft.newUnits).toEqual([]);
  });

  test('so no finding speaks of one, or of a file to make', async () => {
    const { judgement } = await judged(name);
    const words = judgement.findings.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    expect(words).not.toMatch(/danwei|xiangmu|unknown|content\/|推断的|单位编号/);
    const unit = judgement.findings.find(({ label }) => label === '实施单位');
    expect(unit).toMatchObject({
      message: '还没有填实施单位',
      hint: '请在这一栏从名单里选；名单里没有的，选“名单里没有，我来写”，写上全称。新单位的文件随压缩包一起带走，由保管网站内容的同事放进网站',
      pointer: ['implementingUnit', 'unit'],
      isMissing: true,
    });
    expect(judgement.preview).not.toBeNull();
  });

  test.each([
    ['示例市教育局', 'shijianju', []],
    ['示例市环卫处', 'danwei', [{ id: 'danwei', name: '示例市环卫处', region: NOWHERE }]],
  ])('answered with %s it is that one', async (answer, unit, made) => {
    const { draft } = await judged(name, { unitName: answer });
    expect(draft.report['implementingUnit']).toMatchObject({ unit });
    expect(draft.newUnits).toEqual(made);
  });
});

test('a question about values in rows names each row', async () => {
  const { proposal } = await judged('w-unit-above.xlsx');
  const rows = proposal.indicators.map(({ name }) => name.value);
  const about = rows.map((_, index) => `indicators.${index}.direction`);
  expect(valuesAbout({ about }, proposal).map(({ of }) => of)).toEqual(rows);
  const names = rows.map((_, index) => `indicators.${index}.name`);
  expect(valuesAbout({ about: names }, proposal).map(({ of }) => of)).toEqual(rows.map(() => null));
});

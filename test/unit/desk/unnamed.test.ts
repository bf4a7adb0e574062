import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { valuesIn } from '../../../src/desk/browser/files/read-table.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { valuesAbout } from '../../../src/desk/value-places.ts';
import { NOWHERE } from '../../../src/model/region.ts';
import { drawnFile } from '../../support/drawn/office.ts';
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
  expect(valuesAbout({ about, suggested: null }, proposal).map(({ of }) => of)).toEqual(rows);
  const names = rows.map((_, index) => `indicators.${index}.name`);
  expect(valuesAbout({ about: names, suggested: null }, proposal).map(({ of }) => of)).toEqual(
    rows.map(() => null),
  );
});

test('a row of funds without a name is not said to have been read as anything', async () => {
  const form = {
    name: '自评表.xlsx',
    sheets: {
      自评: [
        '资金（万元）|全年预算数|全年执行数|执行率|权重|得分|',
        '|100.5|96.2|95.7%|10|9.6|',
        '其中：财政拨款|60|57.6|96%|||',
        '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
        '产出指标|数量指标|甲项|≥3个|3个|90|90',
      ],
    },
    truth: { funds: [], rows: [] },
  };
  const proposal = propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
  const question = proposal.questions.find(({ about }) => about.includes('funds.lines.0.source'));
  expect(question).toMatchObject({ suggested: null });
  expect(question && valuesAbout(question, proposal)).toEqual([]);
  const told = valuesIn(proposal).map(({ value }) => value.value);
  expect(told).not.toContain('other');
  expect(told).toContain('100.5万元');
});

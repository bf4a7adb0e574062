import { expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// A grade belongs to the total that its sentence states: with another total it is not suggested.

const FORM = [
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
  '产出指标|数量指标|开班期数|≥3期|3期|60|58',
  '效益指标|社会效益|就业人数|≥9人|9人|40|38.83',
  '总分|<|<|<|<|100|96.83',
];

async function read(sentences: string, answers: Answers) {
  const files = [
    { name: '报告.docx', parts: ['2023年度培训项目支出绩效评价报告', '一、评价结论', sentences] },
    { name: '自评.xlsx', sheets: { 自评: FORM } },
  ];
  const drawn = files.map(async (file) => ({
    name: file.name,
    bytes: await drawnFile({ ...file, truth: { funds: [], rows: [] } }),
  }));
  const { grade, questions } = propose(await readFiles(await Promise.all(drawn)), answers);
  return { grade: grade?.value ?? null, own: questions.find(({ id }) => id === 'grade') };
}

const OTHER = '经评价，本项目综合得分73.29分，评价等级为“中”。';

test.each<[string, Answers]>([
  ['until somebody chooses', {}],
  ['where the total of the form is chosen', { 'total.places': '96.83' }],
])('a grade that stands with another total is suggested to be left out: %s', async (_, answers) => {
  const { grade, own } = await read(OTHER, answers);
  expect(grade).toBeNull();
  expect(own).toMatchObject({ suggested: 'skip', blocking: true });
  expect(own?.text).toContain('73.29分');
  expect((await read(OTHER, { ...answers, grade: '中' })).grade).toBe('中');
});

test('the total that it stands with, once chosen, speaks for it', async () => {
  const { grade, own } = await read(OTHER, { 'total.places': '73.29' });
  expect([grade, own?.suggested]).toEqual(['中', '中']);
});

test.each([
  ['the same total, rounded', '综合得分96.8分，评价等级为优。'],
  ['no total', '综合得分73.29分。评价等级为优。'],
  [
    'a grade of the total beside one of another',
    '上年综合得分73.29分，等级为中。综合得分96.83分，等级为优。',
  ],
])('with %s it is suggested', async (_, sentences) => {
  const { grade, own } = await read(sentences, {});
  expect([grade, own?.suggested]).toEqual(['优', '优']);
});

import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';

interface Said {
  readonly year?: string;
  readonly project?: string;
  readonly unit?: string;
}

const text = ({ year = '2023', project, unit }: Said) =>
  [
    `${year}年度项目支出绩效评价报告`,
    ...(project === undefined ? [] : [`项目名称：${project}`]),
    ...(unit === undefined ? [] : [`项目单位：${unit}`]),
    '一、项目基本情况',
    `本项目在${year}年度实施。`,
  ].join('\n');

async function proposal(files: readonly Said[], answers: Answers = {}) {
  const reading = await readFiles(
    files.map((one, index) => ({ name: `${index + 1}.txt`, bytes: new TextEncoder().encode(text(one)) })),
  );
  return propose(reading, answers);
}
const BASE = { year: '2023', project: '农村公路养护', unit: '示例县公路所' };

describe('two files', () => {
  test.each<[string, Said]>([
    ['year', { ...BASE, year: '2024' }],
    ['project', { ...BASE, project: '图书馆免费开放' }],
    ['unit where no project is named', { year: '2023', unit: '示例县图书馆' }],
  ])('of another %s are two reports, and the first is read until somebody says which', async (_, other) => {
    const files = [BASE, other];
    const first = await proposal(files);
    expect(first.questions[0]).toMatchObject({ id: 'reports', blocking: true, suggested: '1.txt' });
    expect(first.questions[0]?.text).toContain('像是两份报告');
    expect(first.questions[0]?.choices.map(({ id }) => id)).toEqual(['1.txt', '2.txt', 'all']);
    expect(first.sources.map(({ name }) => name)).toEqual(['1.txt']);
    expect(first.unitName?.value).toBe(BASE.unit);
    expect(first.leftOut).toContainEqual({
      reason: 'unused-text',
      text: '像是另一份报告，没有采用',
      at: { file: '2.txt', at: '' },
    });

    const second = await proposal(files, { reports: '2.txt' });
    expect(second.sources.map(({ name }) => name)).toEqual(['2.txt']);
    expect(second.unitName?.value ?? null).toBe(other.unit ?? null);

    const both = await proposal(files, { reports: 'all' });
    expect(both.sources).toHaveLength(2);
    expect(both.answered).toMatchObject([{ id: 'reports', answer: 'all' }]);
  });

  test.each<[string, Said]>([
    ['the same', BASE],
    ['nothing but the year', { year: '2023' }],
    ['a part of the name', { ...BASE, project: '示例县农村公路养护项目' }],
    ['another unit of the same project', { ...BASE, unit: '示例县交通局' }],
  ])('that name %s are one report', async (_, other) => {
    const { questions, sources } = await proposal([BASE, other]);
    expect(questions.map(({ id }) => id)).not.toContain('reports');
    expect(sources).toHaveLength(2);
  });

  test('a third that names nothing goes with either', async () => {
    const files = [BASE, { ...BASE, year: '2024' }, { year: '' }];
    expect((await proposal(files)).sources.map(({ name }) => name)).toEqual(['1.txt', '3.txt']);
    const { sources } = await proposal(files, { reports: '2.txt' });
    expect(sources.map(({ name }) => name)).toEqual(['2.txt', '3.txt']);
  });
});

import { describe, expect, test } from 'vitest';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { valuesAbout } from '../../../src/desk/value-places.ts';

// Problems and advice are taken over, left out one by one, and joined only where somebody can know how.

const PROBLEMS = [
  '预算编制粗，部分支出没有测算依据。',
  '采购周期长，设备晚到两个月。',
  '项目总体进展顺利，成效明显。',
];
const ADVICE = ['细化预算编制，补充测算依据。', '提前启动采购，压缩周期。'];

async function proposal(problems: readonly string[], advice: readonly string[], answers: Answers = {}) {
  const item = (text: string, index: number) => `${index + 1}. ${text}`;
  const text = [
    '2023年度示例项目支出绩效评价报告',
    '一、存在的问题',
    ...problems.map(item),
    '二、有关建议',
    ...advice.map(item),
  ].join('\n');
  const reading = await readFiles([{ name: '报告.txt', bytes: new TextEncoder().encode(text) }]);
  return propose(reading, answers);
}

const APART = { problems: 'each', findings: 'each' };

describe('problems', () => {
  test('can be left out one at a time, and the others keep their questions', async () => {
    const open = await proposal(PROBLEMS, [], APART);
    const items = open.questions.filter(({ id }) => id.startsWith('findings.item.'));
    expect(items).toHaveLength(3);
    expect(items.every(({ at }) => at[0]?.file === '报告.txt')).toBe(true);
    const wrong = items.find(({ text }) => text.includes('进展顺利'));
    const one = await proposal(PROBLEMS, [], { ...APART, [wrong?.id ?? '']: 'no' });
    expect(one.findings.map(({ value }) => value)).toEqual(PROBLEMS.slice(0, 2));
    expect(one.questions.filter(({ id }) => id.startsWith('findings.item.'))).toHaveLength(2);
    // What is no problem stays in the words.
    expect(JSON.stringify(one.sections)).toContain('进展顺利');
  });

  test('answered one by one with yes are all sure', async () => {
    const open = await proposal(PROBLEMS, [], APART);
    const yes = open.questions
      .filter(({ id }) => id.startsWith('findings.item.'))
      .map(({ id }) => [id, 'yes']);
    const done = await proposal(PROBLEMS, [], { ...APART, ...Object.fromEntries(yes) });
    expect(done.findings.map(({ sureness }) => sureness)).toEqual(['sure', 'sure', 'sure']);
  });

  test('are all shown with the category that their words suggest', async () => {
    const { questions } = await proposal(PROBLEMS, []);
    const text = questions.find(({ id }) => id === 'problems')?.text ?? '';
    for (const problem of PROBLEMS) expect(text).toContain(problem.slice(0, 10));
    expect(text.match(/→/g)?.length).toBeGreaterThan(1);
  });

  test('a single one needs no question of its own', async () => {
    const { questions } = await proposal(PROBLEMS.slice(0, 1), []);
    const all = questions.flatMap((one) => [one, ...(one.parts ?? [])]);
    const [own] = all.filter(({ id }) => id === 'findings');
    expect(own?.choices.map(({ id }) => id)).toEqual(['check', 'skip']);
  });
});

describe('advice', () => {
  const all = async (problems: number, advice: number) => {
    const { questions, isAdviceInOrder, leftOut } = await proposal(
      PROBLEMS.slice(0, problems),
      ADVICE.slice(0, advice),
    );
    const ids = questions.flatMap((one) => [one, ...(one.parts ?? [])]).map(({ id }) => id);
    return { ids, isAdviceInOrder, noted: leftOut.filter(({ reason }) => reason === 'unlinked') };
  };

  test.each([
    [1, 2],
    [3, 2],
    [2, 1],
    [3, 1],
  ])(
    'for %i problems with %i items is no question, and it is said that nothing was joined',
    async (problems, advice) => {
      const { ids, isAdviceInOrder, noted } = await all(problems, advice);
      expect(noted.map(({ text }) => text)).toEqual([`问题${problems}条、建议${advice}条，条数不同`]);
      expect(ids).not.toContain('recommendations.findings');
      expect(isAdviceInOrder).toBe(false);
    },
  );

  test.each([
    [2, 2],
    [1, 1],
  ])('for %i problems with %i items is asked', async (problems, advice) => {
    const { ids, noted } = await all(problems, advice);
    expect(ids).toContain('recommendations.findings');
    expect(noted).toEqual([]);
  });

  test.each([
    [0, 2],
    [2, 0],
    [0, 0],
  ])('of %i problems and %i items nothing is said', async (problems, advice) => {
    const { ids, noted } = await all(problems, advice);
    expect(ids.filter((id) => /^recommendations\./.test(id))).toEqual([]);
    expect(noted).toEqual([]);
  });

  test('is shown once by a question that is about the list and about its items', async () => {
    const read = await proposal(PROBLEMS.slice(0, 2), ADVICE);
    const [advice] = read.questions.filter(({ id }) => id === 'advice');
    expect(advice?.about).toEqual(['recommendations.0', 'recommendations.1', 'recommendations']);
    expect(valuesAbout(advice ?? { about: [], suggested: null }, read).map(({ value }) => value)).toEqual(
      ADVICE,
    );
  });
});

test('the title of the source names every file that was read', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const reading = await readFiles([
    { name: '报告.txt', bytes: bytes('2023年度示例项目支出绩效评价报告\n一、项目基本情况\n已完成。') },
    {
      name: '附表.txt',
      bytes: bytes('一级指标\t三级指标\t目标值\t完成值\t分值\t得分\n产出指标\t清淤\t12\t12\t10\t10'),
    },
    { name: '扫描件.pdf', bytes: bytes('%PDF-1.7') },
  ]);
  const options = { answers: {}, units: {}, projects: {}, year: 2023 };
  const titleOf = (report: Readonly<Record<string, unknown>>) =>
    (report['provenance'] as { sourceTitle: string }).sourceTitle;
  expect(titleOf(firstDraft(propose(reading, {}), options).report)).toBe(
    '2023年度示例项目支出绩效评价报告（报告.txt、附表.txt）',
  );
  const alone = { files: reading.files.slice(0, 1) };
  expect(titleOf(firstDraft(propose(alone, {}), options).report)).toBe('2023年度示例项目支出绩效评价报告');
});

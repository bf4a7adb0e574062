import { describe, expect, test } from 'vitest';
import { namesProject, sameNames } from '../../../src/desk/draft/same-name.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { QuestionList } from '../../../src/desk/propose/question-list.ts';
import type { Reading } from '../../../src/desk/propose/reading.ts';

describe('a name that is nearly one on the register', () => {
  const same = (name: string, other: string) => sameNames(name, { it: [other] }).length === 1;

  test.each(
    ['', '项目', '专项资金', '补助', '补助资金', '经费', '专项经费', '项目资金', '项目支出'].flatMap((end) =>
      ['', '示例县', '示例市示例区', '2024年'].map((start) => `${start}农村公路养护${end}`),
    ),
  )('%s is asked about', (name) => {
    expect(same(name, '农村公路养护')).toBe(true);
    expect(same('农村公路养护', name)).toBe(true);
  });

  test.each([
    ['示例市示例区体育局', '示例区体育局'],
    ['示例区体育局', '体育局'],
  ])('%s may be %s', (one, other) => {
    expect(same(one, other)).toBe(true);
    expect(same(other, one)).toBe(true);
  });

  test.each([
    ['甲县农村公路养护项目', '乙县农村公路养护'],
    ['农村公路养护', '农村公路建设'],
    ['项目资金', '专项经费'],
    ['城市公路养护', '农村公路养护'],
    ['市场监管', '场监管'],
    ['社区养老补助', '养老补助'],
    ['小区改造', '改造'],
  ])('%s is not %s', (one, other) => {
    expect(same(one, other)).toBe(false);
    expect(same(other, one)).toBe(false);
  });
});

describe('a title', () => {
  test.each([
    ['示例市公共体育设施维护项目支出绩效自评报告（示例，内容虚构）', '公共体育设施维护（示例）'],
    ['公共体育设施 维护项目支出绩效自评报告', '公共体育设施维护项目'],
    ['公共体育设施维护支出绩效自评报告', '示例市公共体育设施维护项目'],
    ['2023年度农村公路养护绩效评价报告', '农村公路养护补助资金'],
  ])('%s names %s already', (title, project) => {
    expect(namesProject(title, project)).toBe(true);
  });

  test.each([
    ['项目支出绩效自评表', '公共体育设施维护'],
    ['乙县农村公路建设绩效评价报告', '农村公路养护'],
  ])('%s does not name %s', (title, project) => {
    expect(namesProject(title, project)).toBe(false);
  });
});

describe('a draft of such a project', () => {
  const reading = (name: string): Reading => ({
    files: [
      {
        bytes: 1,
        sha256: '',
        source: {
          name: '报告.txt',
          form: 'text' as const,
          blocks: [`项目名称：${name}`, '项目单位：示范县交通局'].map((text, index) => ({
            type: 'paragraph' as const,
            text,
            at: { file: '报告.txt', at: `第${index + 1}段` },
          })),
          leftOut: [],
        },
        forms: [],
      },
    ],
  });
  /** The unit is known: where a new one is, and whether it is made up, is asked elsewhere. */
  const drafted = (name: string, answers: Answers = {}) =>
    firstDraft(propose(reading(name), answers), {
      answers,
      units: { jiaotong: ['示范县交通局'] },
      projects: { yanghu: ['农村公路养护'], qita: ['城市道路养护'] },
      year: 2024,
    });

  test('takes the existing one and asks', () => {
    const draft = drafted('示范县农村公路养护项目');
    expect(draft.report['project']).toBe('yanghu');
    expect(draft.newProjects).toEqual([]);
    expect(draft.questions).toMatchObject([
      {
        id: 'projectName.same',
        blocking: true,
        text: '项目名称“示范县农村公路养护项目”与名单里已有的很像，是不是同一个？',
        choices: [
          { id: 'yanghu', label: '农村公路养护' },
          { id: 'new', label: '不是，“示范县农村公路养护项目”是新的' },
        ],
        suggested: 'yanghu',
      },
    ]);
    expect(draft.importJson).toContain('projectName.same');
  });

  test('is a new one where somebody says so, and the answer can be changed', () => {
    const draft = drafted('示范县农村公路养护项目', { 'projectName.same': 'new' });
    expect(draft.newProjects).toEqual([{ id: 'xiangmu', name: '示范县农村公路养护项目' }]);
    expect(draft.questions).toEqual([]);
    expect(draft.answered).toMatchObject([{ id: 'projectName.same', answer: 'new' }]);
  });

  test('is not asked about where the name is known, or unlike every other', () => {
    expect(drafted('农村公路养护')).toMatchObject({ questions: [], report: { project: 'yanghu' } });
    expect(drafted('危桥改造')).toMatchObject({ questions: [], newProjects: [{ name: '危桥改造' }] });
  });
});

test('an answered question is kept with its answer', () => {
  const answers = { one: 'b' };
  const list = new QuestionList(answers);
  const choices = ['a', 'b'].map((id) => ({ id, label: id }));
  list.ask({ id: 'one', text: '一', choices, about: [], at: [] });
  list.ask({ id: 'two', text: '二', choices, about: [], at: [] });
  expect(list.answered).toMatchObject([{ id: 'one', answer: 'b' }]);
  expect(list.asked).toMatchObject([{ id: 'two' }]);
});

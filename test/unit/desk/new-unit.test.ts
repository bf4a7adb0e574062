import { describe, expect, test } from 'vitest';
import { adoptDraft } from '../../../src/desk/adopt-draft.ts';
import { usedRecords } from '../../../src/desk/browser/page/new-records.ts';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { namesOf } from '../../../src/desk/known-names.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { pointerOf, valuesAbout } from '../../../src/desk/value-places.ts';
import { NOWHERE } from '../../../src/model/region.ts';
import { projectInput, reportInput, unitInput } from '../../support/content.ts';
import { AROUND } from '../../support/open-references.ts';

const REGION = { code: '999901', name: '示例市清源区' };
const record = (name: string, example: boolean) => ({ name, example, region: REGION });
const NAMES = namesOf({
  units: new Map([
    ['shui', record('清源区水务局', true)],
    ['zhen', record('甲县水务局', false)],
  ]),
  projects: new Map([['guan', { name: '灌溉工程', example: true }]]),
});

function drafted(lines: readonly string[], answers: Answers = {}) {
  const blocks = lines.map((text, index) => ({
    type: 'paragraph' as const,
    text,
    at: { file: '报告.txt', at: `第${index + 1}段` },
  }));
  const source = { name: '报告.txt', form: 'text' as const, blocks, leftOut: [] };
  const reading = { files: [{ bytes: 1, sha256: '', source, forms: [] }] };
  return firstDraft(propose(reading, answers), { answers, year: 2024, ...NAMES });
}
const of = (project: string, unit: string) => [`项目名称：${project}`, `项目单位：${unit}`];
const ids = ({ questions }: ReturnType<typeof drafted>) => questions.map(({ id }) => id);

describe('a report that says that it is made up, or names a made-up unit', () => {
  test.each([
    ['灌溉（示例）', '清源区水务局', 'shui', 'example'],
    ['灌溉工程', '清源区水务局', 'shui', 'example'],
    ['灌溉', '清源区水务局', 'shui', 'example'],
    ['灌溉（内容虚构）', '乙县水务局', 'danwei', 'example,region.danwei'],
  ])('%s of %s is asked about, and one until somebody says no', (project, unit, id, asked) => {
    const draft = drafted(of(project, unit));
    expect(ids(draft).join()).toBe(asked);
    expect(draft.report).toMatchObject({ example: true, implementingUnit: { unit: id } });
    const real = drafted(of(project, unit), { example: 'no' });
    expect(real.report).not.toHaveProperty('example');
    expect(real.report['implementingUnit']).not.toMatchObject({ unit: 'shui' });
  });

  test('a real one is not asked, and its units are real', () => {
    const draft = drafted(of('灌溉', '甲县水务局'));
    expect(ids(draft)).toEqual([]);
    expect(draft.report).toMatchObject({ implementingUnit: { unit: 'zhen' } });
    expect(draft.report).not.toHaveProperty('example');
  });

  test('what it brings along is made up too, and stays what it was in the content', () => {
    const records = { units: { xin: { name: '新局' } }, projects: { xm: { name: '新项目' } } };
    const report = { example: true, project: 'xm', implementingUnit: { unit: 'xin' } };
    expect(usedRecords({ report, records })).toEqual({
      units: { xin: { name: '新局', example: true } },
      projects: { xm: { name: '新项目', unit: 'xin', example: true } },
    });
    const adopted = adoptDraft(
      {
        id: '2024/x',
        reportJson: JSON.stringify({ example: true, implementingUnit: { unit: 'danwei' } }),
        narrative: '',
        importJson: '{"open":[{"id":"region.danwei"}]}',
        attachments: [],
        records: { 'units/danwei.json': JSON.stringify({ name: '乙县水务局', example: true }) },
      },
      { ...NAMES, slugOf: () => 'yixian-shuiwuju' },
    );
    expect(adopted.importJson).toContain('"region.yixian-shuiwuju"');
  });
});

describe('words and a table', () => {
  const read = (budget: string, executed: string, words: string, answers: Answers = {}) => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const table = `资金来源\t年初预算数（万元）\t全年预算数（万元）\t全年执行数（万元）\n合计\t${budget}\t${budget}\t${executed}`;
    return readFiles([
      { name: '报告.txt', bytes: bytes(`甲县灌溉项目绩效自评报告\n一、项目基本情况\n${words}`) },
      { name: '表.txt', bytes: bytes(table) },
    ]).then((reading) => propose(reading, answers));
  };
  const asked = async (budget: string, executed: string, words: string) =>
    (await read(budget, executed, words)).questions.filter(({ id }) => id === 'pair');

  test('of two projects are asked about once, with both sums, before all else, and nothing is recommended', async () => {
    const [one] = await asked('12000000', '9000000', '全年预算552万元，实际支出450.12万元。');
    expect(one).toMatchObject({ blocking: true, suggested: null });
    expect(one?.text).toContain('全年预算552万元、支出450.12万元');
    expect(one?.text).toContain('全年预算1,200亿元、支出900亿元');
  });

  test('of two projects are shown as the two amounts that are far apart, and not as all of the table', async () => {
    const proposal = await read('12000000', '9000000', '全年预算552万元，实际支出450.12万元。');
    const one = proposal.questions.find(({ id }) => id === 'pair');
    const shown = one === undefined ? [] : valuesAbout(one, proposal);
    expect(shown.map(({ value }) => value)).toEqual(['12000000万元', '9000000万元']);
    expect(pointerOf(one?.about[0] ?? '')).toEqual(['funds', 'lines', 0, 'fullYearBudget']);
  });

  test.each([
    ['报告.txt', '表.txt', '552万元'],
    ['表.txt', '报告.txt', '12000000万元'],
  ])('of two projects can be read apart: %s', async (meant, other, budget) => {
    const words = '全年预算552万元，实际支出450.12万元。';
    const { sources, answered, leftOut, funds } = await read('12000000', '9000000', words, { pair: meant });
    expect(sources.map(({ name }) => name)).toEqual([meant]);
    expect(answered).toMatchObject([{ id: 'pair', answer: meant }]);
    expect(leftOut.map(({ at }) => at.file)).toContain(other);
    expect(funds?.lines[0]?.amounts.fullYearBudget?.value).toBe(budget);
  });

  test.each([
    '全年预算50万元，实际支出45万元。',
    // One slip is one finding; parts and other years stand beside the whole.
    '全年预算500万元，实际支出45万元。',
    '全年预算5万元，实际支出450万元，实际支出共45万元。',
    '实际支出4500万元。',
  ])('%s is one project', async (words) => {
    expect(await asked('50', '45', words)).toEqual([]);
  });
});

describe('a new unit', () => {
  test.each([
    [{}, NOWHERE, ['region.danwei']],
    [{ 'region.danwei': '340123 乙县' }, { code: '340123', name: '乙县' }, []],
    // No code, or one of another level, is no answer.
    [{ 'region.danwei': '乙县' }, NOWHERE, ['region.danwei']],
    [{ 'region.danwei': '340000 乙县' }, NOWHERE, ['region.danwei']],
  ] as [Answers, object, string[]][])('answered %j is there', (answers, region, asked) => {
    const draft = drafted(of('灌溉', '乙县水务局'), answers);
    expect(draft.newUnits).toEqual([{ id: 'danwei', name: '乙县水务局', region }]);
    expect(ids(draft)).toEqual(asked);
  });

  const judged = (unit: object, project: object = { name: '新项目' }) =>
    judgeDraft(
      {
        id: '2023/jiance',
        report: { ...reportInput(), project: 'xm', implementingUnit: { unit: 'xin', basis: 'stated' } },
        narrative: '## 一、基本情况\n\n没有写。\n',
        attachments: [],
        records: { units: { xin: { kind: 'dept', ...unit } }, projects: { xm: project } },
      },
      AROUND,
      { origin: 'https://mingji.example', base: '/' },
      new Date('2026-11-22T00:00:00Z'),
    ).findings.filter(({ id }) => /^(?:REGION|NAME)_/.test(id));

  test('without a place, with a wrong one, or with the name of another is told of at its field', () => {
    const at = ['implementingUnit', 'unit'];
    expect(judged({ name: '乙局', region: NOWHERE })).toMatchObject([
      { id: 'REGION_EMPTY', severity: 'error', isMissing: true, label: '“乙局”的所在地', pointer: at },
    ]);
    expect(judged({ name: '乙局', region: { code: '620000', name: '示例市' } })).toMatchObject([
      { id: 'REGION_LEVEL', severity: 'error', pointer: at },
    ]);
    expect(judged({ name: unitInput().name, region: REGION })).toMatchObject([
      { id: 'NAME_TWICE', severity: 'error', pointer: at },
    ]);
    expect(judged({ name: '乙局', region: REGION }, { name: projectInput().name })).toEqual([]);
  });
});

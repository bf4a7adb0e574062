import { describe, expect, test } from 'vitest';
import type { OutlineDoubt } from '../../../src/desk/words/outline.ts';
import { readOutline } from '../../../src/desk/words/outline.ts';

// What somebody answers about a heading has its effect; what is not answered stays as it was suggested.

const paragraphs = (...texts: string[]) =>
  texts.map((text, index) => ({ text, at: { file: '报告', at: `第${index + 1}段` } }));
const told = ({ sections, preface, doubts }: ReturnType<typeof readOutline>) => ({
  headings: sections.map(({ level, mark, title }) => `${level} ${mark}${title}`),
  words: [...preface, ...sections.flatMap((section) => section.paragraphs)].map(({ text }) => text),
  doubts: doubts.map(({ doubt }) => doubt),
});

const CASES: readonly (readonly [OutlineDoubt, string[], object, object])[] = [
  [
    'glued',
    ['一、概况', '建成一座。（一）目标。全年完成。'],
    { headings: ['1 一、概况', '2 （一）目标'], words: ['建成一座。', '全年完成。'] },
    { headings: ['1 一、概况'], words: ['建成一座。（一）目标。全年完成。'] },
  ],
  [
    'comma-title',
    ['一、概况', '（一）项目目标，是在当年年内把规定的全部工程建成并且投入使用。'],
    {
      headings: ['1 一、概况', '2 （一）项目目标'],
      words: ['是在当年年内把规定的全部工程建成并且投入使用。'],
    },
    { headings: ['1 一、概况'], words: ['（一）项目目标，是在当年年内把规定的全部工程建成并且投入使用。'] },
  ],
  [
    'lone',
    ['一、概况', '（三）目标。全年完成。'],
    { headings: ['1 一、概况'], words: ['（三）目标。全年完成。'] },
    { headings: ['1 一、概况', '1 （三）目标'], words: ['全年完成。'] },
  ],
  [
    'no-boundary',
    ['一、概况', '（一）为了在规定的期限之内把上级下达的全部建设任务圆满完成好。全年完成。'],
    {
      headings: ['1 一、概况'],
      words: ['（一）为了在规定的期限之内把上级下达的全部建设任务圆满完成好。全年完成。'],
    },
    {
      headings: ['1 一、概况', '2 （一）为了在规定的期限之内把上级下达的全部建设任务圆满完成好'],
      words: ['全年完成。'],
    },
  ],
  [
    'inverted',
    ['一、概况', '1. 背景', '（一）来源', '（1）中央', '（二）去向', '2. 目标'],
    {
      headings: ['1 一、概况', '2 1.背景', '3 （一）来源', '4 （1）中央', '3 （二）去向', '2 2.目标'],
    },
    {
      headings: ['1 一、概况', '2 1.背景', '2 （一）来源', '3 （1）中央', '2 （二）去向', '2 2.目标'],
    },
  ],
  [
    'broken-paragraph',
    ['一、概况', '完成检定、', '校准和抽检。'],
    { words: ['完成检定、校准和抽检。'] },
    { words: ['完成检定、', '校准和抽检。'] },
  ],
];

describe.each(CASES)('%s', (doubt, texts, suggested, refused) => {
  test('unanswered or confirmed, it is as suggested', () => {
    const read = told(readOutline(paragraphs(...texts)));
    expect(read.doubts).toContain(doubt);
    expect(read).toMatchObject(suggested);
  });

  test('refused, it is not; and the question is the same', () => {
    const read = told(readOutline(paragraphs(...texts), (one) => one !== doubt));
    expect(read).toMatchObject(refused);
    expect(read.doubts).toContain(doubt);
    // No word of the text is lost, whatever is answered.
    const all = [...read.headings.map((heading) => heading.replace(/^\d /, '')), ...read.words].join('');
    const letters = (text: string) => [...text.replace(/[。，\s]/g, '')].sort().join('');
    expect(letters(all)).toBe(letters(texts.join('')));
  });
});

test('a table among the words stays a table', () => {
  const table = [
    ['年度', '人数'],
    ['2023', '一、12人'],
  ];
  const [before, after] = paragraphs('一、概况', '见上表。');
  if (!before || !after) throw new Error('no paragraphs');
  const { sections } = readOutline([before, { text: table.flat().join(' '), at: after.at, table }, after]);
  expect(sections).toHaveLength(1);
  expect(sections[0]?.paragraphs[0]?.table).toEqual(table);
});

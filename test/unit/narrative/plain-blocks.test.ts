import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWhole } from '../../../src/narrative/dialect.ts';
import { parseTree } from '../../../src/narrative/plain-blocks.ts';

/** Lines as reports have them, and beginnings, ends and marks that make another block of a line, or a part of one. */
const LINES = [
  '## 一、基本情况',
  '### （一）项目概况',
  '\u3000',
  '\u00a0',
  '项目共投入资金13.27万元，完成率95%。',
  '2023年完成3处。',
  '共2.5公里：见附件 1',
  '“引号”与《书名》（括号）',
  '\u3000\u3000全角空格开头，全角空格结尾\u3000',
  '𠮷祥与\ue020遮住的\ue02f字\u200b',
  ...['#', '# ', '####### 七', '## 末尾 ##', '#没有空格', '##  两个空格', '   ', '\t', ' 缩进', '    代码'],
  ...[
    '- 项',
    '-5%',
    '1. 甲',
    '1.5万元',
    '10) 乙',
    '> 引',
    '***',
    '---',
    '===',
    ':-',
    '| 甲 | 乙 |',
    '| - | - |',
  ],
  ...[
    '**粗**字',
    '~~删~~',
    '`码`',
    '[甲](/a/)',
    '[甲][乙]',
    '[乙]: /b/',
    '注[^1]',
    '[^1]: 注文',
    '![图](a.png)',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Note>一行</Note>',
    '见<Statement id="a" />处',
    '<b',
    '{/* 备注',
    '*/}',
    '{x}',
    'import a',
    'exports',
  ],
  ...[
    '```',
    '~~~',
    '&amp;甲',
    '甲\\',
    '行末两格  ',
    '甲\t乙',
    'https://example.cn/a',
    'a@b.cn',
    '!',
    '甲_乙_',
    'a*b*c',
  ],
];
const document = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary' })),
      fc.constantFrom('\n\n', '\n', '\n\n\n'),
    ),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.map(([line, end]) => line.replaceAll('\r', '') + end).join(''));

/** The tree as plain data, or what the parser complains of and where. */
function read(parse: (text: string) => unknown, text: string): unknown {
  try {
    return JSON.parse(JSON.stringify(parse(text)));
  } catch (error) {
    return String(error);
  }
}

test('a text is read as the parser reads all of it, whatever stands beside its plain lines', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(read(parseTree, text)).toEqual(read(parseWhole, text));
    }),
    { numRuns: 1500 },
  );
});

test.each(LINES)('so is each line between plain ones: %s', (line) => {
  for (const text of [
    `甲\n\n${line}\n\n乙\n`,
    `${line}\n\n甲`,
    `甲\n${line}\n乙`,
    `- 项\n\n甲\n\n${line}`,
    line,
  ])
    expect(read(parseTree, text)).toEqual(read(parseWhole, text));
});

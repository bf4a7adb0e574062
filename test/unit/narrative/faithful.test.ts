import fc from 'fast-check';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { narrativeMarkdown } from '../../../src/exports/narrative-markdown.ts';
import type { Narrative } from '../../../src/narrative/narrative.ts';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import { renderParts } from '../../../src/narrative/part.ts';
import { reportWords } from '../../../src/view/report/report-words.ts';
import { FILLERS, htmlOf } from './render.ts';

/** More runs than in every `npm test`: MINGJI_TEST_RUNS=10000 npm run test:unit -- test/unit/narrative/faithful */
const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 1200);

/** What a report may hold, and every mark that Markdown could take for its own. */
const TOKENS = [
  ...[
    '*',
    '**',
    '***',
    '****',
    '_',
    '__',
    '~',
    '~~',
    '^',
    '`',
    '``',
    '#',
    '##',
    '&',
    ':',
    '|',
    '\\',
    '=',
    '-',
    '--',
  ],
  ...[
    '+',
    '>',
    '<',
    '[',
    ']',
    '(',
    ')',
    '（',
    '）',
    '[^1]',
    '[^1]',
    '%',
    '.',
    '。',
    '，',
    '、',
    '：',
    '“',
    '”',
    '!',
    '/',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n- ',
    '\n+ ',
    '\n* ',
    '\n> ',
    '\n>',
    '\n# ',
    '\n## ',
    '\n1. ',
    '\n3) ',
    '\n\n    ',
    '\n---\n',
  ],
  ...['\n- - -\n', '\n***\n', '\n|甲|3|\n|--|--|\n|4|', '\n```\n', '&copy;', '&A;', ' ', '  ', '\t', '　'],
  ...['1', '2', '3.5', '13.27', '0', '08', '2023', '138****0000', '6205**********1234', '3*4*5', '1500*12*3'],
  ...[
    '万元',
    '米',
    '人',
    '王',
    '李',
    '某',
    '和',
    '完成率',
    '年',
    'm',
    'km',
    'A',
    'BC',
    '𠮷',
    '5G',
    'a_b',
    '①',
    '二、',
    '（一）',
  ],
];
const anyNarrative = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TOKENS) }, fc.string({ maxLength: 3 })), {
    maxLength: 24,
  })
  .map((tokens) => tokens.join(''));

/** Letters one by one, figures whole: `3*4` printed as `34` is another figure. */
const words = (text: string): string[] => text.normalize('NFC').match(/\p{N}+|\p{L}/gu) ?? [];

function htmlText(html: string): string {
  let text = '';
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value;
    if (!defaultTreeAdapter.isElementNode(node)) return;
    if (node.attrs.some(({ name }) => name === 'data-footnote-backref')) return;
    const isBlock = !['strong', 'em', 'code', 'a'].includes(node.tagName);
    if (isBlock) text += '\n';
    node.childNodes.forEach(visit);
    if (isBlock) text += '\n';
  };
  parseFragment(html).childNodes.forEach(visit);
  return text;
}

const plainMarkdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** What a program that knows Markdown, and not us, shows of a file. */
function markdownText(markdown: string): string {
  const textOf = (node: unknown): string => {
    const { type, value, children = [] } = node as { type: string; value?: string; children?: unknown[] };
    if (type === 'text' || type === 'inlineCode' || type === 'code') return value ?? '';
    const isBlock = !['strong', 'emphasis', 'link', 'delete'].includes(type);
    return `${isBlock ? '\n' : ''}${children.map(textOf).join('')}`;
  };
  return textOf(plainMarkdown.parse(markdown));
}

function markdownOf(narrative: Narrative): string {
  const sections = reportWords({ report: { statements: [] }, narrative } as never);
  const levels = new Map(narrative.sections.map(({ id, level }) => [id, level]));
  return narrativeMarkdown('', null, sections, levels);
}

/** With the heading above the notes, and each note behind its mark. */
function expectedOf(source: string): string {
  const [text = ''] = source.split(NOTE);
  return source.includes(NOTE) ? `${text}\n注释 1 末` : text;
}
const NOTE = '\n\n[^1]: 末';

describe('the words of a report', () => {
  it('are printed with every figure, letter and character, in order, or refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyNarrative, (text) => {
        const source = `## 甲\n\n${text}${text.includes('[^1]') ? NOTE : ''}`;
        const { narrative } = parseNarrative(source, 'narrative.mdx');
        if (narrative === null) return;
        accepted += 1;
        const expected = words(expectedOf(source));
        expect(words(htmlText(renderParts(narrative.parts, FILLERS)))).toEqual(expected);
        const markdown = markdownOf(narrative);
        expect(words(markdown)).toEqual(expected);
        expect(words(markdownText(markdown))).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 6);
  }, 120_000);
});

const figure = fc.constantFrom('13.27', '5', '264', '0.5', '1500', '.5', '08');
const unit = fc.constantFrom('万元', '%', '米', '人次', '个百分点');
const name = fc.constantFrom('王', '李', '欧阳');
/** What stands in reports, with marks that are data. */
const datum = fc.oneof(
  fc.tuple(figure, figure, figure, unit).map(([a, b, c, u]) => `水窖${a}*${b}*${c}${u}`),
  fc.tuple(figure, figure, unit).map(([a, b, u]) => `（${a}+${b}）*5*${b}${u}，(1+${a})**3-(1+${b})**2`),
  fc.tuple(figure, figure).map(([a, b]) => `约${a} *${b}* ${a}，${a}~${b}，${a}_${b}_${a}，${a}^${b}`),
  fc.tuple(name, name).map(([a, b]) => `${a}**和${b}**，${a}*、${b}*，**某与**某`),
  fc.constantFrom(
    '138****0000',
    '6205**********1234',
    '卡号**1234',
    '日期____年__月__日',
    '带*的为核心指标，*号',
  ),
  fc
    .tuple(fc.constantFrom('-', '+', '*', '>'), figure, unit)
    .map(([m, a, u]) => `\n\n${m} ${a}${u}为调整数\n\n`),
  fc.tuple(fc.constantFrom('>', '>=', '-', '+'), figure, unit).map(([m, a, u]) => `\n\n${m}${a}${u}\n\n`),
  fc.tuple(figure, figure).map(([a, b]) => `共计${a}\n- ${b}万元为调减数\n\n`),
  fc.tuple(fc.constantFrom('1.', '03.', '3)', '12.'), name).map(([m, a]) => `\n\n${m} ${a}某\n\n`),
  fc
    .tuple(figure, figure)
    .map(([a, b]) => `[${a}]与[${b}]，${a}|${b}，${a}&${b}：${b}:${a}，${a}\`${b}\`${a}`),
  fc.constantFrom(
    '\n\n***\n\n',
    '\n\n___\n\n',
    '\n\n-\n\n',
    '\n\n* 数据为年末数\n\n',
    '\n\n## 1号 2#\n\n',
    'Q&A;',
  ),
);
const data = fc.array(datum, { minLength: 1, maxLength: 6 }).map((all) => all.join('，'));
const squeeze = (text: string): string => text.replace(/^##? /gm, '').replace(/\s+/g, '');

describe('marks of Markdown that are data', () => {
  it('are printed as they were written', () => {
    fc.assert(
      fc.property(data, (text) => {
        // Nothing stands before what begins a line.
        const source = `甲\n\n${text.replace(/\n，/g, '\n')}`;
        const { narrative, diagnostics } = parseNarrative(source, 'narrative.mdx');
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (narrative === null) return;
        expect(squeeze(htmlText(renderParts(narrative.parts, FILLERS)))).toBe(squeeze(source));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it.each([
    ['水窖3*4*5米，培训1500*12*3人', '<p>水窖3*4*5米，培训1500*12*3人</p>'],
    ['王**和李**', '<p>王**和李**</p>'],
    ['电话138****0000，卡号6205**********1234', '<p>电话138****0000，卡号6205**********1234</p>'],
    ['- 13.27万元为调减数', '<p>- 13.27万元为调减数</p>'],
    ['调整5\n- 13.27万元', '<p>调整5<br>\n- 13.27万元</p>'],
    ['> 60分为合格', '<p>> 60分为合格</p>'],
    ['+ 3个百分点', '<p>+ 3个百分点</p>'],
    ['* 数据为年末数', '<p>* 数据为年末数</p>'],
    ['面积5[^2]3米\n\n[^2]: 乙', '5<sup><a href="#fn-1" id="fnref-1" data-footnote-ref'],
    ['&copy;R&D;', '<p>&#x26;copy;R&#x26;D;</p>'],
  ])('%j → %s', (source, html) => {
    expect(htmlOf(source)).toContain(html);
  });

  it.each([
    ['- 甲\n- 乙', '<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>'],
    ['- 2023年完成\n- 2024年验收', '<ul>\n<li>2023年完成</li>\n<li>2024年验收</li>\n</ul>'],
    ['* 5台\n* 3台', '<ul>\n<li>5台</li>\n<li>3台</li>\n</ul>'],
    ['> 引文\n> 60分为合格', '<blockquote>\n<p>引文60分为合格</p>\n</blockquote>'],
    ['主要问题：**资金沉淀**的现象', '<p>主要问题：<strong>资金沉淀</strong>的现象</p>'],
    ['**（一）决策。** 立项 **规范**', '<p><strong>（一）决策。</strong> 立项 <strong>规范</strong></p>'],
  ])('what an author truly meant stays: %j', (source, html) => {
    expect(htmlOf(source)).toBe(html);
  });

  it.each([
    ['- 甲\n- 13.27万元为调减数', '2:1 MDX_SIGN_UNCLEAR'],
    ['> 60分\n> 为合格', '1:1 MDX_SIGN_UNCLEAR'],
    ['- 13.27万元', '1:1 MDX_SIGN_LITERAL'],
    ['完成率**95%**的', '1:4 MDX_BOLD_LITERAL'],
    ['```表1\n甲\n```', '1:1 MDX_CODE_INFO'],
    ['```\n甲', '1:1 MDX_CODE_UNCLOSED'],
    ['## 甲[^1]\n\n[^1]: 乙', '1:5 MDX_HEADING_FOOTNOTE'],
  ])('an editor is told of %j', (source, finding) => {
    const said = parseNarrative(source, 'narrative.mdx').diagnostics;
    expect(said.map(({ id, position }) => `${position?.line}:${position?.column} ${id}`)).toEqual([finding]);
  });

  it('reaches neither Markdown with its figures joined', () => {
    const { narrative } = parseNarrative('## 甲\n\n10<sup>6</sup>公顷，H<sub>2</sub>O', 'narrative.mdx');
    expect(narrative && markdownOf(narrative)).toContain('10⁶公顷，H2O');
  });
});

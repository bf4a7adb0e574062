import { describe, expect, it } from 'vitest';
import { parseNarrative } from '../../../src/narrative/narrative.ts';

/** What an editor may type, by mistake or with intent, and the one place each finding points at. */
const REFUSED: readonly (readonly [source: string, findings: string])[] = [
  ["import a from 'b'", '1:1 MDX_ESM'],
  ['export const a = 1', '1:1 MDX_ESM'],
  ['export default () => 1', '1:1 MDX_ESM'],
  ['export*/\\', '1:1 MDX_ESM'],
  ['export 目录如下', '1:1 MDX_ESM'],
  ['import\n\n甲', '1:1 MDX_ESM'],
  ["甲\n\nimport fs from 'node:fs'\nexport const x = fs", '3:1 MDX_ESM'],
  ['{process.env.HOME}', '1:1 MDX_EXPRESSION'],
  ['甲{process.env.HOME}乙', '1:2 MDX_EXPRESSION'],
  ['## 标题{process.env.HOME}', '1:6 MDX_EXPRESSION'],
  ['| 甲 |\n|-|\n| {process.env.HOME} |', '3:3 MDX_EXPRESSION'],
  ['甲[^1]\n\n[^1]: {process.env.HOME}', '3:7 MDX_EXPRESSION'],
  ['<Note>\n{process.env.HOME}\n</Note>', '2:1 MDX_EXPRESSION'],
  ['{单位}', '1:1 MDX_EXPRESSION'],
  ['{单位：万元}', '1:1 MDX_EXPRESSION'],
  ['{}', '1:1 MDX_EXPRESSION'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an editor's text, not ours
  ['{`${1}`}', '1:1 MDX_EXPRESSION'],
  ['<script>alert(1)</script>', '1:1 MDX_HTML_TAG'],
  ['<img src=x onerror=alert(1)/>', '1:10 MDX_TAG_SYNTAX'],
  ['<img src="x" onerror="alert(1)"/>', '1:1 MDX_HTML_TAG'],
  ['<iframe src="https://a.cn"></iframe>', '1:1 MDX_HTML_TAG'],
  ['<style>{`a`}</style>', '1:1 MDX_HTML_TAG, 1:8 MDX_EXPRESSION'],
  ['<svg><use href="#a"/></svg>', '1:1 MDX_HTML_TAG, 1:6 MDX_HTML_TAG'],
  ['<b>甲</b>', '1:1 MDX_HTML_TAG'],
  ['<p>甲</p>', '1:1 MDX_HTML_TAG'],
  ['<br>', '1:1 MDX_TAG_UNCLOSED'],
  ['<br class="a"/>', '1:5 MDX_PROP_UNKNOWN'],
  ['<Fragment set:html="<script>alert(1)</script>"/>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<Note set:html="<b>">甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ['<Note onClick="alert(1)">甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ['<Note client:only="x">甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ['<Note is:raw>甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ['<Note style="color:red">甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ["<Note dangerouslySetInnerHTML={{__html:'x'}}>甲</Note>", '1:7 MDX_PROP_UNKNOWN'],
  ['<Note ref="x">甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ['<Note title={() => 1}>甲</Note>', '1:7 MDX_PROP_EXPRESSION'],
  ['<Note title={{a:1}}>甲</Note>', '1:7 MDX_PROP_EXPRESSION'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an editor's text, not ours
  ['<Note title={`${1}`}>甲</Note>', '1:7 MDX_PROP_EXPRESSION'],
  ['<Note {...props}>甲</Note>', '1:7 MDX_PROP_SPREAD'],
  ['<Note title={}>甲</Note>', '1:13 MDX_PROP_EXPRESSION'],
  ['<Note kind="warn">甲</Note>', '1:7 MDX_PROP_VALUE'],
  ['<Note kind="info" kind="info">甲</Note>', '1:19 MDX_PROP_DUPLICATE'],
  ['<Note titel="甲">甲</Note>', '1:7 MDX_PROP_UNKNOWN'],
  ['<Note title>甲</Note>', '1:7 MDX_PROP_VALUE'],
  ['<Chart id="a"/>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<Notes>甲</Notes>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<note>甲</note>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<Note.Title>甲</Note.Title>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<svg:rect/>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<Ｎｏｔｅ>甲</Ｎｏｔｅ>', '1:1 MDX_COMPONENT_UNKNOWN'],
  [
    '<No\u200bte>甲</No\u200bte>',
    '1:4 MDX_INVISIBLE_CHARACTER, 1:4 MDX_TAG_SYNTAX, 1:13 MDX_INVISIBLE_CHARACTER',
  ],
  [
    '<No\u200dte>甲</No\u200dte>',
    '1:1 MDX_COMPONENT_UNKNOWN, 1:4 MDX_INVISIBLE_CHARACTER, 1:13 MDX_INVISIBLE_CHARACTER',
  ],
  ['<constructor/>', '1:1 MDX_HTML_TAG'],
  ['<__proto__/>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<toString/>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<>甲</>', '1:1 MDX_FRAGMENT'],
  ['[甲](javascript:alert(1))', '1:1 MDX_URL_SCHEME'],
  ['[甲](JaVaScRiPt:alert(1))', '1:1 MDX_URL_SCHEME'],
  ['[甲](&#106;avascript:alert(1))', '1:1 MDX_URL_SCHEME'],
  ['[甲](java&Tab;script:alert(1))', '1:1 MDX_URL_SCHEME'],
  ['[甲](&#1;javascript:alert(1))', '1:1 MDX_URL_SCHEME'],
  ['[甲](vbscript:a)', '1:1 MDX_URL_SCHEME'],
  ['[甲](data:text/html,a)', '1:1 MDX_URL_SCHEME'],
  ['[甲](blob:https://a)', '1:1 MDX_URL_SCHEME'],
  ['[甲](file:///etc/passwd)', '1:1 MDX_URL_SCHEME'],
  ['[甲](//evil.cn/a)', '1:1 MDX_URL_PATH'],
  ['[甲][b]\n\n[b]: javascript:alert(1)', '3:1 MDX_URL_SCHEME'],
  ['<javascript:alert(1)>', '1:1 MDX_ANGLE_LINK'],
  ['<https://www.gov.cn>', '1:1 MDX_ANGLE_LINK'],
  ['[甲](../../.env)', '1:1 MDX_URL_PATH'],
  ['[甲](./%2e%2e/.env)', '1:1 MDX_URL_PATH'],
  ['[甲](./..\\a)', '1:1 MDX_URL_PATH'],
  ['[甲](https://www.gov.cn@evil.cn/)', '1:1 MDX_URL_HOST'],
  ['[甲](fujian.pdf)', '1:1 MDX_URL_SCHEME'],
  ['[甲]()', '1:1 MDX_URL_EMPTY'],
  ['[](https://a.cn)', '1:1 MDX_LINK_EMPTY'],
  ['[甲](https://a.cn "说明")', '1:1 MDX_LINK_TITLE'],
  ['[甲](mailto:a)', '1:1 MDX_URL_HOST'],
  ['[甲](https://localhost/)', '1:1 MDX_URL_HOST'],
  ['[甲](#s9)', '1:1 MDX_ANCHOR'],
  ['![甲](data:image/png;base64,AA)', '1:1 MDX_IMAGE_PATH'],
  ['![甲](./attachments/../../a.png)', '1:1 MDX_IMAGE_PATH'],
  ['![甲](https://a.cn/a.png)', '1:1 MDX_IMAGE_PATH'],
  ['![甲](./attachments/a.png?raw)', '1:1 MDX_IMAGE_PATH'],
  ['![甲](./attachments/a.svg)', '1:1 MDX_IMAGE_PATH'],
  ['![](./attachments/a.png)', '1:1 MDX_IMAGE_ALT'],
  ['甲![乙](./attachments/a.png)', '1:2 MDX_IMAGE_INLINE'],
  ['![甲][b]\n\n[b]: ./attachments/a.png', '1:1 MDX_IMAGE_INLINE'],
  ['<Figure src="./attachments/a.png"/>', '1:1 MDX_IMAGE_ALT'],
  ['<Figure src="../../.env" alt="甲"/>', '1:9 MDX_IMAGE_PATH'],
  ['<Figure src="./attachments/a.png" alt="甲">乙</Figure>', '1:1 MDX_COMPONENT_CHILDREN'],
  ['<!-- 说明 -->', '1:1 MDX_HTML_COMMENT'],
  ['<![CDATA[ a ]]>', '1:1 MDX_HTML_DECLARATION'],
  ['<?php a ?>', '1:1 MDX_HTML_DECLARATION'],
  ['<!DOCTYPE html>', '1:1 MDX_HTML_DECLARATION'],
  ['执行率<60%的项目', '1:4 MDX_LESS_THAN'],
  ['得分<=60分', '1:3 MDX_LESS_THAN'],
  ['根据<实施方案>的要求', '1:3 MDX_ANGLE_TITLE'],
  ['根据<实施方案，2023>', '1:3 MDX_ANGLE_TITLE'],
  ['<Note>甲', '1:1 MDX_TAG_UNCLOSED'],
  ['甲<Note>乙</Note>丙', '1:2 MDX_COMPONENT_BLOCK'],
  ['<Note>甲</Nota>', '1:8 MDX_TAG_MISMATCH'],
  ['甲</Note>', '1:2 MDX_TAG_UNOPENED'],
  ['<sup>**甲</sup>**', '1:9 MDX_TAG_CROSSED'],
  ['> <Note\ntitle="甲">乙</Note>', '2:1 MDX_LINE_OUTSIDE'],
  ['> {甲\n乙}', '2:1 MDX_LINE_OUTSIDE'],
  ['甲{乙{丙}', '1:2 MDX_BRACE_UNCLOSED, 1:4 MDX_EXPRESSION'],
  ['**<sup>甲**</sup>', '1:3 MDX_TAG_UNCLOSED'],
  ['<Note title=“说明”>甲</Note>', '1:13 MDX_TAG_SYNTAX'],
  ['<Note title="说明>甲</Note>', '1:1 MDX_TAG_UNFINISHED'],
  ['<Note title＝"说明">甲</Note>', '1:12 MDX_TAG_SYNTAX'],
  ['<Note', '1:1 MDX_TAG_UNFINISHED'],
  ['{/* 待确认', '1:1 MDX_COMMENT_UNCLOSED'],
  ['甲{乙', '1:2 MDX_BRACE_UNCLOSED'],
  ['> <Note>\n甲\n</Note>', '1:3 MDX_TAG_UNCLOSED'],
  ['<Note></Note>', '1:1 MDX_COMPONENT_EMPTY'],
  ['<Attachment file="../../.env"/>', '1:1 MDX_COMPONENT_UNKNOWN'],
  ['<Statement id="A B"/>', '1:12 MDX_PROP_VALUE'],
  ['<Statement/>', '1:1 MDX_PROP_MISSING'],
  ['<Statement id="a">1</Statement>', '1:1 MDX_COMPONENT_CHILDREN'],
  ['## 共<Statement id="a"/>台', '1:5 MDX_HEADING_COMPONENT'],
  ['---\nlayout: ../x.astro\n---\n\n甲', '1:1 MDX_FRONTMATTER'],
  ['---\n标题：甲\n---\n甲', '1:1 MDX_FRONTMATTER'],
  ['# 甲', '1:1 MDX_HEADING_LEVEL'],
  ['###### 甲', '1:1 MDX_HEADING_LEVEL'],
  ['甲\n---', '2:1 MDX_HEADING_UNDERLINE'],
  ['甲\n===', '2:1 MDX_HEADING_UNDERLINE'],
  ['##', '1:1 MDX_HEADING_EMPTY'],
  ['> ## 甲', '1:3 MDX_HEADING_NESTED'],
  ['- ## 甲', '1:3 MDX_HEADING_NESTED'],
  ['##一、甲', '1:1 MDX_HEADING_LITERAL'],
  ['＃＃ 一、甲', '1:1 MDX_HEADING_LITERAL'],
  ['#一、甲', '1:1 MDX_HEADING_LITERAL'],
  ['##\u3000一、甲', '1:1 MDX_HEADING_LITERAL'],
  ['## 甲\n#### 乙', '2:1 MDX_HEADING_SKIP'],
  ['甲，**乙', '1:3 MDX_BOLD_LITERAL'],
  ['完成率**较高**的', '1:4 MDX_BOLD_LITERAL'],
  ['** 重点 **', '1:1 MDX_BOLD_LITERAL'],
  ['甲，__乙__。', '1:3 MDX_BOLD_LITERAL'],
  ['甲\n\u3000\u3000乙', '2:1 MDX_PARAGRAPH_INDENT'],
  ['甲。\n（二）乙', '2:1 MDX_PARAGRAPH_JOINED'],
  ['~~甲~~', '1:1 MDX_STRIKETHROUGH'],
  ['- [ ] 甲', '1:3 MDX_TASK_LIST'],
  ['| 甲 |\n|-|\n| 1 | 2 |', '3:1 MDX_TABLE_CELLS'],
  ['甲[^1]', '1:2 MDX_FOOTNOTE_MISSING'],
  ['[^1]: 甲', '1:1 MDX_FOOTNOTE_UNUSED'],
  ['甲[^1]\n\n[^1]: 乙\n\n[^1]: 丙', '5:1 MDX_FOOTNOTE_DUPLICATE'],
  ['[备注]: 见附件', '1:1 MDX_DEFINITION_UNUSED'],
  ['＜Note＞甲', '1:1 MDX_TAG_FULLWIDTH'],
  ['｛/* 待确认 */｝', '1:1 MDX_TAG_FULLWIDTH'],
  ['{/* 待确认：金额 */}', '1:1 MDX_PENDING'],
  ['甲\u0000乙', '1:2 MDX_CONTROL_CHARACTER'],
  ['甲\u202e乙', '1:2 MDX_CONTROL_CHARACTER'],
  ['甲\ud800乙', '1:2 MDX_CONTROL_CHARACTER'],
  ['甲&#x202E;乙', '1:1 MDX_CONTROL_CHARACTER'],
  ['<Note title="甲&#x202E;">乙</Note>', '1:7 MDX_PROP_VALUE'],
  ['甲\u{1FFFE}乙', '1:2 MDX_CONTROL_CHARACTER'],
  ['甲\u200b乙', '1:2 MDX_INVISIBLE_CHARACTER'],
  ['甲\u001b乙', '1:2 MDX_CONTROL_CHARACTER'],
  ['\ufeff\ufeff甲', '1:1 MDX_INVISIBLE_CHARACTER'],
];

/** Found, but no reason to refuse the text. */
const REMARKS = /MDX_(?:HEADING_SKIP|PARAGRAPH_JOINED|PENDING|BOLD_LITERAL|SIGN_LITERAL)$/;

function findings(source: string): string {
  return parseNarrative(source, 'narrative.mdx')
    .diagnostics.map(({ id, position }) => `${position ? `${position.line}:${position.column}` : '-'} ${id}`)
    .join(', ');
}

describe('the narrative guard', () => {
  it.each(REFUSED)('%j → %s', (source, expected) => {
    expect(findings(source)).toBe(expected);
    const isRefused = expected.split(', ').some((finding) => !REMARKS.test(finding));
    expect(parseNarrative(source, 'narrative.mdx').narrative === null).toBe(isRefused);
  });

  it('finds every mistake of a text at once', () => {
    const source = [
      '## 一、概况',
      '',
      '执行率<60%的项目，单位{万元}，见<实施方案>。',
      '',
      '<script>alert(1)</script>',
      '',
      '完成** 三项 **工作，<!-- 待补 -->得分>90分。',
      '',
      '<Note titel="说明">',
      '',
      '[方案](javascript:alert(1))',
      '',
      '</Note>',
    ].join('\n');
    expect(findings(source).split(', ')).toEqual([
      '3:4 MDX_LESS_THAN',
      '3:14 MDX_EXPRESSION',
      '3:20 MDX_ANGLE_TITLE',
      '5:1 MDX_HTML_TAG',
      '7:3 MDX_BOLD_LITERAL',
      '7:14 MDX_HTML_COMMENT',
      '9:7 MDX_PROP_UNKNOWN',
      '11:1 MDX_URL_SCHEME',
    ]);
  });

  it.each([
    ['\uFEFF甲{乙}', '1:2'],
    ['甲\r\n\r\n乙{丙}', '3:2'],
    ['甲\r\r乙{丙}', '3:2'],
    ['𠮷野家😀{丙}', '1:5'],
    ['\t甲{丙}', '1:3'],
    ['> 甲\n> 乙{丙}', '2:4'],
    ['- 甲\n  - 乙{丙}', '2:6'],
    ['| 甲 | 乙 |\n|---|---|\n| 1 | {丙} |', '3:7'],
    ['甲\\{乙}{丙}', '1:6'],
  ])('points at the character in %j', (source, place) => {
    expect(findings(source)).toBe(`${place} MDX_EXPRESSION`);
  });

  it('leaves alone what only looks dangerous', () => {
    const harmless = [
      '得分 > 90 分，a < b，5 * 3 = 15，#1 机组，1.5 万元，10~20 万元至 30~40 万元。',
      '转义：\\{单位\\}、\\<60%、\\*\\*、\\# 。',
      '`{process.env.HOME}` 与 `<script>`',
      '```\nimport fs from "node:fs"\n<script>alert(1)</script> {x} **\n```',
      '{/* 编辑说明：第 1 稿 {草} */}',
      '- 甲\n  import a from "b"',
      '＜实施方案＞的通知〔2016〕81号，《方案》（一）',
      '见 https://www.gov.cn/a?b=1&c=2 。',
      'H<sub>2</sub>O，10<sup>4</sup> 公顷<br/>下一行',
    ].join('\n\n');
    expect(findings(harmless)).toBe('');
  });

  it('stops at 400 KB and at 32 levels, and says where', () => {
    expect(findings('甲'.repeat(140_000))).toBe('- MDX_TOO_LARGE');
    expect(findings(`${'> '.repeat(3000)}甲`)).toBe('1:65 MDX_TOO_DEEP');
    expect(findings(`甲\n\n${'- '.repeat(3000)}甲`)).toBe('3:65 MDX_TOO_DEEP');
    expect(findings(`甲\n\n${'*a_ '.repeat(50_000)}`)).toBe('3:1 MDX_TOO_DENSE');
    expect(findings(`${'<Note>\n\n'.repeat(40)}甲\n\n${'</Note>\n\n'.repeat(40)}`)).toBe('65:1 MDX_TOO_DEEP');
  });

  it('lists two hundred findings and then says that there are more', () => {
    const { diagnostics } = parseNarrative('{甲}\n\n'.repeat(300), 'narrative.mdx');
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)).toMatchObject({ id: 'MDX_TOO_MANY', position: { line: 401, column: 1 } });
  });
});

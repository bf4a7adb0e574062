import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeForMdx, escapeInline, plainLines } from '../../../src/narrative/escape.ts';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import { textOf } from './render.ts';
import { tokenSoup } from './soup.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('escaping plain text', () => {
  it.each([
    ['得分<60分，单位{万元}', '得分\\<60分，单位\\{万元\\}'],
    ['# 一、概况', '\\# 一、概况'],
    ['- 甲', '\\- 甲'],
    ['1. 甲', '1\\. 甲'],
    ['12) 甲', '12\\) 甲'],
    ['> 甲', '\\> 甲'],
    ['export 目录', '&#101;xport 目录'],
    ['import a', '&#105;mport a'],
    ['区委办发[2016]81号', '区委办发\\[2016\\]81号'],
    ['a_b*c`d\\e', 'a\\_b\\*c\\`d\\\\e'],
    ['10~20，~~30~~', '10~20，\\~\\~30\\~\\~'],
    ['A&B &amp; 见http://www.gov.cn', 'A&B \\&amp; 见http\\://www.gov.cn'],
    ['＜Note＞与＜实施方案＞', '＜&#78;ote＞与＜实施方案＞'],
    ['第一段\r\n　　第二段\n\n第三段', '第一段\n\n第二段\n\n第三段'],
    ['甲\u0000\u202E乙\uFEFF', '甲乙'],
    ['普通的话，“引号”、1.5万元、3%、（一）', '普通的话，“引号”、1.5万元、3%、（一）'],
  ])('%j → %j', (text, escaped) => {
    expect(escapeForMdx(text)).toBe(escaped);
  });

  it('does not begin a paragraph inside a line', () => {
    expect(escapeInline('1. 甲\n# 乙 #')).toBe('1. 甲 # 乙 \\#');
    expect(textOf(`## ${escapeInline('一、{甲} ##')}`)).toBe('一、{甲} ##');
    expect(textOf(`| ${escapeInline('a|b')} | 乙 |\n|--|--|`)).toBe('a|b 乙');
  });

  it('gives back exactly the text, whatever the text', () => {
    fc.assert(
      fc.property(tokenSoup, (text) => {
        const escaped = escapeForMdx(text);
        const { diagnostics } = parseNarrative(escaped, 'narrative.mdx');
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(squeeze(textOf(escaped))).toBe(squeeze(plainLines(text).join(' ')));
      }),
      { numRuns: 600 },
    );
  });
});

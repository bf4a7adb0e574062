import { describe, expect, it } from 'vitest';
import { numberingOf, withoutNumbering } from '../../../src/narrative/numbering.ts';
import { htmlOf, narrativeOf } from './render.ts';

describe('sections', () => {
  const source = [
    '导语',
    '',
    '## 一、项目基本情况',
    '',
    '甲',
    '',
    '### 1.项目立项背景',
    '',
    '### 2.**项目**实施情况',
    '',
    '#### （1）安全监督抽查',
    '',
    '## 二、绩效评价工作情况',
    '',
    '#### 跳了一级',
    '',
    '### 回到上级',
    '',
    '乙',
  ].join('\n');

  it('are numbered by order and nesting, never by their words', () => {
    expect(
      narrativeOf(source).sections.map(({ id, level, numbering, title }) => [id, level, numbering, title]),
    ).toEqual([
      ['s1', 2, '一、', '项目基本情况'],
      ['s1-1', 3, '1.', '项目立项背景'],
      ['s1-2', 3, '2.', '项目实施情况'],
      ['s1-2-1', 4, '（1）', '安全监督抽查'],
      ['s2', 2, '二、', '绩效评价工作情况'],
      ['s2-1', 4, null, '跳了一级'],
      ['s2-2', 3, null, '回到上级'],
    ]);
  });

  it('hold their heading and their own content, and together with the lead everything', () => {
    const narrative = narrativeOf(source);
    expect(narrative.lead).toEqual([{ kind: 'html', html: '<p>导语</p>' }]);
    expect(narrative.sections[0]?.parts).toEqual([
      { kind: 'html', html: '<h2 id="s1">一、项目基本情况</h2>\n<p>甲</p>' },
    ]);
    expect(narrative.parts).toEqual([...narrative.lead, ...narrative.sections.flatMap(({ parts }) => parts)]);
    expect(htmlOf(source)).toContain('<h3 id="s1-2">2.<strong>项目</strong>实施情况</h3>');
  });

  it('say where they begin', () => {
    expect(narrativeOf(source).sections[1]?.position).toEqual({ line: 7, column: 1, length: 12 });
  });

  it('may be linked to', () => {
    expect(htmlOf('## 一、甲\n\n见[上文](#s1)与[别处](#indicators)')).toContain('<a href="#s1">上文</a>');
  });
});

describe('the number of a heading', () => {
  it.each([
    ['一、项目基本情况', '一、'],
    ['十二．其他', '十二．'],
    ['（一）绩效评价目的', '（一）'],
    ['(三)、评价框架', '(三)、'],
    ['㈠经费来源', '㈠'],
    ['第三部分 评价结论', '第三部分'],
    ['第2章 概况', '第2章'],
    ['1.项目立项背景', '1.'],
    ['１．项目', '１．'],
    ['2、组织实施', '2、'],
    ['1.2.3 资金', '1.2.3'],
    ['（1）安全监督抽查', '（1）'],
    ['4）其他', '4）'],
    ['①甲', '①'],
    ['⒈甲', '⒈'],
    ['2023年工作', null],
    ['1.5万元', null],
    ['3.15活动', null],
    ['项目基本情况', null],
    ['一是高度重视', null],
  ])('%s → %s', (heading, numbering) => {
    expect(numberingOf(heading)).toBe(numbering);
    expect(withoutNumbering(heading)).toBe(heading.slice((numbering ?? '').length).trimStart());
  });
});

import { describe, expect, it } from 'vitest';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import { renderParts } from '../../../src/narrative/part.ts';
import { FILLERS, htmlOf, narrativeOf } from './render.ts';

const NUMBERED = '<ul class="numbered" role="list">';
const TABLE_BOX = '<div class="table-scroll" role="group" tabindex="0" aria-label="表格，可左右滚动">';

describe('the HTML of a narrative', () => {
  it.each([
    [
      '完成率 **95%** 的目标，其中：**“应保尽保”**实现。',
      '<p>完成率 <strong>95%</strong> 的目标，其中：<strong>“应保尽保”</strong>实现。</p>',
    ],
    ['**（一）经费来源。**财政拨款', '<p><strong>（一）经费来源。</strong>财政拨款</p>'],
    ['为深入贯彻\n落实质量强市\n2023年工作', '<p>为深入贯彻落实质量强市2023年工作</p>'],
    ['**为深入**\n贯彻，*落实*\n工作', '<p><strong>为深入</strong>贯彻，<em>落实</em>工作</p>'],
    ['Node 22\nand Astro', '<p>Node 22 and Astro</p>'],
    ['　　段首空格', '<p>段首空格</p>'],
    ['甲"乙"--丙...', '<p>甲"乙"--丙...</p>'],
    ['10~20万元至30~40万元', '<p>10~20万元至30~40万元</p>'],
    ['`<b>{x}</b>`', '<p><code>&#x3C;b>{x}&#x3C;/b></code></p>'],
    ['```\nlet a = "<b>";\n```', '<pre><code>let a = "&#x3C;b>";\n</code></pre>'],
    ['甲\\\n乙', '<p>甲<br>\n乙</p>'],
    ['甲<br/>乙H<sub>2</sub>O', '<p>甲<br>乙H<sub>2</sub>O</p>'],
    ['> 引用\n> 两行', '<blockquote>\n<p>引用两行</p>\n</blockquote>'],
    ['1. 甲\n3. 乙\n4. 丙', `${NUMBERED}\n<li>1. 甲</li>\n<li>3. 乙</li>\n<li>4. 丙</li>\n</ul>`],
    ['05) 甲\n06) 乙', `${NUMBERED}\n<li>05) 甲</li>\n<li>06) 乙</li>\n</ul>`],
    ['甲\n\n---\n\n乙', '<p>甲</p>\n<hr>\n<p>乙</p>'],
    ['{/* 编辑说明 */}\n\n甲{/* 说明 */}乙', '<p>甲乙</p>'],
  ])('%j', (source, html) => {
    expect(htmlOf(source)).toBe(html);
  });

  it('gives table columns classes and header cells a scope', () => {
    expect(htmlOf('| 甲 | 乙 | 丙 |\n|:--|:-:|--:|\n| 1 | 2 | 3 |').replaceAll('\n', '')).toBe(
      `${TABLE_BOX}<table><thead><tr><th class="align-left" scope="col">甲</th>` +
        '<th class="align-center" scope="col">乙</th><th class="align-right" scope="col">丙</th></tr></thead>' +
        '<tbody><tr><td class="align-left">1</td><td class="align-center">2</td>' +
        '<td class="align-right">3</td></tr></tbody></table></div>',
    );
  });

  it.each([
    ['[甲](https://www.gov.cn/a)', '<a href="https://www.gov.cn/a" rel="noopener noreferrer">甲</a>'],
    ['[甲](./attachments/方案.pdf)', '<a href="./attachments/%E6%96%B9%E6%A1%88.pdf">甲</a>'],
    ['[甲](/method/)', '<a href="/method/">甲</a>'],
    ['[甲](mailto:a@example.gov.cn)', '<a href="mailto:a@example.gov.cn">甲</a>'],
    [
      '[甲][乙]\n\n[乙]: https://www.gov.cn/',
      '<a href="https://www.gov.cn/" rel="noopener noreferrer">甲</a>',
    ],
  ])('links %s', (source, html) => {
    expect(htmlOf(source)).toBe(`<p>${html}</p>`);
  });

  it('ends a bare address where Chinese text goes on', () => {
    const link = (url: string) => `<a href="${url}" rel="noopener noreferrer">${url}</a>`;
    const url = 'http://www.gs.gov.cn/a_b/';
    expect(htmlOf(`见${url}，（${url}）查询：**${url}**及[附件](./a.pdf)。`)).toBe(
      `<p>见${link(url)}，（${link(url)}）查询：<strong>${link(url)}</strong>及<a href="./a.pdf">附件</a>。</p>`,
    );
    expect(htmlOf('见(https://www.gov.cn/a).')).toBe(`<p>见(${link('https://www.gov.cn/a')}).</p>`);
    expect(htmlOf('写作 http\\://www.gov.cn')).toBe('<p>写作 http://www.gov.cn</p>');
  });

  it('lets the page change addresses and the level of headings', () => {
    const { narrative } = parseNarrative('## 甲\n\n[乙](/method/)', 'narrative.mdx', {
      hrefOf: (url) => `/base${url}`,
      headingShift: 1,
    });
    expect(renderParts(narrative?.parts ?? [], FILLERS)).toBe(
      '<h3 id="s1">甲</h3>\n<p><a href="/base/method/">乙</a></p>',
    );
  });

  it('labels footnotes in Chinese and numbers their anchors', () => {
    expect(htmlOf('甲[^甲]乙[^a]丙[^甲]\n\n[^甲]: 第一条\n\n[^a]: 第二条').replaceAll('\n', '')).toBe(
      '<p>甲<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">[甲]</a></sup>' +
        '乙<sup><a href="#fn-2" id="fnref-2" data-footnote-ref aria-describedby="footnote-label">[a]</a></sup>' +
        '丙<sup><a href="#fn-1" id="fnref-1-2" data-footnote-ref aria-describedby="footnote-label">[甲]</a></sup></p>' +
        '<section data-footnotes class="footnotes"><h2 id="footnote-label">注释</h2><ul class="numbered" role="list">' +
        '<li id="fn-1"><p>[甲] 第一条 <a href="#fnref-1" data-footnote-backref="" aria-label="返回正文注释 1" ' +
        'class="data-footnote-backref">↩</a> <a href="#fnref-1-2" data-footnote-backref="" ' +
        'aria-label="返回正文注释 1 的第 2 处" class="data-footnote-backref">↩<sup>2</sup></a></p></li>' +
        '<li id="fn-2"><p>[a] 第二条 <a href="#fnref-2" data-footnote-backref="" aria-label="返回正文注释 2" ' +
        'class="data-footnote-backref">↩</a></p></li></ul></section>',
    );
  });
});

describe('components', () => {
  it('divides a paragraph at an inline component', () => {
    expect(narrativeOf('共检定<Statement id="checked"/>台').parts).toEqual([
      { kind: 'html', html: '<p>共检定' },
      {
        kind: 'slot',
        name: 'Statement',
        props: { id: 'checked' },
        inline: true,
        parts: [],
        position: { line: 1, column: 4, length: 25 },
      },
      { kind: 'html', html: '台</p>' },
    ]);
  });

  it.each([
    ['甲\n<Statement id="a"/>\n乙', '<p>甲<data>a</data>乙</p>'],
    ['甲\n\n<Statement id="a"/>\n\n乙', '<p>甲</p>\n<p><data>a</data></p>\n<p>乙</p>'],
    ['**<Statement id="a"/>台**', '<p><strong><data>a</data>台</strong></p>'],
    ['<Note>一行：**内容**</Note>', '<aside class="info"><p>一行：<strong>内容</strong></p></aside>'],
    [
      '<Note title="说明" kind="caution">\n甲\n\n乙\n</Note>',
      '<aside class="caution">说明<p>甲</p><p>乙</p></aside>',
    ],
    ['<Note title={"说明"}>甲</Note>', '<aside class="info">说明<p>甲</p></aside>'],
    [
      '<Note>\n\n甲\n\n<Note title="内">\n\n共<Statement id="a"/>台\n\n</Note>\n\n</Note>',
      '<aside class="info"><p>甲</p><aside class="info">内<p>共<data>a</data>台</p></aside></aside>',
    ],
    ['![图](./attachments/图1.png "图1 台数")', '<img src="./attachments/图1.png" alt="图">图1 台数'],
    ['<Figure src="./attachments/a.webp" alt="图"/>', '<img src="./attachments/a.webp" alt="图">'],
  ])('%j', (source, html) => {
    expect(htmlOf(source)).toBe(html);
  });

  it('lists what the narrative refers to, with places', () => {
    const narrative = narrativeOf(
      [
        '甲<Statement id="a"/>乙<Statement id="b"/>',
        '',
        '![图](./attachments/a.png)',
        '',
        '[附件](./attachments/a.pdf)与https://www.gov.cn',
        '',
        '{/* 待确认：金额 */}',
      ].join('\n'),
    );
    expect(
      narrative.statements.map(({ value, position }) => [value, position.line, position.column]),
    ).toEqual([
      ['a', 1, 2],
      ['b', 1, 22],
    ]);
    expect(narrative.figures).toMatchObject([
      { value: './attachments/a.png', position: { line: 3, column: 1 } },
    ]);
    expect(narrative.links).toMatchObject([
      { kind: 'file', value: './attachments/a.pdf', position: { line: 5, column: 1 } },
      { kind: 'external', value: 'https://www.gov.cn', position: { line: 5, column: 27 } },
    ]);
    expect(narrative.pending).toMatchObject([{ value: '待确认：金额', position: { line: 7, column: 1 } }]);
  });
});

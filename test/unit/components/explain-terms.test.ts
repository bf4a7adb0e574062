import { describe, expect, test } from 'vitest';
import { explainTerms } from '../../../src/components/report/terms/explain-terms.ts';
import type { Term } from '../../../src/view/report/term.ts';

const term = (word: string, ...labels: string[]): Term => ({
  anchor: `term-${word}`,
  term: word,
  labels,
});
const TERMS = [
  term('绩效评价'),
  term('部门整体支出绩效评价'),
  term('产出'),
  term('实际完成值', '完成值'),
  term('预算执行率'),
];
const explain = (html: string, all: readonly Term[] = TERMS) =>
  explainTerms(html, { all, glossaryHref: '/gk/glossary/' });
const link = (word: string, of = word) => `<a class="term" href="/gk/glossary/#term-${of}">${word}</a>`;

describe('a term is explained where it stands', () => {
  test('once below each heading of the second level', () => {
    expect(
      explain('<h2>一</h2><p>预算执行率，预算执行率</p><dt>预算执行率</dt><h2>二</h2><p>预算执行率</p>'),
    ).toBe(
      `<h2>一</h2><p>${link('预算执行率')}，预算执行率</p><dt>预算执行率</dt><h2>二</h2><p>${link('预算执行率')}</p>`,
    );
  });

  test('the longest term wins', () => {
    expect(explain('<p>部门整体支出绩效评价报告</p>')).toBe(`<p>${link('部门整体支出绩效评价')}报告</p>`);
  });

  test('a short term only as a label of its own, with what follows a label', () => {
    expect(explain('<p>产出好</p><th>产出</th>')).toBe(`<p>产出好</p><th>${link('产出')}</th>`);
    expect(explain('<dt> 产出：</dt>')).toBe(`<dt> ${link('产出')}：</dt>`);
    expect(explain('<dt>产出（30分）</dt>')).toBe(`<dt>${link('产出')}（30分）</dt>`);
  });

  test('a label of the page stands for the word of the glossary', () => {
    expect(explain('<th>完成值</th>')).toBe(`<th>${link('完成值', '实际完成值')}</th>`);
  });

  test.each([
    '<a href="/x/">预算执行率</a>',
    '<h3>预算执行率 <span>预算执行率</span></h3>',
    '<summary>预算执行率</summary>',
    '<svg aria-label="预算执行率"><text>预算执行率</text></svg>',
    '<script type="module">const a = "<p>预算执行率</p>";</script>',
    '<span class="tag vh">预算执行率</span>',
    '<img alt="预算执行率 > 50%"><!-- 预算执行率 -->',
    '<del>预算执行率</del>',
  ])('never where a link cannot stand: %s', (html) => {
    expect(explain(html)).toBe(html);
  });

  test('markup after a closed place is open again, and nested ones are told apart', () => {
    expect(explain('<span class="vh"><span>甲</span></span><br/><p>预算执行率</p>')).toBe(
      `<span class="vh"><span>甲</span></span><br/><p>${link('预算执行率')}</p>`,
    );
  });

  test('no more than ten below one heading', () => {
    const many = Array.from({ length: 12 }, (_, index) => term(`很长的术语${index}号`));
    const html = many.map((entry) => `<p>${entry.term}</p>`).join('');
    expect(explain(html, many).split('<a ')).toHaveLength(1 + 10);
  });

  test('without a glossary nothing changes', () => {
    expect(explain('<p>预算执行率</p>', [])).toBe('<p>预算执行率</p>');
  });
});

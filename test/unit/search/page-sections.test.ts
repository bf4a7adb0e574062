import { describe, expect, test } from 'vitest';
import { mainOf, pageSections } from '../../../src/search/build/page-sections.ts';

const read = (html: string, page = ''): [string, string, readonly string[]][] =>
  pageSections(html, page).map(({ anchor, heading, blocks }) => [anchor, heading, blocks]);

describe('what a reader can select on a page', () => {
  test('cells, blocks, line ends, headings and buttons are blocks; inline elements are not', () => {
    expect(
      read(
        '<h2 id="a">一、<em>概况</em></h2><p>资金<strong>50万元</strong>已<a href="#">到位</a>。<br>其余</p>' +
          '<table><tr><th>学</th><td>生<small class="note-line">注</small></td></tr></table><button>打印</button>',
      ),
    ).toEqual([['a', '一、概况', ['一、概况', '资金50万元已到位。', '其余', '学', '生', '注', '打印']]]);
  });

  test('a part with an id ends where its element ends; the order is that of the page', () => {
    expect(
      read(
        '<section><h2 id="t">问题</h2><section id="f1"><h3>问题1</h3><p>甲</p></section><p>乙</p></section><p>丙</p>',
      ),
    ).toEqual([
      ['t', '问题', ['问题']],
      ['f1', '问题1', ['问题1', '甲']],
      ['t', '问题', ['乙']],
      ['', '', ['丙']],
    ]);
  });

  test('scripts, templates, lists of options and hidden elements say nothing', () => {
    expect(
      read(
        '<p>甲</p><script>乙</script><template>丙</template><p hidden>丁</p><select><option>戊</option></select><svg><title>己</title><text>庚</text></svg>',
      ),
    ).toEqual([['', '', ['甲', '庚']]]);
  });

  test('on another page of the report the anchor says which', () => {
    expect(read('<p>甲</p><h2 id="score">得分</h2>', 'checks/').map(([anchor]) => anchor)).toEqual([
      'checks/',
      'checks/#score',
    ]);
  });

  test('a footnote is a part of its own that a result can point to, of the words of the report', () => {
    const html =
      '<section class="footnotes"><h2 id="text-notes">注释</h2><ol><li id="fn-1"><p>见通知。</p></li></ol></section>';
    expect(pageSections(html, '').map(({ anchor, kind, blocks }) => [anchor, kind, blocks])).toEqual([
      ['text-notes', 'facts', ['注释']],
      ['fn-1', 'text', ['见通知。']],
    ]);
  });

  test('what stands aside under a heading is apart from what stands there of the report', () => {
    const parts = pageSections('<h2 id="a">甲</h2><p>乙</p><nav>丙</nav><p>丁</p>', '');
    expect(parts.map(({ blocks, aside }) => [blocks.join(), aside])).toEqual([
      ['甲,乙', false],
      ['丙', true],
      ['丁', false],
    ]);
  });

  test('contents, explanations and citing stand aside', () => {
    const html =
      '<nav><a href="#a">目录</a></nav><h2 id="a">资金</h2><details id="terms"><summary>名词</summary>解释</details>';
    expect(pageSections(html, '').map(({ aside }) => aside)).toEqual([true, false, true]);
  });

  test('what stands around the main part is not of the page', () => {
    expect(mainOf('<header>头</header><main id="main"><p>甲</p></main><footer>尾</footer>')).toBe(
      '<main id="main"><p>甲</p>',
    );
    expect(mainOf('<p>甲</p>')).toBe('');
  });
});

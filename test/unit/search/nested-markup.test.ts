import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { MarkupNode } from '../../../src/search/build/nested-markup.ts';
import { readNested } from '../../../src/search/build/nested-markup.ts';
import { seeded } from '../../bench/random.ts';

/** Elements that the site prints, and some that browsers end, move or leave out in many places. */
const NAMES =
  'p div span a b em button ul ol li dl dt dd table caption thead tbody tr th td h2 h3 section details summary nav form label select option ruby rt svg g text title path br hr input img script style textarea template pre figure q small P SECTION nobr image frame body unknown x-made'.split(
    ' ',
  );
const LONE = new Set(['br', 'hr', 'input', 'img', 'path']);
const ATTRIBUTES = [
  ...['', '', '', ' id="a"', ' class="tag b"', ' hidden', ' hidden=""', ' id="a" id="b"', ' ID="c" data-x'],
  ...[
    ' title="a > b"',
    ' title="foo id=" class="x"',
    " id='q'",
    ' id=q',
    ' id = "s"',
    ' id="&amp;"',
    ' a="1"b="2"',
  ],
];
const TEXTS = [
  ...[
    '甲',
    '乙 丙',
    ' ',
    '50 &lt; 60',
    '&quot;&#39;&#x26;',
    '&nbsp;',
    '&copy;',
    '&amp',
    'a & b',
    '&#0;',
    '&#128;',
  ],
  ...['<!-- 注 -->', '<!-->', '< 60', '<60', '</p>', '</>', '<!doctype html>', '<?x?>', '&#x110000;', '\0'],
];
/** So many texts or elements in a piece of markup, at most; one tag in so many is missing, crossed or closed in itself. */
const [MOST, SOUND_TAGS] = [5, 30];
const ROUNDS = 4000;

function written(random: ReturnType<typeof seeded>, depth: number): string {
  const pick = <T>(list: readonly T[]): T => list[random.between(0, list.length - 1)] as T;
  return Array.from({ length: random.between(0, MOST) }, () => {
    if (depth === 0 || random.between(0, 2) === 0)
      return pick(TEXTS.slice(0, random.between(0, 9) === 0 ? undefined : 7));
    const name = pick(NAMES);
    const tag = `<${name}${pick(ATTRIBUTES.slice(0, random.between(0, 9) === 0 ? undefined : 9))}`;
    if (random.between(0, SOUND_TAGS) === 0) return pick([`${tag}>`, `${tag}/>`, `</${name}>`, tag]);
    return LONE.has(name) ? `${tag}${pick(['', '/'])}>` : `${tag}>${written(random, depth - 1)}</${name}>`;
  }).join('');
}

/** Rows are given a body by browsers, which holds no words of its own; and the first line end of a text is left out. */
const said = (name: string, attributes: string, children: string): string =>
  name === 'tbody' && attributes === '' ? children : `(${name}${attributes} ${children})`;

function ofNested(node: MarkupNode): string {
  if (typeof node === 'string') return node;
  const { tagName, id, className, isHidden, children } = node;
  const attributes = `${id && `#${id}`}${className && `.${className}`}${isHidden ? '!' : ''}`;
  return said(tagName, attributes, children.map(ofNested).join('').trim());
}

function ofBrowsers(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  const of = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
  const attributes = `${of('id') ? `#${of('id')}` : ''}${of('class') ? `.${of('class')}` : ''}${of('hidden') === undefined ? '' : '!'}`;
  // Words that are not for readers are stepped over.
  const isRaw = ['script', 'style', 'textarea'].includes(node.tagName);
  const inside = 'content' in node ? (node.content as DefaultTreeAdapterTypes.DocumentFragment) : node;
  return said(
    node.tagName.toLowerCase(),
    attributes,
    isRaw ? '' : inside.childNodes.map(ofBrowsers).join('').trim(),
  );
}

test('markup that is read by its tags alone is what browsers take it for', () => {
  const random = seeded(7);
  let read = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const html = written(random, 4);
    const nested = readNested(html);
    if (nested === null) continue;
    read += 1;
    expect(nested.map(ofNested).join(''), html).toBe(parseFragment(html).childNodes.map(ofBrowsers).join(''));
  }
  expect(read).toBeGreaterThan(ROUNDS / 5);
});

test('what the pages of reports are made of is read by its tags alone', () => {
  const html =
    '<main id="main"><!-- 注 --><nav><ol><li><a href="#a">一、概况</a></li></ol></nav><h2 id="a">一、<em>概况</em></h2>' +
    '<p>资金<strong>50万元</strong>，得分&lt;60<br>其余<button type="button">复制</button></p>' +
    '<dl><div><dt>年度</dt><dd>2023</dd></div></dl><script type="module">if (a < b) c();</script>' +
    '<table><caption>指标</caption><thead><tr><th>名称</th></tr></thead><tbody id="t"><tr><td>甲</td></tr></tbody></table>' +
    '<svg viewBox="0 0 1 1"><title>图</title><g><path d="M0 0"/><text>90</text></g></svg><input type="text" hidden>';
  expect(readNested(html)).not.toBeNull();
});

test('an error of a tag, a missing end or a tag in another is left to the parser of browsers', () => {
  for (const html of [
    '<p>甲<div>乙</div></p>',
    '<ul><li>甲<li>乙</ul>',
    '<table>甲<tr><td>乙</td></tr></table>',
    '<b>甲<i>乙</b>丙</i>',
    '<a>甲<a>乙</a></a>',
    '<svg><p>甲</p></svg>',
    '<h2>甲<h3>乙</h3></h2>',
    '<p>得分<60</p>',
    '<p>&copy;</p>',
  ])
    expect(readNested(html), html).toBeNull();
});

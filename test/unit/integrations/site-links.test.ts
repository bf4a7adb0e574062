import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../../src/integrations/site-links.ts';
import { unsafeMarkup } from '../../../src/integrations/site-markup.ts';

const FILES = new Set(['index.html', 'years/index.html', 'data/reports.csv', '_astro/a.css', '404.html']);

function problems(html: string, base = '/', page = 'index.html') {
  const pages = new Map([
    ['years/index.html', '<h2 id="y2023">2023</h2>'],
    [page, html],
  ]);
  return brokenLinks(pages, FILES, base).map(({ problem }) => problem);
}

test('words that look like code are words', () => {
  const html =
    '<p title="a onclick=1 <iframe" data-x=\'b style=2\'>见 href="/nirgends/" 与 href="javascript:x" 和 onload=1 > 2</p>';
  expect(problems(html)).toEqual([]);
  expect(unsafeMarkup(new Map([['index.html', html]]))).toEqual([]);
});

describe('brokenLinks', () => {
  test.each([
    ['a page', '<a href="/years/">x</a>'],
    ['a fragment of a page', '<a href="/years/#y2023">x</a>'],
    ['a fragment of this page', '<p id="here"></p><a href="#here">x</a>'],
    ['a file', '<a href="/data/reports.csv">x</a><link href="/_astro/a.css">'],
    ['an address with a query', '<a href="/years/?sort=score&amp;page=2">x</a>'],
    ['another host', '<a href="https://example.org/nothing">x</a><a href="mailto:a@example.org">x</a>'],
    ['a relative address', '<a href="years/">x</a>'],
  ])('is silent on %s', (_, html) => {
    expect(problems(html)).toEqual([]);
  });

  test.each([
    ['/units/', 'missing-file'],
    ['/years', 'no-trailing-slash'],
    ['/years/#y1999', 'missing-fragment'],
    ['#nowhere', 'missing-fragment'],
    ['../../data/none.csv', 'missing-file'],
  ])('finds %s', (target, problem) => {
    expect(problems(`<a href="${target}">x</a>`)).toEqual([problem]);
  });

  test('finds a link that forgets the sub-path of the site', () => {
    expect(problems('<a href="/years/">x</a><a href="/sub/years/">y</a>', '/sub/')).toEqual(['outside-base']);
  });
});

describe('unsafeMarkup', () => {
  const count = (html: string) => unsafeMarkup(new Map([['a.html', html]])).length;

  test.each([
    '<p onclick="x()">',
    '<td style="text-align:right">',
    '<a href="javascript:alert(1)">',
    '<a href=" JavaScript:alert(1)">',
    '<iframe src="/a">',
    '<base href="/">',
  ])('finds %s', (html) => {
    expect(count(html)).toBe(1);
  });

  test.each([
    '<p data-on="x">',
    '<link rel="stylesheet" href="/a.css">',
    '<p>style="x" onclick="y"</p>',
    '<script type="application/ld+json">{"a":"<p onclick=1>"}</script>',
  ])('is silent on %s', (html) => {
    expect(count(html)).toBe(0);
  });
});

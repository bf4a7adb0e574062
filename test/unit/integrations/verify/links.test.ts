import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../../src/integrations/verify/html-tags.ts';
import { SiteLinks } from '../../../../src/integrations/verify/links.ts';
import { unsafeMarkup } from '../../../../src/integrations/verify/markup.ts';

const FILES = new Set(['index.html', 'years/index.html', 'data/reports.csv', '_astro/a.css', '404.html']);

const YEARS = '<h2 id="y2023">2023</h2>';

function problems(html: string, base = '/', page = 'index.html') {
  const links = new SiteLinks(FILES, base);
  links.read('years/index.html', YEARS);
  links.read(page, html);
  return links.broken(() => '').map(({ problem }) => problem);
}

test('words that look like code are words', () => {
  const html =
    '<p title="a onclick=1 <iframe" data-x=\'b style=2\'>见 href="/nirgends/" 与 href="javascript:x" 和 onload=1 > 2</p>';
  expect(problems(html)).toEqual([]);
  expect(unsafeMarkup(new Map([['index.html', html]]))).toEqual([]);
});

test('of a tag only the attributes count that a browser would read', () => {
  const html = [
    '<!-- <A HREF="no"> --><p\nid="a" title="> id=\'b\' " data-id="c" class=x><img src="d">',
    '<p title=\' id="e"\'>1 <2 id="f"> <a title="x href=" href="g">h</a></p><br/><p id="i" title="open>',
  ].join('');
  expect(namesOf(html)).toEqual({ ids: ['a', 'i'], links: ['d', 'g'] });
});

describe('links', () => {
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

describe('links of pages that were taken over', () => {
  const TARGETS = ['years/index.html#y2023', 'data/reports.csv#'];

  test('are told to the next build as what lies outside the page', () => {
    const links = new SiteLinks(FILES, '/');
    links.read(
      'index.html',
      '<p id="a"></p><a href="#a"></a><a href="/years/?x#y2023"></a><a href="data/reports.csv">',
    );
    const { places, of } = links.known;
    expect(Array.from(of('index.html'), (number) => places[number])).toEqual(TARGETS);
    const next = new SiteLinks(FILES, '/', places);
    next.keep('index.html', of('index.html'));
    expect(Array.from(next.known.of('index.html'), (number) => next.known.places[number])).toEqual(TARGETS);
    expect(next.broken(() => '')).toEqual([]);
  });

  test('are dead when their page, or the place in it, goes', () => {
    const gone = new SiteLinks(new Set(['index.html', 'years/index.html']), '/', TARGETS);
    gone.keep('index.html', [0, 1]);
    gone.read('years/index.html', '<h2 id="y2024">');
    expect(gone.broken(() => '')).toEqual([
      { page: 'index.html', target: 'years/index.html#y2023', problem: 'missing-fragment' },
      { page: 'index.html', target: 'data/reports.csv#', problem: 'missing-file' },
    ]);
  });

  test('from a new page lead to places that are looked up where they stand', () => {
    const links = new SiteLinks(FILES, '/');
    links.keep('years/index.html', []);
    links.read('index.html', '<a href="/years/#y2023"></a><a href="/years/#y1999"></a>');
    const opened: string[] = [];
    const broken = links.broken((page) => {
      opened.push(page);
      return YEARS;
    });
    expect(broken.map(({ target }) => target)).toEqual(['years/index.html#y1999']);
    expect(opened).toEqual(['years/index.html']);
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

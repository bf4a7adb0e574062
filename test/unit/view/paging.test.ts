import { describe, expect, test } from 'vitest';
import { pageCount, pageParams, ROWS_PER_PAGE, slice } from '../../../src/view/paging.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/gk/' };
const rows = (length: number) => Array.from({ length }, (_, index) => index);

describe('a list', () => {
  test.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
  ])('of %i rows takes %i pages', (length, pages) => {
    expect(pageCount(length)).toBe(pages);
  });

  test('that fits on one page has no pager', () => {
    expect(slice(rows(50), 1, '/years/2023/', DEPLOYMENT)).toEqual({
      items: rows(50),
      path: '/years/2023/',
      pager: null,
    });
  });

  test('shows every row once, in order, over its pages', () => {
    const all = rows(3 * ROWS_PER_PAGE - 7);
    const pages = [1, 2, 3].flatMap((page) => slice(all, page, '/a/', DEPLOYMENT).items);
    expect(pages).toEqual(all);
  });

  test('links its pages to their neighbours, the first at the address of the list itself', () => {
    const second = slice(rows(120), 2, '/years/2023/', DEPLOYMENT);
    expect(second.path).toBe('/years/2023/page/2/');
    expect(second.pager).toMatchObject({
      previous: { href: '/gk/years/2023/' },
      next: { href: '/gk/years/2023/page/3/' },
    });
    expect(slice(rows(120), 1, '/a/', DEPLOYMENT).pager?.previous).toBeNull();
    expect(slice(rows(120), 3, '/a/', DEPLOYMENT).pager?.next).toBeNull();
  });

  test('has a route for each page', () => {
    expect(pageParams(2)).toEqual([
      { params: { page: undefined }, props: { page: 1 } },
      { params: { page: 'page/2' }, props: { page: 2 } },
    ]);
  });
});

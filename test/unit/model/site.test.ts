import { describe, expect, test } from 'vitest';
import { SiteSchema } from '../../../src/model/site.ts';
import { siteInput } from '../../support/content.ts';

const accepts = (server: string): boolean =>
  SiteSchema.safeParse({ ...(siteInput({}) as object), search: { server } }).success;

describe('the address of a search server', () => {
  test.each([
    '/mingji/_search',
    '/jx/suoyin/mingji/_search',
    'https://search.a.gov.cn/mingji/_search',
    'http://10.0.0.5:9200/mingji/_search',
  ])('%s can be asked', (server) => expect(accepts(server)).toBe(true));

  test.each([
    '',
    '_search',
    '/_search',
    '//evil.cn/mingji/_search',
    'https://search.a.gov.cn/mingji',
    'https://search.a.gov.cn/mingji/_search/',
    'https://search.a.gov.cn/mingji/_search?q=1',
    'https://search.a.gov.cn/mingji/_search#a',
    'https://reader:secret@search.a.gov.cn/mingji/_search',
    'https://search.a.gov.cn:99999/mingji/_search',
    'https://*/mingji/_search',
    "https://a.cn; script-src 'unsafe-inline'/mingji/_search",
    'https://a.cn/../x/_search"',
    'ftp://a.cn/mingji/_search',
    'javascript:/mingji/_search',
  ])('%s cannot', (server) => expect(accepts(server)).toBe(false));
});

import { parseFilled } from '../../support/filled.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../src/model/absence.ts';
import { Decimal, toFixed } from '../../../src/model/decimal.ts';
import { GlossarySchema, RedirectsSchema } from '../../../src/model/reference.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { SiteSchema } from '../../../src/model/site.ts';
import { REPORT_COMMAND_TEXT } from '../../../src/text/command/explain.ts';

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const PAGES = readdirSync(`${ROOT}pages`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.mdx'))
  .sort();

/** Addresses that a page of the site's own may link to. */
const LINKED = [
  ...['data', 'search', 'years', 'units', 'projects', 'reports/2023/maiji-zhiliang-qiangqu'],
  ...['rectification', 'coverage', 'changes', 'glossary', 'method', 'checks', 'guide', 'try'],
  ...['guide/reading', 'guide/maintainer', 'guide/findings', 'data/verify'],
];
/** Files that the build makes beside a page, to be downloaded from it. */
const FILES = ['/base/guide/shili-zipingbiao.xlsx', '/base/guide/shili-baogao.docx'];

test('the site says that it is nobody’s official publication, and gives no real number or mailbox', () => {
  const site = SiteSchema.parse(JSON.parse(read('site.json')));
  expect(site.notice).toContain('不是任何国家机关或单位的官方发布渠道');
  expect(site.notice).toContain('以原发布单位公布的文本为准');
  expect(site.contact).toEqual({
    name: '明绩项目',
    unavailable: '演示站点没有受理意见的渠道；报告内容有误，请向发布原文的单位提出',
  });
  expect(site.filing).toEqual({});
  expect(site.showExamples).toBe(true);
});

test('the glossary explains every term once, in a sentence that ends', () => {
  const glossary = GlossarySchema.parse(JSON.parse(read('glossary.json')));
  const terms = glossary.map(({ term }) => term);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  expect(glossary.filter(({ definition }) => !definition.endsWith('。')).map(({ term }) => term)).toEqual([]);
  for (const term of ['预算执行率', '资金到位率', '结转', '结余', '评价等级', '计量器具检定']) {
    expect(terms).toContain(term);
  }
});

test('the guide of those who keep the content names every command for a report, and no other', () => {
  const named = new Set([...read('pages/guide/maintainer.mdx').matchAll(/npm run report -- ([a-z]+)/g)].map((m) => m[1]));
  const there = [...REPORT_COMMAND_TEXT.usage.matchAll(/^ {2}([a-z]+) /gm)].map((m) => m[1]);
  expect(there.length).toBeGreaterThan(10);
  expect([...named].sort()).toEqual(there.sort());
});

test('no address has moved yet', () => {
  expect(RedirectsSchema.parse(JSON.parse(read('redirects.json')))).toEqual([]);
});

describe.each(PAGES)('the page %s', (page) => {
  const text = read(`pages/${page}`);

  test('has a title and a description', () => {
    expect(text).toMatch(/^---\ntitle: \S.*\ndescription: \S.*\n---\n\n/);
  });

  test('begins its headings at the second level, below the title of the page', () => {
    const levels = [...text.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(levels[0] ?? 2).toBe(2);
    expect(levels.every((level, index) => level >= 2 && level <= (levels[index - 1] ?? 2) + 1)).toBe(true);
  });

  test('links only to pages of this site, relative, so that any base path works', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    const here = `https://site.invalid/base/${page.replace(/\.mdx$/, '')}/`;
    const leads = links.map((address) => new URL(address, here).pathname);
    const isKnown = (path: string) =>
      FILES.includes(path) || LINKED.some((known) => path === `/base/${known}/`);
    expect(leads.filter((path) => !isKnown(path))).toEqual([]);
    expect(links.filter((address) => address.startsWith('/') || address.includes(':'))).toEqual([]);
  });

  test('holds no expression, no tag but pictures, no telephone number or mailbox', () => {
    const words = text.replace(/^> /gm, '').replace(/^<img [^<>]*\/>$/gm, '');
    // Between fences stand commands: nothing in them is an expression or a tag.
    const prose = words.replace(/^```[^]*?^```$/gm, '');
    expect(prose).not.toMatch(/[{}<>@]/);
    expect(words).not.toMatch(/\w@\w|\d{7,}/);
  });
});

test('the guide computes with the figures of the report it takes as its example', () => {
  const report = parseFilled(ReportSchema, JSON.parse(read('reports/2023/maiji-zhiliang-qiangqu/report.json')));
  const line = valueOf(report.funds)?.lines[0];
  const [budget, executed] = [valueOf(line?.initialBudget), valueOf(line?.executed)];
  if (!budget || !executed) throw new Error('No amounts');
  const rate = toFixed(new Decimal(executed.fen).div(budget.fen).times(100), 2);
  const rest = toFixed(new Decimal(budget.fen - executed.fen).div(1_000_000), 2);
  expect(read('pages/guide/reading.mdx')).toContain(
    `实际支付${executed.raw}，28.98 ÷ 50 = ${rate}%，所以按年初预算计算的预算执行率是${rate}%，还有${rest}万元没有支出`,
  );
});

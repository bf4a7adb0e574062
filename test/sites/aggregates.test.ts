import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../support/cache.ts';
import { amountOf, fenOf, medianOf, percentOf, plain } from '../support/exact.ts';
import { byClass, byTag, elementsOf, factsOf, parsePage, tableOf, textOf } from '../support/page-facts.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// Every count, sum, median and share on the lists, computed a second time from the open data.

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly fiscalYear: number;
  readonly fiscalYearFrom: number;
  readonly project: { readonly id: string };
  readonly unit: { readonly id: string; readonly name: string };
  readonly example: boolean;
  readonly funds: {
    readonly initialBudget: string | null;
    readonly fullYearBudget: string | null;
    readonly executed: string | null;
  };
  readonly rates: { readonly execution: string | null };
  readonly claimed: { readonly score: string | null; readonly grade: string | null };
}

/** Evaluations that look at money which another report accounts for. */
const OTHERS_MONEY = ['re-review', 'monitoring', 'ex-ante', 'whole-dept'];
const YI = 10_000_000_000n;
const WAN = 1_000_000n;

let site: BuiltSite;
let all: readonly Row[];
beforeAll(async () => {
  site = await sharedSite();
  all = JSON.parse(await site.read('data/reports.json'));
});

const page = async (path: string) => parsePage(await site.read(`${path}index.html`));

/** A sum as it is printed: 元 below 1 万元, 万元 exactly, from 1 亿元 on in 亿元 with two places. */
function sumText(fen: bigint): string {
  if (fen < WAN && fen !== 0n) return `${plain(amountOf(fen, 100n, 2))}元`;
  return fen < YI ? `${plain(amountOf(fen, WAN, 6))}万元` : `${amountOf(fen, YI, 2)}亿元`;
}

function money(rows: readonly Row[]) {
  const span = ({ fiscalYear, fiscalYearFrom }: Row) => fiscalYear - fiscalYearFrom;
  const seen = new Set<string>();
  const both = rows
    .toSorted((a, b) => span(b) - span(a))
    .flatMap(({ kind, project, fiscalYear, fiscalYearFrom, funds }) => {
      const budget = funds.fullYearBudget ?? funds.initialBudget;
      if (budget === null || funds.executed === null || OTHERS_MONEY.includes(kind)) return [];
      const years = Array.from(
        { length: fiscalYear - fiscalYearFrom + 1 },
        (_, index) => `${project.id} ${fiscalYearFrom + index}`,
      );
      if (years.some((year) => seen.has(year))) return [];
      for (const year of years) seen.add(year);
      return [{ budget: fenOf(budget), executed: fenOf(funds.executed) }];
    });
  const budget = both.reduce((sum, row) => sum + row.budget, 0n);
  const executed = both.reduce((sum, row) => sum + row.executed, 0n);
  return { stated: both.length, budget, executed };
}

/** Examples never count beside real reports; alone they are marked. */
function counting(rows: readonly Row[]): { readonly counted: readonly Row[]; readonly mark: string } {
  const real = rows.filter(({ example }) => !example);
  return real.length > 0 ? { counted: real, mark: '' } : { counted: rows, mark: '示例 · ' };
}

/** What the head of a list says of its reports. */
function expectTotals(nodes: ReturnType<typeof parsePage>, all: readonly Row[]): void {
  const said = factsOf(nodes, 'counts');
  const { counted: rows } = counting(all);
  const real = all.filter(({ example }) => !example);
  const facts =
    real.length > 0 ? said : new Map([...said].map(([term, fact]) => [term.replace(/^示例 · /, ''), fact]));
  if (real.length === 0)
    for (const term of said.keys()) expect(term === '报告' || term.startsWith('示例 · '), term).toBe(true);
  const { stated, budget, executed } = money(rows);
  expect(facts.get('报告')?.value).toBe(`${rows.length}份`);
  const examples = all.length - rows.length;
  expect(facts.get('报告')?.note ?? '').toBe(
    examples > 0 ? `另有${examples}份虚构的示例，不计入` : real.length === 0 ? '全部为虚构的示例' : '',
  );
  if (stated > 0) {
    for (const [term, fen] of [
      ['预算合计', budget],
      ['支出合计', executed],
    ] as const) {
      expect(facts.get(term)?.value, term).toBe(sumText(fen));
      const note = facts.get(term)?.note ?? '';
      if (fen >= YI) expect(note, term).toContain(`${plain(amountOf(fen, 100n, 2))}元`);
      expect(note, term).toContain(
        stated === rows.length ? `${stated}份报告的合计` : `${stated}份的合计，同一笔钱只计一次`,
      );
    }
    expect(facts.get('合计执行率')?.value).toBe(budget === 0n ? '无法计算' : rateText(executed, budget));
  } else expect(facts.has('预算合计')).toBe(false);
  const rates = yearly(rows).flatMap((row) => exactRate(row) ?? []);
  const scores = yearly(rows).flatMap(({ claimed }) => claimed.score ?? []);
  expect(facts.get('执行率中位数')?.value).toBe(rates.length < 3 ? undefined : `${medianOf(rates, 2)}%`);
  expect(facts.get('得分中位数')?.value).toBe(
    scores.length < 3 ? undefined : `${plain(medianOf(scores, 2))}分`,
  );
}

const GRADES = [
  ['you', '优'],
  ['liang', '良'],
  ['zhong', '中'],
  ['cha', '差'],
] as const;

/** [classes below, label], upper bounds in hundredths of a percent. */
const RATES = [
  ['不到60%', 0, 6000],
  ['60%至不到80%', 6000, 8000],
  ['80%至不到95%', 8000, 9500],
  ['95%至不到100%', 9500, 10_000],
  ['100%', 10_000, 10_000.25],
  ['超过100%', 10_000.25, Number.POSITIVE_INFINITY],
] as const;

const hundredths = (text: string) => Number(fenOf(text));

/** A rate as people read it: what is not all never reads as all. */
function rateText(part: bigint, whole: bigint): string {
  const rounded = percentOf(part, whole, 2);
  return rounded === '100.00' && part < whole ? '99.99%以上' : `${rounded}%`;
}

/** Evaluations before the year is over: their rate is that of a part of it. */
const EARLY = ['monitoring', 'ex-ante'];

/** The rate of a whole year with six places, from the money itself where it gives the published one. */
function exactRate({ kind, funds, rates: { execution } }: Row): string | null {
  if (execution === null || EARLY.includes(kind)) return null;
  const budget = funds.fullYearBudget ?? funds.initialBudget;
  const padded = `${execution}0000`;
  if (budget === null || funds.executed === null || fenOf(budget) === 0n) return padded;
  const [part, whole] = [fenOf(funds.executed), fenOf(budget)];
  return percentOf(part, whole, 2) === execution ? percentOf(part, whole, 6) : padded;
}

/** Evaluations that judge a year again, a plan or a part of a year: their result is counted in no class and no middle. */
const ASIDE = ['re-review', 'ex-ante', 'monitoring'];
const yearly = (rows: readonly Row[]) => rows.filter(({ kind }) => !ASIDE.includes(kind));

/** What pictures show: real reports, or examples alone where there are fewer than three of them. */
function pictured(all: readonly Row[]): readonly Row[] {
  const real = all.filter(({ example }) => !example);
  return real.length >= 3 || real.length === all.length ? real : all.filter(({ example }) => example);
}

function expectDistributions(nodes: ReturnType<typeof parsePage>, all: readonly Row[]): void {
  const shown = pictured(all);
  const rows = yearly(shown);
  const mark = rows[0]?.example ? '示例 · ' : '';
  const share = (count: number, of: number) => `${percentOf(BigInt(count), BigInt(of), 1)}%`;
  const grades = tableOf(nodes, `${mark}等级分布`);
  expect(grades?.caption).toBe(
    `${mark}等级分布（共${rows.length}份${rows.length === shown.length ? '' : `，${shown.length - rows.length}份再评价、事前评估或年中监控不计入`}）`,
  );
  const graded = GRADES.map(([grade, term]) => {
    const count = rows.filter(({ claimed }) => claimed.grade === grade).length;
    return [`等级${term}`, String(count), share(count, rows.length), ''];
  });
  const without = rows.filter(({ claimed }) => claimed.grade === null).length;
  if (without > 0) graded.push(['未说明等级', String(without), share(without, rows.length), '']);
  expect(grades?.rows).toEqual(graded);

  const rates = rows.flatMap((row) => {
    const rate = exactRate(row);
    return rate === null ? [] : Number(fenOf(rate.slice(0, -4))) + (/[1-9]/.test(rate.slice(-4)) ? 0.5 : 0);
  });
  const table = tableOf(nodes, `${mark}执行率分布`);
  expect(table?.caption).toContain(`共${rates.length}份`);
  if (rates.length === 0) return;
  const counted = RATES.map(([label, from, to]) => {
    const count = rates.filter((rate) => rate >= from && rate < to).length;
    return { count, row: [label, String(count), share(count, rates.length), ''] };
  }).filter(({ count, row }) => count > 0 || row[0] !== '超过100%');
  expect(table?.rows).toEqual(counted.map(({ row }) => row));
}

/** The sentence below the figure: how many high scores stand on low spending. */
function expectSpread(nodes: ReturnType<typeof parsePage>, all: readonly Row[]): void {
  const rows = yearly(pictured(all));
  const both = rows.filter(({ claimed, rates }) => claimed.score !== null && rates.execution !== null);
  const figure = elementsOf(nodes, byClass('chart-scatter'))[0];
  if (both.length < 2) {
    expect(figure).toBeUndefined();
    return;
  }
  const text = figure === undefined ? '' : textOf(figure);
  const high = both.filter(({ claimed }) => Number(claimed.score) >= 90);
  const low = high.filter(({ rates }) => hundredths(rates.execution ?? '0.00') < 8000);
  expect(text).toContain(`共${both.length}份`);
  expect(text).toMatch(new RegExp(`90分及以上的${high.length}份中，预算执行率低于80%的有${low.length}份`));
}

function expectAll(nodes: ReturnType<typeof parsePage>, rows: readonly Row[]): void {
  expectTotals(nodes, rows);
  expectDistributions(nodes, rows);
  expectSpread(nodes, rows);
}

describe('aggregates equal those computed from reports.json', () => {
  test('of the home page', async () => {
    const nodes = await page('');
    expectTotals(nodes, all);
    const facts = factsOf(nodes, 'counts');
    const published = new Set(all.map(({ id }) => id));
    const folder = join(PROJECT, 'content/coverage');
    const lists = await Promise.all(
      (await readdir(folder)).map(
        async (name) =>
          JSON.parse(await readFile(join(folder, name), 'utf8')) as {
            readonly example?: boolean;
            readonly due: readonly { readonly report?: string }[];
          },
      ),
    );
    const realLists = lists.filter(({ example }) => example !== true);
    const dueMark = realLists.length > 0 ? '' : '示例 · ';
    const due = (realLists.length > 0 ? realLists : lists).flatMap((list) => list.due);
    const done = due.filter(({ report }) => report !== undefined && published.has(report)).length;
    const shown = facts.get(`${dueMark}已公开的报告`);
    expect(shown?.value).toBe(`${done}份`);
    expect(shown?.note).toContain(`应当公开${due.length}份；`);
    const reports = await Promise.all(
      all.map(async ({ id }) => JSON.parse(await site.read(`reports/${id}/report.json`))),
    );
    // Examples have findings too: were they counted, the figure would differ.
    const real = reports.filter(({ example }) => example !== true).flatMap(({ findings }) => findings);
    const every = reports.flatMap(({ findings }) => findings);
    expect(every.length).toBeGreaterThan(real.length);
    const [mark, findings] = real.length > 0 ? ['', real] : ['示例 · ', every];
    const open = facts.get(`${mark}没有了结的问题`);
    expect(open?.value).toMatch(/^\d+条$/);
    expect(open?.note).toContain(`报告共写出${findings.length}条，`);
  });

  test('of every year', async () => {
    for (const year of new Set(all.map(({ fiscalYear }) => fiscalYear)))
      expectAll(
        await page(`years/${year}/`),
        all.filter(({ fiscalYear }) => fiscalYear === year),
      );
  });

  test('of every unit', async () => {
    for (const id of new Set(all.map(({ unit }) => unit.id)))
      expectAll(
        await page(`units/${id}/`),
        all.filter(({ unit }) => unit.id === id),
      );
  });

  test('of the lists of years and units', async () => {
    const expectEntries = async (path: string, key: (row: Row) => string) => {
      const items = elementsOf(await page(path), byClass('index')).flatMap((list) =>
        elementsOf(list.childNodes, byTag('li')),
      );
      const seen = new Map<string, number>();
      for (const item of items) {
        const [link] = elementsOf(item.childNodes, byTag('a'));
        const name = link === undefined ? '' : textOf(link);
        const rows = all.filter((row) => key(row) === name);
        seen.set(name, rows.length);
        const examples = rows.filter(({ example }) => example).length;
        const real = rows.length - examples;
        expect(textOf(item), name).toContain(
          examples === 0
            ? `${real}份报告`
            : real === 0
              ? `示例${examples}份`
              : `${real}份报告，示例${examples}份`,
        );
        if (rows.length === 0) continue;
        const { counted, mark } = counting(rows);
        const facts = factsOf([item], 'inline-facts');
        const { stated, budget, executed } = money(counted);
        expect(facts.get(`${mark}预算合计`)?.value, name).toBe(stated === 0 ? undefined : sumText(budget));
        expect(facts.get(`${mark}支出合计`)?.value, name).toBe(stated === 0 ? undefined : sumText(executed));
        expect(facts.get(`${mark}合计执行率`)?.value, name).toBe(
          budget === 0n ? undefined : rateText(executed, budget),
        );
        const best = yearly(counted).filter(({ claimed }) => claimed.grade === 'you').length;
        expect(facts.get(`${mark}等级为优`)?.value, name).toBe(`${best}份`);
        if (path === 'years/')
          expect(textOf(item)).toContain(`${new Set(rows.map(({ unit }) => unit.id)).size}个单位`);
      }
      // Every report is counted somewhere, once.
      expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(all.length);
    };
    await expectEntries('years/', ({ fiscalYear }) => `${fiscalYear}年度`);
    await expectEntries('units/', ({ unit }) => unit.name);
  });

  test('of the grades by year', async () => {
    const shown = yearly(pictured(all));
    const rows = tableOf(await page('years/'), '')?.rows ?? [];
    expect(rows).toHaveLength(new Set(all.map(({ fiscalYear }) => fiscalYear)).size);
    for (const [label = '', ...counts] of rows) {
      const own = shown.filter(({ fiscalYear }) => label === `${fiscalYear}年度`);
      const wanted = [...GRADES.map(([grade]) => grade), null].map(
        (grade) => own.filter(({ claimed }) => claimed.grade === grade).length,
      );
      expect(counts.slice(0, 6), label).toEqual([...wanted, own.length].map((count) => `${count}份`));
    }
  });
});

describe('without scripts', () => {
  test('every report and every list is at most three steps from home', async () => {
    const links = async (path: string) =>
      elementsOf(await page(path), byTag('a')).flatMap(({ attrs }) => {
        const target = attrs.find(({ name }) => name === 'href')?.value ?? '';
        return target.startsWith('/') && target.endsWith('/') ? [target.slice(1)] : [];
      });
    const reached = new Map<string, number>([['', 0]]);
    for (let step = 1; step <= 3; step += 1) {
      for (const path of [...reached].filter(([, steps]) => steps === step - 1).map(([known]) => known))
        for (const next of await links(path)) if (!reached.has(next)) reached.set(next, step);
    }
    const wanted = (await site.files())
      .filter((file) =>
        /^(?:reports\/\d{4}\/[^/]+|years|units|projects|rectification|coverage|compare)\/(?:[^v].*)?index\.html$/.test(
          file,
        ),
      )
      .map((file) => file.slice(0, -'index.html'.length))
      .filter((path) => !/^reports\/.*\/v\d+\/$/.test(path));
    expect(wanted.length).toBeGreaterThan(60);
    expect(wanted.filter((path) => !reached.has(path))).toEqual([]);
  });
});

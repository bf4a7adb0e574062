import { beforeAll, describe, expect, test } from 'vitest';
import { chartCsv } from '../../src/charts/browser/csv.ts';
import type { PublishedReport } from '../../src/model/published.ts';
import { Decimal } from '../support/decimal.ts';
import type { PageFigure } from '../support/figures.ts';
import { definitionRows, pageFigures, tableById } from '../support/figures.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// Figure, table, sentence, data, report.json and reports.csv: one number, said six times.

let site: BuiltSite;
let pages: readonly string[];
const published = new Map<string, PublishedReport>();
const figures: (PageFigure & { page: string })[] = [];

beforeAll(async () => {
  site = await sharedSite();
  const files = await site.files();
  pages = files.filter((path) => /^(?:reports|projects|years|units)\/.*index\.html$/.test(path));
  for (const path of files.filter((one) => /^reports\/\d+\/[^/]+\/report\.json$/.test(one))) {
    const report = JSON.parse(await site.read(path)) as PublishedReport;
    // A report that was taken down leaves its address and the reason, without values.
    if ('funds' in report) published.set(report.id, report);
  }
  for (const page of pages) {
    for (const figure of pageFigures(await site.read(page))) figures.push({ ...figure, page });
  }
});

/** Numbers of a text, without the marks of thousands. */
const numbers = (text: string): readonly string[] =>
  (text.match(/[−-]?\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => one.replaceAll(',', '').replace('−', '-'));

/** A printed value as the decimal that was published: 28.98万元 is 289800.00 元. */
function asPublished(text: string): string | null {
  const [number] = numbers(text);
  if (number === undefined) return null;
  const scale = text.includes('亿元') ? 1e8 : text.includes('万元') ? 10_000 : 1;
  return new Decimal(number).times(scale).toFixed();
}

/** What reads for an amount: whole 元 in 万元, 万元 in 亿元, else two decimals. The exact amount stands beside it. */
function readable(value: string | null): string | null {
  if (value === null) return null;
  const amount = new Decimal(value);
  const unit = amount.abs().lt(10_000) ? 0.01 : amount.abs().lt(1e8) ? 1 : 10_000;
  const to = (step: number) => amount.div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step);
  return (to(unit).eq(amount) ? amount : to(100 * unit)).toFixed();
}

const plain = (value: string | null): string | null => (value === null ? null : new Decimal(value).toFixed());

/** What report.json says of the value that a series shows. */
const SERIES: readonly [RegExp, (report: PublishedReport) => string | null][] = [
  [/^报告得分/, ({ kind, claimed }) => (kind === 're-review' ? null : claimed.score)],
  [/^复核得分/, drawnReview],
  [/^预算执行率/, ({ rates }) => rates.execution],
  [/^预算数/, ({ funds }) => funds.fullYearBudget ?? funds.initialBudget],
  [/^实际支出/, ({ funds }) => funds.executed],
];

/** A review that has a report of its own is drawn there, and not a second time beside the score that it reviewed. */
function drawnReview({ kind, claimed, reviewed, project, fiscalYear }: PublishedReport): string | null {
  if (kind === 're-review') return claimed.score;
  const apart = [...published.values()].find(
    (one) => one.kind === 're-review' && one.project.id === project.id && one.fiscalYear === fiscalYear,
  );
  const score = reviewed?.score ?? null;
  return apart?.claimed.score === score ? null : score;
}

const idOf = (href: string | null): string => /reports\/(\d+\/[^/]+)\//.exec(href ?? '')?.[1] ?? '';

describe('every figure of the site', () => {
  test('is there: lines over the years, money, parts, on reports and projects', () => {
    const kinds = new Set(figures.map(({ page, kind }) => `${page.split('/')[0]} ${kind}`));
    for (const kind of ['reports trend', 'projects comparison', 'reports parts', 'projects trend'])
      expect(kinds).toContain(kind);
    expect(figures.length).toBeGreaterThan(50);
  });

  test('writes in its drawing what its table has', () => {
    for (const { page, drawn, table } of figures) {
      const cells = table.flatMap(({ cells: own }) => own.flatMap(numbers));
      for (const text of drawn) {
        for (const number of numbers(text)) expect(cells, `${page}: ${text}`).toContain(number);
      }
    }
  });

  test('says in its sentence only numbers of its table and its caption', () => {
    // Those over many reports speak of sums, which have tests of their own.
    const withTable = figures.filter(({ page }) => /^(?:reports|projects)/.test(page));
    for (const { page, sentence, table, caption } of withTable) {
      const known = new Set(
        [caption, ...table.flatMap(({ label, cells }) => [label, ...cells])].flatMap(numbers),
      );
      for (const number of numbers(sentence)) expect(known, `${page}: ${sentence}`).toContain(number);
    }
  });

  test('gives the browser what its table has, and saves as CSV what it gives the browser', () => {
    for (const { page, data, table } of figures) {
      if (data === null) continue;
      expect(data.labels, page).toEqual(table.map(({ label }) => label));
      for (const [column, { values, texts }] of data.series.entries()) {
        // The table of a distribution has more columns than there are series, after them.
        expect(texts.map(numbers), page).toEqual(table.map(({ cells }) => numbers(cells[column] ?? '')));
        expect(values.map(plain), page).toEqual(
          texts.map((text, row) => (values[row] === null ? null : asPublished(text))),
        );
      }
      const rows = chartCsv(data).replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
      expect(rows, page).toHaveLength(data.labels.length);
      for (const [row, line] of rows.entries()) {
        for (const { values } of data.series) {
          const value = values[row];
          if (typeof value === 'string') expect(line.split(','), page).toContain(value);
        }
      }
    }
  });

  test('shows the values of report.json', () => {
    let compared = 0;
    for (const { page, data, table } of figures) {
      for (const { name, values } of data?.series ?? []) {
        const expected = SERIES.find(([pattern]) => pattern.test(name))?.[1];
        if (!expected || !/^(?:reports|projects)/.test(page)) continue;
        for (const [row, value] of values.entries()) {
          const report = published.get(idOf(table[row]?.href ?? null));
          expect(report, `${page} row ${row}`).toBeDefined();
          if (report) expect(value, `${page} ${name}`).toBe(expected(report));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('shows the values of reports.csv', async () => {
    const [head = '', ...lines] = (await site.read('data/reports.csv'))
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    const columns = head.split(',');
    for (const line of lines) {
      const row = line.split(',');
      const report = published.get(row[0] ?? '');
      // A title with a comma is quoted, and its row is left to the tests of the file itself.
      if (!report || line.includes('"')) continue;
      const cell = (name: string) => row[columns.indexOf(name)] || null;
      expect(cell('execution_rate_pct'), report.id).toBe(report.rates.execution);
      expect(cell('claimed_score'), report.id).toBe(report.claimed.score);
      expect(cell('executed_yuan'), report.id).toBe(report.funds.executed);
    }
  });
});

/** A rate as people read it: where a rest is unspent, none is all, and the rest is not nothing. */
function readableRate(of: 'executed' | 'unspent', { funds, rates, unspent }: PublishedReport): string | null {
  const rate = of === 'executed' ? rates.execution : unspent.share;
  const [executed, rest] = [Number(funds.executed), Number(unspent.amount)];
  if (rate === null || rest <= 0) return rate;
  const exact = (100 * (of === 'executed' ? executed : rest)) / (executed + rest);
  if (exact >= 99.995 && exact < 100) return `${rate}以上`;
  return exact > 0 && exact < 0.005 ? `不到${rate}` : rate;
}

describe('the money of every report', () => {
  test('is in its table what it is in report.json, to read and in 元', async () => {
    for (const report of published.values()) {
      const table = tableById(await site.read(`reports/${report.id}/index.html`), 'money-table');
      const amounts: Readonly<Record<string, string | null>> = {
        年初预算数: report.funds.initialBudget,
        全年预算数: report.funds.fullYearBudget,
        到位资金: report.funds.received,
        实际支出: report.funds.executed,
        未支出: report.unspent.amount,
      };
      for (const { label, cells } of table) {
        const value = plain(amounts[label] ?? null);
        const [, yuan = null] = numbers(cells[0] ?? '');
        expect(asPublished(cells[0] ?? ''), `${report.id} ${label}`).toBe(readable(value));
        expect(yuan === null ? null : new Decimal(yuan).toFixed(), `${report.id} ${label}`).toBe(value);
      }
      const shares = table.flatMap(({ cells }) => cells[1] ?? []).filter((cell) => cell !== '');
      const spent = (['executed', 'unspent'] as const).map((of) => readableRate(of, report));
      const rates = [...spent, report.rates.received];
      for (const share of shares) expect(rates, report.id).toContain(share.replace('%', ''));
    }
  });

  test('keeps three rates apart, each with its own arithmetic', async () => {
    for (const report of published.values()) {
      const table = definitionRows(await site.read(`reports/${report.id}/checks/index.html`), 'rates');
      const rates = Object.fromEntries(table.map(({ label, cells }) => [label, cells[0]?.replace('%', '')]));
      expect(rates['预算执行率'] ?? null, report.id).toBe(readableRate('executed', report));
      expect(rates['资金到位率'] ?? null, report.id).toBe(report.rates.received);
      expect(rates['未支出占比'] ?? null, report.id).toBe(readableRate('unspent', report));
    }
  });
});

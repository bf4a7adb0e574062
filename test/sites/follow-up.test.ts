import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../support/cache.ts';
import { htmlText } from '../support/html.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// Numbers of the pages that follow up reports, counted once more from the open data by other means.

const TODAY = '2026-01-01';

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly fiscalYear: number;
  readonly example: boolean;
  readonly publishedOn: string | null;
  readonly unit: { readonly id: string; readonly name: string };
}
interface Whole extends Listed {
  readonly findings: readonly { readonly id: string }[];
  readonly rectifications:
    | readonly {
        readonly findings: readonly string[];
        readonly state: string;
        readonly evidence: string | null;
        readonly verifiedBy: string | null;
        readonly responsible: string | null;
        readonly due: string | null;
        readonly updatedOn: string;
      }[]
    | null;
}
interface Due {
  readonly unit: string;
  readonly dueOn: string;
  readonly report?: string;
  readonly reason?: string;
}

let site: BuiltSite;
let listed: Listed[];
let reports: Whole[];
beforeAll(async () => {
  site = await sharedSite();
  listed = JSON.parse(await site.read('data/reports.json'));
  reports = await Promise.all(
    listed.map(async ({ id }) => JSON.parse(await site.read(`reports/${id}/report.json`))),
  );
});

/** The terms of the summary of a page with the numbers that stand below them. */
async function facts(path: string): Promise<Record<string, string>> {
  const html = await site.read(`${path}index.html`);
  const list = /<dl class="counts">([\s\S]*?)<\/dl>/.exec(html)?.[1] ?? '';
  const pairs = [...list.matchAll(/<dt>([\s\S]*?)<\/dt>\s*<dd>\s*([^<]*)/g)];
  return Object.fromEntries(pairs.map(([, term = '', value = '']) => [term.trim(), value.trim()]));
}

/** What a figure adds up: real records where there are any, else examples, and how its terms begin then. */
function apart<T extends { readonly example: boolean }>(
  rows: readonly T[],
): readonly [mark: string, own: T[]] {
  const real = rows.filter(({ example }) => !example);
  return real.length > 0 ? ['', real] : ['示例 · ', [...rows]];
}

const marked = (mark: string, told: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(told).map(([term, text]) => [`${mark}${term}`, text]));

describe('findings', () => {
  const rowsOf = (report: Whole) =>
    report.findings.map(({ id }) => ({
      report,
      fixes: (report.rectifications ?? []).filter(({ findings }) => findings.includes(id)),
    }));
  const endOf = (due: string) => (due.length === 10 ? due : due.length === 7 ? `${due}-31` : `${due}-12-31`);
  // Whoever carried a measure out, or is evaluated, does not count as the one who verified it.
  const isDone = ({ report, fixes }: ReturnType<typeof rowsOf>[number]) =>
    fixes.length > 0 &&
    fixes.every(
      ({ state, evidence, verifiedBy, responsible }) =>
        state === 'done' &&
        evidence !== null &&
        verifiedBy !== null &&
        ![report.unit.name, responsible].includes(verifiedBy) &&
        !/^[本我]/.test(verifiedBy),
    );
  const isLate = ({ fixes }: ReturnType<typeof rowsOf>[number]) =>
    fixes.some(
      ({ state, due }) => state !== 'done' && state !== 'refused' && due !== null && endOf(due) < TODAY,
    );

  test('are as many as in the reports, and so are those that are done, open and late', async () => {
    const [mark, counted] = apart(reports.filter(({ findings }) => findings.length > 0));
    expect(counted.length).toBeLessThan(reports.length);
    const rows = counted.flatMap(rowsOf);
    const refused = rows.filter(
      ({ fixes }) => fixes.length > 0 && fixes.every(({ state }) => state === 'refused'),
    );
    const done = rows.filter(isDone);
    expect(await facts('rectification/')).toMatchObject(
      marked(mark, {
        问题: `${rows.length}条`,
        '已整改，已核实': `${done.length}条`,
        没有了结: `${rows.length - done.length - refused.length}条`,
        超过期限: `${rows.filter(isLate).length}条`,
      }),
    );
  });

  test('of examples alone are counted in the same way, and are called examples', async () => {
    const example = reports.find(({ example, findings }) => example && findings.length > 0);
    const own = reports.filter(({ unit }) => unit.id === example?.unit.id).flatMap(rowsOf);
    expect(await facts(`rectification/unit/${example?.unit.id}/`)).toMatchObject({
      '示例 · 问题': `${own.length}条`,
      '示例 · 已整改，已核实': `${own.filter(isDone).length}条`,
      '示例 · 超过期限': `${own.filter(isLate).length}条`,
    });
  });

  test('are all on the list, over its pages, and in the file', async () => {
    const pages = (await site.files()).filter((path) =>
      /^rectification\/(?:page\/\d+\/)?index\.html$/.test(path),
    );
    const html = (await Promise.all(pages.map((path) => site.read(path)))).join('\n');
    const shown = [...html.matchAll(/<h3 class="record-name">\s*<a href="([^"]*)"/g)].map(([, href]) => href);
    const expected = reports.flatMap(({ id, findings }) =>
      findings.map((finding) => `/reports/${id}/#finding-${finding.id}`),
    );
    expect([...shown].sort()).toEqual(expected.sort());
    const csv = await site.read('data/findings.csv');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(expected.length + 1);
  });

  test('of every unit and year add up to the whole', async () => {
    const findingsOf = (isOf: (report: Whole) => boolean) =>
      apart(
        reports.filter(isOf).flatMap(({ example, findings }) => findings.map((one) => ({ ...one, example }))),
      );
    for (const { id } of new Map(reports.map(({ unit }) => [unit.id, unit])).values()) {
      const [mark, own] = findingsOf(({ unit }) => unit.id === id);
      if (own.length === 0) continue;
      expect(await facts(`rectification/unit/${id}/`), id).toMatchObject({
        [`${mark}问题`]: `${own.length}条`,
      });
    }
    for (const year of new Set(reports.map(({ fiscalYear }) => fiscalYear))) {
      const [mark, own] = findingsOf(({ fiscalYear }) => fiscalYear === year);
      if (own.length === 0) continue;
      expect(await facts(`rectification/year/${year}/`), String(year)).toMatchObject({
        [`${mark}问题`]: `${own.length}条`,
      });
    }
  });
});

describe('what is due', () => {
  const folder = join(PROJECT, 'content/coverage');
  const lists = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { year: number; due: Due[] },
  );
  const CLOSED = ['state-secret', 'personal-privacy', 'trade-secret', 'internal'];

  function count(rows: readonly Due[]) {
    const isPublic = ({ report }: Due) => listed.some(({ id }) => id === report);
    const open = rows.filter((row) => !isPublic(row) && row.report === undefined);
    return {
      应当公开: `${rows.length}份`,
      已公开: `${rows.filter(isPublic).length}份`,
      超过期限: `${open.filter(({ reason, dueOn }) => !CLOSED.includes(reason ?? '') && dueOn < TODAY).length}份`,
    };
  }

  /** The middle of the days from the end of the year to the day of publication. */
  function median(own: readonly Listed[]): string {
    const days = own.flatMap(({ fiscalYear, publishedOn }) =>
      publishedOn === null ? [] : [(Date.parse(publishedOn) - Date.UTC(fiscalYear, 11, 31)) / 86_400_000],
    );
    days.sort((a, b) => a - b);
    const half = days.length / 2;
    const value =
      days.length % 2 === 1 ? days[Math.floor(half)] : ((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2;
    return `${value}天`;
  }

  test('is counted as the lists say, in all and for every year', async () => {
    // Every list of this site is an example.
    const lag = (own: readonly Listed[]) => {
      // What is published before the year ends is no measure of how long it takes after it.
      const after = own.filter(({ kind }) => !['monitoring', 'ex-ante'].includes(kind));
      const [mark, counted] = apart(after.filter(({ publishedOn }) => publishedOn !== null));
      return { [`${mark}从年度结束到公开`]: median(counted) };
    };
    expect(await facts('coverage/')).toMatchObject({
      ...marked('示例 · ', count(lists.flatMap(({ due }) => due))),
      ...lag(listed),
    });
    for (const { year, due } of lists) {
      expect(await facts(`coverage/${year}/`), String(year)).toMatchObject({
        ...marked('示例 · ', count(due)),
        ...lag(listed.filter(({ fiscalYear }) => fiscalYear === year)),
      });
    }
  });

  test('is told for every unit and year in words', async () => {
    const text = htmlText(await site.read('coverage/index.html'));
    expect(text).toContain('超过期限1份');
    expect(text).toContain('不予公开1份');
    expect(text).toContain('示例');
  });
});

describe('the ways in', () => {
  test('every list is within three steps of the home page, without a script', async () => {
    const links = async (path: string) =>
      [...(await site.read(path)).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map(([, href = '']) => href);
    let seen = new Set(['/']);
    for (let step = 0; step < 3; step += 1) {
      const next = [...seen].filter((href) => href.endsWith('/'));
      const found = await Promise.all(next.map((href) => links(`${href.slice(1)}index.html`)));
      seen = new Set([...seen, ...found.flat()]);
    }
    const pages = (await site.files())
      .filter((path) => /^(?:rectification|coverage|changes|glossary)\/.*index\.html$/.test(path))
      .map((path) => `/${path.replace(/index\.html$/, '')}`);
    expect(pages.filter((path) => !seen.has(path) && !path.includes('/page/'))).toEqual([]);
  });

  test('feeds are announced on every page, and those of a unit and of the changes on theirs', async () => {
    const feeds = async (path: string) =>
      [...(await site.read(path)).matchAll(/<link rel="alternate"[^>]* href="([^"]*)"/g)].map(
        ([, href]) => href,
      );
    expect(await feeds('index.html')).toEqual(['/feed.xml', '/feed.json']);
    expect(await feeds('changes/index.html')).toContain('/changes/feed.xml');
    expect(await feeds('units/maiji-shijianju/index.html')).toContain('/units/maiji-shijianju/feed.xml');
  });

  test('the sitemap names these pages, and its days are days of real changes', async () => {
    const xml = await site.read('sitemap.xml');
    const entries = [...xml.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)];
    const days = new Map(entries.map(([, loc = '', day]) => [new URL(loc).pathname, day]));
    for (const path of ['/rectification/', '/coverage/', '/coverage/2023/', '/changes/', '/glossary/']) {
      expect([...days.keys()], path).toContain(path);
    }
    const files = new Set(await site.files());
    for (const path of days.keys()) expect(files, path).toContain(`${path.slice(1)}index.html`);
    const fixes = reports.find(({ id }) => id === '2020/shili-xiaoshe-weixiu')?.rectifications ?? [];
    const news = fixes.map(({ updatedOn }) => updatedOn).sort();
    expect(days.get('/reports/2020/shili-xiaoshe-weixiu/')).toBe(news.at(-1));
    expect(days.get('/changes/')).toBe('2025-10-15');
  });
});

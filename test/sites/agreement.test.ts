import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openIndexFolder } from '../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { PROJECT } from '../support/cache.ts';
import { leavesOf } from '../support/content-leaves.ts';
import { htmlText } from '../support/html.ts';
import { onPage } from '../support/printed-fields.ts';
import { repositoryContent } from '../support/repository.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// One value, one source: whatever a reader looks at says the same.

const ID = '2023/maiji-zhiliang-qiangqu';

let site: BuiltSite;
beforeAll(async () => {
  site = await sharedSite();
});

async function csvRow(): Promise<Record<string, string>> {
  const [header = '', ...rows] = (await site.read('data/reports.csv')).replace(/^\uFEFF/, '').split('\r\n');
  const row = rows.find((line) => line.startsWith(`${ID},`)) ?? '';
  const values = row.split(',');
  return Object.fromEntries(header.split(',').map((name, index) => [name, values[index] ?? '']));
}

describe('the founding report', () => {
  test('says the same in report.json, reports.json and reports.csv', async () => {
    const report = JSON.parse(await site.read(`reports/${ID}/report.json`));
    const listed = JSON.parse(await site.read('data/reports.json')).find(
      (entry: { id: string }) => entry.id === ID,
    );
    const row = await csvRow();
    for (const key of Object.keys(listed)) expect(report[key], key).toEqual(listed[key]);
    expect(row).toMatchObject({
      id: report.id,
      title: report.title,
      unit: report.unit.name,
      project: report.project.name,
      fiscal_year: String(report.fiscalYear),
      initial_budget_yuan: report.funds.initialBudget,
      executed_yuan: report.funds.executed,
      execution_rate_pct: report.rates.execution,
      claimed_score: report.claimed.score,
      url: report.url,
    });
    expect(report.funds).toEqual({
      initialBudget: '500000.00',
      fullYearBudget: null,
      received: '500000.00',
      executed: '289800.00',
    });
    expect(report.rates).toEqual({ execution: '57.96', received: '100.00' });
    expect(report.unspent).toEqual({ amount: '210200.00', share: '42.04' });
    expect(report.claimed).toEqual({ score: '90', grade: 'you', gradeRaw: '优秀' });
    expect(report.computed.score).toBeNull();
    expect(report.indicators).toBeNull();
  });

  test('prints the same figures on its page', async () => {
    const report = JSON.parse(await site.read(`reports/${ID}/report.json`));
    const page = htmlText(await site.read(`reports/${ID}/index.html`));
    for (const text of ['57.96%', '21.02万元', '42.04%', '50万元', '28.98万元', '90分', '优秀', '优'])
      expect(page, text).toContain(text);
    expect(page).toContain('没有公布指标评分表');
    for (const { raw, label } of report.statements) {
      expect(page, label).toContain(raw);
      expect(page, label).toContain(label);
    }
    for (const { label } of report.notStated) expect(page, label).toContain(label);
    expect(page).toContain('649 + 762 + 78 = 1489');
    expect(report.statements).toHaveLength(22);
  });

  test('prints them again on the pages of its year, unit and project', async () => {
    const report = JSON.parse(await site.read(`reports/${ID}/report.json`));
    for (const path of [`years/2023`, `units/${report.unit.id}`, `projects/${report.project.id}`]) {
      const page = htmlText(await site.read(`${path}/index.html`));
      expect(page, path).toContain('57.96%');
      expect(page, path).toContain(report.title);
    }
  });

  test('is found with the same figures', async () => {
    const session = new SearchSession(await openIndexFolder(join(site.dist, INDEX_FOLDER)));
    const { total, items } = await session.search({
      q: '检定',
      filters: NO_FILTERS,
      sort: 'relevance',
      offset: 0,
      limit: 10,
      counts: false,
    });
    const report = JSON.parse(await site.read(`reports/${ID}/report.json`));
    // Definitions of terms that other pages print hold the word too; the report that is about it stands first.
    expect(total).toBeGreaterThan(0);
    expect(items[0]).toMatchObject({
      url: `/reports/${ID}/`,
      year: report.fiscalYear,
      score: report.claimed.score,
      grade: '优',
      executionRate: report.rates.execution,
      example: false,
    });
  });
});

describe('every report', () => {
  test('counts its checks in the list as its own record lists them', async () => {
    const listed = JSON.parse(await site.read('data/reports.json'));
    for (const { id, checkCounts } of listed) {
      const { checks } = JSON.parse(await site.read(`reports/${id}/report.json`));
      const count = (fits: (check: Record<string, unknown>) => boolean) => checks.filter(fits).length;
      const failed = (severity: string) =>
        count((check) => check.status === 'fail' && check.severity === severity);
      const remarks = (...weights: readonly string[]) =>
        count(({ status, weight }) => status === 'fail' && weights.includes(String(weight)));
      expect(checkCounts, id).toEqual({
        failed: { error: failed('error'), warn: failed('warn'), note: failed('note') },
        remarks: {
          contradiction: remarks('figures', 'words'),
          absence: remarks('absence'),
          form: remarks('form'),
        },
        waived: count((check) => check.waiver !== null),
        passed: count((check) => check.status === 'pass'),
        unknown: count((check) => check.status === 'unknown'),
      });
      expect(checks.length, id).toBeGreaterThan(10);
    }
  });

  test('has on its page what each failed check points at, and on the page of rules each rule', async () => {
    const rules = await site.read('checks/index.html');
    for (const { id } of JSON.parse(await site.read('data/reports.json'))) {
      const { url, checks } = JSON.parse(await site.read(`reports/${id}/report.json`));
      const page = await site.read(`reports/${id}/index.html`);
      for (const check of checks) {
        expect(rules, check.id).toContain(`id="${check.ruleUrl.split('/checks/#')[1]}"`);
        if (check.status !== 'fail') continue;
        expect(check.placeUrl, check.id).toBe(`${url}#${check.anchor}`);
        expect(page.includes(`id="${check.anchor}"`), `${id} ${check.id} ${check.anchor}`).toBe(true);
      }
    }
  });

  test('prints every value that its content file says, on its page or on that of its checks', async () => {
    const { units, projects, schemes } = await repositoryContent();
    const names = new Map<string, string>([
      ...[...units, ...projects].map(([id, { name }]) => [id, name] as const),
      ...[...schemes].map(([id, { title }]) => [id, title] as const),
    ]);
    const plain = (text: string) => text.replace(/\s/g, '');
    // Where the sentence goes on, the mark that a value ends with gives way to the next one.
    const sought = (form: string) => plain(form).replace(/[。；]$/, '');
    let looked = 0;
    for (const { id } of JSON.parse(await site.read('data/reports.json'))) {
      const facts = JSON.parse(await readFile(join(PROJECT, 'content/reports', id, 'report.json'), 'utf8'));
      const pages = await Promise.all(
        ['index.html', 'checks/index.html'].map((page) => site.read(`reports/${id}/${page}`)),
      );
      const words = plain(pages.map(htmlText).join('\n'));
      const unsaid = leavesOf(facts).filter((leaf) => {
        const forms = onPage(leaf, names);
        if (forms === null) return false;
        looked += 1;
        return !forms.some((form) => words.includes(sought(form)));
      });
      expect(
        unsaid.map(({ path, value }) => `${path} ${value}`),
        id,
      ).toEqual([]);
    }
    expect(looked).toBeGreaterThan(10_000);
  });
});

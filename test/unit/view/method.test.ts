import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, CORPUS_CATALOGUE } from '../../../src/checks/catalogue.ts';
import { scanText } from '../../../src/disclosure/scan.ts';
import type { SchemeId } from '../../../src/model/ids.ts';
import { readDecimal } from '../../../src/model/read-decimal.ts';
import type { Scheme } from '../../../src/model/scheme.ts';
import { SCHEME_PARTS, SchemeSchema } from '../../../src/model/scheme.ts';
import { gradeOf } from '../../../src/scoring/grade.ts';
import { workedExamples } from '../../../src/scoring/worked-example.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { checksPage } from '../../../src/view/checks-page.ts';
import { exampleViews } from '../../../src/view/method/method-examples.ts';
import { methodPage } from '../../../src/view/method/method-page.ts';
import { schemePart } from '../../../src/view/method/method-rules.ts';
import { gradesView, weightsView } from '../../../src/view/method/method-tables.ts';
import { methodsPage } from '../../../src/view/method/methods-page.ts';
import { Decimal } from '../../support/decimal.ts';
import { parseFilled } from '../../support/filled.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const FOLDER = new URL('../../../content/schemes/', import.meta.url);
const DEPLOYMENT = { origin: 'https://example.org', base: '/gk/' };

function readScheme(id: string): Scheme {
  const facts: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'));
  return { ...parseFilled(SchemeSchema, facts), id: id as SchemeId };
}

const IDS = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
const SCHEMES = IDS.map(readScheme);

describe('the page of a scheme', () => {
  test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    '%s: every part is in words with its source, or says that it is silent',
    (_, scheme) => {
      for (const part of SCHEME_PARTS) {
        const view = schemePart(scheme, part);
        expect(view.silent === null, part).toBe(view.evidence !== null);
        if (view.silent !== null || part === 'weights' || part === 'grades') continue;
        expect(view.rule !== null || view.lines.length > 0, part).toBe(true);
      }
      const weights = weightsView(scheme);
      if (weights === null || weights.rows.length === 0) return;
      const sum = weights.rows.reduce((total, { weight }) => total.plus(readDecimal(weight)), new Decimal(0));
      expect(sum.toFixed()).toBe(weights.total);
    },
  );

  test('says whether a band has its edges, and which scores have no grade', () => {
    expect(gradesView(readScheme('cn-2020'))?.bands.map(({ term, range }) => [term, range])).toEqual([
      ['优', '90分（含）至100分（含）'],
      ['良', '80分（含）至90分（不含）'],
      ['中', '60分（含）至80分（不含）'],
      ['差', '0分（含）至60分（不含）'],
    ]);
    const whole = gradesView(readScheme('central-integer'));
    expect(whole?.integersOnly).toContain('没有等级');
    expect(whole?.bands.filter(({ grade }) => grade === null).map(({ range }) => range)).toEqual([
      '高于89分、低于90分',
      '高于79分、低于80分',
      '高于59分、低于60分',
    ]);
  });

  test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    '%s: the bands on the page are those that the engine grades by',
    (_, scheme) => {
      const bands = gradesView(scheme)?.bands ?? [];
      const graded = bands.flatMap(({ term, range, grade }) =>
        grade === null ? [] : [[term, range] as const],
      );
      for (const [term, range] of graded) {
        const [min = '', max = ''] = [...range.matchAll(/([\d.]+)分/g)].map((match) => match[1]);
        expect(gradeOf(new Decimal(min), scheme)).toMatchObject({ state: 'graded', term });
        const top = gradeOf(new Decimal(max), scheme);
        const included = range.endsWith('（含）');
        expect(top.state === 'graded' && top.term === term, range).toBe(included);
      }
    },
  );

  test('prints execution in steps with both edges', () => {
    expect(schemePart(readScheme('cn-2021-nocost'), 'execution').lines).toEqual(
      expect.arrayContaining([
        '项目完成且没有超预算：得10分。',
        expect.stringMatching(/^项目未完成，执行率\d+%（含）至100%（不含）：得\d+分。$/u),
      ]),
    );
  });

  test('the examples are computed by the engine and keep its words', () => {
    for (const scheme of SCHEMES) {
      const views = exampleViews(scheme);
      const examples = workedExamples(scheme);
      expect(views.map(({ id }) => id)).toEqual(examples.map(({ id }) => id));
      for (const { id, title, given, result } of views) {
        expect(title, id).not.toBe(id);
        expect(given).not.toBe('');
        expect(result).not.toBe('');
      }
    }
    const [missed] = exampleViews(readScheme('cn-2020')).filter(({ id }) => id === 'positive-missed');
    expect(missed).toEqual({
      id: 'positive-missed',
      title: '正向指标，未达到目标',
      given: '指标值≥98%，完成值96.5%，分值10分',
      steps: ['实际96.5%，未达到目标98%', '96.5 ÷ 98 × 10 = 9.8469… → 9.85，四舍五入'],
      result: '9.85分',
    });
  });
});

describe('in an archive', () => {
  const made = makeReport();
  const archive = createArchive(makeContentOf([made]), DEPLOYMENT);
  const { id, title } = made.sourced.report;

  test('a scheme lists the reports that use it, and names what is still to be verified', () => {
    const page = methodPage(archive, 'cn-2020');
    expect(page.reports).toEqual([{ label: title, href: `/gk/reports/${id}/` }]);
    expect(page.openNotice).toContain('超额完成');
    expect(page.frame.canonical).toBe('https://example.org/gk/method/cn-2020/');
    expect(methodPage(archive, 'cn-2021-cost').reports).toEqual([]);
  });

  test('the list of schemes says how many reports use each', () => {
    const entries = methodsPage(archive).groups.flatMap((group) => group.entries);
    expect(entries.find(({ href }) => href === '/gk/method/cn-2020/')).toMatchObject({
      reports: '1份报告',
      open: '1个部分待核实',
    });
  });

  test('every rule is on the page of rules once, under its own id', () => {
    const rules = checksPage(archive).groups.flatMap((group) => group.rules);
    const ids = [...CATALOGUE, ...CORPUS_CATALOGUE].map((check) => check.id);
    expect(rules.map((rule) => rule.id).sort()).toEqual([...ids].sort());
    for (const rule of rules) {
      expect(rule.ground, rule.id).not.toBe('');
      expect(rule.example, rule.id).not.toBe('');
      const hits = scanText(rule.example);
      expect(hits, `${rule.id}: no number of a person in an example`).toEqual([]);
    }
  });

  test('a rule counts a report once, however often it fails there', () => {
    const cause = { absent: 'not-stated' } as const;
    const finding = (key: string) => ({
      id: key,
      text: `问题${key}没有解决`,
      category: 'quality' as const,
      cause,
    });
    const report = makeReport({ findings: [finding('a'), finding('b')] }, { id: '2023/two' });
    const pages = createArchive(makeContentOf([report]), DEPLOYMENT);
    const failed = pages.checks('2023/two').filter((check) => check.id === 'F_NO_CAUSE');
    expect(failed.filter(({ status }) => status === 'fail')).toHaveLength(2);
    const rule = checksPage(pages).active.find((candidate) => candidate.id === 'F_NO_CAUSE');
    expect(rule).toMatchObject({ count: '1份', flagged: '目前1份报告' });
  });
});

test('a scheme of which only the bands are known names what it does not settle once', () => {
  const content = { ...makeContentOf([]), schemes: new Map([['sh' as SchemeId, readScheme('sh')]]) };
  const page = methodPage(createArchive(content, DEPLOYMENT), 'sh');
  expect(page.rules).toEqual([]);
  expect(page.silentRules).toContain('正向指标、等于型指标');
  expect(page.grades.table?.bands[2]).toMatchObject({ term: '合格', range: '60分（含）至75分（不含）' });
  expect(page.examples.map(({ title }) => title)).toContain('总分75分');
});

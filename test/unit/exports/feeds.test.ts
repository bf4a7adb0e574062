import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { changesFeed, projectFeed, reportFeed, siteFeed, unitFeed } from '../../../src/exports/atom-feed.ts';
import { changesJson } from '../../../src/exports/changes-json.ts';
import { jsonFeed } from '../../../src/exports/json-feed.ts';
import type { Tombstone } from '../../../src/reader/content.ts';
import { archiveOn, measure } from '../../support/archive.ts';
import { makeReport } from '../../support/report.ts';

const schema = (name: string) => readFile(new URL(`../../support/schema/${name}`, import.meta.url), 'utf8');

const TITLE = '“<5%” & 其他：示例区项目绩效自评报告（2023年度）';
const CORRECTION = {
  on: '2024-09-02',
  version: 2,
  field: '资金',
  was: '9 < 10',
  now: ']]>&amp;',
  reason: '录入错误',
  material: true,
  by: '办公室',
};
const GONE = {
  id: '2023/gone',
  title: '撤下的报告',
  withdrawal: { on: '2024-11-01', reason: '数字有误', by: '办公室' },
  example: true,
} as unknown as Tombstone;

const archive = archiveOn(
  '2025-01-01',
  [
    makeReport({ title: TITLE, version: 2, corrections: [CORRECTION] }),
    makeReport({ fiscalYear: { from: 2022, to: 2022 } }, { id: '2022/example' }),
  ],
  {
    withdrawn: [GONE],
    redirects: [
      { from: '/reports/2021/old/', to: '/reports/2022/example/', on: '2024-10-01', reason: '改名' },
    ],
  },
);
const EMPTY = archiveOn('2025-01-01', []);
const summaryOf = (id: string, from = archive) => {
  const summary = from.summaries.find((one) => one.id === id);
  if (!summary) throw new Error(`no report ${id}`);
  return summary;
};

describe('Atom', () => {
  const feeds: [string, string][] = [
    ['of the site', siteFeed(archive)],
    ['of a unit', unitFeed(archive, 'example-education')],
    ['of a project', projectFeed(archive, 'example-project')],
    ['of a report', reportFeed(archive, summaryOf('2023/example'))],
    ['of changes', changesFeed(archive)],
    ['of nothing', siteFeed(EMPTY)],
  ];

  test.each(feeds)('the feed %s fits the grammar of RFC 4287', async (_, xml) => {
    const result = await validateXML({ xml, schema: await schema('atom.rng'), extension: 'relaxng' });
    expect(result.errors.map(({ message }) => message)).toEqual([]);
    expect(result.valid).toBe(true);
  });

  test('the grammar refuses a feed without the day of its last change', async () => {
    const xml = siteFeed(EMPTY).replace(/<updated>.*<\/updated>/, '');
    expect((await validateXML({ xml, schema: await schema('atom.rng'), extension: 'relaxng' })).valid).toBe(
      false,
    );
  });

  test('is as new as its newest entry, and not as the build', () => {
    expect(siteFeed(archive)).toContain('<updated>2024-10-31T16:00:00.000Z</updated>');
    expect(siteFeed(archive)).not.toContain('2024-12-31T');
    expect(siteFeed(EMPTY)).toContain('<updated>2024-12-31T16:00:00.000Z</updated>');
  });

  test('says what is said, whatever it looks like', () => {
    expect(siteFeed(archive)).toContain('“&lt;5%” &amp; 其他');
    expect(changesFeed(archive)).toContain('9 &lt; 10');
    expect(changesFeed(archive)).toContain(']]&gt;&amp;amp;');
  });

  test('names each change once, for ever', () => {
    const ids = [...changesFeed(archive).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual([
      'https://example.org/gk/changes/feed.xml',
      'https://example.org/gk/changes/#c-2023-gone-withdrawal',
      'https://example.org/gk/changes/#c-moved-reports-2021-old',
      'https://example.org/gk/changes/#c-2023-example-correction-1',
    ]);
  });

  test('leaves a unit to itself', () => {
    expect(unitFeed(archive, 'example-finance')).not.toContain('<entry>');
    expect(unitFeed(archive, 'example-education')).not.toContain('撤下的报告');
  });
});

describe('the feed of a report', () => {
  const followed = archiveOn('2025-01-01', [
    makeReport({
      title: TITLE,
      version: 2,
      corrections: [CORRECTION],
      rectifications: [measure(['late'], { updatedOn: '2024-12-30' })],
    }),
  ]);
  const titles = (xml: string) =>
    [...xml.matchAll(/<entry>[\s\S]*?<title[^>]*>(.*?)<\/title>/g)].map(([, one]) => one);

  test('tells publication, corrections and rectification, newest first', () => {
    const found = titles(reportFeed(followed, summaryOf('2023/example', followed)));
    expect(found.length).toBe(3);
    expect(found[0]).toContain('整改情况（已整改）');
    expect(found[1]).toContain('更正');
    expect(found[2]).not.toContain('更正：');
  });

  test('leaves other reports to the feed of their project', () => {
    // Each with its publication and its rectification, the newer one with a correction too.
    expect(titles(reportFeed(archive, summaryOf('2022/example'))).length).toBe(2);
    expect(titles(projectFeed(archive, 'example-project')).length).toBe(5);
    expect(titles(projectFeed(archive, 'another'))).toEqual([]);
  });
});

test('JSON Feed fits version 1.1 and holds the entries of the Atom feed', async () => {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(await schema('json-feed.json')));
  const feed = JSON.parse(jsonFeed(archive));
  expect(validate(feed), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...feed, items: [{ id: '1' }] })).toBe(false);
  const atom = [...siteFeed(archive).matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id]) => id);
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(atom);
  expect(feed.items[1]).toMatchObject({
    title: `【示例】${TITLE}`,
    date_published: '2024-08-20T00:00:00+08:00',
    date_modified: '2024-09-02T00:00:00+08:00',
  });
});

test('news of a rectification makes a report new again', () => {
  const made = makeReport({ rectifications: [measure(['late'], { updatedOn: '2024-12-30' })] });
  const [item] = JSON.parse(jsonFeed(archiveOn('2025-01-01', [made]))).items;
  expect(item.date_modified).toBe('2024-12-30T00:00:00+08:00');
});

test('changes.json holds the old and the new text of every correction', () => {
  const { format, changes } = JSON.parse(changesJson(archive));
  expect(format).toBe('mingji-changes/1');
  expect(changes).toMatchObject([
    { kind: 'withdrawal', reason: '数字有误', url: 'https://example.org/gk/reports/2023/gone/' },
    { kind: 'moved', from: 'https://example.org/gk/reports/2021/old/', report: null },
    { kind: 'correction', field: '资金', was: '9 < 10', now: ']]>&amp;', version: 2, material: true },
  ]);
});

test('changes.json holds the old and the new value of every field between versions, whole', () => {
  const long = '设备安装晚于计划，'.repeat(20);
  const finding = (text: string) => [
    { id: 'late', text, category: 'execution' as const, cause: { absent: 'not-stated' as const } },
  ];
  const first = makeReport({ title: '甲项目评价报告', findings: finding(`${long}七天。`) });
  const second = makeReport(
    { title: '乙项目评价报告', findings: finding(`${long}九天。`), version: 2, corrections: [CORRECTION] },
    { earlier: [first.sourced], narrative: '## 一、项目基本情况\n\n更正后的正文。\n' },
  );
  const { versions } = JSON.parse(changesJson(archiveOn('2025-01-01', [second])));
  expect(versions).toMatchObject([
    {
      ...{ report: '2023/example', title: '乙项目评价报告', example: true, from: 1, to: 2, on: '2024-09-02' },
      fromUrl: 'https://example.org/gk/reports/2023/example/v1/',
      toUrl: 'https://example.org/gk/reports/2023/example/v2/',
    },
  ]);
  const fields = new Map(versions[0].fields.map((field: { key: string }) => [field.key, field] as const));
  expect(fields.get('title')).toMatchObject({ was: '甲项目评价报告', now: '乙项目评价报告' });
  expect(fields.get('findings/late')).toMatchObject({ was: `${long}七天。`, now: `${long}九天。` });
  expect([...fields.keys()].filter((key) => String(key).startsWith('words/')).length).toBeGreaterThan(0);
  expect(JSON.parse(changesJson(archive)).versions).toEqual([]);
});

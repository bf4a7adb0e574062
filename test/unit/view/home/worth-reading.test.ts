import { expect, test } from 'vitest';
import { homePage } from '../../../../src/view/home/home-page.ts';
import { worthReading } from '../../../../src/view/home/worth-reading.ts';
import { repositoryArchive } from '../../../support/repository.ts';

const archive = await repositoryArchive();
const picks = worthReading(archive);

test('names each report once, the real one first, with figures of its own record', () => {
  expect(new Set(picks.map(({ href }) => href)).size).toBe(picks.length);
  expect(picks).toHaveLength(5);
  expect(picks[0]).toMatchObject({
    example: false,
    why: '得90分；得分按满分100分折算，比预算执行率57.96%高32.04个百分点',
    href: '/reports/2023/maiji-zhiliang-qiangqu/',
  });
  for (const { example, href } of picks.slice(1)) {
    expect(example, href).toBe(true);
    expect(archive.summaries.find(({ id }) => href.endsWith(`/${id}/`))?.example, href).toBe(true);
  }
});

test('takes the report that goes furthest: no other example has more to tell by its rule', () => {
  const [, overdue, reviewed, unspent] = picks;
  const change = ({ claimed, reviewed: later }: (typeof archive.summaries)[number]) =>
    later?.score == null || claimed.score === null
      ? -1
      : Math.abs(Number(claimed.score) - Number(later.score));
  const most = Math.max(...archive.summaries.filter(({ example }) => example).map(change));
  const [from = 0, to = 0] = [...(reviewed?.why ?? '').matchAll(/[\d.]+(?=分、|分，)/g)].map(([text]) =>
    Number(text),
  );
  expect(Math.abs(from - to)).toBeCloseTo(most, 6);
  expect(overdue?.why).toMatch(/^\d+个问题过了整改期限/);
  expect(unspent?.why).toMatch(/没有花完$/);
});

test('what was published latest has a day', () => {
  const { latest } = homePage(archive);
  expect(latest.length).toBeGreaterThan(3);
  for (const { publishedOn, id } of latest) expect(publishedOn, id).toMatch(/^\d{4}年/u);
});

test('says nothing where nothing fits', () => {
  const bare = { ...archive, summaries: [] };
  expect(worthReading(bare)).toEqual([]);
});

test('the queries that the home page offers are words of the record', () => {
  const { examples, tables, topics } = homePage(archive);
  expect(examples.map(({ label }) => label)).toEqual([
    '麦积区质量强市工作',
    '示例市清源区交通运输局',
    '预算执行率',
  ]);
  expect(tables.map(({ href }) => href)).toEqual([
    '/reports/?sort=gap',
    '/reports/?sort=contradiction',
    '/reports/?sort=rate-asc',
    '/reports/?sort=overdue',
    '/reports/?sort=executed',
  ]);
  expect(topics.length).toBeGreaterThan(3);
});

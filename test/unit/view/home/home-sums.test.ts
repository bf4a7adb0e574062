import { beforeAll, expect, test } from 'vitest';
import type { HomePage } from '../../../../src/view/home/home-page.ts';
import { homePage } from '../../../../src/view/home/home-page.ts';
import { repositoryArchive } from '../../../support/repository.ts';

// Whoever adds up what stands below a total on the home page comes to that total.

const archive = await repositoryArchive();
let page: HomePage;
beforeAll(() => {
  page = homePage(archive);
});

const numbers = (text: string) =>
  [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replace(',', '')));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('reports that are due are public, late, not yet due, withheld or withdrawn', () => {
  const [fact] = page.coverage;
  const [due, ...others] = numbers(fact?.note ?? '');
  expect(sum([...numbers(fact?.text ?? ''), ...others])).toBe(due);
  expect(fact?.note).toContain('公开后撤下1份');
});

test('topics and years count every report', () => {
  const counted = (rows: readonly { readonly count: string }[]) =>
    sum(rows.flatMap(({ count }) => numbers(count)));
  expect(counted(page.topics)).toBe(archive.summaries.length);
  expect(counted(page.years)).toBe(archive.summaries.length);
  expect(page.topics.at(-1)).toMatchObject({ label: '未登记功能分类', href: '/reports/?topic=none' });
});

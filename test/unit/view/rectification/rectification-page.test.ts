import { expect, test } from 'vitest';
import { coverageFacts } from '../../../../src/view/coverage/coverage-facts.ts';
import { coverageRecords } from '../../../../src/view/coverage/coverage-record.ts';
import { findingRecords } from '../../../../src/view/rectification/finding-record.ts';
import { rectificationPage } from '../../../../src/view/rectification/rectification-page.ts';
import { repositoryArchive } from '../../../support/repository.ts';

const archive = await repositoryArchive();
const findings = findingRecords(archive);
const real = findings.filter(({ report }) => !report.example);

test('the head counts the findings of real reports, and tells how many examples it leaves out', () => {
  const [total, done, open] = rectificationPage(archive, 1).facts;
  expect(real.length).toBeGreaterThan(0);
  expect(real.length).toBeLessThan(findings.length);
  expect(total).toEqual({
    term: '问题',
    text: `${real.length}条`,
    note: `另有${findings.length - real.length}条在虚构的示例中，不计入`,
  });
  expect(done?.text).toBe(`${real.filter(({ state }) => state === 'done').length}条`);
  expect(open?.term).toBe('没有了结');
});

test('states are counted alike, and a link says what its list holds', () => {
  const { states } = rectificationPage(archive, 1);
  const counts = states?.rows.map(({ count }) => Number(count.replaceAll(',', '')));
  expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(real.length);
  for (const { state, listed, href } of states?.rows ?? []) {
    const own = findings.filter((record) => record.state === state);
    const examples = own.filter(({ report }) => report.example).length;
    const told = listed.match(/\d+/g)?.reduce((sum, count) => sum + Number(count), 0);
    expect(told, state).toBe(own.length);
    expect(listed.includes('示例'), state).toBe(examples > 0);
    expect(href === null, state).toBe(own.length === 0);
  }
});

test('a list of examples alone is called that in every figure', () => {
  const year = findings.find(
    ({ report }) => !real.some((other) => other.report.fiscalYear === report.fiscalYear),
  )?.report.fiscalYear;
  const { facts, states } = rectificationPage(archive, 1, { by: 'year', id: String(year) });
  for (const { term } of facts) expect(term).toMatch(/^示例 · /);
  // The table of states says it once, and bears it in each row.
  expect(states?.title).toBe('示例 · 按状态');
  expect(states?.watermark).toBe('示例');
  for (const { label } of states?.rows ?? []) expect(label).not.toContain('示例');
});

test('what is due is counted in the same way', () => {
  const records = coverageRecords(archive);
  const [due, ...rest] = coverageFacts(records, archive.summaries);
  const isExample = records.every(({ example }) => example);
  expect(due?.term).toBe(isExample ? '示例 · 应当公开' : '应当公开');
  // No day of publication of the real report is known: what is told is that of the examples, and says so.
  expect(rest.at(-1)?.term).toBe('示例 · 从年度结束到公开');
  const half = records.map((record, index) => ({ ...record, example: index > 2 }));
  expect(coverageFacts(half, [])[0]).toEqual({
    term: '应当公开',
    text: '3份',
    note: `另有${half.length - 3}份虚构的示例，不计入`,
  });
});

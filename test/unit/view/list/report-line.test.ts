import { expect, test } from 'vitest';
import { AT, LINE_AT } from '../../../../src/components/list/list-query.ts';
import type { RemarkKind } from '../../../../src/model/remark-weight.ts';
import { REMARK_KINDS, remarkKind } from '../../../../src/model/remark-weight.ts';
import { reportsData } from '../../../../src/view/list/list-data.ts';
import { reportLines } from '../../../../src/view/list/report-line.ts';
import { reportsPage } from '../../../../src/view/list/reports-page.ts';
import { findingRecords } from '../../../../src/view/rectification/finding-record.ts';
import { isOpen } from '../../../../src/view/rectification/follow-up.ts';
import { repositoryArchive } from '../../../support/repository.ts';

const archive = await repositoryArchive();
const lines = reportLines(archive);

test('every report has a line, and its numbers are those of its record', () => {
  expect(lines).toHaveLength(archive.summaries.length);
  const records = findingRecords(archive);
  for (const line of lines) {
    const report = archive.published(line.id);
    const { score } = report.claimed;
    const rate = report.rates.execution;
    const gap =
      score === null || rate === null ? null : Math.round((Number(score) - Number(rate)) * 1e6) / 1e6;
    expect(line.values.gap, line.id).toBe(gap);
    const { reviewed } = archive.summaryOf(line.id);
    // Where a review gave another score, whose each difference is.
    const [, first = line.gap] = /^[\p{Script=Han}]+([+−\d.]+)、复核[+−\d.]+$/u.exec(line.gap) ?? [];
    expect(first !== line.gap, line.id).toBe(gap !== null && reviewed?.score != null);
    expect(first.replace('−', '-').replace('+', ''), line.id).toBe(gap === null ? '未说明' : String(gap));
    const own = records.filter((record) => record.report.id === line.id);
    const open = own.filter(({ state }) => isOpen(state)).length;
    expect(line.open, line.id).toBe(own.length === 0 ? '未说明' : String(open));
    expect(line.version, line.id).toBe(report.version > 1 ? `第${report.version}版` : null);
  }
});

test('the file of rows says what the page prints', () => {
  const { rows } = reportsData(archive);
  const printed = [1, 2, 3].flatMap((page) => reportsPage(archive, page).lines);
  const byId = new Map(rows.map((row) => [row[AT.id], row]));
  expect(rows).toHaveLength(lines.length);
  for (const line of printed.slice(0, lines.length)) {
    const row = byId.get(line.id);
    expect(row?.[AT.line]?.slice(0, LINE_AT.topic)).toEqual([line.gap, line.open, line.overdue]);
    expect([
      row?.[AT.title],
      row?.[AT.budget],
      row?.[AT.executed],
      row?.[AT.executionRate],
      row?.[AT.score],
    ]).toEqual([line.title, line.budget, line.executed, line.executionRate, line.score]);
  }
});

test('a row tells the three kinds of remark apart, as the page of its report counts them', () => {
  const names = new Map<string, RemarkKind>([
    ['对不上', 'contradiction'],
    ['没有说清', 'absence'],
    ['写法', 'form'],
  ]);
  const rows = new Map(reportsData(archive).rows.map((row) => [row[AT.id], row]));
  for (const line of lines) {
    const failed = archive.published(line.id).checks.filter(({ status }) => status === 'fail');
    const counts = { contradiction: 0, absence: 0, form: 0 };
    for (const { weight } of failed) counts[remarkKind(weight)] += 1;
    const told = [...line.remarks.matchAll(/([^：，]+?)(\d+)处/g)].map(([, name = '', count]) => [
      names.get(name),
      Number(count),
    ]);
    const there = REMARK_KINDS.filter((kind) => counts[kind] > 0).map((kind) => [kind, counts[kind]]);
    expect(told, line.id).toEqual(there);
    expect(
      REMARK_KINDS.map((kind) => line[kind]),
      line.id,
    ).toEqual(REMARK_KINDS.map((kind) => String(counts[kind])));
    const datum = rows.get(line.id);
    expect(
      REMARK_KINDS.map((kind) => datum?.[AT[kind]]),
      line.id,
    ).toEqual(REMARK_KINDS.map((kind) => counts[kind]));
  }
  const asked = reportsPage(archive, 1).filter?.fields.find(({ name }) => name === 'remark');
  const contradicted = lines.filter(({ contradiction }) => contradiction !== '0').length;
  expect(contradicted).toBeGreaterThan(0);
  expect(asked?.options.find(({ value }) => value === 'contradiction')?.count).toBe(contradicted);
});

test('examples are counted apart from real reports', () => {
  expect(reportsPage(archive, 1).count).toBe('共40份，其中真实报告1份，示例39份（名称后标有“示例”）。');
});

test('topics and places can be asked for, each with its count', () => {
  const fields = new Map(reportsPage(archive, 1).filter?.fields.map(({ name, options }) => [name, options]));
  const topics = fields.get('topic') ?? [];
  expect(topics.map(({ label }) => label)).toContain('农林水');
  expect(topics.at(-1)?.label).toBe('未登记功能分类');
  expect(topics.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  expect((fields.get('place') ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(40);
});

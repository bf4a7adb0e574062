import { describe, expect, test } from 'vitest';
import { withReviewsApart } from '../../../../../src/archive/reviews-apart.ts';
import { toPlain } from '../../../../../src/model/decimal.ts';
import { historyEntries } from '../../../../../src/view/changes/feed-entry.ts';
import { compareColumn } from '../../../../../src/view/compare/compare-column.ts';
import { aggregate } from '../../../../../src/view/list/aggregate.ts';
import { reportRow } from '../../../../../src/view/list/report-row.ts';
import { unitMatrix } from '../../../../../src/view/list/unit-matrix.ts';
import { overdueFindings } from '../../../../../src/view/rectification/finding-record.ts';
import { reportPage } from '../../../../../src/view/report/report-page.ts';
import { trendSeries } from '../../../../../src/view/report/report-series-charts.ts';
import { seriesPoints } from '../../../../../src/view/report/report-series-points.ts';
import { isReviewDue } from '../../../../../src/view/report/score/review-due.ts';
import { scoreInWords } from '../../../../../src/view/report/score/score-words.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

// A score that a review changed never stands alone: wherever it is named, whose it is and what became of it is said.

const archive = await repositoryArchive();
const { content, deployment, byProject, byUnit, summaries } = archive;
const pages = summaries.map((summary) => {
  const { id, project } = summary;
  const series = byProject.get(project.id) ?? [];
  const [record, published] = [archive.record(id), archive.published(id)];
  const overdue = overdueFindings(archive, id);
  return {
    summary,
    series,
    report: record.report,
    page: reportPage({ record, published, series, overdue, content, deployment }),
  };
});

const reviewed = summaries.flatMap((summary) => {
  const [own, later] = [summary.claimed.score, summary.reviewed?.score ?? null];
  return own === null || later === null || own.eq(later) ? [] : [{ summary, own, later }];
});

describe.each(reviewed)('$summary.id', ({ summary, own, later }) => {
  const both = new RegExp(`${toPlain(own)}.{0,12}复核为?${toPlain(later)}`, 'u');
  const own_ = pages.find(({ page }) => page.id === summary.id);

  test('its page names both, and leads what matters with them', () => {
    expect(own_?.page.sentence).toMatch(both);
    expect(own_?.page.frame.description).toMatch(both);
    expect(own_?.page.answers.source.sentence).toMatch(both);
    expect(own_?.page.keyPoints.reviewed?.text).toMatch(both);
  });

  test('its rows name both, with no mark of one grade', () => {
    const row = reportRow(summary, deployment);
    expect(row.score).toMatch(both);
    expect(row.grade).toBeNull();
    const matrix = unitMatrix(byUnit.get(summary.unit.id) ?? [], deployment);
    for (const cell of matrix?.rows.flatMap(({ cells }) => cells.flat()) ?? [])
      if (cell.href === row.href) expect(cell.score).toMatch(both);
  });

  test('the pages of other years that name it name both', () => {
    for (const { page, summary: other } of pages) {
      if (other.project.id !== summary.project.id || other.id === summary.id) continue;
      const named = new RegExp(`${summary.fiscalYear}年度）?得${toPlain(own)}分`, 'u');
      expect(page.answers.after.sentence + page.answers.after.more, other.id).not.toMatch(named);
    }
  });

  test('no row of what it did is green where the review took points off', () => {
    const rows = own_?.report.indicators;
    if (rows === undefined || 'absent' in rows) return;
    const lines = own_?.page.answers.results.lines ?? [];
    for (const { name, reviewedScore, claimedScore } of rows.rows) {
      if (reviewedScore === undefined || 'absent' in claimedScore) continue;
      if (reviewedScore.value.eq(claimedScore.value)) continue;
      for (const line of lines.filter(({ text }) => text.startsWith(`${name}：`))) {
        expect(line.met, name).not.toBe(true);
        expect(line.label, name).toContain(`复核${toPlain(reviewedScore.value)}分`);
      }
    }
  });
});

test('two reports or more were looked at', () => {
  expect(reviewed.length).toBeGreaterThan(1);
});

describe('who gave the score', () => {
  test('a review is missed only where one is due, and nobody is named whom the report does not name', () => {
    for (const { page, report, series, summary } of pages) {
      const { sentence } = page.answers.source;
      const isReviewed =
        report.assessments.some(({ stage }) => stage === 'reviewed') ||
        series.some(({ kind, fiscalYear }) => kind === 're-review' && fiscalYear === summary.fiscalYear);
      expect(sentence.includes('未见复核'), page.id).toBe(isReviewDue(report) && !isReviewed);
      const claimed = report.assessments.find(({ stage }) => stage === 'claimed');
      if (claimed === undefined || claimed.role === 'self') continue;
      const { evaluator } = report;
      const named = 'absent' in claimed.by ? evaluator : claimed.by;
      const unit = 'absent' in named || named.basis !== 'stated' ? undefined : content.units.get(named.unit);
      const own = report.implementingUnit;
      const isOwn = 'unit' in named && own.basis === 'stated' && own.unit === named.unit;
      const name = unit === undefined ? null : isOwn ? '单位自己' : (unit.shortName ?? unit.name);
      if (name === null) expect(sentence, page.id).toMatch(/评价人/u);
      else expect(sentence, page.id).toContain(name);
    }
  });

  test('what a report concludes in place of a grade is told', () => {
    const told = pages.map(({ page }) => page.answers.source.sentence).join('\n');
    expect(told).toContain('结论为“调整后予以支持”');
    expect(told).toContain('监控结论为“黄灯”');
  });
});

describe('what became of the findings', () => {
  test('a passed deadline comes with the last news there is, and with no more than it', () => {
    let late = 0;
    for (const { page, report } of pages) {
      const { sentence, more } = page.answers.after;
      expect(sentence, page.id).not.toMatch(/过了整改期限|没改完\d/u);
      if (sentence.includes('没改完')) expect(sentence, page.id).toMatch(/截至\d{4}年\d+月都?没改完/u);
      if (sentence.includes('期限已过')) late += 1;
      const { findings } = report;
      const repeated = 'absent' in findings ? [] : findings.filter(({ repeats }) => repeats !== undefined);
      expect(/往年.?提出过/u.test(more), page.id).toBe(repeated.length > 0);
    }
    expect(late).toBeGreaterThan(5);
  });
});

test('a unit and its only project give the same medians, over results of years alone', () => {
  let compared = 0;
  for (const [, reports] of byUnit) {
    const [first] = reports;
    if (first === undefined || reports.some(({ project }) => project.id !== first.project.id)) continue;
    const own = byProject.get(first.project.id) ?? [];
    if (own.length !== reports.length) continue;
    compared += 1;
    expect(aggregate(reports).facts).toEqual(aggregate(own).facts);
    const score = aggregate(reports).facts.find(({ term }) => term.endsWith('得分中位数'));
    const aside = reports.filter(({ kind }) => ['re-review', 'ex-ante', 'monitoring'].includes(kind)).length;
    if (score !== undefined && aside > 0) expect(score.note).toContain(`${reports.length - aside}份给出得分`);
  }
  expect(compared).toBeGreaterThan(0);
});

test('what does not apply to a report is not called unsaid in its row', () => {
  const rows = new Map(summaries.map((summary) => [summary.id as string, reportRow(summary, deployment)]));
  expect(rows.get('2022/shili-yanglao-pinggu')).toMatchObject({
    executed: '不适用',
    executionRate: '不适用',
  });
  expect(rows.get('2024/shili-yingji-binan')).toMatchObject({ score: '不适用', executionRate: '不能计算' });
  expect(rows.get('2023/shili-yanglao-jiankong')).toMatchObject({ score: '不适用' });
});

describe('a review that is a report of its own', () => {
  // As if no report told of its review itself.
  const apart = withReviewsApart(summaries.map((one) => ({ ...one, reviewed: null, reviewedApart: null })));
  const pairs = apart.flatMap((summary) => {
    const [own, later] = [summary.claimed.score, summary.reviewedApart?.score ?? null];
    return own === null || later === null ? [] : [{ summary, own, later }];
  });

  test('there are some', () => {
    expect(pairs.map(({ summary }) => summary.id)).toContain('2021/shili-jineng-peixun');
  });

  test.each(pairs)(
    '$summary.id: rows, sentences, feed and comparison name both',
    ({ summary, own, later }) => {
      const both = new RegExp(`自评${toPlain(own)}.{0,12}复核${toPlain(later)}`, 'u');
      expect(reportRow(summary, deployment).score).toMatch(both);
      expect(scoreInWords(summary)).toMatch(both);
      const [entry] = historyEntries(archive, summary).filter(({ id }) => !id.includes('#'));
      expect(entry?.summary).toMatch(both);
      expect(entry?.summary).not.toMatch(/）（/u);
      const { cells } = compareColumn(archive, summary);
      expect(cells.claimed).toEqual({ text: `${toPlain(own)}分`, note: '自评' });
      expect(cells.reviewed).toEqual({ text: `${toPlain(later)}分`, note: '见复核报告' });
    },
  );
});

test('the line of a project draws each score once', () => {
  for (const { series, page } of pages) {
    const drawn = trendSeries(seriesPoints(series, content))
      .filter(({ breaks }) => breaks)
      .flatMap(({ values }) => values.map(({ value }, index) => [series[index]?.fiscalYear, value].join(' ')))
      .filter((one) => !one.endsWith(' '));
    expect(drawn, page.id).toEqual([...new Set(drawn)]);
  }
});

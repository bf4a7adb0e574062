import { describe, expect, test } from 'vitest';
import { REPORT_KINDS } from '../../../../../src/model/report.ts';
import type { ReportPage } from '../../../../../src/view/report/report-page.ts';
import { reportPage } from '../../../../../src/view/report/report-page.ts';
import { archiveOn } from '../../../../support/archive.ts';
import { makeIndicator, makeReport } from '../../../../support/report.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

// Monitoring looks at a part of a year. What it says of money and of targets is not how the year ended, and nobody may
// read it as that: not in the title, not in the five answers, not in what search engines and messengers show.

const ID = '2023/example';
const PERIODS = {
  stated: { from: '2023-01-01', to: '2023-07-31' },
  absent: { absent: 'not-stated' },
} as const;

function pageOf(kind: (typeof REPORT_KINDS)[number], period: keyof typeof PERIODS): ReportPage {
  const indicators = {
    rows: [
      makeIndicator({ id: 'rate', name: '预算执行率', target: '≥100%', actual: '57.96%' }),
      makeIndicator({ id: 'trained', name: '培训人数', target: '≥80人', actual: '90人' }),
    ],
  };
  const made = makeReport({ kind, evaluationPeriod: PERIODS[period], indicators });
  const archive = archiveOn('2026-11-28', [made]);
  const { content, deployment, byProject } = archive;
  const published = archive.published(ID);
  const series = byProject.get(published.project.id) ?? [];
  return reportPage({ record: archive.record(ID), published, series, content, deployment });
}

/**
 * What the first screen and what others show of the page tell of the year, which a goal does not; the lines of the
 * results stand below their sentence.
 */
function saidBy({ frame, answers }: ReportPage): readonly string[] {
  const { spent, results, source, after } = answers;
  const lines = results.lines.map(({ text, label }) => text + (label ?? ''));
  return [
    frame.documentTitle,
    frame.heading,
    frame.description,
    spent.sentence,
    results.sentence,
    spent.more,
    [results.more, ...lines].join(''),
    source.sentence,
    after.sentence,
  ];
}

const MIDDLE = /截至\d{4}年\d{1,2}月\d{1,2}日，|年中监控时，/u;
const RATE = /\d%|没有花|没有支出|没有达到/u;

/** What is told of a year without the point in time before it, in the same text. */
const toldAsFinal = (texts: readonly string[]) =>
  texts.filter((text) => {
    const at = text.search(RATE);
    return at >= 0 && !MIDDLE.test(text.slice(0, at));
  });

describe.each(REPORT_KINDS)('%s', (kind) => {
  test.each(['stated', 'absent'] as const)('with the period %s', (period) => {
    const page = pageOf(kind, period);
    const texts = saidBy(page);
    // The money and a target are told at all.
    expect(page.frame.description).toContain('95.00%');
    expect(page.answers.spent.sentence).toContain('95.00%');
    expect(page.answers.results.lines.map(({ text }) => text).join()).toContain('57.96%');
    if (kind === 'monitoring') {
      const middle = period === 'stated' ? '截至2023年7月31日，' : '年中监控时，';
      expect(page.frame.description).toContain(`；${middle}实际支出`);
      expect(page.answers.spent.sentence.startsWith(middle)).toBe(true);
      expect(page.answers.results.sentence.startsWith(middle)).toBe(true);
      for (const { more } of [page.answers.spent, page.answers.results])
        expect(more === '' || more.startsWith(middle), more).toBe(true);
      expect(toldAsFinal(texts)).toEqual([]);
      expect(page.answers.results.lines.find(({ met }) => met === false)?.label).toBe('还没有达到');
    } else {
      expect(texts.filter((text) => MIDDLE.test(text) || text.includes('还没有达到'))).toEqual([]);
      expect(toldAsFinal(texts)).not.toEqual([]);
    }
  });
});

test('no report of the site tells the middle of a year as its end', async () => {
  const archive = await repositoryArchive();
  const { content, deployment, byProject } = archive;
  let monitored = 0;
  for (const { id, kind, project } of archive.summaries) {
    if (kind !== 'monitoring') continue;
    monitored += 1;
    const series = byProject.get(project.id) ?? [];
    const page = reportPage({
      record: archive.record(id),
      published: archive.published(id),
      series,
      content,
      deployment,
    });
    expect(toldAsFinal(saidBy(page)), id).toEqual([]);
  }
  expect(monitored).toBeGreaterThan(0);
});

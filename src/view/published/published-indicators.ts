import type { ReportRecord } from '../../archive/record.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { PublishedIndicator, PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import { computedFields } from '../report/score/recomputed.ts';
import { absencesOf } from './published-absences.ts';
import { plain } from './published-money.ts';

/** The indicator table as published, claimed and computed points side by side; needs no narrative. */
export function publishedIndicators(record: ReportRecord): PublishedReport['indicators'] {
  const { report } = record;
  if (isAbsent(report.indicators)) return null;
  const recomputed = record.recomputed();
  return report.indicators.rows.map(
    (row): PublishedIndicator => ({
      id: row.id,
      path: row.path,
      name: row.name,
      target: valueOf(row.target)?.raw ?? null,
      actual: valueOf(row.actual)?.raw ?? null,
      baseline: valueOf(row.baseline)?.raw ?? null,
      direction: row.direction,
      state: row.state ?? null,
      weight: plain(valueOf(row.weight)),
      claimedScore: plain(valueOf(row.claimedScore)),
      reviewedScore: plain(row.reviewedScore ?? null),
      ...computedFields(recomputed, row.id),
      deviationReason: row.deviationReason ?? null,
      explanation: row.explanation ?? null,
      standard: row.standard ?? null,
      scoringStyle: row.scoringStyle,
      elements: (row.elements ?? []).map(({ text, points, met, gate }) => ({
        text,
        points: toPlain(points.value),
        met,
        gate,
      })),
      improvement: row.improvement ?? null,
      evidence: row.evidence ?? [],
      survey: survey(row.survey),
      remark: row.remark ?? null,
      project: row.project ?? null,
      subProject: row.subProject ?? null,
      absent: indicatorAbsences(row),
    }),
  );
}

/** Why values of a row are not there. */
export function indicatorAbsences(row: Indicator): PublishedIndicator['absent'] {
  return absencesOf(row, ['target', 'actual', 'baseline', 'weight', 'claimedScore']);
}

/** The printed subtotals. */
export function publishedGroups({ indicators }: Report): PublishedReport['indicatorGroups'] {
  if (isAbsent(indicators)) return [];
  return indicators.groups.map((group) => ({
    path: group.path,
    weight: plain(group.weight),
    claimedScore: plain(valueOf(group.claimedScore)),
    absent: absencesOf(group, ['claimedScore']),
  }));
}

function survey(asked: Indicator['survey']): PublishedIndicator['survey'] {
  if (asked === undefined) return null;
  const { sample = null, valid = null, method = null, date } = asked;
  return { sample, valid, method, date: date?.iso ?? null };
}

import type { ReportSummary } from '../../archive/summary.ts';
import type { ScatterSpec } from '../../charts/spec.ts';
import { Decimal, toPlain } from '../../model/decimal.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { pointsValue, rateValue } from '../chart-value.ts';
import { pictured } from '../standing.ts';
import { isYearly } from '../yearly.ts';

/** More points than this hide each other, and weigh more than the page; the counts say it better. */
const POINTS = 300;
const FEWEST = 2;
const LOWEST = 50;

/**
 * Score against execution rate, a point a report: high scores on low spending stand in one corner. `null` where
 * no report has both, and where there are too many to tell apart.
 */
export function scoreChart(all: readonly ReportSummary[], deployment: Deployment): ScatterSpec | null {
  const { counted, isExample } = pictured(all);
  const reports = counted.filter(isYearly);
  const both = reports.flatMap(({ claimed: { score }, rates: { execution } }) =>
    score === null || execution === null ? [] : [score, execution.percent],
  );
  if (both.length < 2 * FEWEST || both.length > 2 * POINTS) return null;
  const least = Decimal.min(...both)
    .div(10)
    .floor()
    .times(10);
  const low = toPlain(Decimal.min(LOWEST, least));
  return {
    kind: 'scatter',
    id: 'score-rate',
    title: AGGREGATE_TEXT.figureTitle(AGGREGATE_TEXT.chartTitle, isExample),
    dimension: AGGREGATE_TEXT.chartDimension,
    x: {
      name: AGGREGATE_TEXT.chartRate,
      unit: '%',
      thresholds: [
        { value: '60', label: '60%' },
        { value: '80', label: '80%' },
      ],
      range: [low, '100'],
    },
    y: {
      name: AGGREGATE_TEXT.chartScore,
      unit: '分',
      thresholds: [
        { value: '80', label: '80分' },
        { value: '90', label: '90分' },
      ],
      range: [low, '100'],
    },
    groups: [AGGREGATE_TEXT.chartDimension],
    points: reports.map(({ id, title, claimed, rates }) => ({
      label: title,
      href: href(deployment, PATHS.report(id)),
      x: rateValue(rates.execution, AGGREGATE_TEXT.none),
      y: pointsValue(claimed.score, AGGREGATE_TEXT.noScore),
      group: 0,
    })),
    corner: { yFrom: '90', xBelow: '80' },
  };
}

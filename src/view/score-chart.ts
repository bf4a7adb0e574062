import type { Chart } from '../charts/chart.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { formatPercent } from '../model/format.ts';
import type { PublishedSummary } from '../model/published.ts';
import { AGGREGATE_TEXT } from '../text/aggregate.ts';
import type { Deployment } from './address.ts';
import { href, PATHS } from './address.ts';
import { pictured } from './standing.ts';

/** More points than this hide each other, and weigh more than the page; the counts say it better. */
const POINTS = 300;
const LOWEST = 50;

/**
 * Score against execution rate, a point a report: high scores on low spending stand in one corner. `null` where
 * no report has both, and where there are too many to tell apart.
 */
export function scoreChart(all: readonly PublishedSummary[], deployment: Deployment): Chart | null {
  const { counted: reports, isExample } = pictured(all);
  const both = reports.filter(({ claimed, rates }) => claimed.score !== null && rates.execution !== null);
  if (both.length < 2 || both.length > POINTS) return null;
  const values = both.flatMap(({ claimed, rates }) => [Number(claimed.score), Number(rates.execution)]);
  const low = String(Math.min(LOWEST, Math.floor(Math.min(...values) / 10) * 10));
  return drawChart({
    kind: 'scatter',
    id: 'score-rate',
    title: isExample ? AGGREGATE_TEXT.ofExamples(AGGREGATE_TEXT.chartTitle) : AGGREGATE_TEXT.chartTitle,
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
      x: {
        value: rates.execution,
        text: rates.execution === null ? AGGREGATE_TEXT.none : formatPercent(rates.execution),
      },
      y: {
        value: claimed.score,
        text: claimed.score === null ? AGGREGATE_TEXT.noScore : AGGREGATE_TEXT.points(claimed.score),
      },
      group: 0,
    })),
    corner: { yFrom: '90', xBelow: '80' },
  });
}

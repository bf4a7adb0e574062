import { formatCount } from '../model/format.ts';
import { CHART_TEXT, DISTRIBUTION_TEXT } from '../text/charts.ts';
import { shareOf } from './distribution-share.ts';
import type { DistributionSpec } from './spec.ts';

/** Every class that has members, with number and share; then how many could not be counted. */
export function distributionSentence(spec: DistributionSpec): string {
  const { bins, unit, without } = spec;
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const counted = (count: number) => CHART_TEXT.counted(formatCount(count), unit);
  const rest = without.count === 0 ? [] : [DISTRIBUTION_TEXT.without(without.label, counted(without.count))];
  if (all === 0) return CHART_TEXT.sentence([DISTRIBUTION_TEXT.none, ...rest]);
  const classes = bins
    .filter(({ count }) => count > 0)
    .map(({ label, count }) =>
      DISTRIBUTION_TEXT.bin(label, counted(count), shareOf(count, all) ?? CHART_TEXT.noShare),
    );
  return CHART_TEXT.sentence([DISTRIBUTION_TEXT.all(counted(all), CHART_TEXT.list(classes)), ...rest]);
}

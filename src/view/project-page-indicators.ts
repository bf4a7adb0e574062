import { isAbsent, valueOf } from '../model/absence.ts';
import { toPlain } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { normalise } from '../model/normalise.ts';
import { PROJECT_TEXT } from '../text/series.ts';
import type { Deployment } from './address.ts';
import { href, PATHS } from './address.ts';
import type { SeriesPoint } from './report-series-points.ts';

/** One indicator as one report has it. */
export interface RecurringCell {
  readonly target: string;
  readonly actual: string;
  /** `9.5／10`. */
  readonly points: string;
  readonly href: string;
}

/** One indicator that several reports have, with a cell for each report; `null` where one has it not. */
export interface RecurringRow {
  readonly name: string;
  readonly cells: readonly (RecurringCell | null)[];
}

/** The indicators that recur, in the order of the newest report, below their 一级指标. */
export interface RecurringIndicators {
  readonly lead: string;
  readonly columns: readonly { readonly label: string; readonly href: string }[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly RecurringRow[] }[];
}

/** An indicator of one report, with what it is recognised by. */
interface Known {
  readonly key: string;
  readonly group: string;
  readonly row: Indicator;
  readonly point: SeriesPoint;
}

/** `null` where no indicator is in two reports. */
export function recurringIndicators(
  points: readonly SeriesPoint[],
  deployment: Deployment,
): RecurringIndicators | null {
  const withTable = points.filter(({ source }) => !isAbsent(source.indicators));
  const known = withTable.flatMap(knownIndicators);
  const byKey = new Map<string, Known[]>();
  for (const one of known) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const recurring = [...byKey.values()].filter((same) => same.length > 1);
  if (recurring.length === 0) return null;
  // The newest report names the indicator and says where it stands.
  const newest = recurring.map((same) => same.at(-1)).filter((one) => one !== undefined);
  const order = [...known].reverse();
  const groups = [...new Set(newest.map(({ group }) => group))];
  return {
    lead: PROJECT_TEXT.indicatorsLead(recurring.length, byKey.size - recurring.length),
    columns: withTable.map(({ report, label }) => ({
      label,
      href: href(deployment, PATHS.report(report.id)),
    })),
    groups: groups.map((name) => ({
      name,
      rows: newest
        .filter(({ group }) => group === name)
        .sort((a, b) => order.indexOf(b) - order.indexOf(a))
        .map(({ key, row }) => ({
          name: row.name,
          cells: withTable.map((point) => {
            const own = byKey.get(key)?.find((one) => one.point === point);
            return own ? cellOf(own, deployment) : null;
          }),
        })),
    })),
  };
}

/** A name that a report uses twice is no name to know an indicator by; then where it stands goes with it. */
function knownIndicators(point: SeriesPoint): readonly Known[] {
  const rows = valueOf(point.source.indicators)?.rows ?? [];
  const times = new Map<string, number>();
  for (const row of rows) times.set(nameKey(row), (times.get(nameKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const isPlain = times.get(nameKey(row)) === 1;
    const key = isPlain ? nameKey(row) : [nameKey(row), ...row.path.map(fold)].join('/');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ key, group: row.path[0] ?? '', row, point }];
  });
}

/** Names that differ in signs and blanks only are one; forms move an indicator from one 一级指标 to another. */
function nameKey({ name }: Indicator): string {
  return fold(name);
}

function fold(text: string): string {
  return normalise(text).replace(/\s/g, '');
}

function cellOf({ row, point }: Known, deployment: Deployment): RecurringCell {
  const claimed = valueOf(row.claimedScore);
  const weight = valueOf(row.weight);
  return {
    target: valueOf(row.target)?.raw ?? PROJECT_TEXT.absent,
    actual: valueOf(row.actual)?.raw ?? PROJECT_TEXT.absent,
    points: PROJECT_TEXT.ofWeight(
      claimed ? toPlain(claimed.value) : PROJECT_TEXT.absent,
      weight ? toPlain(weight.value) : PROJECT_TEXT.absent,
    ),
    href: href(deployment, `${PATHS.report(point.report.id)}#indicator-${row.id}`),
  };
}

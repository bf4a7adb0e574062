import type { Chart } from '../../charts/chart.ts';
import type { TrendSpec } from '../../charts/spec.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { Decimal, toPlain } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { normalise } from '../../model/normalise.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { PROJECT_TEXT } from '../../text/pages/series.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { drawFigure } from '../figure.ts';
import type { SeriesPoint } from '../report/report-series-points.ts';

/** The indicators that recur, in the order of the newest report, below their 一级指标. */
export interface RecurringIndicators {
  readonly lead: string;
  readonly groups: readonly {
    readonly name: string;
    /** One figure an indicator: targets and results over the years, with the points in its table. */
    readonly charts: readonly Chart[];
  }[];
}

/** An indicator of one report, with what it is recognised by. */
interface Known {
  readonly key: string;
  readonly group: string;
  readonly row: Indicator;
  readonly point: SeriesPoint;
}

/** @param page path of the project's page */
export function recurringIndicators(
  { groups, once }: Recurring,
  deployment: Deployment,
  page: string,
): RecurringIndicators {
  return {
    lead: PROJECT_TEXT.indicatorsLead(groups.flatMap(({ specs }) => specs).length, once),
    groups: groups.map(({ name, specs }) => ({
      name,
      charts: specs.map((spec) => ({
        ...drawFigure(spec, deployment, page),
        live: false,
        ...(spec.series.length === 0 && { sentence: PROJECT_TEXT.inWords }),
      })),
    })),
  };
}

/** The figures of the indicators that recur, before they are drawn. */
export interface Recurring {
  readonly groups: readonly { readonly name: string; readonly specs: readonly TrendSpec[] }[];
  /** How many indicators are in one report only. */
  readonly once: number;
}

/** `null` where no indicator is in two reports. */
export function recurring(points: readonly SeriesPoint[], deployment: Deployment): Recurring | null {
  const withTable = points.filter(({ source }) => !isAbsent(source().indicators));
  const known = withTable.flatMap(knownIndicators);
  const byKey = new Map<string, Known[]>();
  for (const one of known) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const several = [...byKey.values()].filter((same) => same.length > 1);
  if (several.length === 0) return null;
  // The newest report names the indicator and says where it stands.
  const newest = several.map((same) => same.at(-1)).filter((one) => one !== undefined);
  const order = [...known].reverse();
  const groups = [...new Set(newest.map(({ group }) => group))];
  const ids = figureIds(newest.map(({ key }) => key));
  return {
    once: byKey.size - several.length,
    groups: groups.map((name) => ({
      name,
      specs: newest
        .filter((one) => one.group === name)
        .sort((a, b) => order.indexOf(b) - order.indexOf(a))
        .map(({ key, row }) => yearsOf(ids.get(key) ?? key, row.name, byKey.get(key) ?? [], deployment)),
    })),
  };
}

/**
 * The id of each figure, from what its indicator is known by: neither another year nor another order of the indicators
 * changes the address of a figure.
 */
function figureIds(keys: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of [...keys].sort()) {
    let id = `indicator-${nameDigest(key)}`;
    while (taken.has(id)) id += '-2';
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

/** FNV-1a over the code units of a name; short, and the same in every program. */
function nameDigest(name: string): string {
  let digest = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    digest = Math.imul(digest ^ name.charCodeAt(index), 0x01000193);
  return (digest >>> 0).toString(36);
}

/** A name that a report uses twice is no name to know an indicator by; then where it stands goes with it. */
function knownIndicators(point: SeriesPoint): readonly Known[] {
  const rows = valueOf(point.source().indicators)?.rows ?? [];
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

/** One indicator over the years. Lines are drawn where targets and results are numbers of one unit. */
function yearsOf(id: string, title: string, same: readonly Known[], deployment: Deployment): TrendSpec {
  const targets = same.map(({ row }) => valueOf(row.target));
  const actuals = same.map(({ row }) => valueOf(row.actual));
  const numbers = [...targets, ...actuals].filter((one) => one?.t === 'num');
  const isDrawn =
    new Set(numbers.map(({ unit }) => unit)).size === 1 &&
    actuals.filter((one) => one?.t === 'num').length > 1;
  const printed = (values: typeof targets) => values.map((one) => one?.raw ?? PROJECT_TEXT.absent);
  const columns = [
    { label: PROJECT_TEXT.target, values: targets },
    { label: PROJECT_TEXT.actual, values: actuals },
  ];
  const range = isDrawn ? rangeOf(numbers.map(({ value }) => value)) : null;
  return {
    kind: 'trend',
    id,
    small: true,
    title: AGGREGATE_TEXT.figureTitle(
      title,
      same.some(({ point }) => point.report.example),
    ),
    points: same.map(({ row, point: { report, label, aside } }) => ({
      year: report.fiscalYear,
      label,
      href: href(deployment, `${PATHS.report(report.id)}#indicator-${row.id}`),
      aside,
    })),
    series: isDrawn
      ? columns.map(({ label, values }) => ({
          name: label,
          breaks: false,
          values: values.map((one) => ({
            value: one?.t === 'num' ? toPlain(one.value) : null,
            text: one?.raw ?? PROJECT_TEXT.absent,
          })),
        }))
      : [],
    breaks: [],
    thresholds: [],
    words: [
      ...(isDrawn ? [] : columns.map(({ label, values }) => ({ label, values: printed(values) }))),
      { label: PROJECT_TEXT.claimed, values: same.map(({ row }) => pointsOf(row)) },
    ],
    ...(range !== null && { range }),
  };
}

/** Values that lie close together would be one flat line above an empty axis; the axis then says where it begins. */
function rangeOf(values: readonly Decimal[]): readonly [string, string] | null {
  const least = Decimal.min(...values);
  const greatest = Decimal.max(...values);
  return least.gt(greatest.div(2)) && least.lt(greatest) ? [toPlain(least), toPlain(greatest)] : null;
}

function pointsOf({ claimedScore, weight }: Indicator): string {
  const claimed = valueOf(claimedScore);
  const full = valueOf(weight);
  return PROJECT_TEXT.ofWeight(
    claimed ? toPlain(claimed.value) : PROJECT_TEXT.absent,
    full ? toPlain(full.value) : PROJECT_TEXT.absent,
  );
}

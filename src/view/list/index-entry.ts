import type { ReportSummary } from '../../archive/summary.ts';
import { formatCount, formatDate } from '../../model/format.ts';
import { byPinyin } from '../../model/name-order.ts';
import { onceEach } from '../../model/remember.ts';
import type { Unit } from '../../model/unit.ts';
import { formatRate } from '../../scoring/rate.ts';
import { UNIT_KIND_LABELS } from '../../text/labels.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { standing } from '../standing.ts';
import { isYearly } from '../yearly.ts';
import { moneyTotals, totalText } from './aggregate.ts';
import type { GroupBy } from './report-groups.ts';
import { reportGroups } from './report-groups.ts';
import { succeeded } from './unit-relations.ts';

/** One year, unit or project in its list, with what its reports add up to. */
export interface IndexEntry extends Link {
  readonly detail: string;
  readonly count: string;
  readonly example: boolean;
  /** The unit is no more. */
  readonly abolished: string | null;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}

/** How many reports, the invented ones apart from the real ones. */
export function reportCount(reports: readonly ReportSummary[]): string {
  const examples = reports.filter(({ example }) => example).length;
  return LIST_TEXT.reportCount(formatCount(reports.length - examples), formatCount(examples));
}

export function yearEntries({ years, byYear, deployment }: Archive): readonly IndexEntry[] {
  return years.map((year) => {
    const reports = byYear.get(year) ?? [];
    return {
      label: LIST_TEXT.year(year),
      href: href(deployment, PATHS.year(year)),
      detail: LIST_TEXT.unitCount(new Set(reports.map((report) => report.unit.id)).size),
      count: reportCount(reports),
      example: reports.every((report) => report.example),
      abolished: null,
      facts: factsOf(reports),
    };
  });
}

/** Units with reports first, by name; then those that only evaluate or supervise. */
export const unitEntries = onceEach(({ content, byUnit, deployment }: Archive): readonly IndexEntry[] => {
  const entry = (unit: Unit): IndexEntry => {
    const reports = byUnit.get(unit.id) ?? [];
    const after = succeeded(unit, content.units);
    return {
      label: unit.name,
      href: href(deployment, PATHS.unit(unit.id)),
      detail: [
        LIST_TEXT.unitDetail(unit.region.name, UNIT_KIND_LABELS[unit.kind]),
        ...after.map(({ name }) => LIST_TEXT.successor(name)),
      ].join(LIST_TEXT.separator),
      count: reportCount(reports),
      example: unit.example,
      abolished: unit.validTo === undefined ? null : LIST_TEXT.abolishedOn(formatDate(unit.validTo)),
      facts: [...yearsOf(reports), ...factsOf(reports)],
    };
  };
  const entries = [...content.units.values()]
    .sort((a, b) => byPinyin(a.name, b.name))
    .map((unit) => ({ unit, entry: entry(unit) }));
  const isUsed = ({ unit }: { unit: Unit }) => byUnit.has(unit.id);
  return [...entries.filter(isUsed), ...entries.filter((one) => !isUsed(one))].map((one) => one.entry);
});

export const projectEntries = onceEach(
  ({ content, byProject, deployment }: Archive): readonly IndexEntry[] => {
    const named = [...content.projects.values()].sort((a, b) => byPinyin(a.name, b.name));
    return named.map((project) => {
      const reports = byProject.get(project.id) ?? [];
      return {
        label: project.name,
        href: href(deployment, PATHS.project(project.id)),
        detail: content.units.get(project.unit)?.name ?? project.unit,
        count: reportCount(reports),
        example: project.example,
        abolished: null,
        facts: yearsOf(reports),
      };
    });
  },
);

/** Topics or places, with how many units and projects their reports come from. */
export function groupEntries(archive: Archive, by: GroupBy): readonly IndexEntry[] {
  return reportGroups(archive, by).map(({ id, name, reports }) => ({
    label: name,
    href: href(archive.deployment, by === 'topic' ? PATHS.topic(id) : PATHS.place(id)),
    detail: LIST_TEXT.unitCount(new Set(reports.map(({ unit }) => unit.id)).size),
    count: reportCount(reports),
    example: reports.every(({ example }) => example),
    abolished: null,
    facts: [...yearsOf(reports), ...factsOf(reports)],
  }));
}

function yearsOf(reports: readonly ReportSummary[]): IndexEntry['facts'] {
  const years = reports.map(({ fiscalYear }) => fiscalYear);
  if (years.length === 0) return [];
  return [{ term: LIST_TEXT.years, text: LIST_TEXT.yearRange(Math.min(...years), Math.max(...years)) }];
}

function factsOf(reports: readonly ReportSummary[]): IndexEntry['facts'] {
  const { counted, isExample } = standing(reports);
  const { budget, executed, stated, rate } = moneyTotals(counted);
  const mark = (term: string) => (isExample ? AGGREGATE_TEXT.ofExamples(term) : term);
  const best = counted.filter((report) => isYearly(report) && report.claimed.grade === 'you').length;
  return [
    ...(stated === 0
      ? []
      : [
          { term: mark(AGGREGATE_TEXT.budget), text: totalText(budget) },
          { term: mark(AGGREGATE_TEXT.executed), text: totalText(executed) },
        ]),
    ...(rate === null ? [] : [{ term: mark(AGGREGATE_TEXT.rate), text: formatRate(rate) }]),
    ...(reports.length === 0
      ? []
      : [{ term: mark(AGGREGATE_TEXT.best), text: LIST_TEXT.copies(formatCount(best)) }]),
  ];
}

import { groupBy } from '../../model/group.ts';
import { onceEach } from '../../model/remember.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { pagePath, pagesOf } from '../paging.ts';
import type { CoverageRecord } from './coverage-record.ts';
import { COVERAGE_STATES, coverageRecords } from './coverage-record.ts';

/** What one unit had to publish for one year. */
export interface UnitDue {
  readonly id: string;
  readonly name: string;
  readonly records: readonly CoverageRecord[];
}

/** Lists of what is due, by year and page. */
type Lists = ReadonlyMap<number, readonly (readonly UnitDue[])[]>;

/**
 * What was due by year, unit by unit, on pages: units with something open first, within a unit what is open first.
 * Newest year first.
 */
export const coverageLists = onceEach((archive: Archive): Lists => {
  const years = groupBy(coverageRecords(archive), ({ year }) => year);
  return new Map(
    [...years].map(([year, records]) => [year, pagesOf(unitsOf(records), ({ records: own }) => own.length)]),
  );
});

/** Anchor of a unit on the page of a year. */
export const unitAnchor = (id: string) => `unit-${id}`;

/** Where a unit stands in the list of a year; `null` where it had nothing to publish. */
export function unitDueAddress(archive: Archive, year: number, unit: string): string | null {
  const pages = coverageLists(archive).get(year) ?? [];
  const index = pages.findIndex((units) => units.some(({ id }) => id === unit));
  return index < 0 ? null : `${pagePath(PATHS.coverageYear(year), index + 1)}#${unitAnchor(unit)}`;
}

function unitsOf(records: readonly CoverageRecord[]): readonly UnitDue[] {
  const rank = ({ state }: CoverageRecord) => COVERAGE_STATES.indexOf(state);
  const units = new Map<string, CoverageRecord[]>();
  for (const record of [...records].sort((a, b) => rank(a) - rank(b))) {
    const own = units.get(record.unit.id);
    if (own) own.push(record);
    else units.set(record.unit.id, [record]);
  }
  return [...units].map(([id, own]) => ({ id, name: own[0]?.unit.name ?? id, records: own }));
}

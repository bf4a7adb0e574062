import type { Region } from '../../../model/region.ts';
import { NOWHERE, regionFault, regionWords, typedRegion } from '../../../model/region.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import { regionFor } from '../../draft/region.ts';
import type { NewRecords } from '../../references.ts';
import { valueAt } from '../../report-values.ts';
import type { OwnPlace } from '../form/new-record.ts';

// Units and projects that a draft brings along, because the site has none of them yet.

/** The draft that they belong to, as far as they need it. */
interface Draft {
  readonly report: object;
  readonly records: { units: Record<string, object>; projects: Record<string, object> };
}

/** A unit that is new; a place that somebody wrote before stays where nothing else is known. */
export function newUnit(name: string, region: Region, before: object | undefined): object {
  const kept = valueAt(before, ['region']) as Region | undefined;
  return { name, kind: 'dept', region: regionFault(region) === 'empty' ? (kept ?? region) : region };
}

/** New records that the report still names; a new project belongs to the unit that the report names. */
export function usedRecords({ report, records }: Draft): NewRecords {
  const named = JSON.stringify(report);
  const isNamed = ([id]: [string, object]) => named.includes(JSON.stringify(id));
  const unit = valueAt(report, ['implementingUnit', 'unit']);
  // What a made-up report brings along is made up too.
  const example = valueAt(report, ['example']) === true ? { example: true } : {};
  const used = (some: Readonly<Record<string, object>>, more: object) =>
    Object.fromEntries(
      Object.entries(some)
        .filter(isNamed)
        .map(([id, record]): [string, object] => [id, { ...record, ...more, ...example }]),
    );
  return {
    units: used(records.units, {}),
    projects: used(records.projects, typeof unit === 'string' ? { unit } : {}),
  };
}

/** Adds a record by its name, or finds the one of that name that was added before. */
export function addRecord(
  { records }: Draft,
  kind: 'units' | 'projects',
  name: string,
  slot: string,
  data: Pick<TryData, 'references'>,
): string {
  const id = kind === 'units' ? `xin-danwei-${slot}` : 'xin-xiangmu';
  records[kind][id] =
    kind === 'units' ? newUnit(name, regionFor(name, regionsOf(data)), records.units[id]) : { name };
  return id;
}

/** Where a unit is that the draft brings along; `null` where it is none of these. */
export function placeOf(
  { records }: Draft,
  unit: unknown,
  data: Pick<TryData, 'references'>,
): Omit<OwnPlace, 'put'> | null {
  const record = typeof unit === 'string' ? records.units[unit] : undefined;
  if (record === undefined) return null;
  const region = valueAt(record, ['region']) as Region;
  const isEmpty = regionFault(region) === 'empty';
  return { typed: isEmpty ? '' : regionWords(region), known: regionsOf(data).map(regionWords) };
}

export function putPlace({ records }: Draft, unit: unknown, typed: string): void {
  const record = typeof unit === 'string' ? records.units[unit] : undefined;
  if (record !== undefined) Reflect.set(record, 'region', typedRegion(typed) ?? NOWHERE);
}

/** Where the units of the site are, each once. */
export function regionsOf({ references }: Pick<TryData, 'references'>): readonly Region[] {
  const all = Object.values(references.units).map((unit) => valueAt(unit, ['region']) as Region);
  return [...new Map(all.map((region) => [regionWords(region), region])).values()].filter(
    (region) => regionFault(region) === null,
  );
}

/** Records as a list to choose from. */
export function named(records: Readonly<Record<string, object>>) {
  return Object.entries(records).map(([id, record]) => ({
    id,
    name: String(valueAt(record, ['name']) ?? valueAt(record, ['title']) ?? id),
  }));
}

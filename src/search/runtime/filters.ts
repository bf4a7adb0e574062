import { FacetCounts, valuesInOrder } from '../../browser/facet-counts.ts';
import type { FacetColumns, UnitColumn } from '../files/facets.ts';
import { unitAt, valueAt } from '../files/facets.ts';
import type { PartHead, TierSorts } from '../files/manifest.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { newestFirst, pageOf, slotOf } from './engine.ts';

/** The filters with a list of values; several values of one filter mean any of them. */
export const LIST_FILTERS = ['unit', 'kind', 'grade', 'rate', 'amount'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export interface SearchFilters {
  /** First and last year, both included; `null` for no limit on that side. */
  readonly years: readonly [from: number | null, to: number | null];
  readonly unit: readonly string[];
  readonly kind: readonly string[];
  readonly grade: readonly string[];
  readonly rate: readonly string[];
  readonly amount: readonly string[];
  /** Only reports with an indicator table; only those with open findings. */
  readonly table: boolean;
  readonly open: boolean;
}

export const NO_FILTERS: SearchFilters = {
  years: [null, null],
  unit: [],
  kind: [],
  grade: [],
  rate: [],
  amount: [],
  table: false,
  open: false,
};

export const SORTS = [
  'relevance',
  'year',
  'year-asc',
  'amount',
  'amount-asc',
  'score',
  'score-asc',
  'rate',
  'rate-asc',
] as const;
export type SearchSort = (typeof SORTS)[number];

/** Reports among the results per value of each filter, with all other filters applied. */
export type FilterCounts = Readonly<Record<ListFilter, Readonly<Record<string, number>>>> & {
  readonly table: number;
  readonly open: number;
  readonly year: Readonly<Record<string, number>>;
};

function inYears(year: number, [from, to]: SearchFilters['years']): boolean {
  return (from === null || year >= from) && (to === null || year <= to);
}

/** The reports of the years inside the range. */
export function keepYears(
  engine: SearchEngine,
  keys: readonly DocKey[],
  years: SearchFilters['years'],
): readonly DocKey[] {
  if (years[0] === null && years[1] === null) return keys;
  return keys.filter((key) => inYears(engine.yearOf(key), years));
}

/** What the filters ask of one report. */
export interface ReportValues {
  readonly unit: string;
  readonly kind: string;
  readonly grade: string;
  readonly rate: string;
  readonly amount: string;
  /** 1 indicator table, 2 open findings. */
  readonly flags: number;
}

const FACETS = [...LIST_FILTERS, 'year', 'table', 'open'] as const;
type Facet = (typeof FACETS)[number];
/** The one choice of a facet that is ticked or not. */
const TICKED = 'yes';

/** Columns of the filters of all reports. */
export class FacetTable {
  readonly #engine: SearchEngine;
  readonly #columns: FacetColumns;
  /** How many reports the manifest names before those of a part. */
  readonly #before = new Map<PartHead, number>();
  #units: UnitColumn | null = null;

  private constructor(engine: SearchEngine, columns: FacetColumns) {
    this.#engine = engine;
    this.#columns = columns;
    let before = 0;
    for (const part of engine.manifest.tiers.flatMap(({ head }) => head.parts)) {
      this.#before.set(part, before);
      before += part.count;
    }
  }

  static async load(engine: SearchEngine): Promise<FacetTable> {
    return new FacetTable(engine, await engine.loader.json(engine.manifest.facets));
  }

  /** Until then the unit of no report is known. */
  async loadUnits(): Promise<void> {
    this.#units ??= await this.#engine.loader.json<UnitColumn>(this.#engine.manifest.units);
  }

  /** Ids and names of all units with a report, or `null` while they are not loaded. */
  get unitNames(): Readonly<Record<string, string>> | null {
    return this.#units && Object.fromEntries(this.#units.units);
  }

  values(key: DocKey): ReportValues {
    const slot = this.#engine.slots[slotOf(key)];
    const report = (slot === undefined ? 0 : (this.#before.get(slot.head) ?? 0)) + pageOf(key);
    const [kind, grade, flags] = valueAt(this.#columns.judged, report) ?? ['', '', 0];
    const [rate, amount] = valueAt(this.#columns.paid, report) ?? ['', ''];
    const unit = this.#units === null ? '' : (unitAt(this.#units, report) ?? '');
    return { unit, kind, grade, rate, amount, flags };
  }
}

/** Names of the filters that a report does not pass, the years aside. */
function failed(values: ReportValues, filters: SearchFilters): Facet[] {
  const out: Facet[] = LIST_FILTERS.filter(
    (name) => filters[name].length > 0 && !filters[name].includes(values[name]),
  );
  if (filters.table && (values.flags & 1) === 0) out.push('table');
  if (filters.open && (values.flags & 2) === 0) out.push('open');
  return out;
}

/** Whether anything beside the years is filtered. */
export function needsFacets(filters: SearchFilters): boolean {
  return filters.table || filters.open || LIST_FILTERS.some((name) => filters[name].length > 0);
}

export function applyFilters(keys: readonly DocKey[], table: FacetTable, filters: SearchFilters): DocKey[] {
  return keys.filter((key) => failed(table.values(key), filters).length === 0);
}

/** Counts for the filter panel over unfiltered matches. */
export function countFilters(
  engine: SearchEngine,
  keys: readonly DocKey[],
  table: FacetTable,
  filters: SearchFilters,
): FilterCounts {
  const counts = new FacetCounts(FACETS);
  for (const key of keys) {
    const { flags, ...values } = table.values(key);
    const year = engine.yearOf(key);
    const fails = failed({ flags, ...values }, filters);
    if (!inYears(year, filters.years)) fails.push('year');
    const ticked = { table: (flags & 1) === 0 ? '' : TICKED, open: (flags & 2) === 0 ? '' : TICKED };
    counts.add({ ...values, ...ticked, year: String(year) }, fails);
  }
  const of = (name: Facet): Record<string, number> => Object.fromEntries(counts.of(name));
  return {
    unit: of('unit'),
    kind: of('kind'),
    grade: of('grade'),
    rate: of('rate'),
    amount: of('amount'),
    year: of('year'),
    table: counts.of('table').get(TICKED) ?? 0,
    open: counts.of('open').get(TICKED) ?? 0,
  };
}

/** Sorts matches of all years in one order; reports without the value come last, equals newest first. */
export async function sortMatches(
  engine: SearchEngine,
  keys: readonly DocKey[],
  sort: SearchSort,
): Promise<DocKey[]> {
  if (sort === 'relevance') return [...keys];
  if (sort === 'year') return [...keys].sort(newestFirst);
  if (sort === 'year-asc')
    return [...keys].sort((a, b) => engine.yearOf(a) - engine.yearOf(b) || newestFirst(a, b));
  const tiers = new Map(
    await Promise.all(
      engine.manifest.tiers.map(
        async (tier): Promise<[string, TierSorts]> => [tier.id, await engine.tierJson(tier, 'sorts')],
      ),
    ),
  );
  const column = sort.startsWith('amount') ? 'fen' : sort.startsWith('score') ? 'score' : 'rate';
  const values = new Map(
    keys.map((key): [DocKey, number | null] => {
      const slot = engine.slots[slotOf(key)];
      const value =
        slot === undefined ? null : tiers.get(slot.tier.id)?.parts[slot.index]?.[column][pageOf(key)];
      return [key, value === null || value === undefined ? null : Number(value)];
    }),
  );
  const sign = sort.endsWith('-asc') ? 1 : -1;
  return [...keys].sort(
    (a, b) => valuesInOrder(values.get(a) ?? null, values.get(b) ?? null, sign) || newestFirst(a, b),
  );
}

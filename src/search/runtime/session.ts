import type { FilterOptions, ReportRow, ReportText } from '../files/manifest.ts';
import { partName, tierFile } from '../files/manifest.ts';
import { answerQuery } from './answer.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { pageOf, slotOf } from './engine.ts';
import type { FilterCounts, SearchFilters, SearchSort } from './filters.ts';
import { applyFilters, countFilters, FacetTable, keepYears, needsFacets, sortMatches } from './filters.ts';
import type { ResultItem } from './result-item.ts';
import { resultItem, shownText } from './result-item.ts';
import type { Answer, Told } from './told.ts';

export interface SearchRequest {
  readonly q: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** First result wanted, from 0, and how many. */
  readonly offset: number;
  readonly limit: number;
  /** Also count the filter values; loads the filter columns. */
  readonly counts: boolean;
  /** With the counts those of the units, which are a file of their own; always where units are filtered. */
  readonly units?: boolean;
}

export interface SearchResponse {
  readonly answer: Omit<Told, 'sums'>;
  /** Results after filters, and before them. */
  readonly total: number;
  readonly unfiltered: number;
  readonly items: readonly ResultItem[];
  readonly counts: FilterCounts | null;
  /** Names of the units, when they were counted. */
  readonly unitNames: Readonly<Record<string, string>> | null;
  /** Labels of the coded filters, most frequent first. */
  readonly labels: FilterOptions;
}

/** By relevance means something else where there is nothing to be relevant to, or where the words ask for an order. */
export function orderOf({ tier, wish }: Pick<Answer, 'tier' | 'wish'>, sort: SearchSort): SearchSort {
  if (sort !== 'relevance') return sort;
  return tier === 'all' ? 'year' : ((tier === 'near' ? null : wish) ?? sort);
}

interface Selection {
  readonly answer: Answer;
  readonly matched: readonly DocKey[];
  readonly keys: readonly DocKey[];
}

/** Searches one opened index; remembers the last answer, so that paging and sorting do not search again. */
export class SearchSession {
  readonly engine: SearchEngine;
  private facets: Promise<FacetTable> | null = null;
  private last: { readonly q: string; readonly answer: Promise<Answer> } | null = null;

  constructor(engine: SearchEngine) {
    this.engine = engine;
  }

  /** @param units whether units are counted too */
  private async table({ unit }: SearchFilters, units = false): Promise<FacetTable> {
    this.facets ??= FacetTable.load(this.engine);
    const table = await this.facets;
    if (units || unit.length > 0) await table.loadUnits();
    return table;
  }

  private answer(q: string): Promise<Answer> {
    if (this.last?.q === q) return this.last.answer;
    // All years, whatever the filter: what is said of the text as typed must hold for all reports.
    const answer = answerQuery(this.engine, q, [...this.engine.slots.keys()]);
    this.last = { q, answer };
    answer.catch(() => {
      this.last = null;
    });
    return answer;
  }

  private async select(q: string, filters: SearchFilters, sort: SearchSort): Promise<Selection> {
    const answer = await this.answer(q);
    const years = keepYears(this.engine, answer.keys, filters.years);
    const kept = needsFacets(filters) ? applyFilters(years, await this.table(filters), filters) : years;
    return {
      answer,
      matched: answer.keys,
      keys: await sortMatches(this.engine, kept, orderOf(answer, sort)),
    };
  }

  private async item(key: DocKey, answer: Answer): Promise<ResultItem> {
    const own = (): Promise<ReportText> => this.engine.text(key);
    const other = (): Promise<ReportText | null> => this.engine.moreText(key);
    const [report, sections] = await shownText(own, other, answer.asides.has(key), answer);
    return resultItem(report, sections, answer);
  }

  /** @throws SearchLoadError when a file of the index cannot be had */
  async search(request: SearchRequest): Promise<SearchResponse> {
    const { q, filters, sort, offset, limit } = request;
    const { answer, matched, keys } = await this.select(q, filters, sort);
    const { keys: _all, sums: _sums, asides: _asides, ...rest } = answer;
    const table = request.counts ? await this.table(filters, request.units) : null;
    return {
      answer: rest,
      total: keys.length,
      unfiltered: matched.length,
      items: await Promise.all(keys.slice(offset, offset + limit).map((key) => this.item(key, answer))),
      counts: table === null ? null : countFilters(this.engine, matched, table, filters),
      unitNames: table?.unitNames ?? null,
      labels: this.engine.manifest.options,
    };
  }

  /** Ids of all results in order, for tests and checks. */
  async ids(q: string, filters: SearchFilters, sort: SearchSort): Promise<string[]> {
    return (await this.rows(q, filters, sort)).map(([id]) => id);
  }

  /** Display fields of all results in order, without their texts. */
  async rows(q: string, filters: SearchFilters, sort: SearchSort): Promise<ReportRow[]> {
    const { keys } = await this.select(q, filters, sort);
    const needed = new Set(keys.map(slotOf));
    const tables = new Map(
      await Promise.all(
        [...needed].map(async (slot): Promise<[number, readonly ReportRow[]]> => {
          const part = this.engine.slots[slot];
          if (part === undefined) return [slot, []];
          return [
            slot,
            await this.engine.loader.json(tierFile(part.tier, `rows-${partName(part.head)}`, part.head.rows)),
          ];
        }),
      ),
    );
    return keys.flatMap((key) => {
      const row = tables.get(slotOf(key))?.[pageOf(key)];
      return row === undefined ? [] : [row];
    });
  }
}

import type { FilterOptions, ReportRow, ReportText } from '../files/manifest.ts';
import { partName, tierFile } from '../files/manifest.ts';
import type { Answer } from './answer.ts';
import { answerQuery } from './answer.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { pageOf, slotOf } from './engine.ts';
import type { SectionHit } from './excerpt.ts';
import { findMarks, markPhrases, opening, sectionHits, simplificationOf } from './excerpt.ts';
import type { FilterCounts, SearchFilters, SearchSort } from './filters.ts';
import { applyFilters, countFilters, FacetTable, keepYears, needsFacets, sortMatches } from './filters.ts';
import type { Segment } from './stretch.ts';
import { segmentsOf } from './stretch.ts';

export interface SearchRequest {
  readonly q: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** First result wanted, from 0, and how many. */
  readonly offset: number;
  readonly limit: number;
  /** Also count the filter values; loads the filter columns. */
  readonly counts: boolean;
}

/** One result as shown: printed values only. */
export interface ResultItem {
  /** Address below the site root, without fragment. */
  readonly url: string;
  readonly title: readonly Segment[];
  readonly unit: readonly Segment[];
  readonly project: string;
  readonly year: number;
  readonly kind: string;
  readonly grade: string | null;
  readonly score: string | null;
  readonly executionRate: string | null;
  readonly example: boolean;
  readonly version: string | null;
  readonly sections: readonly SectionHit[];
  /** Beginning of the text, when no section has a hit. */
  readonly opening: readonly Segment[];
  /** Texts to be marked on its page: what was found, in a report with traditional characters also as it stands there. */
  readonly marks: readonly string[];
}

function marked(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ text, mark }) => (mark ? [text] : []));
}

export interface SearchResponse {
  readonly answer: Omit<Answer, 'keys' | 'sums' | 'asides'>;
  /** Results after filters, and before them. */
  readonly total: number;
  readonly unfiltered: number;
  readonly items: readonly ResultItem[];
  readonly counts: FilterCounts | null;
  /** Names of the units counted, when counts were asked for. */
  readonly unitNames: Readonly<Record<string, string>>;
  /** Labels of the coded filters, most frequent first. */
  readonly labels: FilterOptions;
}

/** By relevance means something else where there is nothing to be relevant to, or where the words ask for an order. */
function orderOf({ tier, wish }: Answer, sort: SearchSort): SearchSort {
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

  private table(): Promise<FacetTable> {
    this.facets ??= FacetTable.load(this.engine);
    return this.facets;
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
    const kept = needsFacets(filters) ? applyFilters(years, await this.table(), filters) : years;
    return {
      answer,
      matched: answer.keys,
      keys: await sortMatches(this.engine, kept, orderOf(answer, sort)),
    };
  }

  /** The text of a report that has something to show: the one in which it was found, or else the rest. */
  private async texts(
    key: DocKey,
    { marks, sums, asides }: Answer,
  ): Promise<readonly [ReportText, SectionHit[]]> {
    const own = (): Promise<ReportText> => this.engine.text(key);
    const other = (): Promise<ReportText | null> => this.engine.moreText(key);
    if (marks.length > 0)
      for (const load of asides.has(key) ? [other, own] : [own, other]) {
        const report = await load();
        const sections = report === null ? [] : sectionHits(report, marks, sums);
        if (report !== null && sections.length > 0) return [report, sections];
        // A hit in the title shows where it is.
        if (report !== null && findMarks(report.t, markPhrases(marks), simplificationOf(report)).length > 0)
          break;
      }
    return [await own(), []];
  }

  private async item(key: DocKey, answer: Answer): Promise<ResultItem> {
    const { marks, sums } = answer;
    const [report, sections] = await this.texts(key, answer);
    const phrases = markPhrases(marks);
    const simplify = simplificationOf(report);
    const title = segmentsOf(report.t, findMarks(report.t, phrases, simplify));
    const shown = [title, ...sections.flatMap(({ heading, excerpt }) => [heading, excerpt])];
    return {
      url: report.u,
      title,
      unit: segmentsOf(report.n, findMarks(report.n, phrases, simplify)),
      project: report.p,
      year: report.y,
      kind: report.k,
      grade: report.g,
      score: report.s,
      executionRate: report.r,
      example: report.e === 1,
      version: report.v ?? null,
      sections,
      opening: sections.length > 0 ? [] : opening(report),
      marks:
        simplify === undefined && sums.length === 0
          ? marks
          : [...new Set([...marks, ...shown.flatMap(marked)])],
    };
  }

  /** @throws SearchLoadError when a file of the index cannot be had */
  async search(request: SearchRequest): Promise<SearchResponse> {
    const { q, filters, sort, offset, limit } = request;
    const { answer, matched, keys } = await this.select(q, filters, sort);
    const { keys: _all, sums: _sums, asides: _asides, ...rest } = answer;
    const table = request.counts ? await this.table() : null;
    return {
      answer: rest,
      total: keys.length,
      unfiltered: matched.length,
      items: await Promise.all(keys.slice(offset, offset + limit).map((key) => this.item(key, answer))),
      counts: table === null ? null : countFilters(this.engine, matched, table, filters),
      unitNames: table === null ? {} : Object.fromEntries(table.units()),
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

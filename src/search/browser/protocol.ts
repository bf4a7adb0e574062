import type { ReportRow } from '../files/manifest.ts';
import type { SearchFilters, SearchSort } from '../runtime/filters.ts';
import type { SearchRequest, SearchResponse } from '../runtime/session.ts';

/** What is known of the index before the first query. */
export interface IndexInfo {
  readonly total: number;
  /** Newest first. */
  readonly years: readonly number[];
}

/** Questions to the worker by name. */
export interface Questions {
  readonly open: { readonly ask: null; readonly answer: IndexInfo };
  readonly search: { readonly ask: SearchRequest; readonly answer: SearchResponse };
  readonly rows: {
    readonly ask: { readonly q: string; readonly filters: SearchFilters; readonly sort: SearchSort };
    readonly answer: readonly ReportRow[];
  };
}

export type QuestionName = keyof Questions;

export interface WorkerQuestion {
  readonly id: number;
  /** Address of the index folder. */
  readonly index: string;
  readonly name: QuestionName;
  readonly ask: unknown;
}

export type WorkerAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string };

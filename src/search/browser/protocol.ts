import type { ReportRow } from '../files/manifest.ts';
import type { SearchFilters, SearchSort } from '../runtime/filters.ts';
import type { SearchRequest, SearchResponse } from '../runtime/session.ts';
import type { RowsPart, ServerAnswer } from '../server/answer.ts';
import type { Asked } from '../server/ask.ts';

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

/** Further questions, where a search server is asked: what to send it, and what its answer says. */
export interface ServerQuestions extends Questions {
  /** The body of a request, or `null` for what only the site's own index knows. */
  readonly body: { readonly ask: SearchRequest; readonly answer: string | null };
  readonly read: {
    readonly ask: { readonly request: SearchRequest; readonly raw: string };
    readonly answer: ServerAnswer<SearchResponse>;
  };
  readonly rowsBody: { readonly ask: Asked & { readonly offset: number }; readonly answer: string | null };
  readonly readRows: { readonly ask: string; readonly answer: ServerAnswer<RowsPart> };
}

/** Questions by name with their answers. */
export type QuestionMap<Q> = { readonly [N in keyof Q]: { readonly ask: unknown; readonly answer: unknown } };

export interface WorkerQuestion {
  readonly id: number;
  /** Address of the index folder. */
  readonly index: string;
  readonly name: string;
  readonly ask: unknown;
}

export type WorkerAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string };

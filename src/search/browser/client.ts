import type { IndexInfo, Questions } from './protocol.ts';
import { WorkerLine } from './worker-line.ts';

/** What the search page asks its questions. */
export interface Searcher {
  /** Loads the index ahead of the first query. @throws SearchFailure */
  open(): Promise<IndexInfo>;
  /** @throws SearchFailure when the index cannot be had */
  search(request: Questions['search']['ask']): Promise<Questions['search']['answer']>;
  /** All results in order, without their texts. @throws SearchFailure */
  rows(request: Questions['rows']['ask']): Promise<Questions['rows']['answer']>;
  /** Why the last answer is not from where it should be, in words. */
  readonly trouble: string | null;
}

const LINE = new WorkerLine<Questions>(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
);

/** The search of one index, from a page. Nothing is loaded before the first call. */
export class SearchClient implements Searcher {
  readonly trouble = null;
  private readonly index: string;

  /** @param index address of the index folder, with its final slash */
  constructor(index: string) {
    this.index = new URL(index, location.href).href;
  }

  open(): Promise<IndexInfo> {
    return LINE.ask(this.index, 'open', null);
  }

  search(request: Questions['search']['ask']): Promise<Questions['search']['answer']> {
    return LINE.ask(this.index, 'search', request);
  }

  rows(request: Questions['rows']['ask']): Promise<Questions['rows']['answer']> {
    return LINE.ask(this.index, 'rows', request);
  }
}

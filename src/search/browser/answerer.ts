import { SearchEngine } from '../runtime/engine.ts';
import { httpFetcher } from '../runtime/loader.ts';
import { SearchSession } from '../runtime/session.ts';
import type { QuestionMap, Questions } from './protocol.ts';

async function open(index: string): Promise<SearchSession> {
  return new SearchSession(await SearchEngine.open(httpFetcher(index)));
}

/** How each question is answered. */
export type Handlers<Q extends QuestionMap<Q>> = {
  readonly [N in keyof Q]: (session: SearchSession, ask: Q[N]['ask']) => Promise<Q[N]['answer']>;
};

/** Answers from the index of the site. */
export const FROM_INDEX: Handlers<Questions> = {
  open: async ({ engine }) => ({
    total: engine.manifest.total,
    years: [...new Set(engine.slots.map(({ head }) => head.year))],
  }),
  search: (session, ask) => session.search(ask),
  rows: (session, { q, filters, sort }) => session.rows(q, filters, sort),
};

/** Answers questions about one index; opened with the first of them. */
export class Answerer<Q extends QuestionMap<Q>> {
  private readonly index: string;
  private readonly handlers: Handlers<Q>;
  private session: Promise<SearchSession> | null = null;

  constructor(index: string, handlers: Handlers<Q>) {
    this.index = index;
    this.handlers = handlers;
  }

  private opened(): Promise<SearchSession> {
    this.session ??= open(this.index);
    return this.session;
  }

  /**
   * A site published anew has other files: when one is missing, the index is opened once more from its manifest.
   *
   * @throws SearchLoadError when it still cannot be had
   */
  async answer<N extends keyof Q>(name: N, ask: Q[N]['ask']): Promise<Q[N]['answer']> {
    const handler = this.handlers[name];
    try {
      return await handler(await this.opened(), ask);
    } catch {
      this.session = null;
      return await handler(await this.opened(), ask);
    }
  }
}

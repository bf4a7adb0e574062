import { SearchEngine } from '../runtime/engine.ts';
import { httpFetcher } from '../runtime/loader.ts';
import { SearchSession } from '../runtime/session.ts';
import type { QuestionName, Questions } from './protocol.ts';

async function open(index: string): Promise<SearchSession> {
  return new SearchSession(await SearchEngine.open(httpFetcher(index)));
}

type Handler<N extends QuestionName> = (
  session: SearchSession,
  ask: Questions[N]['ask'],
) => Promise<Questions[N]['answer']>;

const HANDLERS: { readonly [N in QuestionName]: Handler<N> } = {
  open: async ({ engine }) => ({
    total: engine.manifest.total,
    years: [...new Set(engine.slots.map(({ head }) => head.year))],
  }),
  search: (session, ask) => session.search(ask),
  rows: (session, { q, filters, sort }) => session.rows(q, filters, sort),
};

/** Answers questions about one index; opened with the first of them. */
export class Answerer {
  private readonly index: string;
  private session: Promise<SearchSession> | null = null;

  constructor(index: string) {
    this.index = index;
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
  async answer<N extends QuestionName>(name: N, ask: Questions[N]['ask']): Promise<Questions[N]['answer']> {
    const handler: Handler<N> = HANDLERS[name];
    try {
      return await handler(await this.opened(), ask);
    } catch {
      this.session = null;
      return await handler(await this.opened(), ask);
    }
  }
}

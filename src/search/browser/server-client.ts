import { SERVER_WORDS } from '../../text/search-server.ts';
import type { ReportRow } from '../files/manifest.ts';
import type { ServerAnswer, ServerTrouble } from '../server/answer.ts';
import type { Searcher } from './client.ts';
import type { IndexInfo, Questions, ServerQuestions } from './protocol.ts';
import { WorkerLine } from './worker-line.ts';

const LINE = new WorkerLine<ServerQuestions>(
  () => new Worker(new URL('./server-worker.ts', import.meta.url), { type: 'module' }),
);

/** How long the server may take, and how long it is left alone once it has failed. */
const [PATIENCE_MS, REST_MS] = [6000, 60_000];

/**
 * The search of a server, from a page: the page itself sends what the worker has written and hands it the answer, so that
 * the policy of the page holds for it, which does not reach into a worker. What the server cannot answer, and what it
 * finds nothing for, the index of the site answers: it knows slips of the pen and what is similar.
 */
export class ServerClient implements Searcher {
  trouble: string | null = null;
  private readonly index: string;
  private readonly server: string;
  private restUntil = 0;

  /**
   * @param index address of the index folder, with its final slash
   * @param server address of `_search`
   */
  constructor(index: string, server: string) {
    this.index = new URL(index, location.href).href;
    this.server = server;
  }

  private ask<N extends keyof ServerQuestions>(
    name: N,
    ask: ServerQuestions[N]['ask'],
  ): Promise<ServerQuestions[N]['answer']> {
    return LINE.ask<N>(this.index, name, ask);
  }

  open(): Promise<IndexInfo> {
    return this.ask('open', null);
  }

  async search(request: Questions['search']['ask']): Promise<Questions['search']['answer']> {
    const found = await this.fromServer(await this.ask('body', request), (raw) =>
      this.ask('read', { request, raw }),
    );
    return found ?? this.ask('search', request);
  }

  async rows(request: Questions['rows']['ask']): Promise<readonly ReportRow[]> {
    const rows: ReportRow[] = [];
    for (let total = 1; rows.length < total; ) {
      const body = await this.ask('rowsBody', { ...request, offset: rows.length });
      const found = await this.fromServer(body, (raw) => this.ask('readRows', raw));
      if (found === null || found.rows.length === 0) return this.ask('rows', request);
      rows.push(...found.rows);
      total = found.total;
    }
    return rows;
  }

  /** What the server found; `null` when the index has to be asked. Notes in words where that is because it failed. */
  private async fromServer<T>(
    body: string | null,
    read: (raw: string) => Promise<ServerAnswer<T>>,
  ): Promise<T | null> {
    if (body === null) {
      this.trouble = null;
      return null;
    }
    if (Date.now() < this.restUntil) return null;
    const sent = await this.send(body);
    const answer: ServerAnswer<T> =
      typeof sent === 'string' ? await read(sent) : { kind: 'trouble', ...sent };
    this.trouble = answer.kind === 'trouble' ? SERVER_WORDS[answer.trouble] : null;
    if (answer.kind === 'trouble') this.restUntil = Date.now() + REST_MS;
    return answer.kind === 'found' ? answer.found : null;
  }

  private async send(body: string): Promise<string | { readonly trouble: ServerTrouble }> {
    try {
      const response = await fetch(this.server, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? await response.text() : { trouble: 'refused' };
    } catch (error) {
      return {
        trouble: error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'unreachable',
      };
    }
  }
}

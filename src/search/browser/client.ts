import type { IndexInfo, QuestionName, Questions, WorkerAnswer, WorkerQuestion } from './protocol.ts';

export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker for all indexes of a page, started with the first question. */
class WorkerLine {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor() {
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => this.receive(event.data));
    this.worker.addEventListener('error', () => this.fail());
  }

  private receive(answer: WorkerAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new SearchFailure(answer.error));
    else waiting?.resolve(answer.answer);
  }

  private fail(): void {
    line = null;
    for (const { reject } of this.waiting.values())
      reject(new SearchFailure('The search worker did not start'));
    this.waiting.clear();
  }

  ask<N extends QuestionName>(
    index: string,
    name: N,
    ask: Questions[N]['ask'],
  ): Promise<Questions[N]['answer']> {
    const id = this.next++;
    const question: WorkerQuestion = { id, index, name, ask };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: (answer) => resolve(answer as Questions[N]['answer']), reject });
      this.worker.postMessage(question);
    });
  }
}

let line: WorkerLine | null = null;

/** The search of one index, from a page. Nothing is loaded before the first call. */
export class SearchClient {
  private readonly index: string;

  /** @param index address of the index folder, with its final slash */
  constructor(index: string) {
    this.index = new URL(index, location.href).href;
  }

  private ask<N extends QuestionName>(name: N, ask: Questions[N]['ask']): Promise<Questions[N]['answer']> {
    line ??= new WorkerLine();
    return line.ask(this.index, name, ask);
  }

  /** Loads the index ahead of the first query. @throws SearchFailure */
  open(): Promise<IndexInfo> {
    return this.ask('open', null);
  }

  /** @throws SearchFailure when the index cannot be had */
  search(request: Questions['search']['ask']): Promise<Questions['search']['answer']> {
    return this.ask('search', request);
  }

  /** All results in order, without their texts. @throws SearchFailure */
  rows(request: Questions['rows']['ask']): Promise<Questions['rows']['answer']> {
    return this.ask('rows', request);
  }
}

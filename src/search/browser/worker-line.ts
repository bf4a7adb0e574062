import type { QuestionMap, WorkerAnswer, WorkerQuestion } from './protocol.ts';

export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker for all indexes of a page, started with the first question, and again after it has failed. */
export class WorkerLine<Q extends QuestionMap<Q>> {
  private readonly start: () => Worker;
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor(start: () => Worker) {
    this.start = start;
  }

  private started(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = this.start();
    this.worker = worker;
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => this.receive(event.data));
    worker.addEventListener('error', () => this.fail());
    return worker;
  }

  private receive(answer: WorkerAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new SearchFailure(answer.error));
    else waiting?.resolve(answer.answer);
  }

  private fail(): void {
    this.worker = null;
    for (const { reject } of this.waiting.values())
      reject(new SearchFailure('The search worker did not start'));
    this.waiting.clear();
  }

  /** @throws SearchFailure when there is no answer to be had */
  ask<N extends keyof Q & string>(index: string, name: N, ask: Q[N]['ask']): Promise<Q[N]['answer']> {
    const id = this.next++;
    const question: WorkerQuestion = { id, index, name, ask };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: (answer) => resolve(answer as Q[N]['answer']), reject });
      this.started().postMessage(question);
    });
  }
}

import type { Reply, Tasks } from './serve.ts';

/** A worker that did not answer in time and was ended. */
export class WorkerHung extends Error {}

/** A worker that could not be started, or died. */
export class WorkerLost extends Error {}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The longest that anybody waits for one answer. */
const SECONDS = 20;

/**
 * Calls functions in a worker. One that does not answer is ended, and the next call starts another: whatever a file
 * does to its reader, the page goes on.
 */
export class WorkerHost<T extends Tasks<T>> {
  readonly #start: () => Worker;
  readonly #prepare: (host: WorkerHost<T>) => Promise<unknown>;
  readonly #seconds: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #ready: Promise<unknown> = Promise.resolve();
  #turn = 0;

  /** @param prepare what each new worker has to be told before it can answer */
  constructor(
    start: () => Worker,
    prepare: (host: WorkerHost<T>) => Promise<unknown> = async () => {},
    seconds = SECONDS,
  ) {
    this.#start = start;
    this.#prepare = prepare;
    this.#seconds = seconds;
  }

  /**
   * @throws WorkerHung when there is no answer in time
   * @throws WorkerLost when the worker cannot run
   * @throws Error what the function threw
   */
  async call<K extends keyof T & string>(
    task: K,
    ...args: Parameters<T[K]>
  ): Promise<Awaited<ReturnType<T[K]>>> {
    if (this.#worker === null) {
      this.#open();
      this.#ready = this.#prepare(this);
    }
    await this.#ready;
    return this.send(task, ...args);
  }

  /** A call that does not wait for the worker to be prepared: for preparing it. */
  send<K extends keyof T & string>(task: K, ...args: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>> {
    return new Promise((resolve, reject) => {
      this.#turn += 1;
      const turn = this.#turn;
      const timer = setTimeout(() => this.#end(new WorkerHung(task)), this.#seconds * 1000);
      this.#waiting.set(turn, { resolve: resolve as (value: unknown) => void, reject, timer });
      this.#worker?.postMessage({ turn, task, args });
    });
  }

  /** Ends whatever is going on. */
  stop(): void {
    this.#end(new WorkerLost('stopped'));
  }

  #open(): void {
    const worker = this.#start();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data?.turn);
      if (!waiting) return;
      this.#waiting.delete(data.turn);
      clearTimeout(waiting.timer);
      if ('error' in data) waiting.reject(new Error(data.error));
      else waiting.resolve(data.value);
    });
    worker.addEventListener('error', (event) => this.#end(new WorkerLost(event.message)));
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }
}

import type { Call, Reply, Tasks } from './serve.ts';

/** A worker that did not answer in time and was ended. */
export class WorkerHung extends Error {}

/** A worker that could not be started, or died. */
export class WorkerLost extends Error {}

type Asking = Pick<Call, 'task' | 'args'>;

/** A call that nobody has answered yet. */
interface Asked extends Asking {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The one call that is with the worker. */
interface Going extends Asked {
  readonly turn: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The longest that anybody waits for one answer, from when the worker was asked. */
const SECONDS = 20;

/**
 * Calls functions in a worker, one after another. One that does not answer is ended, and the next call goes to
 * another: whatever a file does to its reader, the page goes on, and so does all that waits behind it.
 */
export class WorkerHost<T extends Tasks<T>> {
  readonly #start: () => Worker;
  readonly #first: Asking | null;
  readonly #seconds: number;
  #waiting: Asked[] = [];
  #going: Going | null = null;
  #worker: Worker | null = null;
  #turn = 0;

  /** @param first what each new worker is told before anything else, without which it cannot answer */
  constructor(start: () => Worker, first: Asking | null = null, seconds = SECONDS) {
    this.#start = start;
    this.#first = first;
    this.#seconds = seconds;
  }

  /**
   * @throws WorkerHung when there is no answer in time
   * @throws WorkerLost when the worker cannot run
   * @throws Error what the function threw
   */
  call<K extends keyof T & string>(task: K, ...args: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, args, resolve: resolve as (value: unknown) => void, reject });
      this.#next();
    });
  }

  /** Ends whatever is going on. */
  stop(): void {
    const left = this.#waiting.splice(0);
    this.#end(new WorkerLost('stopped'));
    for (const { reject } of left) reject(new WorkerLost('stopped'));
  }

  #next(): void {
    if (this.#going !== null || this.#waiting.length === 0) return;
    const isNew = this.#worker === null;
    if (isNew && !this.#open()) return;
    const asked = isNew && this.#first !== null ? this.#telling(this.#first) : this.#waiting.shift();
    if (asked) this.#send(asked);
  }

  /** Telling a new worker what it needs: whoever opened it learns why it is of no use, and the next call opens another. */
  #telling(first: Asking): Asked {
    const reject = (error: Error) => {
      this.#worker?.terminate();
      this.#worker = null;
      this.#waiting.shift()?.reject(error);
    };
    return { ...first, resolve: () => {}, reject };
  }

  #send(asked: Asked): void {
    this.#turn += 1;
    const turn = this.#turn;
    const { task, args } = asked;
    const timer = setTimeout(() => this.#end(new WorkerHung(task)), this.#seconds * 1000);
    this.#going = { ...asked, turn, timer };
    try {
      this.#worker?.postMessage({ turn, task, args });
    } catch (error) {
      // What cannot be sent to a thread at all.
      this.#answered({ turn, error: String(error) });
    }
  }

  #answered(reply: Reply): void {
    const going = this.#going;
    if (going === null || going.turn !== reply?.turn) return;
    this.#going = null;
    clearTimeout(going.timer);
    if ('error' in reply) going.reject(new Error(reply.error));
    else going.resolve(reply.value);
    this.#next();
  }

  /** @returns whether there is a worker now; where there is none, whoever waited first has been told */
  #open(): boolean {
    try {
      const worker = this.#start();
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#answered(data));
      worker.addEventListener('error', (event) => {
        if (worker === this.#worker) this.#end(new WorkerLost(event.message));
      });
      return true;
    } catch (error) {
      this.#waiting.shift()?.reject(new WorkerLost(String(error)));
      this.#next();
      return false;
    }
  }

  /** Ends the worker: what it was at is lost, what waits goes to another. */
  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const going = this.#going;
    this.#going = null;
    if (going) {
      clearTimeout(going.timer);
      going.reject(error);
    }
    this.#next();
  }
}

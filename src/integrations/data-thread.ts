import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DataWork } from '../exports/data-work.ts';
import type { DataWorkAnswer, DataWorkMessage } from './data-worker.ts';

/**
 * The text of a file dies young, and what is dead is soon let go of. One thread is enough: it writes for as long as the
 * first one computes, and a second one would hold another hundred MB.
 */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 };

/** The program of the thread is read here only where it is needed. */
const doneHere = async (work: DataWork) => (await import('../exports/data-work.ts')).done(work);

interface Waiting {
  resolve(made: unknown): void;
  reject(error: Error): void;
}

/** Pieces of work that keep the thread busy, one that it does and one that waits: the next is done by whoever has it. */
const ENOUGH = 2;

/**
 * A thread that writes files of the open data from rows, one after another, while the first one computes the rows of the
 * next. What comes while it has enough to do is done here, so that neither waits for the other.
 */
export class DataThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #count = 0;

  /** Lets it read its program, where there will be work; the first work does so at the latest. */
  start(): Worker {
    this.#worker ??= this.#started();
    return this.#worker;
  }

  /** @throws whatever ends the thread or its work */
  async give(work: object): Promise<unknown> {
    if (this.#waiting.size >= ENOUGH) {
      // What it has finished is heard of now.
      await setImmediate();
      if (this.#waiting.size >= ENOUGH) return doneHere(work as DataWork);
    }
    const worker = this.start();
    const number = this.#count;
    this.#count += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ number, work } satisfies DataWorkMessage);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #started(): Worker {
    const worker = new Worker(new URL('./data-worker.ts', import.meta.url), { resourceLimits: MEMORY });
    worker.on('message', ({ number, ...answer }: DataWorkAnswer) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if ('error' in answer) waiting?.reject(answer.error);
      else waiting?.resolve(answer.made);
    });
    worker.on('error', (error: Error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`The thread that writes data ended with ${code}`)));
    return worker;
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

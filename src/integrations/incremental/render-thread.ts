import { Worker } from 'node:worker_threads';
import type { PageStyles } from '../bundle/astro-insides.ts';
import type { Deal } from '../turns.ts';

/** What a second thread has to know to render as the first one does. Plain data. */
export interface RenderJob {
  readonly now: string;
  /** Digest of the code, and what the keys of paths say of the content that was checked. */
  readonly code: string;
  readonly whole: string;
  readonly entry: string;
  readonly styles: PageStyles;
  /** What was found out of the figures of all pages. */
  readonly pictures: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
  readonly deal: Deal;
  readonly into: string;
}

/** What is dead after a page never leaves the young memory. */
const MEMORY = { maxYoungGenerationSizeMb: 96 };

/** A second thread that renders pages. */
export interface RenderThread {
  /** @throws whatever ended the thread early; also while it works, from {@link failed} */
  readonly ended: Promise<void>;
  failed(): Error | null;
  stop(): void;
}

/** @param onDone told of further pages that are done */
export function renderInThread(job: RenderJob, onDone: (pages: number) => void): RenderThread {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: MEMORY,
  });
  let failure: Error | null = null;
  worker.on('message', onDone);
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('error', (error: Error) => {
      failure = error;
      reject(error);
    });
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread that renders ended with ${code}`)),
    );
  });
  ended.catch(() => undefined);
  return { ended, failed: () => failure, stop: () => void worker.terminate() };
}

import { Worker } from 'node:worker_threads';
import type { Answers, FileBytes } from '../../desk/import.ts';
import type { Proposal } from '../../desk/proposal.ts';

export interface ImportJob {
  readonly files: readonly FileBytes[];
  readonly answers: Answers;
}

/** What the files are: a proposal, or the report that a filled-in template holds. */
export type ImportAnswer =
  | { readonly proposal: Proposal; readonly filled?: undefined }
  | { readonly filled: Readonly<Record<string, unknown>>; readonly proposal?: undefined };

/** A file that keeps the reader busy longer than this is stopped: no form takes a second. */
const LIMIT_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * Reads files in a thread of its own, so that a hostile one can be stopped. One that has answered ends by itself: what
 * a thread has loaded is kept for the next one only where it was not cut off.
 * @throws Error with the message `timeout` after 20 seconds, or whatever ended the thread
 */
export function importInThread(job: ImportJob): Promise<ImportAnswer> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: MEMORY,
  });
  return new Promise<ImportAnswer>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('timeout'));
      void worker.terminate();
    }, LIMIT_MS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('ended'));
    });
  });
}

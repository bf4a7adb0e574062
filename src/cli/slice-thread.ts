import { Worker } from 'node:worker_threads';
import type { Slice, SliceResult } from './check-slice.ts';
import type { SliceMessage } from './slice-worker.ts';

/** What dies with the report it belongs to fits into this much young memory and is never moved to the old. */
const YOUNG_MB = 48;

/**
 * Checks a slice in a thread of its own.
 * @throws whatever ends the thread early
 */
export function checkInThread(
  slice: Slice,
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<SliceResult> {
  const worker = new Worker(new URL('./slice-worker.ts', import.meta.url), {
    workerData: slice,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  signal.addEventListener('abort', () => void worker.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: SliceMessage) => {
      if ('result' in message) resolve(message.result);
      else onDone(message.done);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread of the check ended with ${code}`)));
  });
}

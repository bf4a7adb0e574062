import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PagefindError } from './pagefind-run.ts';
import { writePart } from './part.ts';
import type { PartDone, PartJob } from './part-worker.ts';

/** More at once would only need more memory: Pagefind itself uses several threads. */
const MOST_AT_ONCE = 2;
/** A thread has to read the program and its tables first, for as long as it takes to index so many reports. */
const WORTH_A_THREAD = 40;
/** A part needs a fraction of this; without a limit garbage is left lying while Pagefind needs the memory. */
const HEAP_MB = 256;
const YOUNG_MB = 48;

function once(worker: Worker, job: PartJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', done);
      worker.off('error', reject);
    };
    const done = ({ error }: PartDone): void => {
      settle();
      if (error === null) resolve();
      else reject(new PagefindError(error));
    };
    worker.on('message', done);
    worker.on('error', reject);
    worker.postMessage(job);
  });
}

async function work(jobs: Iterator<PartJob>, onDone: () => void): Promise<void> {
  const worker = new Worker(new URL('./part-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  try {
    for (let next = jobs.next(); next.done !== true; next = jobs.next()) {
      const { records, file, before } = next.value;
      await once(worker, { records, file, before });
      onDone();
    }
  } finally {
    await worker.terminate();
  }
}

/** One after the other: Pagefind is one process for all that a thread indexes. */
async function workHere(jobs: readonly PartJob[], onDone: () => void): Promise<void> {
  for (const { records, file, before } of jobs) {
    await writePart(records, file, before);
    onDone();
  }
}

/**
 * Indexes parts side by side, few reports on this thread.
 *
 * @throws PagefindError when one of them fails
 */
export async function indexParts(jobs: readonly PartJob[], onDone: () => void): Promise<void> {
  const threads = threadsFor(jobs);
  if (threads === 0) return workHere(jobs, onDone);
  const queue = jobs.values();
  await Promise.all(Array.from({ length: threads }, () => work(queue, onDone)));
}

/** How many threads index some parts soonest; none where this one is done before another has begun. */
export function threadsFor(
  jobs: readonly Pick<PartJob, 'records'>[],
  cores = availableParallelism(),
): number {
  const reports = jobs.reduce((sum, { records }) => sum + records.length, 0);
  if (reports < WORTH_A_THREAD) return 0;
  return Math.min(MOST_AT_ONCE, cores, jobs.length, Math.ceil(reports / WORTH_A_THREAD));
}

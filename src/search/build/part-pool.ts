import { availableParallelism } from 'node:os';
import type { ResourceLimits } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { PagefindError } from './pagefind-run.ts';
import { newTurn, takeTurnFrom } from './pagefind-turn.ts';
import type { PartJob } from './part.ts';
import { writeParts } from './part.ts';
import type { PartsDone } from './part-worker.ts';

/** More at once would only need more memory: Pagefind itself uses several threads. */
const MOST_AT_ONCE = 2;
/** A thread has to read the program and its tables first, for as long as it takes to index so many reports. */
const WORTH_A_THREAD = 40;
/** Reports whose parts are made together, so that Pagefind gets many at once. */
const MOST_TOGETHER = 200;
/** Parts need less than this as a rule; without a limit garbage is left lying while Pagefind needs the memory. */
const HEAP_MB = 192;
const YOUNG_MB = 24;

function once(worker: Worker, jobs: readonly PartJob[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', done);
      worker.off('error', reject);
    };
    const done = ({ error }: PartsDone): void => {
      settle();
      if (error === null) resolve();
      else reject(new PagefindError(error));
    };
    worker.on('message', done);
    worker.on('error', reject);
    worker.postMessage(jobs);
  });
}

/** Parts that are indexed together, and something for every thread. */
function* batchesOf(jobs: readonly PartJob[], threads: number): Generator<readonly PartJob[]> {
  const most = Math.min(MOST_TOGETHER, Math.ceil(reportsIn(jobs) / Math.max(1, threads)));
  let batch: PartJob[] = [];
  for (const { records, file, before } of jobs) {
    if (batch.length > 0 && reportsIn(batch) + records.length > most) {
      yield batch;
      batch = [];
    }
    batch.push({ records, file, before });
  }
  if (batch.length > 0) yield batch;
}

/** A part that was there before is read and written again in the time that so many of its reports take to index. */
const SHARE_READ = 1 / 6;

/** How many reports there are as good as to index: of a part that was there before hardly any is, as a rule. */
function toIndex(jobs: readonly Pick<PartJob, 'records' | 'before'>[]): number {
  return jobs.reduce(
    (sum, { records, before }) => sum + records.length * (before === null ? 1 : SHARE_READ),
    0,
  );
}

function reportsIn(jobs: readonly Pick<PartJob, 'records'>[]): number {
  return jobs.reduce((sum, { records }) => sum + records.length, 0);
}

/** A thread that indexes, and after it one without a limit where a part with very long reports needs more memory. */
class Indexer {
  private readonly turn: SharedArrayBuffer;
  private worker: Worker;

  constructor(turn: SharedArrayBuffer, heapMb: number) {
    this.turn = turn;
    this.worker = this.start({ maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB });
  }

  private start(resourceLimits: ResourceLimits): Worker {
    return new Worker(new URL('./part-worker.ts', import.meta.url), {
      workerData: this.turn,
      resourceLimits,
    });
  }

  async index(batch: readonly PartJob[]): Promise<void> {
    const { threadId } = this.worker;
    try {
      await once(this.worker, batch);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
        throw error;
      takeTurnFrom(this.turn, threadId);
      this.worker = this.start({});
      await once(this.worker, batch);
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

async function work(
  indexer: Indexer,
  batches: Iterable<readonly PartJob[]>,
  onDone: () => void,
): Promise<void> {
  for (const batch of batches) {
    await indexer.index(batch);
    for (const _ of batch) onDone();
  }
}

/** One after the other: Pagefind is one process for all that a thread indexes. */
async function workHere(batches: Iterable<readonly PartJob[]>, onDone: () => void): Promise<void> {
  for (const batch of batches) {
    await writeParts(batch);
    for (const _ of batch) onDone();
  }
}

/**
 * Indexes parts side by side, few reports on this thread.
 *
 * @param heapMb what a thread may use before it is another that has no limit
 * @throws PagefindError when one of them fails
 */
export async function indexParts(
  jobs: readonly PartJob[],
  onDone: () => void,
  heapMb = HEAP_MB,
): Promise<void> {
  const threads = threadsFor(jobs);
  const batches = batchesOf(jobs, threads);
  if (threads === 0) return workHere(batches, onDone);
  // The threads take turns; a generator that one of them leaves is ended for all, an iterator is not.
  const queue = [...batches].values();
  const turn = newTurn();
  const indexers = Array.from({ length: threads }, () => new Indexer(turn, heapMb));
  try {
    await Promise.all(indexers.map((indexer) => work(indexer, queue, onDone)));
  } finally {
    // Where one has failed, the others may be waiting for their turn.
    await Promise.all(indexers.map((indexer) => indexer.end()));
  }
}

/** How many threads index some parts soonest; none where this one is done before another has begun. */
export function threadsFor(
  jobs: readonly Pick<PartJob, 'records' | 'before'>[],
  cores = availableParallelism(),
): number {
  const reports = toIndex(jobs);
  if (reports < WORTH_A_THREAD) return 0;
  return Math.min(MOST_AT_ONCE, cores, jobs.length, Math.ceil(reports / WORTH_A_THREAD));
}

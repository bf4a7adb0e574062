import { parentPort } from 'node:worker_threads';
import type { SearchRecord } from '../record.ts';
import { writePart } from './part.ts';

/** One part to index; runs on a thread with a Pagefind process of its own. */
export interface PartJob {
  readonly records: readonly SearchRecord[];
  readonly file: string;
  /** File of a part that may hold some of the reports already. */
  readonly before: string | null;
}

export type PartDone = { readonly error: null } | { readonly error: string };

parentPort?.on('message', ({ records, file, before }: PartJob) => {
  writePart(records, file, before).then(
    () => parentPort?.postMessage({ error: null } satisfies PartDone),
    (error: unknown) =>
      parentPort?.postMessage({
        error: error instanceof Error ? error.message : String(error),
      } satisfies PartDone),
  );
});

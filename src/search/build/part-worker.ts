import { parentPort } from 'node:worker_threads';
import type { PartJob } from './part.ts';
import { writeParts } from './part.ts';

export type PartsDone = { readonly error: null } | { readonly error: string };

/** Parts to index together come in, and whether they were; runs on a thread with a Pagefind process of its own. */
parentPort?.on('message', (jobs: readonly PartJob[]) => {
  writeParts(jobs).then(
    () => parentPort?.postMessage({ error: null } satisfies PartsDone),
    (error: unknown) =>
      parentPort?.postMessage({
        error: error instanceof Error ? error.message : String(error),
      } satisfies PartsDone),
  );
});

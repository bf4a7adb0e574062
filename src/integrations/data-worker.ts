import { parentPort } from 'node:worker_threads';
import type { DataWork } from '../exports/data-work.ts';
import { done } from '../exports/data-work.ts';
import { packAtOnce } from './pack-at-once.ts';

export interface DataWorkMessage {
  readonly number: number;
  readonly work: object;
}

export type DataWorkAnswer = { readonly number: number } & (
  | { readonly made: unknown }
  | { readonly error: Error }
);

packAtOnce();
// One file is held at a time.
let before = Promise.resolve();
parentPort?.on('message', (message: DataWorkMessage) => {
  before = before.then(() => answer(message));
});

async function answer({ number, work }: DataWorkMessage): Promise<void> {
  try {
    const made = await done(work as DataWork);
    parentPort?.postMessage({ number, made } satisfies DataWorkAnswer, bytesOf(made));
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    parentPort?.postMessage({ number, error } satisfies DataWorkAnswer);
  }
}

/** What need not be copied: the bytes of a file that has them for itself. */
function bytesOf(made: unknown): readonly ArrayBuffer[] {
  if (!(made instanceof Uint8Array) || !(made.buffer instanceof ArrayBuffer)) return [];
  return made.byteLength === made.buffer.byteLength ? [made.buffer] : [];
}

import { workerData } from 'node:worker_threads';

/** Shared by threads of which one at a time runs Pagefind: each is given it as its data. */
export const newTurn = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

const [FREE, TAKEN] = [0, 1];
const turn = new Int32Array(workerData instanceof SharedArrayBuffer ? workerData : newTurn());

/** Waits until no other thread runs Pagefind, which needs more memory than everything else. */
export async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  while (Atomics.compareExchange(turn, 0, FREE, TAKEN) !== FREE)
    await Atomics.waitAsync(turn, 0, TAKEN).value;
  try {
    return await run();
  } finally {
    Atomics.store(turn, 0, FREE);
    Atomics.notify(turn, 0, 1);
  }
}

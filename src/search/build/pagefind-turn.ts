import { threadId, workerData } from 'node:worker_threads';

/** Shared by threads of which one at a time runs Pagefind: each is given it as its data. */
export const newTurn = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

/** Else it holds the number of the thread that has it; those start at 0. */
const FREE = 0;
const holder = (thread: number): number => thread + 1;

const turn = new Int32Array(workerData instanceof SharedArrayBuffer ? workerData : newTurn());

/** Lets others have the turn of a thread that has ended without giving it back. */
export function takeTurnFrom(shared: SharedArrayBuffer, thread: number): void {
  const place = new Int32Array(shared);
  Atomics.compareExchange(place, 0, holder(thread), FREE);
  Atomics.notify(place, 0, 1);
}

/** Waits until no other thread runs Pagefind, which needs more memory than everything else. */
export async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    const held = Atomics.compareExchange(turn, 0, FREE, holder(threadId));
    if (held === FREE) break;
    await Atomics.waitAsync(turn, 0, held).value;
  }
  try {
    return await run();
  } finally {
    Atomics.store(turn, 0, FREE);
    Atomics.notify(turn, 0, 1);
  }
}

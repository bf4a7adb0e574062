/** How things are dealt out, the reports of a folder or the pages of a site. Plain data over shared memory: it may go to other threads. */
export interface Deal {
  /** How many there are. */
  readonly total: number;
  readonly threads: number;
  /** How many a thread takes at a time. */
  readonly step: number;
  /** One number: the turn that nobody has taken yet. */
  readonly next: SharedArrayBuffer;
}

/** Few enough that threads end together, enough that they seldom ask. */
const MOST_AT_A_TIME = 16;

/** Deals `total` things out to threads. Each gets a turn of its own first; then who is done takes the next. */
export function deal(total: number, threads: number, most: number = MOST_AT_A_TIME): Deal {
  const step = Math.max(1, Math.min(most, Math.ceil(total / (threads * 4))));
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(next)[0] = threads;
  return { total, threads, step, next };
}

/** What falls to a thread, by their place in the list; taken as they are asked for. */
export function* turnsOf({ total, step, next }: Deal, thread: number): Generator<number> {
  const counter = new Int32Array(next);
  for (let turn = thread; turn * step < total; turn = Atomics.add(counter, 0, 1)) {
    const end = Math.min(total, (turn + 1) * step);
    for (let index = turn * step; index < end; index += 1) yield index;
  }
}

/** Leaves nothing to take. */
export function endDeal({ total, next }: Deal): void {
  Atomics.store(new Int32Array(next), 0, total);
}

import type { RecordReading } from '../reader/read-records.ts';
import { readRecords } from '../reader/read-records.ts';
import type { Slice, SliceResult } from './check-slice.ts';
import { checkSlice } from './check-slice.ts';
import { checkInThread } from './slice-thread.ts';

export interface SliceOptions {
  /** Told after some reports how many have been checked. */
  readonly progress?: (done: number, total: number) => void;
  /** In how many parts the reports are checked; by default as many as are worth while. */
  readonly slices?: number;
}

/** Fewer reports are done before a second thread has loaded its code. */
const WORTH_A_THREAD = 300;
/** More threads need more memory each than they save time. */
const MOST_THREADS = 2;

/** Checks all reports in slices of equal length, at once where there is more than one, and reads the other records. */
export async function checkSlices(
  whole: Omit<Slice, 'from' | 'to'>,
  { progress, slices }: SliceOptions,
): Promise<{ readonly records: RecordReading; readonly results: readonly SliceResult[] }> {
  const total = whole.tree.reports.length;
  const count = slices ?? (total > WORTH_A_THREAD ? MOST_THREADS : 1);
  if (count === 1) {
    const records = await readRecords(whole.tree);
    let done = 0;
    const onReport = () => {
      done += 1;
      progress?.(done, total);
    };
    return { records, results: [await checkSlice({ ...whole, from: 0, to: total }, records, onReport)] };
  }
  const done = new Array<number>(count).fill(0);
  const failure = new AbortController();
  const running = Array.from({ length: count }, (_, index) => {
    const from = Math.floor((total * index) / count);
    const to = Math.floor((total * (index + 1)) / count);
    const onDone = (now: number) => {
      done[index] = now;
      progress?.(
        done.reduce((sum, one) => sum + one, 0),
        total,
      );
    };
    return checkInThread({ ...whole, from, to }, onDone, failure.signal);
  });
  try {
    const [records, ...results] = await Promise.all([readRecords(whole.tree), ...running]);
    progress?.(total, total);
    return { records, results };
  } finally {
    // Where one thread failed, the others have nothing to work for.
    failure.abort();
  }
}

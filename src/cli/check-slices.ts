import type { ReportedFinding } from '../checks/reporters/report.ts';
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

/** Everything that was said of the reports, slice by slice, and what the whole needs to know of them. */
export interface CheckedSlices {
  readonly records: RecordReading;
  readonly findings: readonly ReportedFinding[];
  readonly results: readonly SliceResult[];
}

/** Checks all reports in slices of equal length, at once where there is more than one, and reads the other records. */
export async function checkSlices(
  whole: Omit<Slice, 'from' | 'to'>,
  { progress, slices }: SliceOptions,
): Promise<CheckedSlices> {
  const total = whole.tree.reports.length;
  const count = slices ?? (total > WORTH_A_THREAD ? MOST_THREADS : 1);
  const findings = Array.from({ length: count }, (): ReportedFinding[] => []);
  let done = 0;
  const take = (index: number) => (reports: number, found: readonly ReportedFinding[]) => {
    findings[index]?.push(...found);
    done += reports;
    progress?.(done, total);
  };
  if (count === 1) {
    const records = await readRecords(whole.tree);
    const onReport = (found: readonly ReportedFinding[]) => take(0)(1, found);
    const result = await checkSlice({ ...whole, from: 0, to: total }, records, onReport);
    return { records, findings: findings.flat(), results: [result] };
  }
  const failure = new AbortController();
  const running = Array.from({ length: count }, (_, index) => {
    const from = Math.floor((total * index) / count);
    const to = Math.floor((total * (index + 1)) / count);
    return checkInThread({ ...whole, from, to }, take(index), failure.signal);
  });
  try {
    const [records, ...results] = await Promise.all([readRecords(whole.tree), ...running]);
    return { records, findings: findings.flat(), results };
  } finally {
    // Where one thread failed, the others have nothing to work for.
    failure.abort();
  }
}

import { setFlagsFromString } from 'node:v8';
import type { AllowanceUsage } from '../../checks/guard/allowance-use.ts';
import type { ReportedFinding } from '../../checks/reporters/report.ts';
import { deal, endDeal } from '../../integrations/turns.ts';
import type { RecordReading } from '../../reader/disk/read-records.ts';
import { readRecords } from '../../reader/disk/read-records.ts';
import type { PassedReport, Slice, SliceResult } from './check-slice.ts';
import { checkSlice } from './check-slice.ts';
import { checkInThread } from './slice-thread.ts';

export interface SliceOptions {
  /** Told after some reports how many have been checked. */
  readonly progress?: (done: number, total: number) => void;
  /** In how many threads the reports are checked, this one counted; by default as many as are worth while. */
  readonly slices?: number;
}

/** Fewer reports are done before a second thread has loaded its code. */
const WORTH_A_THREAD = 300;
/** More threads need more memory each than they save time. */
const MOST_THREADS = 2;
/** Reports between two moments at which this thread, which checks too, listens to the others. */
const LISTEN_AFTER = 20;

/** Everything that was said of the reports, thread by thread, and what the whole needs to know of them. */
export interface CheckedSlices {
  readonly records: RecordReading;
  readonly findings: readonly ReportedFinding[];
  /** In the order of the tree. */
  readonly passed: readonly PassedReport[];
  readonly usages: readonly AllowanceUsage[];
  /** How many files of reports were read. */
  readonly files: number;
}

/** Checks all reports, in this thread and, where there are many, in others besides it; reads the other records. */
export async function checkSlices(
  whole: Omit<Slice, 'deal' | 'thread'>,
  { progress, slices }: SliceOptions,
): Promise<CheckedSlices> {
  const { tree } = whole;
  const total = tree.reports.length;
  const threads = slices ?? (total > WORTH_A_THREAD ? MOST_THREADS : 1);
  if (threads > 1) compileLess();
  const shared = deal(total, threads);
  const findings = Array.from({ length: threads }, (): ReportedFinding[] => []);
  let done = 0;
  const take = (thread: number) => (reports: number, found: readonly ReportedFinding[]) => {
    findings[thread]?.push(...found);
    done += reports;
    progress?.(done, total);
  };
  const failure = new AbortController();
  const others = Array.from({ length: threads - 1 }, (_, index) =>
    checkInThread({ ...whole, deal: shared, thread: index + 1 }, take(index + 1), failure.signal),
  );
  const own = async () => {
    const records = await readRecords(tree);
    let reports = 0;
    const result = await checkSlice({ ...whole, deal: shared, thread: 0 }, records, (found) => {
      take(0)(1, found);
      reports += 1;
      return reports % LISTEN_AFTER === 0 ? breath() : undefined;
    });
    return { records, result };
  };
  try {
    const [{ records, result }, ...results] = await Promise.all([own(), ...others]);
    return { records, findings: findings.flat(), ...joined([result, ...results], tree) };
  } finally {
    // Where one thread failed, the others have nothing to work for.
    endDeal(shared);
    failure.abort();
  }
}

/**
 * Leaves out the middle one of the compilers that V8 keeps busy beside each thread. Where every processor has a thread
 * of the check it only takes their time: 3,000 reports need a fifth less of it without, and no more memory. Flags of
 * the garbage collector may not be changed once the program runs, so that its helpers are left out where `npm run check`
 * starts it; this one only settles what is compiled from then on.
 */
function compileLess(): void {
  setFlagsFromString('--no-maglev');
}

/** Lets what other threads have sent be heard. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function joined(results: readonly SliceResult[], { reports }: Slice['tree']) {
  const order = new Map<string, number>(reports.map(({ id }, index) => [id, index]));
  const placeOf = ({ outline }: PassedReport) => order.get(outline.folder.id) ?? 0;
  return {
    passed: results.flatMap(({ passed }) => passed).sort((a, b) => placeOf(a) - placeOf(b)),
    usages: results.flatMap(({ usage }) => (usage === null ? [] : [usage])),
    files: results.reduce((sum, { files }) => sum + files, 0),
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import type { ReportedFinding } from '../../checks/reporters/report.ts';
import { readRecords } from '../../reader/disk/read-records.ts';
import type { Slice, SliceResult } from './check-slice.ts';
import { checkSlice } from './check-slice.ts';

/** What the thread says: what it found in some further reports, and in the end what the whole needs to know. */
export type SliceMessage =
  | { readonly reports: number; readonly findings: readonly ReportedFinding[] }
  | { readonly result: SliceResult };

/** Reports between two messages. Findings quote the files; as long as they wait here, the files stay in memory. */
const STEP = 25;

const slice = workerData as Slice;
const say = (message: SliceMessage) => parentPort?.postMessage(message);
let reports = 0;
let findings: ReportedFinding[] = [];
const flush = () => {
  say({ reports, findings });
  reports = 0;
  findings = [];
};
const result = await checkSlice(slice, await readRecords(slice.tree), (found) => {
  reports += 1;
  findings.push(...found);
  if (reports === STEP) flush();
});
flush();
say({ result });

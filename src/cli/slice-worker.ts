import { parentPort, workerData } from 'node:worker_threads';
import { readRecords } from '../reader/read-records.ts';
import type { Slice, SliceResult } from './check-slice.ts';
import { checkSlice } from './check-slice.ts';

/** What the thread says: after some reports how many are done, and in the end everything. */
export type SliceMessage = { readonly done: number } | { readonly result: SliceResult };

/** Reports between two messages. */
const STEP = 25;

const slice = workerData as Slice;
const say = (message: SliceMessage) => parentPort?.postMessage(message);
let done = 0;
const result = await checkSlice(slice, await readRecords(slice.tree), () => {
  done += 1;
  if (done % STEP === 0) say({ done });
});
say({ result });

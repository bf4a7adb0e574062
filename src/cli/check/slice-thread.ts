import { Worker } from 'node:worker_threads';
import type { ReportedFinding } from '../../checks/reporters/report.ts';
import type { Slice, SliceResult } from './check-slice.ts';
import type { SliceMessage } from './slice-worker.ts';

/**
 * What dies with the report it belongs to fits into the young memory and is hardly ever moved to the old. What lives on
 * is a few dozen MB; the limit of the old memory keeps its garbage from piling up.
 */
const MEMORY = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 512 };

/**
 * Checks a slice in a thread of its own.
 * @param onReports takes what is to be said of some further reports
 * @throws whatever ends the thread early
 */
export function checkInThread(
  slice: Slice,
  onReports: (reports: number, findings: readonly ReportedFinding[]) => void,
  signal: AbortSignal,
): Promise<SliceResult> {
  const worker = new Worker(new URL('./slice-worker.ts', import.meta.url), {
    workerData: slice,
    resourceLimits: MEMORY,
  });
  signal.addEventListener('abort', () => void worker.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: SliceMessage) => {
      if ('result' in message) resolve(message.result);
      else onReports(message.reports, message.findings);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread of the check ended with ${code}`)));
  });
}

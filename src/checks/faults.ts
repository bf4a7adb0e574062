import type { FaultKind, PrintedFault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import type { CheckPlace } from './check.ts';

/** A fault of the original's wording that the record quotes, with the place of the quotation. */
export interface RecordedFault extends PrintedFault {
  readonly at: CheckPlace;
}

/** The recorded faults of some kinds, in order. */
export function recordedFaults(report: Report, kinds: readonly FaultKind[]): readonly RecordedFault[] {
  return report.printedFaults.flatMap((fault, index) =>
    kinds.includes(fault.kind)
      ? [{ ...fault, at: { in: 'facts', pointer: ['printedFaults', index, 'printed'] } as const }]
      : [],
  );
}

import type { Report } from '../../../model/report.ts';

/** Whether the report was written before the year's spending was complete. */
export function isPartOfYear({ kind }: Report): boolean {
  return kind === 'monitoring' || kind === 'ex-ante';
}

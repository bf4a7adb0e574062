import type { ReportRecord } from '../../archive/record.ts';
import type { PublishedReport } from '../../model/published.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import type { SheetCell } from '../workbook/workbook.ts';

/** One report as the working paper shows it: its record, and what is published of it. */
export interface PaperSubject {
  readonly record: ReportRecord;
  readonly published: PublishedReport;
  readonly publisher: string;
}

/** First rows of every sheet: what it is, the mark of an example, how to read it. */
export function heading(subject: PublishedReport, sheet: string, lead: string): SheetCell[][] {
  return [
    [{ value: `${sheet}　${subject.title}`, role: 'title' }],
    [subject.example ? { value: WORKING_PAPER_TEXT.exampleMark, role: 'mark' } : null],
    [{ value: lead, role: 'note' }],
  ];
}

export const headRow = (labels: readonly string[]): SheetCell[] =>
  labels.map((value) => ({ value, role: 'head' }));

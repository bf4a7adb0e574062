import type { ReportRecord } from '../../archive/record.ts';
import type { PublishedReport } from '../../model/published.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import type { SheetCell } from '../workbook/sheet.ts';

/** One report as the working paper shows it: its record, and the values that its page prints. */
export interface PaperSubject {
  readonly record: ReportRecord;
  readonly published: PublishedReport;
  readonly standing: PaperStanding;
}

/**
 * Who stands for the figures. A draft has no address, version or day of publication, whatever its record would print
 * there, and nobody has published it.
 */
export type PaperStanding =
  | { readonly is: 'published'; readonly publisher: string }
  /** `madeOn` as `2026-11-29`: what tells two papers of one draft apart. */
  | { readonly is: 'draft'; readonly madeOn: string };

/** The marks of a draft and of an example; empty for a report that is neither. */
export function marksOf({ published, standing }: PaperSubject): string {
  return [
    ...(standing.is === 'draft' ? [WORKING_PAPER_TEXT.draftMark] : []),
    ...(published.example ? [WORKING_PAPER_TEXT.exampleMark] : []),
  ].join('　');
}

/** First rows of every sheet: what it is, its marks, how to read it. */
export function heading(subject: PaperSubject, sheet: string, lead: string): SheetCell[][] {
  const marks = marksOf(subject);
  return [
    [{ value: `${sheet}　${subject.published.title}`, role: 'title' }],
    [marks === '' ? null : { value: marks, role: 'mark' }],
    [{ value: lead, role: 'note' }],
  ];
}

export const headRow = (labels: readonly string[]): SheetCell[] =>
  labels.map((value) => ({ value, role: 'head' }));

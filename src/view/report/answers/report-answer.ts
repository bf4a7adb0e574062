import type { Absent } from '../../../model/absence.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';

/** One of the five answers: its question, its sentence, the part of the page that holds the evidence. */
export interface Answer {
  readonly question: string;
  readonly sentence: string;
  /** Sentences that tell what the answer leaves out, below all five of them; empty where there is nothing. */
  readonly more: string;
  readonly href: string;
}

/** Why something is not told, in the words of the record. */
export function reason({ absent }: Absent): string {
  return ABSENCE_LABELS[absent];
}

import { claimedAssessment } from '../../../model/assessment.ts';
import type { Report } from '../../../model/report.ts';

/** Kinds that give no result of a year, which nobody reviews. */
const NO_RESULT: ReadonlySet<Report['kind']> = new Set(['monitoring', 'ex-ante', 're-review']);

/**
 * Whether somebody else is to look at the score: at the one that a unit gave itself, where it gave one. That nobody
 * reviewed the score of a third party is no news, and reads as a fault where there is none.
 */
export function isReviewDue({ kind, assessments }: Pick<Report, 'kind' | 'assessments'>): boolean {
  return !NO_RESULT.has(kind) && claimedAssessment(assessments)?.role === 'self';
}

import { claimedAssessment } from '../../../model/assessment.ts';
import type { Report } from '../../../model/report.ts';
import { isYearly } from '../../yearly.ts';

/**
 * Whether somebody else is to look at the score: at the one that a unit gave itself of a year, where it gave one. That
 * nobody reviewed the score of a third party is no news, and reads as a fault where there is none.
 */
export function isReviewDue({ kind, assessments }: Pick<Report, 'kind' | 'assessments'>): boolean {
  return isYearly({ kind }) && claimedAssessment(assessments)?.role === 'self';
}

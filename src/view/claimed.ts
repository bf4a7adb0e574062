import type { Assessment } from '../model/assessment.ts';

/** The report's own result: the claim. A later review never replaces it. */
export function claimedAssessment(assessments: readonly Assessment[]): Assessment | undefined {
  return assessments.find((assessment) => assessment.stage === 'claimed');
}

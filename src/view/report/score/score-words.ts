import { reviewOf } from '../../../archive/reviews-apart.ts';
import type { Assessed, ReportSummary } from '../../../archive/summary.ts';
import { toPlain } from '../../../model/decimal.ts';
import { SCORE_WORDS } from '../../../text/report/score-words.ts';
import { gradeText } from './report-verdict.ts';

/** A report with what a review made of its score. */
type ScoredReport = Pick<ReportSummary, 'claimed' | 'reviewed' | 'reviewedApart' | 'kind'>;

/**
 * The score of a report in a sentence: `得97分`. Where a review gave another one, whose each of them is:
 * `自评98.49分、复核73.89分`. `null` where there is none.
 */
export function scoreInWords(report: ScoredReport): string | null {
  const { claimed, kind } = report;
  const reviewed = reviewOf(report);
  const later = reviewed?.score ?? null;
  if (claimed.score === null) return later === null ? null : SCORE_WORDS.review(toPlain(later));
  const own = toPlain(claimed.score);
  if (kind === 're-review') return SCORE_WORDS.review(own);
  if (reviewed === null) return SCORE_WORDS.alone(own);
  const named = SCORE_WORDS.named(SCORE_WORDS.claimants[claimed.role ?? 'self'], own);
  return SCORE_WORDS.both(
    named,
    later === null ? SCORE_WORDS.reviewWithout : SCORE_WORDS.review(toPlain(later)),
  );
}

/** Points and grade of a row in one text, where a review gave others: `自评98.49（优）、复核73.89（中）`; else `null`. */
export function bothScores(report: Omit<ScoredReport, 'kind'>): string | null {
  const { claimed } = report;
  const reviewed = reviewOf(report);
  if (claimed.score === null || reviewed === null || reviewed.score === null) return null;
  const text = (who: string, { score, grade, banded }: Assessed) =>
    SCORE_WORDS.pair(
      who,
      score === null ? '' : toPlain(score),
      grade === null ? null : gradeText(grade, banded),
    );
  return SCORE_WORDS.both(
    text(SCORE_WORDS.claimants[claimed.role ?? 'self'], claimed),
    text(SCORE_WORDS.reviewer, reviewed),
  );
}

import { valueOf } from '../model/absence.ts';
import type { Assessment } from '../model/assessment.ts';
import { Decimal, toPlain } from '../model/decimal.ts';
import { gradeTerm } from '../model/grade.ts';
import type { PublishedReport } from '../model/published.ts';
import type { Recomputed } from '../scoring/computed-report.ts';
import { gradeOf } from '../scoring/grade.ts';
import { SCORES_TEXT } from '../text/scores.ts';
import type { Verdict } from './report-verdict.ts';

type Computed = PublishedReport['computed'];

/** The recomputed score, or the range in which it lies; `null` where nothing is known. */
export function computedText({ score, low, high }: Computed): string | null {
  if (score !== null) return SCORES_TEXT.points(score);
  if (low === null) return null;
  return high === null ? SCORES_TEXT.atLeast(low) : SCORES_TEXT.range(low, high);
}

/** How the scores differ, one sentence each: `复核比自评低2.3分。` */
export function scoreDifferences(
  { claimant }: Verdict,
  { claimed, computed }: PublishedReport,
  reviews: readonly Assessment[],
  recomputed: Recomputed,
): readonly string[] {
  const { score } = claimed;
  if (score === null) return [];
  const sentences: string[] = [];
  for (const { total } of reviews) {
    const points = valueOf(total);
    if (points === null) continue;
    const comparison = comparisonWords(claimant, toPlain(points.value), score);
    sentences.push(SCORES_TEXT.compared(SCORES_TEXT.names.reviewed, comparison));
  }
  if (computed.score !== null) {
    const comparison = comparisonWords(claimant, computed.score, score);
    sentences.push(SCORES_TEXT.compared(SCORES_TEXT.names.computed, comparison));
  } else if (computed.low !== null) {
    const { low, high } = computed;
    const range = high === null ? SCORES_TEXT.notBelow(low) : SCORES_TEXT.between(low, high);
    sentences.push(SCORES_TEXT.join([range, positionWords(claimant, score, low, high)]));
  }
  const term = gradeTermOf(recomputed, computed);
  if (term !== null && claimed.grade !== null && computed.grade !== claimed.grade) {
    sentences.push(SCORES_TEXT.gradeDiffers(term, gradeTerm(claimed.grade)));
  }
  return sentences.map(SCORES_TEXT.sentence);
}

/** One line for the first screen: `84.2—92.2分，自评90分在其内`, or why there is no recomputed score. */
export function computedSummary({ claimant }: Verdict, { claimed, computed }: PublishedReport): string {
  const text = computedText(computed);
  if (text === null) {
    const reason = computed.reason === null ? [] : [computed.reason];
    return SCORES_TEXT.join([SCORES_TEXT.notComputed, ...reason]);
  }
  if (claimed.score === null) return text;
  const { score, low, high } = computed;
  const against =
    score === null
      ? positionWords(claimant, claimed.score, low ?? '0', high)
      : comparisonWords(claimant, score, claimed.score);
  return SCORES_TEXT.join([text, against]);
}

/** The difference of two scores, exact: `比自评低2.3分`. */
function comparisonWords(other: string, score: string, otherScore: string): string {
  const difference = new Decimal(score).minus(otherScore);
  if (difference.isZero()) return SCORES_TEXT.same(other);
  const by = toPlain(difference.abs());
  return difference.lt(0) ? SCORES_TEXT.lower(other, by) : SCORES_TEXT.higher(other, by);
}

/** Where a claimed score lies against bounds; `high` is `null` where nothing limits it. */
function positionWords(claimant: string, claimed: string, low: string, high: string | null): string {
  const score = new Decimal(claimed);
  if (score.lt(low)) return SCORES_TEXT.below(claimant, claimed, toPlain(new Decimal(low).minus(score)));
  if (high !== null && score.gt(high)) {
    return SCORES_TEXT.above(claimant, claimed, toPlain(score.minus(high)));
  }
  return SCORES_TEXT.inside(claimant, claimed);
}

/** The word of the scheme for the recomputed grade. */
function gradeTermOf(recomputed: Recomputed, { score }: Computed): string | null {
  if (recomputed.state !== 'computed' || score === null) return null;
  const outcome = gradeOf(new Decimal(score), recomputed.scheme);
  return outcome.state === 'graded' ? outcome.term : null;
}

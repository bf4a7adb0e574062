import type { ReportRecord } from '../../../archive/record.ts';
import { valueOf } from '../../../model/absence.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import { gradeTerm } from '../../../model/grade.ts';
import type { ComputedResult } from '../../../scoring/computed-report.ts';
import { SCORES_TEXT } from '../../../text/report/scores.ts';
import { noTotalWords } from './recomputed.ts';
import type { Verdict } from './report-verdict.ts';

/** The recomputed score, or the range in which it lies; `null` where nothing is known. */
export function resultWords({ score, low, high }: ComputedResult): string | null {
  if (score !== null) return SCORES_TEXT.points(toPlain(score));
  if (low === null) return null;
  return high === null ? SCORES_TEXT.atLeast(toPlain(low)) : SCORES_TEXT.range(toPlain(low), toPlain(high));
}

/** How the scores differ, one sentence each: `复核比自评低2.3分。` */
export function scoreDifferences(
  { claimant }: Verdict,
  record: ReportRecord,
  reviews: readonly Assessment[],
): readonly string[] {
  const { score, grade } = record.summary().claimed;
  const result = record.result();
  if (score === null) return [];
  const sentences: string[] = [];
  for (const { total } of reviews) {
    const points = valueOf(total);
    if (points === null) continue;
    const comparison = comparisonWords(claimant, points.value, score);
    sentences.push(SCORES_TEXT.compared(SCORES_TEXT.names.reviewed, comparison));
  }
  if (result.score !== null) {
    const comparison = comparisonWords(claimant, result.score, score);
    sentences.push(SCORES_TEXT.compared(SCORES_TEXT.names.computed, comparison));
  } else if (result.low !== null) {
    const { low, high } = result;
    const range =
      high === null ? SCORES_TEXT.notBelow(toPlain(low)) : SCORES_TEXT.between(toPlain(low), toPlain(high));
    sentences.push(SCORES_TEXT.join([range, positionWords(claimant, score, low, high)]));
  }
  const term = gradeTermOf(record);
  if (term !== null && grade !== null && result.grade !== grade) {
    sentences.push(SCORES_TEXT.gradeDiffers(term, gradeTerm(grade)));
  }
  return sentences.map(SCORES_TEXT.sentence);
}

/** One line for the first screen: `84.2—92.2分，自评90分在其内`, or why there is no recomputed score. */
export function computedSummary({ claimant }: Verdict, record: ReportRecord): string {
  const result = record.result();
  const text = resultWords(result);
  if (text === null) {
    const reason = result.reason === null ? [] : [noTotalWords(result.reason)];
    return SCORES_TEXT.join([SCORES_TEXT.notComputed, ...reason]);
  }
  const claimed = record.summary().claimed.score;
  if (claimed === null) return text;
  const { score, low, high } = result;
  const against =
    score !== null
      ? comparisonWords(claimant, score, claimed)
      : low !== null
        ? positionWords(claimant, claimed, low, high)
        : null;
  return SCORES_TEXT.join(against === null ? [text] : [text, against]);
}

/** The difference of two scores, exact: `比自评低2.3分`. */
function comparisonWords(other: string, score: Decimal, otherScore: Decimal): string {
  const difference = score.minus(otherScore);
  if (difference.isZero()) return SCORES_TEXT.same(other);
  const by = toPlain(difference.abs());
  return difference.lt(0) ? SCORES_TEXT.lower(other, by) : SCORES_TEXT.higher(other, by);
}

/** Where a claimed score lies against bounds; `high` is `null` where nothing limits it. */
function positionWords(claimant: string, score: Decimal, low: Decimal, high: Decimal | null): string {
  const claimed = toPlain(score);
  if (score.lt(low)) return SCORES_TEXT.below(claimant, claimed, toPlain(low.minus(score)));
  if (high?.lt(score)) return SCORES_TEXT.above(claimant, claimed, toPlain(score.minus(high)));
  return SCORES_TEXT.inside(claimant, claimed);
}

/** The word of the scheme for the recomputed grade. */
function gradeTermOf(record: ReportRecord): string | null {
  const recomputed = record.recomputed();
  if (recomputed.state !== 'computed' || record.result().score === null) return null;
  const { grade } = recomputed.scored;
  return grade?.state === 'graded' ? grade.term : null;
}

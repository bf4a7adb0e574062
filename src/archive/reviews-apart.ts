import type { ReportSummary } from './summary.ts';

/**
 * Reports with the result of a report of its own that reviewed them: that of the same project and year. What only the
 * reports together tell is joined here once, so that no page tells less of a score than another.
 */
export function withReviewsApart(summaries: readonly ReportSummary[]): readonly ReportSummary[] {
  const reviews = new Map(
    summaries.filter(({ kind }) => kind === 're-review').map((review) => [placeOf(review), review.claimed]),
  );
  return summaries.map((summary) => {
    const review = summary.kind === 'unit-self' ? reviews.get(placeOf(summary)) : undefined;
    return review === undefined ? summary : { ...summary, reviewedApart: review };
  });
}

function placeOf({ project, fiscalYear }: ReportSummary): string {
  return `${project.id} ${fiscalYear}`;
}

/** What a review made of a score: the one that the report itself tells, or else that of a report of its own. */
export function reviewOf({
  reviewed,
  reviewedApart,
}: Pick<ReportSummary, 'reviewed' | 'reviewedApart'>): ReportSummary['reviewed'] {
  return reviewed ?? reviewedApart;
}

import type { Assessed, ReportSummary } from '../../archive/summary.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import { yuanString } from '../../model/format.ts';
import type { Fen } from '../../model/money.ts';
import type { PublishedReport, PublishedSummary } from '../../model/published.ts';
import { rateString } from '../../scoring/rate.ts';
import type { Deployment } from '../address.ts';
import { absolute, PATHS } from '../address.ts';
import { noTotalWords } from '../report/score/recomputed.ts';

/** One report in short as it is published: an entry of `reports.json`. Every figure becomes text here, and nowhere back. */
export function publishedSummary(summary: ReportSummary, deployment: Deployment): PublishedSummary {
  const { id, unit, project, rates, claimed, reviewed, computed } = summary;
  return {
    id,
    url: absolute(deployment, PATHS.report(id)),
    version: summary.version,
    title: summary.title,
    fiscalYear: summary.fiscalYear,
    fiscalYearFrom: summary.fiscalYearFrom,
    kind: summary.kind,
    example: summary.example,
    unit: { ...unit, url: absolute(deployment, PATHS.unit(unit.id)) },
    project: { ...project, url: absolute(deployment, PATHS.project(project.id)) },
    publishedOn: summary.publishedOn,
    funds: yuanAmounts(summary.funds),
    rates: publishedRates(rates),
    claimed: publishedAssessment(claimed),
    reviewed: reviewed === null ? null : publishedAssessment(reviewed),
    computed: {
      score: plain(computed.score),
      grade: computed.grade,
      low: plain(computed.low),
      high: plain(computed.high),
      reason: computed.reason === null ? null : noTotalWords(computed.reason),
    },
    checkCounts: summary.checkCounts,
  };
}

/** The four amounts of a fund line as decimal strings in 元. */
export function yuanAmounts(amounts: ReportSummary['funds']): PublishedSummary['funds'] {
  const yuan = (fen: Fen | null) => (fen === null ? null : yuanString(fen));
  return {
    initialBudget: yuan(amounts.initialBudget),
    fullYearBudget: yuan(amounts.fullYearBudget),
    received: yuan(amounts.received),
    executed: yuan(amounts.executed),
  };
}

export function publishedAssessment({
  score,
  grade,
  gradeRaw,
}: Assessed): NonNullable<PublishedReport['reviewed']> {
  return { score: plain(score), grade, gradeRaw };
}

export function publishedRates({ execution, received }: ReportSummary['rates']): PublishedSummary['rates'] {
  return { execution: rateString(execution), received: rateString(received) };
}

function plain(points: Decimal | null): string | null {
  return points === null ? null : toPlain(points);
}

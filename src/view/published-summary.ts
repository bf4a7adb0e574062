import type { ReportRecord } from '../archive/record.ts';
import type { Stated } from '../model/absence.ts';
import { valueOf } from '../model/absence.ts';
import type { Assessment } from '../model/assessment.ts';
import { claimedAssessment } from '../model/assessment.ts';
import { toPlain } from '../model/decimal.ts';
import { yuanString } from '../model/format.ts';
import type { FundLine } from '../model/funds.ts';
import { normalizeGrade } from '../model/grade.ts';
import type { Money } from '../model/money.ts';
import type { PublishedReport, PublishedSummary } from '../model/published.ts';
import type { Content } from '../reader/content.ts';
import { rateString } from '../scoring/rate.ts';
import type { Deployment } from './address.ts';
import { absolute, PATHS } from './address.ts';
import { checkCounts } from './published-checks.ts';
import { computedResult } from './recomputed.ts';

/** One report in short: a row of every list, of `reports.json` and of `reports.csv`. Needs no narrative. */
export function publishedSummary(
  record: ReportRecord,
  content: Content,
  deployment: Deployment,
): PublishedSummary {
  const { report } = record;
  const totals = record.totals();
  const unit = report.implementingUnit.unit;
  return {
    id: report.id,
    url: absolute(deployment, PATHS.report(report.id)),
    version: report.version,
    title: report.title,
    fiscalYear: report.fiscalYear.to,
    fiscalYearFrom: report.fiscalYear.from,
    kind: report.kind,
    example: report.example,
    unit: {
      id: unit,
      name: content.units.get(unit)?.name ?? unit,
      url: absolute(deployment, PATHS.unit(unit)),
    },
    project: {
      id: report.project,
      name: content.projects.get(report.project)?.name ?? report.project,
      url: absolute(deployment, PATHS.project(report.project)),
    },
    publishedOn: valueOf(report.disclosure.publishedOn)?.iso ?? null,
    funds: yuanAmounts(totals?.line ?? null),
    rates: {
      execution: rateString(totals?.execution ?? null),
      received: rateString(totals?.received ?? null),
    },
    claimed: assessed(claimedAssessment(report.assessments)) ?? { score: null, grade: null, gradeRaw: null },
    reviewed: assessed(report.assessments.find((assessment) => assessment.stage === 'reviewed')),
    computed: computedResult(record.recomputed()),
    checkCounts: checkCounts(record.checks()),
  };
}

/** The four amounts of a fund line as decimal strings in 元. */
export function yuanAmounts(line: FundLine | null): PublishedSummary['funds'] {
  const yuan = (value: Stated<Money> | undefined) => {
    const money = valueOf(value);
    return money === null ? null : yuanString(money.fen);
  };
  return {
    initialBudget: yuan(line?.initialBudget),
    fullYearBudget: yuan(line?.fullYearBudget),
    received: yuan(line?.received),
    executed: yuan(line?.executed),
  };
}

function assessed(assessment: Assessment | undefined): PublishedReport['reviewed'] {
  if (!assessment) return null;
  const gradeRaw = valueOf(assessment.gradeRaw);
  const total = valueOf(assessment.total);
  return {
    score: total ? toPlain(total.value) : null,
    grade: gradeRaw === null ? null : normalizeGrade(gradeRaw),
    gradeRaw,
  };
}

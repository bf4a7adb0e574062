import type { CheckResult } from '../checks/run-checks.ts';
import { valueOf } from '../model/absence.ts';
import type { Assessment } from '../model/assessment.ts';
import { claimedAssessment } from '../model/assessment.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Grade } from '../model/grade.ts';
import { normalizeGrade } from '../model/grade.ts';
import type { ProjectId, ReportId, UnitId } from '../model/ids.ts';
import type { Fen } from '../model/money.ts';
import type { Report } from '../model/report.ts';
import type { Content } from '../reader/content.ts';
import type { ComputedReport, ComputedResult } from '../scoring/computed-report.ts';
import type { FundAmounts } from '../scoring/funds.ts';
import { amountsOf, plannedAmount } from '../scoring/funds.ts';
import type { Rate } from '../scoring/rate.ts';
import type { CheckCounts } from './check-counts.ts';
import { checkCounts } from './check-counts.ts';

/** Points and grade of one assessment. */
export interface Assessed {
  readonly score: Decimal | null;
  readonly grade: Grade | null;
  readonly gradeRaw: string | null;
}

type Amounts = Record<'initialBudget' | 'fullYearBudget' | 'received' | 'executed', Fen | null>;

/**
 * What lists, totals and filters know of a report: the slim form of its record, kept for every report of an archive.
 * Figures are typed; whoever prints them formats them, and what is published of them is made last.
 */
export interface ReportSummary {
  readonly id: ReportId;
  readonly version: number;
  readonly title: string;
  /** The year that the report is filed under: the last one of its period. */
  readonly fiscalYear: number;
  readonly fiscalYearFrom: number;
  readonly kind: Report['kind'];
  readonly example: boolean;
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly project: { readonly id: ProjectId; readonly name: string };
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly publishedOn: string | null;
  readonly funds: Readonly<Amounts>;
  /** The one planned amount: the adjusted budget where it is stated, else the initial one. */
  readonly planned: Fen | null;
  readonly rates: { readonly execution: Rate | null; readonly received: Rate | null };
  readonly claimed: Assessed;
  /** `null` where nobody has reviewed it. */
  readonly reviewed: Assessed | null;
  readonly computed: ComputedResult;
  readonly checkCounts: CheckCounts;
}

export function summaryOf(
  report: Report,
  computed: ComputedReport,
  checks: readonly CheckResult[],
  { units, projects }: Content,
): ReportSummary {
  const totals = computed.totals();
  const amounts: FundAmounts | null = totals === null ? null : amountsOf(totals.line);
  const unit = report.implementingUnit.unit;
  return {
    id: report.id,
    version: report.version,
    title: report.title,
    fiscalYear: report.fiscalYear.to,
    fiscalYearFrom: report.fiscalYear.from,
    kind: report.kind,
    example: report.example,
    unit: { id: unit, name: units.get(unit)?.name ?? unit },
    project: { id: report.project, name: projects.get(report.project)?.name ?? report.project },
    publishedOn: valueOf(report.disclosure.publishedOn)?.iso ?? null,
    funds: {
      initialBudget: amounts?.initialBudget ?? null,
      fullYearBudget: amounts?.fullYearBudget ?? null,
      received: amounts?.received ?? null,
      executed: amounts?.executed ?? null,
    },
    planned: amounts === null ? null : plannedAmount(amounts),
    rates: { execution: totals?.execution ?? null, received: totals?.received ?? null },
    claimed: assessed(claimedAssessment(report.assessments)) ?? { score: null, grade: null, gradeRaw: null },
    reviewed: assessed(report.assessments.find(({ stage }) => stage === 'reviewed')),
    computed: computed.result(),
    checkCounts: checkCounts(checks),
  };
}

function assessed(assessment: Assessment | undefined): Assessed | null {
  if (assessment === undefined) return null;
  const gradeRaw = valueOf(assessment.gradeRaw);
  return {
    score: valueOf(assessment.total)?.value ?? null,
    grade: gradeRaw === null ? null : normalizeGrade(gradeRaw),
    gradeRaw,
  };
}

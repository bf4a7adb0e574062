import type { CheckResult } from '../checks/run-checks.ts';
import type { AbsenceReason, Stated } from '../model/absence.ts';
import { isAbsent, valueOf } from '../model/absence.ts';
import type { Assessment } from '../model/assessment.ts';
import { claimedAssessment } from '../model/assessment.ts';
import type { Decimal } from '../model/decimal.ts';
import type { FundLine } from '../model/funds.ts';
import type { Grade } from '../model/grade.ts';
import { normalizeGrade } from '../model/grade.ts';
import type { ProjectId, ReportId, UnitId } from '../model/ids.ts';
import type { Fen } from '../model/money.ts';
import type { Report } from '../model/report.ts';
import type { Content } from '../reader/content.ts';
import type { ComputedReport, ComputedResult } from '../scoring/computed-report.ts';
import type { ExecutionBasis, FundAmounts } from '../scoring/funds.ts';
import { amountsOf, isAbout, plannedAmount, plannedKey } from '../scoring/funds.ts';
import { countedTotal, gradeOf } from '../scoring/grade.ts';
import type { Rate } from '../scoring/rate.ts';
import type { CheckCounts } from './check-counts.ts';
import { checkCounts } from './check-counts.ts';

/** Points and grade of one assessment. */
export interface Assessed {
  /** Who gave them; `null` where nobody did. */
  readonly role: Assessment['role'] | null;
  readonly score: Decimal | null;
  readonly grade: Grade | null;
  readonly gradeRaw: string | null;
  /**
   * Grade of the band that the score lies in, by the scheme that the result names, where it is another one than
   * `grade`; else `null`. Lists, filters and totals go by `grade`, what the report says, and mark the difference.
   */
  readonly banded: Grade | null;
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
  /** Of which amounts the source itself says 约, 近 or 余. */
  readonly about: { readonly planned: boolean; readonly executed: boolean };
  /** Why a value is not there, so that no list calls 未说明 what does not apply; `null` where it is there. */
  readonly missing: {
    readonly planned: AbsenceReason | null;
    readonly executed: AbsenceReason | null;
    readonly score: AbsenceReason | null;
  };
  readonly rates: { readonly execution: Rate | null; readonly received: Rate | null };
  /** What the execution rate is measured against; `null` without money. */
  readonly executionBasis: ExecutionBasis | null;
  readonly claimed: Assessed;
  /** `null` where the report itself tells of no review. */
  readonly reviewed: Assessed | null;
  /** The result of a report of its own that reviewed it; `null` where there is none, and for a report by itself. */
  readonly reviewedApart: Assessed | null;
  readonly computed: ComputedResult;
  readonly checkCounts: CheckCounts;
}

export function summaryOf(
  report: Report,
  computed: ComputedReport,
  checks: readonly CheckResult[],
  { units, projects, schemes }: Content,
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
    about: aboutOf(amounts),
    missing: missingOf(report, totals?.line ?? null),
    rates: { execution: totals?.execution ?? null, received: totals?.received ?? null },
    executionBasis: isAbsent(report.funds) ? null : report.funds.executionBasis,
    claimed: assessed(claimedAssessment(report.assessments), report, schemes) ?? NOT_ASSESSED,
    reviewed: assessed(
      report.assessments.find(({ stage }) => stage === 'reviewed'),
      report,
      schemes,
    ),
    reviewedApart: null,
    computed: computed.result(),
    checkCounts: checkCounts(checks),
  };
}

function aboutOf(amounts: FundAmounts | null): ReportSummary['about'] {
  const planned = amounts === null ? null : plannedKey(amounts);
  if (amounts === null) return { planned: false, executed: false };
  return {
    planned: planned !== null && isAbout(amounts, planned),
    executed: isAbout(amounts, 'executed'),
  };
}

function missingOf(
  { funds, assessments }: Report,
  line: Pick<FundLine, 'fullYearBudget' | 'initialBudget' | 'executed'> | null,
): ReportSummary['missing'] {
  const why = (value: Stated<unknown> | undefined): AbsenceReason | null =>
    value === undefined ? 'not-stated' : isAbsent(value) ? value.absent : null;
  const ofFunds = isAbsent(funds) ? funds : undefined;
  const planned = line === null ? ofFunds : line.fullYearBudget;
  return {
    planned: why(isAbsent(planned) && line !== null ? bothAbsent(planned, line.initialBudget) : planned),
    executed: why(line === null ? ofFunds : line.executed),
    score: why(claimedAssessment(assessments)?.total),
  };
}

/** Of two amounts of which either is the budget: the one that is there, or the first. */
function bothAbsent<T>(first: Stated<T>, second: Stated<T>): Stated<T> {
  return isAbsent(second) ? first : second;
}

const NOT_ASSESSED: Assessed = { role: null, score: null, grade: null, gradeRaw: null, banded: null };

function assessed(
  assessment: Assessment | undefined,
  report: Report,
  schemes: Content['schemes'],
): Assessed | null {
  if (assessment === undefined) return null;
  const gradeRaw = valueOf(assessment.gradeRaw);
  return {
    role: assessment.role,
    score: valueOf(assessment.total)?.value ?? null,
    grade: gradeRaw === null ? null : normalizeGrade(gradeRaw),
    gradeRaw,
    banded: otherBand(assessment, report, schemes),
  };
}

/** The grade that a score has by its own scheme, where the result says another one; `null` where nothing is to be compared. */
export function otherBand(
  { total, gradeRaw, scheme }: Assessment,
  report: Report,
  schemes: Content['schemes'],
): Grade | null {
  const [points, printed, named] = [valueOf(total), valueOf(gradeRaw), valueOf(scheme)];
  const used = named === null ? undefined : schemes.get(named);
  const grade = printed === null ? null : normalizeGrade(printed);
  if (points === null || grade === null || used === undefined) return null;
  const outcome = gradeOf(countedTotal(points.value, report), used);
  return outcome.state !== 'graded' || outcome.grade === grade || outcome.term === printed
    ? null
    : outcome.grade;
}

import type { AbsenceReason } from '../../model/absence.ts';
import { isAbsent } from '../../model/absence.ts';
import { totalLine } from '../../model/funds.ts';
import type { Report } from '../../model/report.ts';
import type { AbsentField } from '../../text/labels.ts';
import { ABSENT_FIELD_LABELS } from '../../text/labels.ts';

/** One thing that the report leaves out, for the list 文中未说明. */
export interface Omission {
  readonly field: AbsentField;
  readonly label: string;
  readonly reason: AbsenceReason;
  readonly note: string | null;
}

/** Everything the record marks as absent, each kind once, in the order of the labels. */
export function omissions(report: Report): readonly Omission[] {
  const found = new Map<AbsentField, Omission>();
  for (const [field, value] of candidates(report)) {
    if (found.has(field) || !isAbsent(value) || value.absent === 'not-applicable') continue;
    found.set(field, {
      field,
      label: ABSENT_FIELD_LABELS[field],
      reason: value.absent,
      note: value.note ?? null,
    });
  }
  const order = Object.keys(ABSENT_FIELD_LABELS) as AbsentField[];
  return order.flatMap((field) => found.get(field) ?? []);
}

function* candidates(report: Report): Iterable<readonly [AbsentField, unknown]> {
  yield ['printedProjectName', report.printedProjectName];
  yield ['printedUnitName', report.printedUnitName];
  yield ['competentDept', report.competentDept];
  yield ['commissioner', report.commissioner];
  yield ['evaluator', report.evaluator];
  yield ['evaluationPeriod', report.evaluationPeriod];
  yield ['reportDate', report.reportDate];
  yield ['signature', report.signature];
  yield ['publisher', report.disclosure.publisher];
  yield ['publishedOn', report.disclosure.publishedOn];
  yield ['docNo', report.disclosure.docNo];
  yield ['indexNo', report.disclosure.indexNo];
  yield ['openness', report.disclosure.openness];
  yield* fundCandidates(report);
  yield ['goalsExpected', report.goals.expected];
  yield ['goalsActual', report.goals.actual];
  yield ['indicators', report.indicators];
  yield ['satisfaction', report.satisfaction];
  yield ['scope', report.conduct?.scope];
  yield ['methods', report.conduct?.methods];
  yield ['standards', report.conduct?.standards];
  yield ['sample', report.conduct?.sample];
  for (const assessment of report.assessments) {
    yield ['scheme', assessment.scheme];
    yield ['total', assessment.total];
    yield ['gradeRaw', assessment.gradeRaw];
    yield ['assessedOn', assessment.on];
    yield ['assessedBy', assessment.by];
  }
  yield ['findings', report.findings];
  if (!isAbsent(report.findings)) for (const finding of report.findings) yield ['cause', finding.cause];
  yield ['recommendations', report.recommendations];
  if (!isAbsent(report.recommendations))
    for (const advice of report.recommendations) yield ['addressedTo', advice.addressedTo];
  yield ['rectifications', report.rectifications];
  yield ['resultUse', report.resultUse];
  yield ['annexes', report.annexes];
}

function* fundCandidates(report: Report): Iterable<readonly [AbsentField, unknown]> {
  yield ['funds', report.funds];
  if (isAbsent(report.funds)) return;
  yield ['split', report.funds.split];
  const line = totalLine(report.funds);
  if (!line) return;
  yield ['initialBudget', line.initialBudget];
  yield ['fullYearBudget', line.fullYearBudget];
  yield ['received', line.received];
  yield ['executed', line.executed];
  yield ['unspentDisposal', line.unspentDisposal];
}

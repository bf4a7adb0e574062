import type { ReportRecord } from '../../archive/record.ts';
import type { Absent, Stated } from '../../model/absence.ts';
import { isAbsent } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import { formatDate, formatFiscalYear } from '../../model/format.ts';
import type { UnitReference } from '../../model/unit.ts';
import type { Content } from '../../reader/content.ts';
import { formatRate } from '../../scoring/rate.ts';
import { BASIS_LABELS, KIND_LABELS, ROLE_LABELS, SOURCE_LABELS } from '../../text/labels.ts';
import { FACT_TEXT, RATE_TEXT } from '../../text/report/report.ts';
import { COMPARED_TEXT } from '../../text/report/versions.ts';
import { noTotalWords } from '../report/score/recomputed.ts';
import { show, showMoney } from '../shown.ts';

/** One fact of a version, written as its page prints it, under a name that is the same in every version. */
export interface VersionFact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** The row of a list that the fact belongs to; a row that only one version has is told once, by its first fact. */
  readonly row: string | null;
}

/** Who, when, how much, how many points: the facts of a version that stand alone. */
export function* plainFacts(record: ReportRecord, content: Content): Generator<VersionFact> {
  const { report } = record;
  const fact = (key: string, label: string, text: string): VersionFact => ({ key, label, text, row: null });
  const said = <T>(
    key: string,
    label: string,
    value: Stated<T>,
    format: (value: Exclude<T, Absent>) => string,
  ) => fact(key, label, show(value, format).text);
  const unit = ({ unit: id }: UnitReference) => content.units.get(id)?.name ?? id;
  const same = (text: string) => text;

  yield fact('title', COMPARED_TEXT.title, report.title);
  yield fact('printedTitle', FACT_TEXT.printedTitle, report.printedTitle ?? report.title);
  yield fact('kind', FACT_TEXT.kind, KIND_LABELS[report.kind]);
  yield fact('fiscalYear', FACT_TEXT.fiscalYear, formatFiscalYear(report.fiscalYear));
  yield fact('unit', FACT_TEXT.unit, unit(report.implementingUnit));
  yield fact('project', FACT_TEXT.project, content.projects.get(report.project)?.name ?? report.project);
  yield said('competentDept', FACT_TEXT.competentDept, report.competentDept, unit);
  yield said('commissioner', COMPARED_TEXT.commissioner, report.commissioner, unit);
  yield said('evaluator', FACT_TEXT.evaluator, report.evaluator, unit);
  yield said('period', FACT_TEXT.period, report.evaluationPeriod, ({ from, to }) =>
    FACT_TEXT.periodRange(formatDate(from), formatDate(to)),
  );
  yield said('reportDate', FACT_TEXT.reportDate, report.reportDate, formatDate);
  yield said('signature', COMPARED_TEXT.signature, report.signature, same);
  yield said('publisher', FACT_TEXT.publisher, report.disclosure.publisher, same);
  yield said('publishedOn', FACT_TEXT.publishedOn, report.disclosure.publishedOn, formatDate);
  yield said('docNo', FACT_TEXT.docNo, report.disclosure.docNo, same);
  yield said('indexNo', FACT_TEXT.indexNo, report.disclosure.indexNo, same);
  for (const key of ['scope', 'methods', 'standards', 'sample'] as const) {
    if (report.conduct) yield said(`conduct/${key}`, COMPARED_TEXT[key], report.conduct[key], same);
  }
  yield* moneyFacts(record, fact);
  yield said('goals/expected', COMPARED_TEXT.goalsExpected, report.goals.expected, same);
  yield said('goals/actual', COMPARED_TEXT.goalsActual, report.goals.actual, same);
  for (const { stage, role, total, gradeRaw } of report.assessments) {
    const key = `assessments/${stage}/${role}`;
    const label = (what: string) => ROLE_LABELS[role] + COMPARED_TEXT.join + what;
    yield said(`${key}/total`, label(COMPARED_TEXT.total), total, ({ value }) => toPlain(value));
    yield said(`${key}/grade`, label(COMPARED_TEXT.grade), gradeRaw, same);
  }
  const { score, reason } = record.result();
  const result = score !== null ? toPlain(score) : reason !== null ? noTotalWords(reason) : null;
  if (result !== null) yield fact('computed', COMPARED_TEXT.computed, result);
  yield fact('source/title', FACT_TEXT.sourceTitle, report.provenance.sourceTitle);
  yield said('source/url', FACT_TEXT.sourceUrl, report.provenance.sourceUrl, same);
  yield fact('source/sha256', FACT_TEXT.sha256, report.provenance.sha256);
}

function* moneyFacts(
  record: ReportRecord,
  fact: (key: string, label: string, text: string) => VersionFact,
): Generator<VersionFact> {
  const { funds } = record.report;
  if (isAbsent(funds)) return;
  yield fact('funds/basis', COMPARED_TEXT.basis, BASIS_LABELS[funds.executionBasis]);
  for (const line of funds.lines) {
    const name = line.label ?? SOURCE_LABELS[line.source];
    for (const key of ['initialBudget', 'fullYearBudget', 'received', 'executed'] as const) {
      const label = name + COMPARED_TEXT.join + COMPARED_TEXT[key];
      yield fact(`funds/${line.source}/${name}/${key}`, label, showMoney(line[key]).text);
    }
  }
  const totals = record.totals();
  for (const key of ['execution', 'received'] as const) {
    const rate = totals?.[key] ?? null;
    if (rate !== null) yield fact(`rates/${key}`, RATE_TEXT[key], formatRate(rate));
  }
}

import type { Stated } from '../../model/absence.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { yuanString } from '../../model/format.ts';
import type { UnitReference } from '../../model/unit.ts';
import { rateString } from '../../scoring/rate.ts';
import type { ORIGIN } from '../../text/exports/tables/origin.ts';
import type { Field, Subject } from './table.ts';

/** Name of a unit in some part; the subject knows those of its own report alone. */
const nameOf = ({ content }: Subject, reference: Stated<UnitReference>): string | null =>
  isAbsent(reference) ? null : (content.units.get(reference.unit)?.name ?? reference.unit);

/** Where a report is from, how it was made and what it was to reach; needs neither words nor points. */
export const originFields: Record<(typeof ORIGIN)[number]['name'], Field<Subject>> = {
  printed_title: ['text', ({ report }) => report.printedTitle ?? null],
  report_date: ['date', ({ report }) => valueOf(report.reportDate)?.iso ?? null],
  evaluation_from: ['date', ({ report }) => valueOf(report.evaluationPeriod)?.from.iso ?? null],
  evaluation_to: ['date', ({ report }) => valueOf(report.evaluationPeriod)?.to.iso ?? null],
  signature: ['text', ({ report }) => valueOf(report.signature)],
  doc_no: ['text', ({ report }) => valueOf(report.disclosure.docNo)],
  index_no: ['text', ({ report }) => valueOf(report.disclosure.indexNo)],
  publisher: ['text', ({ report }) => valueOf(report.disclosure.publisher)],
  channel: ['text', ({ report }) => report.disclosure.channel ?? null],
  openness: ['code', ({ report }) => valueOf(report.disclosure.openness)],
  competent_dept: ['text', (subject) => nameOf(subject, subject.report.competentDept)],
  commissioner: ['text', (subject) => nameOf(subject, subject.report.commissioner)],
  evaluator: ['text', (subject) => nameOf(subject, subject.report.evaluator)],
  scope: ['text', ({ report }) => valueOf(report.conduct?.scope)],
  methods: ['text', ({ report }) => valueOf(report.conduct?.methods)],
  standards: ['text', ({ report }) => valueOf(report.conduct?.standards)],
  sample: ['text', ({ report }) => valueOf(report.conduct?.sample)],
  goals_expected: ['text', ({ report }) => valueOf(report.goals.expected)],
  goals_actual: ['text', ({ report }) => valueOf(report.goals.actual)],
  unspent_yuan: [
    'yuan',
    ({ record }) => {
      const unspent = record.totals()?.unspent ?? null;
      return unspent === null ? null : yuanString(unspent);
    },
  ],
  unspent_share_pct: ['percent', ({ record }) => rateString(record.totals()?.unspentShare ?? null)],
  execution_basis: ['code', ({ report: { funds } }) => (isAbsent(funds) ? null : funds.executionBasis)],
  execution_basis_reason: [
    'text',
    ({ report: { funds } }) => (isAbsent(funds) ? null : (funds.basisReason ?? null)),
  ],
  source_title: ['text', ({ report }) => report.provenance.sourceTitle],
  source_url: ['url', ({ report }) => valueOf(report.provenance.sourceUrl)],
  source_retrieved_on: ['day', ({ report }) => valueOf(report.provenance.retrievedOn)],
  source_sha256: ['code', ({ report }) => report.provenance.sha256],
  source_bytes: ['integer', ({ report }) => report.provenance.bytes],
  source_official: ['boolean', ({ report }) => valueOf(report.provenance.official)],
  source_capture: ['code', ({ report }) => report.provenance.capture],
  source_note: ['text', ({ report }) => report.provenance.note],
  checks_waived: ['integer', ({ summary }) => summary.checkCounts.waived],
};

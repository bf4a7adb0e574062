import { valueOf } from '../../model/absence.ts';
import { yuanString } from '../../model/format.ts';
import { groupBy } from '../../model/group.ts';
import { keepingSame } from '../../model/remember.ts';
import { CATEGORY_LABELS } from '../../text/labels.ts';
import type { Archive } from '../../view/archive.ts';
import type { FindingRecord } from '../../view/rectification/finding-record.ts';
import { findingRecords } from '../../view/rectification/finding-record.ts';
import { reportFields } from './keys.ts';
import type { Cell, Subject } from './table.ts';
import { defineTable, joined, subjectOf } from './table.ts';

interface Row {
  readonly row: FindingRecord;
  readonly of: Subject;
}

/** What the measures of a finding say, each thing once. */
const measures =
  (value: (facts: FindingRecord['measures'][number]['facts']) => string | null) =>
  ({ row }: Row): Cell =>
    joined(row.measures.map(({ facts }) => value(facts)));

const findingsByReport = keepingSame((archive: Archive) =>
  groupBy(findingRecords(archive), ({ report }) => report),
);

/** One row for each finding, with what became of it. */
export const findingsTable = defineTable<'findings', Row>(
  'findings',
  {
    ...reportFields(({ of }: Row) => of),
    finding_id: ['code', ({ row }) => row.finding],
    number: ['integer', ({ row }) => row.number],
    text: ['text', ({ row }) => row.facts.text],
    category: ['text', ({ row }) => CATEGORY_LABELS[row.facts.category]],
    amount_yuan: ['yuan', ({ row: { facts } }) => (facts.amount ? yuanString(facts.amount.fen) : null)],
    cause: ['text', ({ row }) => valueOf(row.facts.cause)],
    recommendations: ['text', ({ row }) => joined(row.recommendations)],
    state: ['code', ({ row }) => row.state],
    measures: ['text', measures(({ measure }) => measure)],
    responsible: ['text', measures(({ responsible }) => valueOf(responsible))],
    due: ['text', measures(({ due }) => valueOf(due)?.iso ?? null)],
    evidence: ['text', measures(({ evidence }) => evidence ?? null)],
    verified_by: ['text', measures(({ verifiedBy }) => verifiedBy ?? null)],
    updated_on: ['text', measures(({ updatedOn }) => updatedOn)],
    repeats: [
      'code',
      ({ row: { repeats } }) => (repeats === null ? null : `${repeats.report.id}#${repeats.finding}`),
    ],
    url: ['url', ({ row, of }) => `${of.url}#finding-${row.finding}`],
    amount_raw: ['text', ({ row }) => row.facts.amount?.raw ?? null],
  },
  function* ({ archive, reports }) {
    const own = findingsByReport(archive);
    for (const report of reports) {
      const of = subjectOf(archive, report);
      for (const row of own.get(report) ?? []) yield { row, of };
    }
  },
);

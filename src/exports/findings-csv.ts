import { valueOf } from '../model/absence.ts';
import { yuanString } from '../model/format.ts';
import { DATA_TEXT } from '../text/data.ts';
import { CATEGORY_LABELS } from '../text/labels.ts';
import type { Archive } from '../view/archive.ts';
import type { FindingRecord } from '../view/finding-record.ts';
import { findingRecords } from '../view/finding-record.ts';
import { csvFile } from './csv.ts';

type Column = (typeof DATA_TEXT.findingColumns)[number]['name'];
type Cell = string | number | boolean | null;

const VALUE: Record<Column, (record: FindingRecord) => Cell> = {
  report_id: ({ report }) => report.id,
  unit: ({ report }) => report.unit.name,
  fiscal_year: ({ report }) => report.fiscalYear,
  finding_id: ({ finding }) => finding,
  number: ({ number }) => number,
  text: ({ facts }) => facts.text,
  category: ({ facts }) => CATEGORY_LABELS[facts.category],
  amount_yuan: ({ facts }) => (facts.amount ? yuanString(facts.amount.fen) : null),
  cause: ({ facts }) => valueOf(facts.cause),
  recommendations: ({ recommendations }) => joined(recommendations),
  state: ({ state }) => state,
  measures: ({ measures }) => joined(measures.map(({ facts }) => facts.measure)),
  responsible: ({ measures }) => joined(measures.map(({ facts }) => valueOf(facts.responsible))),
  due: ({ measures }) => joined(measures.map(({ facts }) => valueOf(facts.due)?.iso ?? null)),
  evidence: ({ measures }) => joined(measures.map(({ facts }) => facts.evidence ?? null)),
  verified_by: ({ measures }) => joined(measures.map(({ facts }) => facts.verifiedBy ?? null)),
  updated_on: ({ measures }) => joined(measures.map(({ facts }) => facts.updatedOn)),
  repeats: ({ repeats }) => (repeats === null ? null : `${repeats.report.id}#${repeats.finding}`),
  url: ({ report, finding }) => `${report.url}#finding-${finding}`,
  example: ({ report }) => report.example,
};

/** `/data/findings.csv`: one row for each finding, with what became of it. */
export function findingsCsv(archive: Archive): string {
  const columns = DATA_TEXT.findingColumns.map(({ name }) => name);
  const rows = findingRecords(archive).map((record) => columns.map((column) => VALUE[column](record)));
  return csvFile(columns, rows);
}

/** Values of several measures in one cell, each once; `null` where there are none. */
function joined(values: readonly (string | null)[]): string | null {
  const stated = [...new Set(values.filter((value) => value !== null))];
  return stated.length === 0 ? null : stated.join('；');
}

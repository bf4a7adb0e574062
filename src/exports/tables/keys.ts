import { valueOf } from '../../model/absence.ts';
import type { Field, Subject } from './table.ts';

type Key =
  | 'version'
  | 'unit_id'
  | 'unit_credit_code'
  | 'project_id'
  | 'project_code'
  | 'function_class'
  | 'example';
type ReportKey = Key | 'report_id' | 'unit' | 'fiscal_year';

/** What joins a row with the other tables, and the mark of an example. */
export function keyFields<Row>(of: (row: Row) => Subject): Record<Key, Field<Row>> {
  return {
    version: ['integer', (row) => of(row).summary.version],
    unit_id: ['code', (row) => of(row).summary.unit.id],
    unit_credit_code: ['code', (row) => of(row).unit?.uscc ?? null],
    project_id: ['code', (row) => of(row).summary.project.id],
    project_code: ['code', (row) => valueOf(of(row).project?.code)],
    function_class: ['code', (row) => of(row).project?.functionClass ?? null],
    example: ['boolean', (row) => of(row).summary.example],
  };
}

/** Which report a row belongs to, with the keys. */
export function reportFields<Row>(of: (row: Row) => Subject): Record<ReportKey, Field<Row>> {
  const fields: Record<ReportKey, Field<Row>> = {
    report_id: ['code', (row) => of(row).summary.id],
    unit: ['text', (row) => of(row).summary.unit.name],
    fiscal_year: ['integer', (row) => of(row).summary.fiscalYear],
    ...keyFields(of),
  };
  // The rows of a report come together.
  const shared = Object.entries(fields).map(([name, [type, value]]) => [name, [type, value, of]]);
  return Object.fromEntries(shared) as typeof fields;
}

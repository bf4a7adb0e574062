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
export function reportFields<Row>(
  of: (row: Row) => Subject,
): Record<Key | 'report_id' | 'unit' | 'fiscal_year', Field<Row>> {
  return {
    report_id: ['code', (row) => of(row).summary.id],
    unit: ['text', (row) => of(row).summary.unit.name],
    fiscal_year: ['integer', (row) => of(row).summary.fiscalYear],
    ...keyFields(of),
  };
}

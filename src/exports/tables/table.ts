import type { ReportRecord } from '../../archive/record.ts';
import type { Report } from '../../model/report.ts';
import { CODE_WORDS, YES_OR_NO } from '../../text/exports/code-words.ts';
import type { TableName } from '../../text/exports/tables.ts';
import { TABLE_TEXT, TYPE_UNITS } from '../../text/exports/tables.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';

/** One value of a row; `null` where it is not stated or cannot be computed. Decimals and dates are texts. */
export type Cell = string | number | boolean | null;

/**
 * What a column holds. `yuan` and `percent` are decimals of two places; `points` and `decimal` of as many as were
 * printed; `date` may stop at the month or the year where the source does; `code` is digits that are no number.
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'url'
  | 'integer'
  | 'yuan'
  | 'percent'
  | 'points'
  | 'decimal'
  | 'day'
  | 'date'
  | 'boolean';

/** One column: its name for programs, its heading and meaning for people, what it holds. */
export interface Column {
  readonly name: string;
  readonly heading: string;
  readonly meaning: string;
  readonly type: ColumnType;
  /** 元, %, 分; `null` for all that has no unit. */
  readonly unit: string | null;
  /** What its codes are called in files for people; `null` where a code stands as it is. */
  readonly words: Readonly<Record<string, string>> | null;
}

/** What an export is made from: everything, one year, or all but the examples. */
export interface Scope {
  readonly archive: Archive;
  readonly reports: Archive['summaries'];
  /** Whether a unit or project belongs to it. @param isNamed whether a report of the scope is about it */
  includes(record: { readonly example: boolean }, isNamed: boolean): boolean;
}

/** One open-data table, from which CSV, Parquet, the workbook, their descriptions and the page are made. */
export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Whether each row belongs to a report, so that those of several years are those of each, one after another. */
  readonly isOfReports: boolean;
  rows(scope: Scope): Iterable<readonly Cell[]>;
}

/** Type of a column and where its value comes from. */
export type Field<Row> = readonly [type: ColumnType, value: (row: Row) => Cell];

/** Fields of a table by the names that its text lists; none can be missing. */
export type Fields<Name extends TableName, Row> = Record<ColumnName<Name>, Field<Row>>;
type ColumnName<Name extends TableName> = (typeof TABLE_TEXT)[Name]['columns'][number]['name'];

export function defineTable<Name extends TableName, Row>(
  name: Name,
  fields: Fields<Name, Row>,
  rows: (scope: Scope) => Iterable<Row>,
  isOfReports = true,
): Table {
  const { title, description, columns } = TABLE_TEXT[name];
  const known: Readonly<Record<string, Field<Row>>> = fields;
  const defined = columns.flatMap((words) => {
    const field = known[words.name];
    return field === undefined ? [] : [{ ...words, field }];
  });
  return {
    name,
    title,
    description,
    isOfReports,
    columns: defined.map(({ field: [type], ...text }) => ({
      ...text,
      type,
      unit: unitOf(type),
      words: type === 'boolean' ? YES_OR_NO : (CODE_WORDS[name]?.[text.name] ?? null),
    })),
    *rows(scope) {
      for (const row of rows(scope)) yield defined.map(({ field: [, value] }) => value(row));
    },
  };
}

function unitOf(type: ColumnType): string | null {
  return type === 'yuan' || type === 'percent' || type === 'points' ? TYPE_UNITS[type] : null;
}

/** A report with what its rows need to be joined with others. */
export interface Subject {
  readonly summary: Archive['summaries'][number];
  /** Address of the report. */
  readonly url: string;
  readonly record: ReportRecord;
  readonly report: Report;
  readonly content: Archive['content'];
  readonly unit: ReturnType<Archive['content']['units']['get']>;
  readonly project: ReturnType<Archive['content']['projects']['get']>;
}

export function subjectOf(
  { record: recordOf, content, deployment }: Archive,
  summary: Subject['summary'],
): Subject {
  const record = recordOf(summary.id);
  const { report } = record;
  return {
    summary,
    url: absolute(deployment, PATHS.report(summary.id)),
    record,
    report,
    content,
    unit: content.units.get(report.implementingUnit.unit),
    project: content.projects.get(report.project),
  };
}

/** Each report of a scope with its rows of some kind. */
export function* rowsOfReports<Row>(
  { archive, reports }: Scope,
  rows: (subject: Subject) => Iterable<Row>,
): Generator<{ readonly row: Row; readonly of: Subject }> {
  for (const summary of reports) {
    const of = subjectOf(archive, summary);
    for (const row of rows(of)) yield { row, of };
  }
}

/** Several values in one cell, each once; `null` where there are none. */
export function joined(values: readonly (string | null)[]): string | null {
  const stated = [...new Set(values.filter((value) => value !== null))];
  return stated.length === 0 ? null : stated.join('；');
}

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
  /** Adds its rows to others; each value is put where it stays, and no row is ever there as a whole. */
  addRows(scope: Scope, to: RowSink): void;
}

/** What takes rows cell by cell. */
export interface RowSink {
  /** Rows that are whole. */
  rows: number;
  readonly columns: readonly {
    /** A cell that is the same as the one above it may be left out. */
    add(cell: Cell, row: number): void;
  }[];
}

/**
 * Type of a column and where its value comes from.
 * @param of what the value is taken from, where rows that come together share it: it is asked for once for all of them
 */
export type Field<Row> = readonly [type: ColumnType, value: (row: Row) => Cell, of?: (row: Row) => object];

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
  const shared = defined.find(({ field }) => field[2] !== undefined)?.field[2];
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
    addRows(scope, to) {
      let before: object | null = null;
      for (const row of rows(scope)) {
        const of = shared?.(row) ?? null;
        const isSame = of !== null && of === before;
        for (let place = 0; place < defined.length; place += 1) {
          const field = defined[place]?.field;
          if (field === undefined || (isSame && field[2] !== undefined)) continue;
          to.columns[place]?.add(field[1](row), to.rows);
        }
        to.rows += 1;
        before = of;
      }
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
  if (values.length < 2) return values[0] ?? null;
  const stated = [...new Set(values.filter((value) => value !== null))];
  return stated.length === 0 ? null : stated.join('；');
}

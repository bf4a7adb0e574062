import type { TableName } from '../../text/exports/tables.ts';
import type { Archive } from '../../view/archive.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { key, memo } from './key.ts';
import type { ReportKeys } from './report-keys.ts';
import type { SiteParts } from './site-parts.ts';

/** `without-examples/zh/funds.csv` */
const TABLE = /^(without-examples\/)?(?:zh\/)?([a-z]+)\.(?:csv|parquet)$/;
const WORKBOOK = /^(without-examples\/)?mingji\.xlsx$/;
const OF_YEAR = /^(\d+)\.(xlsx|zip)$/;

/**
 * What the files of the open data depend on. Of each table that is what its rows tell: an amount writes the table of
 * funds again and not that of findings. None of them tells anything of the day.
 * @param base of everything that all files depend on
 * @returns the keys of files, by their paths below `data/`, and of the rows of tables that belong to a year
 */
export function dataKeys(
  archive: Archive,
  base: string,
  site: SiteParts,
  reports: ReportKeys,
  { ids, entities, packages }: ArchiveKeys,
): { readonly file: (path: string) => string; readonly rows: (year: number) => string } {
  const { content, byYear } = archive;
  const real = ids.filter((id) => !archive.summaryOf(id).example);
  const scope = (withoutExamples: boolean) => (withoutExamples ? real : ids);
  const units = key([...content.units]);
  /** What joins the rows of a report with other tables. */
  const joins = memo((id: string) => {
    const { version, unit, project, example, fiscalYear } = archive.summaryOf(id);
    const { uscc } = content.units.get(unit.id) ?? {};
    const { code, functionClass } = content.projects.get(project.id) ?? {};
    return key([id, version, unit, project.id, example, fiscalYear, uscc, code, functionClass]);
  });
  const head = (id: string) => archive.sourced(id).head;
  /** Four tables tell of it. */
  const followUp = memo((id: string) => key(head(id).followUp));
  /** A finding says which one of another report it repeats. */
  const repeated = (id: string) => reports.repeats(id).map((one) => [one, followUp(one)]);

  const summary = (id: string) => [reports.line(id), archive.summaryOf(id).checkCounts];
  const told: Readonly<Record<TableName, (id: string) => unknown>> = {
    reports: (id) => [reports.data(id), summary(id)],
    indicators: reports.data,
    facts: reports.data,
    // Names of who scored, and of projects that share the money; whether a unit has verified itself.
    assessments: (id) => [joins(id), reports.named(id), head(id).tables.assessments],
    documents: (id) => [joins(id), head(id).tables.documents],
    recommendations: (id) => [joins(id), followUp(id)],
    funds: (id) => [joins(id), reports.named(id), head(id).tables.funds],
    findings: (id) => [joins(id), reports.named(id), repeated(id)],
    rectifications: (id) => [joins(id), followUp(id)],
    statements: (id) => [joins(id), head(id).tables.statements],
    checks: (id) => [joins(id), archive.verdict(id).said],
    units: (id) => archive.summaryOf(id).unit.id,
    projects: (id) => {
      const { project, fiscalYear } = archive.summaryOf(id);
      return [project.id, fiscalYear];
    },
    adjustments: (id) => [joins(id), head(id).tables.adjustments],
  };
  /** Records that have rows of their own. */
  const listed: Readonly<Partial<Record<TableName, string>>> = { units, projects: entities };

  /** The same for every form that a table is written in. */
  const rowsOf = (withoutExamples: boolean) =>
    memo((of: TableName) => key([base, listed[of], scope(withoutExamples).map((id) => [id, told[of](id)])]));
  const [allRows, realRows] = [rowsOf(false), rowsOf(true)];
  const table = (path: string) => {
    const [, withoutExamples, name] = TABLE.exec(path) ?? [];
    if (name === undefined || !(name in told)) return packages;
    return (withoutExamples === undefined ? allRows : realRows)(name as TableName);
  };
  /** Every table of some reports. */
  const tables = (some: readonly string[]) =>
    some.flatMap(reports.repeats).map((id) => [id, reports.data(id)]);
  const workbook = memo((path: string) =>
    key([base, site.workbook, entities, tables(scope(path.startsWith('without-examples/')))]),
  );
  /** Nothing of the years before, but for findings that are repeated. */
  const ofYear = memo((year: number) => {
    const some = (byYear.get(year) ?? []).map(({ id }) => id);
    return key([base, year, some, tables(some)]);
  });
  const yearPackage = memo((year: number) => {
    const some = (byYear.get(year) ?? []).map(({ id }) => id);
    return key([ofYear(year), site.package, some.map(reports.words)]);
  });
  const summaries = key([base, ids.map(summary)]);

  const file = (path: string) => {
    if (path === 'reports.json') return summaries;
    if (path.startsWith('schema/')) return base;
    const [, year, kind] = OF_YEAR.exec(path) ?? [];
    if (byYear.has(Number(year)))
      return kind === 'zip' ? yearPackage(Number(year)) : key([ofYear(Number(year)), site.workbook]);
    if (WORKBOOK.test(path)) return workbook(path);
    // Some pages and descriptions of the data tell the size of every package, and so the words in them.
    return table(path);
  };
  return { file, rows: ofYear };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFiles } from '../../src/exports/data-files.ts';
import { wholeScope } from '../../src/exports/tables/all.ts';
import { indicatorsTable } from '../../src/exports/tables/indicators.ts';
import { rowsOf } from '../../src/exports/tables/row-columns.ts';
import type { Cell, Table } from '../../src/exports/tables/table.ts';
import { tableRows } from '../../src/exports/tables/table-rows.ts';
import { createArchive } from '../../src/view/archive.ts';
import { duckdbRecipe } from '../../src/view/data/data-recipes.ts';
import { repositoryArchive } from '../support/repository.ts';

// `npm run audit`: DuckDB itself runs the recipe of the data page over the published Parquet files, and its answer is
// compared with what the tables say. Here and not in `npm test` because DuckDB takes 70 MB. Ends with code 1 where they
// differ.

const TABLES = ['reports', 'indicators'] as const;
const ROWS = 10;
const EXAMPLES_LEFT_OUT = 'WHERE NOT r.example';

/** The part of DuckDB's own types that is used here; its package is not there when the project's types are checked. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(sql: string): Promise<{ getRowsJson(): readonly (readonly unknown[])[] }>;
      }>;
    }>;
  };
}

/** The record of this repository with every second report as a real one, so that there is something to leave out. */
const { content, deployment } = await repositoryArchive();
const archive = createArchive(
  {
    ...content,
    reports: content.reports.map((sourced, index) => ({
      ...sourced,
      report: { ...sourced.report, example: index % 2 === 0 },
    })),
  },
  deployment,
);
const files = dataFiles(archive);
const folder = mkdtempSync(join(tmpdir(), 'mingji-duckdb-'));
try {
  const paths = await Promise.all(
    TABLES.map(async (name) => {
      const path = join(folder, `${name}.parquet`);
      writeFileSync(path, (await files.get(`${name}.parquet`)?.()) ?? '');
      return path;
    }),
  );
  const [reports = '', indicators = ''] = paths;
  const recipe = duckdbRecipe(indicators, reports);
  if (!recipe.includes(EXAMPLES_LEFT_OUT)) throw new Error('The recipe no longer leaves the examples out');
  const whole = recipe.replace(`LIMIT ${ROWS}`, '');
  const entry = new URL('./node_modules/@duckdb/node-api/lib/index.js', import.meta.url).href;
  const { DuckDBInstance } = (await import(entry)) as DuckDb;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const ask = async (sql: string): Promise<Row[]> =>
    (await connection.runAndReadAll(sql)).getRowsJson().map(plainRow);
  const real = lostPoints(false);
  // Of rows that are equal any may come before the others.
  const first = (rows: readonly Row[]): string => rows.map(([, , lost]) => lost).join(' ');
  tell('as it stands', first(await ask(recipe)), first(real.slice(0, ROWS)));
  tell('all rows', sorted(await ask(whole)), sorted(real));
  const everything = whole.replace(EXAMPLES_LEFT_OUT, '');
  tell('with the examples', sorted(await ask(everything)), sorted(lostPoints(true)));
  if (real.length <= ROWS || real.length === lostPoints(true).length) throw new Error('Nothing was left out');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tell(name: string, found: string, wanted: string): void {
  const same = found === wanted;
  process.stdout.write(
    `DuckDB\t${name}\t${same ? 'the same as the tables' : `${found}\n--- the tables:\n${wanted}`}\n`,
  );
  if (!same) process.exitCode = 1;
}

type Row = readonly [unit: string, level: string, lost: string];

function plainRow([unit, level, lost]: readonly unknown[]): Row {
  return [String(unit), String(level), lost === null ? '' : Number(lost).toFixed(2)];
}

function sorted(rows: readonly Row[]): string {
  return rows
    .map((row) => row.join('\t'))
    .sort()
    .join('\n');
}

/** Points lost by unit and first level, from the rows that the files are written from; most first. */
function lostPoints(withExamples: boolean): readonly Row[] {
  const groups = new Map<string, number[]>();
  const column = (name: string): number => indicatorsTable.columns.findIndex((one) => one.name === name);
  const at = Object.fromEntries(
    ['unit', 'level_1', 'weight', 'claimed_score', 'example'].map((name) => [name, column(name)]),
  );
  const cell = (row: readonly Cell[], name: string): Cell => row[at[name] ?? -1] ?? null;
  for (const row of cellsOf(indicatorsTable)) {
    if (cell(row, 'example') === true && !withExamples) continue;
    const key = `${cell(row, 'unit')}\t${cell(row, 'level_1')}`;
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    const [weight, score] = [cell(row, 'weight'), cell(row, 'claimed_score')];
    if (weight !== null && score !== null) own.push(Number(weight) - Number(score));
  }
  return [...groups]
    .map(([key, lost]): Row => {
      const [unit = '', level = ''] = key.split('\t');
      return [unit, level, lost.length === 0 ? '' : lost.reduce((sum, one) => sum + one, 0).toFixed(2)];
    })
    .sort(([, , a], [, , b]) => Number(b || -1) - Number(a || -1));
}

function cellsOf(table: Table): Iterable<readonly Cell[]> {
  return rowsOf(tableRows(table, wholeScope(archive)));
}

import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { dataFacts } from '../../../src/exports/data-facts.ts';
import { dataFiles } from '../../../src/exports/data-files.ts';
import { reportIndicatorsCsv } from '../../../src/exports/report-indicators.ts';
import { chineseCell, chineseHeading, tableFiles, writeTable } from '../../../src/exports/table-files.ts';
import { TABLES, wholeScope } from '../../../src/exports/tables/all.ts';
import { rowsOf } from '../../../src/exports/tables/row-columns.ts';
import { tableRows } from '../../../src/exports/tables/table-rows.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { dataPage } from '../../../src/view/data/data-page.ts';
import { reportPage } from '../../../src/view/report/report-page.ts';
import { csvRows, readCsv } from '../../support/csv.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../support/report.ts';
import { anotherRepositoryArchive, repositoryArchive } from '../../support/repository.ts';
import { columnsOf } from '../../support/row-columns.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };
const ID = '2023/example';

function archiveOf(overrides: ReportOverrides = {}) {
  return createArchive(makeContentOf([makeReport(overrides)]), DEPLOYMENT);
}

// The decoder of the platform would take the byte order mark away.
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const tableOf = (name: string) => {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
/** What stands in a column, each value once. */
const cellsOf = (rows: readonly (readonly string[])[], place: number) =>
  new Set(rows.map((row) => row[place]));
const archive = await repositoryArchive();

/** The files of the tables of the repository, each written once; the csv of others is read as often as asked. */
const written = new Map(TABLES.map((table) => [table.name as string, tableFiles(archive, table)]));
const filesOf = (of: Archive, name: string) =>
  (of === archive ? written.get(name) : undefined) ?? tableFiles(of, tableOf(name));
const printedRows = (of: Archive, name: string) => readCsv(textOf(filesOf(of, name).csv));

/** No report of this repository was given points beside its indicators. */
const adjusted = archiveOf({
  example: true,
  indicators: {
    rows: [makeIndicator({ id: 'a', weight: '90', claimedScore: '90' })],
    adjustments: [
      { id: 'award', kind: 'bonus', name: '获省级表彰', limit: '5', claimedScore: '加3分' },
      { id: 'late', kind: 'deduction', name: '迟报', claimedScore: '扣2分', reason: '迟报10天' },
      { id: 'unknown', kind: 'deduction', name: '其他', claimedScore: { absent: 'illegible' } },
    ],
  },
} as ReportOverrides);

test('points beside the indicators are those of the report as data, taken off ones below nothing', () => {
  const rows = printedRows(adjusted, 'adjustments');
  expect(rows.map((row) => [row['adjustment_id'], row['claimed_points'], row['claimed_points_raw']])).toEqual(
    [
      ['award', '3', '加3分'],
      ['late', '-2', '扣2分'],
      ['unknown', '', ''],
    ],
  );
  const { adjustments } = adjusted.published(ID);
  expect(
    rows.map((row) => ({
      id: row['adjustment_id'],
      kind: row['kind'],
      name: row['name'],
      limit: row['limit_points'] || null,
      claimedScore: row['claimed_points'] || null,
      reason: row['reason'] || null,
      claimedScoreRaw: row['claimed_points_raw'] || null,
    })),
  ).toEqual(adjustments.map(({ absent: _, ...adjustment }) => adjustment));
});

describe.each(TABLES.map((table) => [table.name, table] as const))('the table %s', (name, table) => {
  const of = name === 'adjustments' ? adjusted : archive;
  const files = filesOf(of, name);
  const rows = csvRows(textOf(files.csv)).slice(1);

  test('holds rows, and in each the mark of an example', () => {
    expect(rows.length).toBe(files.outline.rows);
    expect(rows.length).toBeGreaterThan(0);
    const example = table.columns.findIndex((column) => column.name === 'example');
    const marks = new Set(rows.map((row) => row[example]));
    for (const mark of marks) expect(mark).toMatch(/^(?:true|false)$/);
    expect(marks).toContain('true');
  });

  test('says the same below Chinese headings', () => {
    const [head, ...chinese] = csvRows(textOf(files.chineseCsv));
    expect(head).toEqual(table.columns.map(chineseHeading));
    expect(new Set(head).size).toBe(table.columns.length);
    expect(chinese).toEqual(
      rows.map((row) => row.map((cell, place) => String(chineseCell(table.columns[place], cell)))),
    );
  });

  test('says no code below a Chinese heading but where the column is one of codes or addresses', () => {
    const chinese = csvRows(textOf(files.chineseCsv)).slice(1);
    for (const [place, { name: column, heading, meaning, type, words }] of table.columns.entries()) {
      const isCode = (type === 'code' && words === null) || type === 'url';
      // A column whose meaning explains its codes is one of words, or says that it is one of codes.
      if (isCode && /^[a-z-]+ .+；[a-z-]+ /.test(meaning)) expect(heading, column).toMatch(/代码$/);
      // The values of all kinds are those of `report.json`; what they say stands in the label.
      if (isCode || (name === 'facts' && column === 'value')) continue;
      for (const cell of cellsOf(chinese, place)) expect(cell, column).not.toMatch(/^[a-z][a-z_-]*$/);
    }
  });

  test('says the same as Parquet, read by another reader', async () => {
    const file = files.parquet.slice().buffer;
    const read = await parquetReadObjects({ file });
    expect(read.length).toBe(rows.length);
    const printedAs = (value: unknown, type: string): string => {
      if (type === 'yuan' || type === 'percent') return (value as number).toFixed(2);
      return type === 'day' ? (value as Date).toISOString().slice(0, 10) : String(value);
    };
    const isText = (type: string): boolean => !['yuan', 'percent', 'day'].includes(type);
    let compared = 0;
    for (const [place, { name: column, type }] of table.columns.entries()) {
      const guard = isText(type) ? /^'(?=[-=+@＝＋＠－])/ : /(?!)/;
      const printed = rows.map((row) => row[place] || null);
      expect(
        read.map((row) => (row[column] == null ? null : printedAs(row[column], type))),
        column,
      ).toEqual(printed.map((cell) => cell?.replace(guard, '') ?? null));
      compared += printed.filter((cell) => cell !== null).length;
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('is the same rows when they come in groups', async () => {
    const all = [...rowsOf(tableRows(table, wholeScope(of)))];
    const parts = Array.from({ length: Math.ceil(all.length / 5) }, (_, part) =>
      columnsOf(all.slice(part * 5, (part + 1) * 5), table.columns.length),
    );
    const grouped = writeTable(table, () => parts, 7);
    expect(textOf(grouped.csv)).toBe(textOf(files.csv));
    expect(textOf(grouped.chineseCsv)).toBe(textOf(files.chineseCsv));
    expect(grouped.outline).toEqual(files.outline);
    const read = (parquet: Uint8Array) => parquetReadObjects({ file: parquet.slice().buffer as ArrayBuffer });
    expect(await read(grouped.parquet)).toEqual(await read(files.parquet));
  });

  test('without examples holds the real rows and no others', () => {
    const real = csvRows(textOf(tableFiles(archive, table, 'real').csv)).slice(1);
    const example = table.columns.findIndex((column) => column.name === 'example');
    expect(real.map((row) => row[0])).toEqual(
      rows.filter((row) => row[example] === 'false').map((row) => row[0]),
    );
  });

  test('prints plain decimals and ISO dates', () => {
    const form = {
      yuan: /^-?\d+\.\d{2}$/,
      percent: /^-?\d+\.\d{2}$/,
      points: /^-?\d+(?:\.\d+)?$/,
      decimal: /^-?\d+(?:\.\d+)?$/,
      integer: /^\d+$/,
      day: /^\d{4}-\d{2}-\d{2}$/,
      date: /^\d{4}(?:-\d{2}){0,2}$/,
      boolean: /^(?:true|false)$/,
      url: /^https:\/\//,
      code: /^[\x20-\x7E；]+$/,
      text: /./s,
    } as const;
    for (const [place, { type }] of table.columns.entries()) {
      for (const cell of cellsOf(rows, place)) if (cell !== '') expect(cell).toMatch(form[type]);
    }
  });
});

describe('the tables together', () => {
  test('join by the keys that they name', () => {
    const ids = (name: string, key: string) => new Set(printedRows(archive, name).map((row) => row[key]));
    const [reports, units, projects] = [
      ids('reports', 'id'),
      ids('units', 'unit_id'),
      ids('projects', 'project_id'),
    ];
    for (const name of ['indicators', 'funds', 'findings', 'rectifications', 'statements', 'checks']) {
      for (const row of printedRows(archive, name)) {
        expect(reports, name).toContain(row['report_id']);
        expect(units, name).toContain(row['unit_id']);
        expect(projects, name).toContain(row['project_id']);
        expect(row['version'], name).toMatch(/^[1-9]\d*$/);
      }
    }
    for (const row of printedRows(archive, 'projects')) expect(units).toContain(row['unit_id']);
    const findings = new Set(
      printedRows(archive, 'findings').map((row) => `${row['report_id']}#${row['finding_id']}`),
    );
    for (const row of printedRows(archive, 'rectifications')) {
      for (const id of row['findings']?.split('；') ?? []) {
        expect(findings).toContain(`${row['report_id']}#${id}`);
      }
    }
  });

  test('count of each check what report.json says of it', () => {
    const failed = printedRows(archive, 'checks').filter((row) => row['status'] === 'fail');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBe(
      archive.summaries.flatMap(({ id }) =>
        archive.published(id).checks.filter((one) => one.status === 'fail'),
      ).length,
    );
  });

  test('are the same bytes of the same record', async () => {
    const again = await anotherRepositoryArchive();
    for (const table of TABLES) {
      expect(Buffer.compare(filesOf(archive, table.name).parquet, tableFiles(again, table).parquet)).toBe(0);
    }
  });

  test('keep the first columns of reports.csv as they were promised', () => {
    expect(
      tableOf('reports')
        .columns.map(({ name }) => name)
        .slice(0, 13)
        .join(),
    ).toBe(
      'id,title,unit,project,fiscal_year,kind,initial_budget_yuan,executed_yuan,execution_rate_pct,claimed_score,claimed_grade,computed_score,url',
    );
  });
});

describe('indicators.csv of a report', () => {
  const made = archiveOf();
  const published = made.published(ID);
  const rows = readCsv(reportIndicatorsCsv(made, made.record(ID)));

  test('says the same as report.json and the page', () => {
    const page = reportPage({
      record: made.record(ID),
      published,
      series: [],
      content: made.content,
      deployment: DEPLOYMENT,
    });
    const shown = page.indicators?.groups.flatMap((group) => group.rows) ?? [];
    expect(rows.length).toBe(published.indicators?.length);
    for (const [index, row] of rows.entries()) {
      const indicator = published.indicators?.[index];
      expect(row).toMatchObject({
        report_id: ID,
        indicator_id: indicator?.id,
        name: indicator?.name,
        target: indicator?.target ?? '',
        actual: indicator?.actual ?? '',
        weight: indicator?.weight ?? '',
        claimed_score: indicator?.claimedScore ?? '',
        computed_score: indicator?.computedScore ?? '',
        explanation: indicator?.explanation ?? '',
        standard: indicator?.standard ?? '',
        example: 'true',
      });
      expect([row['weight'], row['claimed_score']]).toEqual([
        shown[index]?.weight.text,
        shown[index]?.claimed.text,
      ]);
      expect(row['url']).toBe(`https://example.org/reports/2023/example/#${shown[index]?.anchor}`);
    }
  });

  test('loses no level of a deep form, no explanation and no standard', () => {
    const row = makeIndicator({
      path: ['产出指标', '数量指标', '工程量', '新建'],
      explanation: '反映进度',
      standard: '每少1%扣1分',
    });
    const deep = archiveOf({ indicators: { rows: [row] } });
    const written = readCsv(reportIndicatorsCsv(deep, deep.record(ID)));
    expect(written.length).toBe(1);
    for (const row of written) {
      expect(row).toMatchObject({
        level_1: '产出指标',
        level_2: '数量指标',
        inner_levels: '工程量 › 新建',
        explanation: '反映进度',
        standard: '每少1%扣1分',
      });
    }
  });

  test('carries what is to be done about a deviation, and what the points of a judgement were given for', () => {
    const row = makeIndicator({
      improvement: '下年度提前招标',
      elements: [
        { text: '有管理制度', points: '1', met: true },
        { text: '按制度执行', points: '1', met: false },
      ],
      evidence: ['验收单3份', '照片'],
    });
    const told = archiveOf({ indicators: { rows: [row] } });
    const [written] = readCsv(reportIndicatorsCsv(told, told.record(ID)));
    const [published] = told.published(ID).indicators ?? [];
    expect(written).toMatchObject({ improvement: '下年度提前招标', evidence: '验收单3份；照片' });
    expect(written?.['elements']).toMatch(/^有管理制度.*；按制度执行/);
    expect(published?.improvement).toBe(written?.['improvement']);
  });

  test('holds the rows of the table of all reports', () => {
    expect(textOf(tableFiles(made, tableOf('indicators')).csv)).toBe(
      reportIndicatorsCsv(made, made.record(ID)),
    );
  });

  test('is a head alone where there is no table', () => {
    const none = archiveOf({ indicators: { absent: 'not-stated' } });
    expect(readCsv(reportIndicatorsCsv(none, none.record(ID)))).toEqual([]);
    expect(tableFiles(none, tableOf('indicators')).outline.rows).toBe(0);
  });
});

test('findings.csv says the same as report.json', () => {
  const made = archiveOf();
  const { findings, recommendations, rectifications } = made.published(ID);
  const rows = printedRows(made, 'findings');
  expect(rows.length).toBe(findings.length);
  expect(rows.length).toBeGreaterThan(0);
  for (const [index, { id, text, cause }] of findings.entries()) {
    const measures = (rectifications ?? []).filter((one) => one.findings.includes(id));
    expect(rows[index]).toMatchObject({
      finding_id: id,
      text,
      cause: cause ?? '',
      recommendations: recommendations
        .filter((one) => one.findings.includes(id))
        .map((one) => one.text)
        .join('；'),
      measures: measures.map(({ measure }) => measure).join('；'),
      url: `https://example.org/reports/2023/example/#finding-${id}`,
    });
  }
});

describe('the page of the data', () => {
  test('lists every file with its true size and explains every column', async () => {
    const facts = await dataFacts(archive);
    const page = dataPage(archive, facts);
    const made = dataFiles(archive);
    const listed = [
      ...[...facts.tables, ...facts.real, ...facts.years].flatMap(({ files }) => files),
      ...facts.workbooks,
      ...facts.descriptions,
      facts.reportsJson,
    ];
    expect(listed.map(({ name }) => name).sort()).toEqual([...made.keys()].sort());
    for (const { name, bytes } of listed) {
      expect(Buffer.byteLength((await made.get(name)?.()) ?? ''), name).toBe(bytes);
    }
    for (const table of TABLES) {
      const details = page.details.find(({ id }) => id === `columns-${table.name}`);
      expect(details?.columns.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
      expect(details?.preview.length).toBe(Math.min(10, filesOf(archive, table.name).outline.rows));
    }
  });

  test('shows recipes that name columns which are there', async () => {
    const { recipes } = dataPage(archive, await dataFacts(archive));
    const columns = (name: string) => tableOf(name).columns.map((column) => column.name);
    for (const [, name] of recipes.python.matchAll(/row\["(\w+)"\]/g))
      expect(columns('reports')).toContain(name);
    for (const [, name] of recipes.duckdb.matchAll(/\br\.(\w+)/g)) expect(columns('reports')).toContain(name);
    for (const [, name] of recipes.duckdb.matchAll(/\bi\.(\w+)/g)) {
      expect(columns('indicators')).toContain(name);
    }
    for (const [, name] of `${recipes.python}${recipes.duckdb}`.matchAll(/example\.org\/data\/([\w.]+)/g)) {
      expect([...dataFiles(archive).keys()]).toContain(name);
    }
  });

  test('offers no choice where there is none', async () => {
    expect(dataPage(archiveOf(), await dataFacts(archiveOf())).real).toEqual([]);
    expect([...dataFiles(archiveOf()).keys()].filter((name) => name.includes('without'))).toEqual([]);
  });
});

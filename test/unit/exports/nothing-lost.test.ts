import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/exports/json.ts';
import { scopeOf, TABLES } from '../../../src/exports/tables/all.ts';
import { rowsOf } from '../../../src/exports/tables/row-columns.ts';
import { tableRows } from '../../../src/exports/tables/table-rows.ts';
import { factLabel } from '../../../src/text/exports/fact-labels.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { createArchive } from '../../../src/view/archive.ts';
import type { Leaf } from '../../support/content-leaves.ts';
import { leavesOf } from '../../support/content-leaves.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import { repositoryArchive } from '../../support/repository.ts';
import { WHOLE_REPORT } from '../../support/whole-report.ts';

// Every value of `report.json` stands in a cell of some table of that report, or is listed here with the reason.

/** A name stands for all below it. */
const NOT_IN_TABLES: Readonly<Record<string, string>> = {
  format: 'of the file, not of the report',
  versionUrl: 'made of the address and the version',
  'unit.url': 'in the table of units',
  'project.url': 'in the table of projects',
  'claimed.grade': 'in words, 优 良 中 差',
  'reviewed.grade': 'in words, 优 良 中 差',
  'computed.grade': 'in words, 优 良 中 差',
  'findings[].category': 'in words',
  notStated: 'the absences, which stand in the table of facts, by other names',
  sections: 'headings of the words, which no table holds',
  execution: 'the recomputation: in the working paper, with its formulas',
  scheme: 'the recomputation: in the working paper, with its formulas',
  'indicators[].steps[]': 'the recomputation: in the working paper, with its formulas',
  'checks[].values': 'what the message says',
  'checks[].quote': 'a sentence of the words',
  'checks[].ruleUrl': 'made of the id of the rule',
  'checks[].anchor': 'the end of the address of the row',
};

const isListed = ({ path }: Pick<Leaf, 'path'>) =>
  Object.keys(NOT_IN_TABLES).some(
    (name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[]`),
  );

interface Cells {
  readonly whole: ReadonlySet<string>;
  /** Cells that hold several values, or one with what it belongs to. */
  readonly texts: readonly string[];
  readonly facts: ReadonlySet<string>;
}

function cellsOf(archive: Archive, id: string): Cells {
  const scope = scopeOf(archive, [archive.summaryOf(id)]);
  const whole = new Set<string>();
  const facts = new Set<string>();
  for (const table of TABLES) {
    const place = new Map(table.columns.map(({ name }, index) => [name, index]));
    for (const row of rowsOf(tableRows(table, scope))) {
      for (const cell of row) if (cell !== null) whole.add(String(cell));
      if (table.name !== 'facts') continue;
      facts.add(`${row[place.get('field') ?? -1]}=${row[place.get('value') ?? -1]}`);
    }
  }
  return { whole, texts: [...whole].filter((cell) => /[；/›（]/.test(cell)), facts };
}

function lost(archive: Archive, id: string): { readonly left: readonly string[]; readonly looked: number } {
  const record = JSON.parse(reportJson(archive.published(id)));
  // What passed is counted in the table of reports.
  record.checks = record.checks.filter(({ status }: { readonly status: string }) => status !== 'pass');
  const { whole, texts, facts } = cellsOf(archive, id);
  const meant = leavesOf(record).filter((leaf) => !isListed(leaf));
  const left = meant.filter(({ path, value }) => {
    const text = String(value);
    if (factLabel(path.replace(/!(\w+)$/, '.$1')) !== undefined) return !facts.has(`${path}=${text}`);
    return !whole.has(text) && !texts.some((cell) => cell.includes(text));
  });
  return { left: left.map(({ path, value }) => `${path} ${value}`), looked: meant.length };
}

describe('the tables', () => {
  test('hold every value of every report of the repository', async () => {
    const archive = await repositoryArchive();
    let looked = 0;
    for (const { id } of archive.summaries) {
      const found = lost(archive, id);
      expect(found.left, id).toEqual([]);
      looked += found.looked;
    }
    expect(looked).toBeGreaterThan(15_000);
  });

  test('hold every value that a report can hold', () => {
    const made = createArchive(makeContentOf([makeReport(WHOLE_REPORT)]), {
      origin: 'https://example.org',
      base: '/',
    });
    expect(lost(made, '2023/example').left).toEqual([]);
  });

  test('every reason is about something', async () => {
    const archive = await repositoryArchive();
    const paths = archive.summaries.flatMap(({ id }) =>
      leavesOf(JSON.parse(reportJson(archive.published(id)))).map(({ path }) => path),
    );
    for (const name of Object.keys(NOT_IN_TABLES)) {
      expect(
        paths.some((path) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[]`)),
        name,
      ).toBe(true);
    }
  });
});

test('a recommendation that is about no finding stands in a table', async () => {
  const archive = await repositoryArchive();
  const table = TABLES.find(({ name }) => name === 'recommendations');
  if (table === undefined) throw new Error('no table of recommendations');
  const place = table.columns.findIndex(({ name }) => name === 'findings');
  const rows = [...rowsOf(tableRows(table, scopeOf(archive, archive.summaries)))];
  expect(rows.some((row) => row[place] === null)).toBe(true);
});

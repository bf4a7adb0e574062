import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tableFiles } from '../../../src/exports/table-files.ts';
import { TABLES } from '../../../src/exports/tables/all.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { pythonRecipe } from '../../../src/view/data/data-recipes.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

const spent = (executed: string): ReportOverrides => ({
  example: false,
  funds: {
    executionBasis: 'full-year-budget',
    lines: [
      {
        source: 'total',
        initialBudget: '50万元',
        fullYearBudget: '50万元',
        received: '50万元',
        executed,
      },
    ],
  },
});

describe('the recipes of the data page', () => {
  test.skipIf(python === undefined)(
    `Python lists the lowest execution rates, examples left out${python ? '' : ' (skipped: there is no Python)'}`,
    () => {
      const made = [
        makeReport(spent('45万元'), { id: '2023/high' }),
        makeReport(spent('28.98万元'), { id: '2023/low' }),
        makeReport({ ...spent('1万元'), example: true }, { id: '2023/made-up' }),
      ];
      const archive = createArchive(makeContentOf(made), { origin: 'https://example.org', base: '/' });
      const reports = TABLES.find(({ name }) => name === 'reports');
      if (!reports) throw new Error('there is a table of reports');
      const folder = mkdtempSync(join(tmpdir(), 'mingji-recipe-'));
      try {
        const file = join(folder, 'reports.csv');
        writeFileSync(file, tableFiles(archive, reports).csv);
        const { stdout, stderr } = spawnSync(python ?? '', ['-c', pythonRecipe(pathToFileURL(file).href)], {
          encoding: 'utf8',
          env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
        });
        expect(stderr).toBe('');
        expect(
          stdout
            .trim()
            .split(/\r?\n/)
            .map((line) => line.split(' ')[0]),
        ).toEqual(['57.96', '90.00']);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

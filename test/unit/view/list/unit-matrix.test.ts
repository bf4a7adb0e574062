import { expect, test } from 'vitest';
import { unitMatrix } from '../../../../src/view/list/unit-matrix.ts';
import { repositoryArchive } from '../../../support/repository.ts';

const archive = await repositoryArchive();
const { deployment } = archive;

test('every report of a unit stands in the cell of its project and year, with its own figures', () => {
  let compared = 0;
  for (const reports of archive.byUnit.values()) {
    const matrix = unitMatrix(reports, deployment);
    if (matrix === null) continue;
    const cells = matrix.rows.flatMap((row) =>
      row.cells.flatMap((own, at) => own.map((cell) => ({ ...cell, row, year: matrix.years[at] }))),
    );
    expect(cells).toHaveLength(reports.length);
    for (const report of reports) {
      const cell = cells.find(({ href }) => href === `/reports/${report.id}/`);
      expect(cell?.year).toBe(report.fiscalYear);
      expect(cell?.row.project).toBe(report.project.name);
      if (report.claimed.score !== null) expect(cell?.score).toContain(report.claimed.score.toFixed());
      if (report.reviewed?.score) expect(cell?.score).toContain(`复核${report.reviewed.score.toFixed()}`);
      expect(cell?.kind !== null).toBe(['re-review', 'ex-ante', 'monitoring'].includes(report.kind));
      if (report.rates.execution !== null)
        expect(Number.parseFloat(cell?.executionRate.replace(/^\D+/, '') ?? '')).toBe(
          report.rates.execution.percent.toNumber(),
        );
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test('one year is no matrix', () => {
  const [report] = archive.summaries;
  expect(report && unitMatrix([report], deployment)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { ProjectId, UnitId } from '../../../../src/model/ids.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { unitPage } from '../../../../src/view/list/list-pages.ts';
import type { ReportOverrides } from '../../../support/report.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };

/** The small figures of a unit with one report for each entry: project, year, score. */
function figuresOf(...reports: readonly (readonly [project: string, year: number, total: string])[]) {
  const made = reports.map(([project, year, total], index) =>
    makeReport(
      {
        project: project as ProjectId,
        fiscalYear: { from: year, to: year },
        assessments: [
          {
            stage: 'claimed',
            role: 'self',
            by: { absent: 'not-stated' },
            on: { absent: 'not-stated' },
            scheme: 'cn-2020',
            total,
            gradeRaw: '优',
          },
        ],
      } as ReportOverrides,
      { id: `${year}/report-${index}` },
    ),
  );
  const archive = createArchive(makeContentOf(made), DEPLOYMENT);
  const [unit] = archive.byUnit.keys();
  return unitPage(archive, unit as UnitId, 1).projects;
}

describe('the projects of a unit, a small figure each', () => {
  test('are on one scale and over the same years, so that they may be compared', () => {
    const figures = figuresOf(
      ['example-project', 2019, '95'],
      ['example-project', 2021, '96'],
      ['other-project', 2021, '40'],
      ['other-project', 2023, '45'],
    );
    expect(figures).toHaveLength(2);
    expect(figures[0]?.data.ticks).toEqual(figures[1]?.data.ticks);
    expect(figures[0]?.data.ticks[0]).toBe(0);
    for (const { svg, live } of figures) {
      expect(live).toBe(false);
      expect(svg).toContain(' ct-small ');
      // Also the years in which this one has no report.
      for (const year of [2019, 2020, 2021, 2022, 2023]) expect(svg).toContain(`>${year}<`);
    }
  });

  test('are not there for a single project, nor for single years', () => {
    expect(figuresOf(['example-project', 2019, '95'], ['example-project', 2021, '96'])).toEqual([]);
    expect(figuresOf(['example-project', 2019, '95'], ['other-project', 2021, '96'])).toEqual([]);
  });
});

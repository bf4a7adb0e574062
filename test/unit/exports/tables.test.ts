import { describe, expect, test } from 'vitest';
import { findingsCsv } from '../../../src/exports/findings-csv.ts';
import { indicatorsCsv, reportIndicatorsCsv } from '../../../src/exports/indicators-csv.ts';
import { DATA_TEXT } from '../../../src/text/data.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { dataPage } from '../../../src/view/data-page.ts';
import { reportPage } from '../../../src/view/report-page.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };
const ID = '2023/example';

/** Reads RFC 4180 by a grammar of its own. */
function readCsv(text: string): readonly Record<string, string>[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = [
    ...text.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g),
  ];
  const [header = [], ...rows] = lines.map(([, line = '']) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)]
      .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
      .slice(0, line.split(',').length),
  );
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

function archiveOf(overrides: ReportOverrides = {}) {
  return createArchive(makeContentOf([makeReport(overrides)]), DEPLOYMENT);
}

describe('indicators.csv', () => {
  const archive = archiveOf();
  const published = archive.published(ID);
  const rows = readCsv(reportIndicatorsCsv(published));

  test('says the same as report.json and the page', () => {
    const page = reportPage(archive.sourced(ID), published, [], archive.content, DEPLOYMENT);
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
        example: 'true',
      });
      expect([row['weight'], row['claimed_score']]).toEqual([
        shown[index]?.weight.text,
        shown[index]?.claimed.text,
      ]);
      expect(row['url']).toBe(`https://example.org/reports/2023/example/#${shown[index]?.anchor}`);
    }
  });

  test('of all reports holds the same rows', () => {
    expect(indicatorsCsv(archive)).toBe(reportIndicatorsCsv(published));
  });

  test('is a header alone where there is no table', () => {
    const none = archiveOf({ indicators: { absent: 'not-stated' } });
    expect(readCsv(reportIndicatorsCsv(none.published(ID)))).toEqual([]);
    expect(indicatorsCsv(none).split('\r\n').length).toBe(2);
  });
});

describe('findings.csv', () => {
  test('says the same as report.json', () => {
    const archive = archiveOf();
    const { findings, recommendations, rectifications } = archive.published(ID);
    const rows = readCsv(findingsCsv(archive));
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
});

describe('the page of the data', () => {
  test('lists every file and explains every column', () => {
    const page = dataPage(archiveOf());
    expect(page.files.map(({ href }) => href)).toEqual(
      expect.arrayContaining(['/data/reports.csv', '/data/indicators.csv', '/data/findings.csv']),
    );
    expect(page.tables.map(({ columns }) => columns)).toEqual(
      expect.arrayContaining([DATA_TEXT.csvColumns, DATA_TEXT.indicatorColumns, DATA_TEXT.findingColumns]),
    );
  });
});

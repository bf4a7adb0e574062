import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Stated } from '../../../src/model/absence.ts';
import { ABSENCE_REASONS, isAbsent } from '../../../src/model/absence.ts';
import { GRADES, normalizeGrade } from '../../../src/model/grade.ts';
import { OUTLINES, REPORT_KINDS } from '../../../src/model/report.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import { exampleFiles } from '../../examples/files.ts';

/** The example district: what is committed, what the generator writes, and that nobody can take it for real. */

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const NOW = new Date('2026-12-01T00:00:00+08:00');
const generated = exampleFiles(ROOT);

const { content } = await readContent({ root: ROOT, now: NOW });
const hidden = await readContent({ root: ROOT, now: NOW, showExamples: false });
const ofDistrict = <T extends { readonly id: string }>(records: Iterable<T>) =>
  [...records].filter(({ id }) => id.includes('shili-'));

/** Paths below a folder of the content that belong to the example district. */
function committed(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter((path) => path.includes('shili-'));
}

describe('the files of the example district', () => {
  test.each([...generated])('%s is what the generator writes', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
  });

  test('nothing else lies there but narratives written by hand', () => {
    const others = ['units', 'projects', 'reports']
      .flatMap(committed)
      .filter((path) => !generated.has(path) && !path.endsWith('/narrative.mdx'));
    expect(others).toEqual([]);
  });

  test('the generator gives the same bytes twice', () => {
    expect([...exampleFiles(ROOT)]).toEqual([...generated]);
  });
});

describe('what the district shows', () => {
  const reports = ofDistrict((content?.reports ?? []).map(({ report }) => report));
  const all = <T>(values: (report: (typeof reports)[number]) => readonly T[]) =>
    [...new Set(reports.flatMap(values))].toSorted();
  const list = <T>(value: Stated<readonly T[]>): readonly T[] => (isAbsent(value) ? [] : value);

  test('six years, every kind of evaluation, four outlines', () => {
    expect(reports.length).toBeGreaterThanOrEqual(36);
    expect(all(({ fiscalYear }) => [fiscalYear.to])).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(all(({ kind }) => [kind])).toEqual([...REPORT_KINDS].toSorted());
    expect(all(({ outline }) => [outline])).toEqual([...OUTLINES].toSorted());
  });

  test('every grade, claimed and reviewed, under eight schemes', () => {
    const grades = (stage: 'claimed' | 'reviewed') =>
      all(({ assessments }) =>
        assessments.flatMap(({ stage: one, gradeRaw }) =>
          one !== stage || isAbsent(gradeRaw) ? [] : [normalizeGrade(gradeRaw)],
        ),
      );
    expect(grades('claimed')).toEqual([...GRADES].toSorted());
    expect(grades('reviewed')).toEqual(['liang', 'zhong']);
    const schemes = all(({ assessments }) =>
      assessments.flatMap(({ scheme }) => (isAbsent(scheme) ? [] : [scheme])),
    );
    expect(schemes.length).toBeGreaterThanOrEqual(8);
  });

  test('every state of rectification, every use of results, every reason why a value is missing', () => {
    expect(all(({ rectifications }) => list(rectifications).map(({ state }) => state))).toEqual(
      ['not-started', 'in-progress', 'partly', 'done', 'refused'].toSorted(),
    );
    expect(all(({ resultUse }) => list(resultUse).map(({ effect }) => effect))).toEqual(
      ['kept', 'increased', 'cut', 'cancelled', 'policy-changed'].toSorted(),
    );
    expect(all(absences)).toEqual([...ABSENCE_REASONS].toSorted());
    expect(all(({ findings }) => list(findings).map(({ repeats }) => repeats !== undefined))).toEqual([
      false,
      true,
    ]);
  });

  test('no rows and more than sixty, a withdrawn report, corrections with the versions they replaced, attachments, exceptions', () => {
    const rows = all(({ indicators }) => [isAbsent(indicators) ? 0 : indicators.rows.length]);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([0, 64]);
    expect(content?.withdrawn.length).toBe(1);
    expect(reports.filter(({ corrections }) => corrections.length > 0).length).toBe(2);
    const earlier = content?.reports.flatMap((one) => one.earlier.map(({ report }) => report.version));
    expect(earlier).toEqual([2, 1]);
    expect(content?.reports.filter(({ attachments }) => attachments.length > 0).length).toBe(3);
    expect(all(({ waivers }) => waivers.map(({ check }) => check)).length).toBeGreaterThanOrEqual(8);
  });

  test('stays small', () => {
    const bytes = [...generated.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});

/** Reasons of all values of a record that are missing. */
function absences(value: unknown): readonly string[] {
  if (isAbsent(value)) return [value.absent];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(absences) : [];
}

describe('the mark of an example', () => {
  test('stands on every unit, project, report and list of the district', () => {
    if (!content) throw new Error('The content cannot be read');
    const records = [
      ...ofDistrict(content.units.values()),
      ...ofDistrict(content.projects.values()),
      ...ofDistrict(content.reports.map(({ report }) => report)),
      ...content.withdrawn.filter(({ id }) => id.includes('shili-')),
    ];
    expect(records.filter(({ example }) => !example)).toEqual([]);
    expect(records.length).toBeGreaterThan(60);
    expect(content.coverage.filter(({ example }) => !example)).toEqual([]);
  });

  test('keeps all of it away from a site that shows no examples', () => {
    const { units, projects, reports, withdrawn, coverage } = hidden.content ?? {};
    const ids = [...(units?.keys() ?? []), ...(projects?.keys() ?? [])];
    expect(ids.filter((id) => id.includes('shili-'))).toEqual([]);
    expect(reports?.map(({ report }) => report.id)).toEqual(['2023/maiji-zhiliang-qiangqu']);
    expect([withdrawn, coverage]).toEqual([[], []]);
  });
});

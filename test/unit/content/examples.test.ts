import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/reader/read-content.ts';
import { exampleFiles } from '../../examples/files.ts';

/** The example district: what is committed, what the generator writes, and that nobody can take it for real. */

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const NOW = new Date('2026-12-01T00:00:00+08:00');
const generated = exampleFiles(ROOT);

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

const { content } = await readContent({ root: ROOT, now: NOW });
const hidden = await readContent({ root: ROOT, now: NOW, showExamples: false });
const ofDistrict = <T extends { readonly id: string }>(records: Iterable<T>) =>
  [...records].filter(({ id }) => id.includes('shili-'));

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
    expect(records.length).toBeGreaterThan(40);
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

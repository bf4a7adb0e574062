import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../../src/exports/json.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { leavesOf, reportPaths } from '../../../support/content-leaves.ts';
import { isUnpublished, publishedLookup, UNPUBLISHED } from '../../../support/published-fields.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';
import { repositoryArchive } from '../../../support/repository.ts';
import { WHOLE_REPORT } from '../../../support/whole-report.ts';

// What the content says of a report leaves in its public record: every value, where it belongs, and why one is not
// there. What does not leave is listed with its reason.

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));
const factsOf = (id: string): unknown =>
  JSON.parse(readFileSync(join(CONTENT, 'reports', id, 'report.json'), 'utf8'));

/** Values that the record does not say, and how many were looked for. */
function missing(
  facts: unknown,
  json: string,
): { readonly left: readonly string[]; readonly looked: number } {
  const isSaid = publishedLookup(JSON.parse(json));
  const meant = leavesOf(facts).filter((leaf) => !isUnpublished(leaf));
  const left = meant.filter((leaf) => !isSaid(leaf));
  return {
    left: left.map(({ path, value, rows }) => `${path} ${rows.join(' ')} ${value}`),
    looked: meant.length,
  };
}

describe('the public record', () => {
  test('says every value of every report of the repository', async () => {
    const archive = await repositoryArchive();
    let looked = 0;
    for (const { id } of archive.summaries) {
      const found = missing(factsOf(id), reportJson(archive.published(id)));
      expect(found.left, id).toEqual([]);
      looked += found.looked;
    }
    expect(looked).toBeGreaterThan(10_000);
  });

  const made = createArchive(makeContentOf([makeReport(WHOLE_REPORT)]), {
    origin: 'https://example.org',
    base: '/',
  });
  const json = reportJson(made.published('2023/example'));

  test('says every value that a report can hold', () => {
    const paths = new Set(leavesOf(WHOLE_REPORT).map(({ path }) => path));
    const unsaid = reportPaths().filter((path) => !paths.has(path) && !isUnpublished({ path }));
    expect(unsaid).toEqual([]);
    expect(missing(WHOLE_REPORT, json).left).toEqual([]);
  });

  test('lacks a value that is taken out of it', () => {
    const value = JSON.parse(json);
    delete value.disclosure.docNo;
    value.indicators[0].elements[1].met = true;
    expect(missing(WHOLE_REPORT, JSON.stringify(value)).left).toEqual([
      'disclosure.docNo  示教发〔2024〕12号',
      'indicators.rows[].elements[].met machines 1 false',
    ]);
  });

  test('leaves out nothing but what there is', () => {
    const known = new Set(reportPaths());
    for (const name of Object.keys(UNPUBLISHED))
      expect(
        [...known].some((path) => path === name || path.startsWith(`${name}.`)),
        name,
      ).toBe(true);
  });
});

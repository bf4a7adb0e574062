import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../src/cli/check/check-folder.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import { saveReport } from '../../../../src/reader/report.ts';
import type { MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../../support/content.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const made: MadeContent[] = [];
afterEach(async () => {
  for (const content of made.splice(0)) await content.remove();
});

async function findings(change: object, narrative?: string) {
  const content = await makeContent({
    ...contentFiles(),
    [`${REPORT_FOLDER}/report.json`]: { ...reportInput(), ...change },
    ...(narrative !== undefined && { [`${REPORT_FOLDER}/narrative.mdx`]: narrative }),
  });
  made.push(content);
  const { findings: all } = await checkFolder({ content: content.root, now: NOW });
  return { root: content.root, ids: all.map(({ id }) => id) };
}

/** Executed more than there was, a fact that two rules speak about. */
const OVERSPENT = {
  executionBasis: 'full-year-budget',
  lines: [
    {
      source: 'total',
      initialBudget: '50万元',
      fullYearBudget: '50万元',
      received: '50万元',
      executed: '90万元',
    },
  ],
};

describe('a report with one error in its form', () => {
  test.each([
    ['a date that is none', { reportDate: '去年' }, 'FIELD_DATE'],
    ['a name that nobody knows', { unbekannt: 1 }, 'FIELD_UNKNOWN'],
    ['no title', { title: undefined }, 'FIELD_MISSING'],
    ['a title that is a number', { title: 5 }, 'FIELD_TYPE'],
    ['no project', { project: undefined }, 'FIELD_MISSING'],
    ['a unit that is no id', { implementingUnit: { unit: '某局', basis: 'stated' } }, 'FIELD_'],
    ['no list of results', { assessments: [] }, 'FIELD_'],
  ])('is still checked for everything else: %s', async (_, change, error) => {
    const { ids } = await findings({ ...change, funds: OVERSPENT });
    expect(ids.some((id) => id.startsWith(error))).toBe(true);
    expect(ids).toContain('X_OVER');
  });

  test('says nothing about what was set aside', async () => {
    const sound = await findings({});
    for (const change of [{ reportDate: '去年' }, { title: undefined }, { project: undefined }]) {
      const { ids } = await findings(change);
      const more = ids.filter((id) => !sound.ids.includes(id));
      expect(more.filter((id) => !id.startsWith('FIELD_'))).toEqual([]);
    }
  });

  test('is seen by a check alone', async () => {
    const { root } = await findings({ reportDate: '去年' });
    for (const includeUnpublished of [true, false]) {
      const { content } = await readContent({ root, now: NOW, includeUnpublished });
      expect(content?.reports).toEqual([]);
    }
  });
});

test('whatever is broken, what is left fits or there is nothing left', () => {
  const save = saveReport(2023);
  const keys = Object.keys(reportInput());
  const rubbish = fc.oneof(fc.jsonValue(), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, 'other'), rubbish, { maxKeys: 4 }), (change) => {
      const saved = save(JSON.parse(JSON.stringify({ ...reportInput(), ...change })));
      if (saved) expect(saved.facts.title.length).toBeGreaterThan(3);
    }),
    { numRuns: 200 },
  );
});

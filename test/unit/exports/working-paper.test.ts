import { beforeAll, describe, expect, test } from 'vitest';
import { workingPaper } from '../../../src/exports/working-paper/paper.ts';
import type { PaperSubject } from '../../../src/exports/working-paper/subject.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { repositoryArchive } from '../../support/repository.ts';
import type { Recalculated } from '../../support/spreadsheet.ts';
import { recalculate } from '../../support/spreadsheet.ts';

let archive: Archive;
let subjects: readonly PaperSubject[];
let papers: ReadonlyMap<string, readonly Recalculated[]>;

beforeAll(async () => {
  archive = await repositoryArchive();
  subjects = archive.summaries.map(({ id }) => ({
    record: archive.record(id),
    published: archive.published(id),
    standing: { is: 'published', publisher: archive.content.site.publisher },
  }));
  papers = new Map(
    await Promise.all(
      subjects.map(
        async (subject) => [subject.published.id, recalculate(await workingPaper(subject))] as const,
      ),
    ),
  );
});

describe('the working papers of the repository', () => {
  test('every formula gives in a spreadsheet what the file says it gives', () => {
    const cells = [...papers].flatMap(([id, found]) => found.map((cell) => ({ id, ...cell })));
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter(({ written, computed }) => written !== computed)).toEqual([]);
  });

  test('recalculated points, total, rates and grade are those of report.json', () => {
    let compared = 0;
    for (const { published } of subjects) {
      const values = new Set((papers.get(published.id) ?? []).map(({ computed }) => computed));
      const expected = [
        published.computed.score,
        published.rates.execution,
        published.rates.received,
        ...(published.indicators ?? []).map(({ computedScore }) => computedScore),
      ];
      for (const value of expected) {
        if (value === null) continue;
        compared += 1;
        expect(values, `${published.id}: ${value}`).toContain(String(Number(value)));
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('the same data are the same bytes', async () => {
    const [subject] = subjects;
    if (!subject) throw new Error('the repository holds reports');
    expect(Buffer.compare(await workingPaper(subject), await workingPaper(subject))).toBe(0);
  });
});

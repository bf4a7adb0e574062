import { describe, expect, test } from 'vitest';
import { remarkWeight } from '../../../../../src/checks/remark-weight.ts';
import { KEY_POINT_TEXT } from '../../../../../src/text/report/key-points.ts';
import { markedWords } from '../../../../../src/view/report/remarks/marked-words.ts';
import { keyPointsView } from '../../../../../src/view/report/remarks/report-key-points.ts';
import { figureText } from '../../../../../src/view/report/report-words.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

// What stands at the head of a report must not say less than the count below it.

const archive = await repositoryArchive();
const all = archive.summaries.map(({ id }) => {
  const { report, sourced } = archive.record(id);
  const published = archive.published(id);
  const { places } = markedWords(sourced.narrative.parts, published.checks, figureText(report));
  const failed = published.checks.filter(({ status }) => status === 'fail');
  return { id, failed, view: keyPointsView(published, archive.deployment, places) };
});

describe.each(all)('$id', ({ failed, view }) => {
  const contradictions = failed.filter(({ id }) => remarkWeight(id) === 'contradiction');

  test('says that nothing contradicts only where nothing does', () => {
    if (view.points.length > 0) return;
    expect(view.none === KEY_POINT_TEXT.none).toBe(contradictions.length === 0);
  });

  test('tells every rule that fails as an error, the explained ones with their explanation', () => {
    if (view.points.length === 5) return;
    const errors = contradictions.filter(({ severity }) => severity === 'error');
    const reasons = view.points.flatMap(({ waived }) => waived ?? []);
    expect(view.points.filter(({ weight }) => weight === 'contradiction').length).toBeGreaterThanOrEqual(
      new Set(errors.map(({ id }) => id)).size,
    );
    for (const { waiver } of errors)
      if (waiver !== null) expect(reasons).toContain(KEY_POINT_TEXT.waived(waiver.reason));
  });
});

test('among them are explained contradictions, and reports without any', () => {
  expect(
    all.flatMap(({ view }) => view.points).filter(({ waived }) => waived !== null).length,
  ).toBeGreaterThan(3);
  expect(new Set(all.filter(({ view }) => view.points.length === 0).map(({ view }) => view.none)).size).toBe(
    2,
  );
});

import { describe, expect, test } from 'vitest';
import { remarkKind } from '../../../../../src/model/remark-weight.ts';
import { KEY_POINT_TEXT, plainRemark } from '../../../../../src/text/report/key-points.ts';
import { markedWords } from '../../../../../src/view/report/remarks/marked-words.ts';
import { keyPointsView } from '../../../../../src/view/report/remarks/report-key-points.ts';
import { figureText } from '../../../../../src/view/report/report-words.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

// What stands at the head of a report must not say less than the count below it.

const archive = await repositoryArchive();
const all = archive.summaries.map(({ id }) => {
  const { report, sourced, summary } = archive.record(id);
  const published = archive.published(id);
  const { places } = markedWords(sourced.narrative.parts, published.checks, figureText(report));
  const failed = published.checks.filter(({ status }) => status === 'fail');
  return { id, failed, view: keyPointsView(published, summary(), archive.deployment, places) };
});

describe.each(all)('$id', ({ failed, view }) => {
  const contradictions = failed.filter(({ weight }) => remarkKind(weight) === 'contradiction');

  test('has a point where anything contradicts', () => {
    expect(view.points.some(({ kind }) => kind === 'contradiction')).toBe(contradictions.length > 0);
  });

  test('tells every place where a contradiction was found, the gravest first', () => {
    const points = view.points.filter(({ kind }) => kind === 'contradiction');
    expect(view.points.slice(0, points.length)).toEqual(points);
    if (view.points.length < 5) {
      const texts = new Set(points.map(({ text }) => text));
      const told = contradictions.filter(({ id, message, values }) =>
        texts.has(plainRemark(id, message, values)),
      );
      for (const { id, anchor } of contradictions)
        expect(told.some((one) => one.id === id || one.anchor === anchor)).toBe(true);
    }
    const reasons = view.points.flatMap(({ waived }) => waived ?? []);
    for (const { waiver } of contradictions.filter(({ severity }) => severity === 'error'))
      if (waiver !== null) expect(reasons).toContain(KEY_POINT_TEXT.waived(waiver.reason));
  });
});

test('among them are explained contradictions, and reports without any point', () => {
  expect(
    all.flatMap(({ view }) => view.points).filter(({ waived }) => waived !== null).length,
  ).toBeGreaterThan(3);
  expect(all.some(({ view }) => view.points.length === 0)).toBe(true);
});

import { expect, test } from 'vitest';
import { recordOf } from '../../../src/archive/record.ts';
import { keepingLast } from '../../../src/model/remember.ts';
import type { Scheme } from '../../../src/model/scheme.ts';
import { reportPage } from '../../../src/view/report/report-page.ts';
import { archiveOn } from '../../support/archive.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const ID = '2023/example';

/** An archive in which it is counted how often a report is scored: the engine reads the grades once each time. */
function counted() {
  const made = makeReport();
  const { schemes } = makeContentOf([made]);
  const scored = { times: 0 };
  const watch = (scheme: Scheme): Scheme =>
    Object.defineProperty({ ...scheme }, 'grades', {
      get() {
        scored.times += 1;
        return scheme.grades;
      },
    });
  const watched = new Map([...schemes].map(([id, scheme]) => [id, watch(scheme)]));
  return { archive: archiveOn('2026-11-28', [made], { schemes: watched }), scored };
}

test('whatever is asked of a report, it is scored once', () => {
  const { archive, scored } = counted();
  const first = archive.record(ID).recomputed();
  const after = scored.times;
  expect(archive.record(ID).recomputed()).toBe(first);
  expect(archive.record(ID).totals()).toBe(archive.record(ID).totals());
  expect(archive.published(ID)).toBe(archive.published(ID));
  expect(archive.record(ID).attainments()).toBe(archive.record(ID).attainments());
  expect(scored.times).toBe(after);
});

test('a page shows the very results that the record holds', () => {
  const { archive } = counted();
  const record = archive.record(ID);
  const published = archive.published(ID);
  const { content, deployment } = archive;
  const page = reportPage({ record, published, series: [], content, deployment });
  expect(page.published).toBe(published);
  const recomputed = record.recomputed();
  if (recomputed.state !== 'computed') throw new Error('the example names a scheme');
  expect(published.computed.score).toBe(recomputed.scored.score?.toFixed() ?? null);
});

test('nothing is computed before it is asked for', () => {
  const made = makeReport();
  const content = makeContentOf([made]);
  const broken = { ...made.sourced, report: { ...made.sourced.report, indicators: null as never } };
  const record = recordOf(broken, content);
  expect(record.totals()?.execution?.percent.toFixed(2)).toMatch(/^\d+\.\d\d$/);
  expect(() => record.recomputed()).toThrow();
});

test('of thousands, the last that were asked for are kept', () => {
  const made: string[] = [];
  const kept = keepingLast(2, (key: string) => {
    made.push(key);
    return { key };
  });
  const a = kept('a');
  kept('b');
  expect(kept('a')).toBe(a);
  kept('c');
  expect(kept('a')).toBe(a);
  kept('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

import { afterEach, expect, it } from 'vitest';
import { checkArchive } from '../../../src/checks/run-checks.ts';
import { offerContent } from '../../../src/reader/content-cache.ts';
import { forgetArchive, loadArchive, offerResults } from '../../../src/view/load-archive.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

afterEach(() => forgetArchive());

/** Content with one report that counts how often its words are read, which a check of it does once. */
function counted() {
  const reads = { times: 0 };
  const { sourced, ...rest } = makeReport();
  const { narrative } = sourced;
  const watched = Object.defineProperty({ ...sourced }, 'narrative', {
    enumerable: true,
    get() {
      reads.times += 1;
      return narrative;
    },
  });
  return { content: makeContentOf([{ ...rest, sourced: watched }]), id: sourced.report.id, reads };
}

it('does not check again what was checked before the build', async () => {
  const { content, id, reads } = counted();
  const results = checkArchive(content);
  expect(reads.times).toBe(1);
  offerContent(content);
  offerResults(content, results);
  expect((await loadArchive()).checks(id)).toBe(results.get(id));
  expect(reads.times).toBe(1);
});

it('checks content of which no results are known, once', async () => {
  const { content: other } = counted();
  offerResults(other, checkArchive(other));
  const { content, id, reads } = counted();
  offerContent(content);
  const archive = await loadArchive();
  expect(archive.checks(id)).not.toEqual([]);
  archive.checks(id);
  expect(reads.times).toBe(1);
});

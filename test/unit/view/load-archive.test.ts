import { afterEach, expect, it, vi } from 'vitest';
import { checkArchive } from '../../../src/checks/run-checks.ts';
import { offerContent } from '../../../src/reader/content-cache.ts';
import { forgetArchive, loadArchive, offerResults } from '../../../src/view/load-archive.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const run = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../../src/checks/run-checks.ts', async (load) => {
  const real = await load<typeof import('../../../src/checks/run-checks.ts')>();
  const counted: typeof real.checkArchive = (...args) => {
    run.times += 1;
    return real.checkArchive(...args);
  };
  return { ...real, checkArchive: counted };
});
afterEach(() => {
  forgetArchive();
  run.times = 0;
});

const made = makeReport();
const { id } = made.sourced.report;

it('does not check again what was checked before the build', async () => {
  const content = makeContentOf([made]);
  const results = checkArchive(content);
  offerContent(content);
  offerResults(content, results);
  expect((await loadArchive()).checks(id)).toBe(results.get(id));
  expect(run.times).toBe(1);
});

it('checks content of which no results are known, once', async () => {
  const other = makeContentOf([made]);
  offerResults(other, checkArchive(other));
  run.times = 0;
  offerContent(makeContentOf([made]));
  const archive = await loadArchive();
  expect(archive.checks(id)).not.toEqual([]);
  archive.checks(id);
  expect(run.times).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import { runCheck } from '../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import { repositoryContent } from '../../support/repository.ts';
import { BASE, MUTATIONS } from './mutations.ts';

/** What a check computed itself. As a thing to write it would put our figure in the place of the source's. */
const OURS = ['computed', 'sum', 'expected', 'difference', 'percent', 'ceiling', 'needed'];
/** Whoever is told to correct something is told by what, and that the source's own slip stays. */
const CORRECTS = /改正|改为|删去|填上|换成/;
const BY_SOURCE = /原件|原文|照录|核实|撤下|重复出现|sumOf|partOf/;

const content = await repositoryContent({ includeUnpublished: true });

const failures = [
  ...content.reports.flatMap((sourced) => {
    const subject = subjectOf(sourced, content);
    return CATALOGUE.flatMap((check) => [...runCheck(check, subject)]);
  }),
  ...MUTATIONS.flatMap(({ apply }) =>
    [1, 8, 60].flatMap((n) => {
      const written = apply(BASE, n);
      const made = makeReport(written.facts, { narrative: written.narrative });
      const subject = subjectOf(made.sourced, makeContentOf([made]));
      return CATALOGUE.flatMap((check) => [...runCheck(check, subject)]);
    }),
  ),
].filter(({ status }) => status === 'fail');

describe('hints', () => {
  it('are looked at for most rules', () => {
    expect(new Set(failures.map(({ id }) => id)).size).toBeGreaterThan(60);
  });

  it('never offer a figure of ours as what to write', () => {
    const offered = failures.filter(({ hint, values }) =>
      OURS.some((key) => {
        const value = String(values[key] ?? '');
        // What a report of the coming year should write is no correction of this one.
        const [now = ''] = hint.split('以后编写时');
        return /\d{3}|\d.\d/.test(value) && now.includes(value);
      }),
    );
    expect([...new Set(offered.map(({ id, hint }) => `${id} ${hint}`))]).toEqual([]);
  });

  it('name the check itself where they say how to register that it is printed so', () => {
    const named = failures.flatMap(({ id, hint }) => {
      return [...hint.matchAll(/"check": "([A-Z_0-9]+)"/g)].map(([, check]) => `${id} ${check}`);
    });
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((pair) => pair.split(' ')[0] !== pair.split(' ')[1])).toEqual([]);
  });

  it('never ask for a correction without naming the source', () => {
    const blind = failures.filter(({ hint }) => CORRECTS.test(hint) && !BY_SOURCE.test(hint));
    expect([...new Set(blind.map(({ id, hint }) => `${id} ${hint}`))]).toEqual([]);
  });
});

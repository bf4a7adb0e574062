import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import type { CheckResult } from '../../../src/checks/result.ts';
import { runCheck } from '../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import type { Absent } from '../../../src/model/absence.ts';
import type { SourcedReport } from '../../../src/reader/content.ts';
import { ABSENCE_LABELS } from '../../../src/text/labels.ts';
import { repositoryContent } from '../../support/repository.ts';

/**
 * What may be missing from a record: every place where the model allows an absence and a rule looks. `*` is every
 * element of a list.
 */
const PLACES = [
  'funds',
  'indicators',
  'findings',
  'recommendations',
  'rectifications',
  'resultUse',
  'annexes',
  'signature',
  'reportDate',
  'evaluationPeriod',
  'disclosure/publishedOn',
  'disclosure/docNumber',
  'evaluator',
  'competentDept',
  'printedProjectName',
  'printedUnitName',
  'goals/expected',
  'goals/actual',
  'indicators/rows/*/target',
  'indicators/rows/*/actual',
  'indicators/rows/*/weight',
  'indicators/rows/*/claimedScore',
  'assessments/*/total',
  'assessments/*/gradeRaw',
  'assessments/*/scheme',
  'funds/lines/*/executed',
  'funds/lines/*/initialBudget',
  'funds/lines/*/fullYearBudget',
  'funds/lines/*/received',
  'funds/lines/*/unspent',
  'funds/lines/*/printedRate',
  'findings/*/cause',
] as const;

/** Words of a message that says of the source that something is not in it. */
const DENIES = /没有|未(?:写|说明|列|公布|印)|不全|缺/;

const UNSEEN = ['illegible', 'withheld', 'not-transcribed'] as const;

const all = await repositoryContent({ includeUnpublished: true });

/** The value with an absence at every place of a path that is there; the value itself where there is none. */
function blank(value: unknown, path: readonly string[], absence: Absent): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return absence;
  if (head === '*') {
    const blanked = Array.isArray(value) ? value.map((one) => blank(one, rest, absence)) : [];
    return blanked.some((one, index) => one !== (value as readonly unknown[])[index]) ? blanked : value;
  }
  if (value === null || typeof value !== 'object' || !(head in value)) return value;
  const known = (value as Record<string, unknown>)[head];
  const blanked = blank(known, rest, absence);
  return blanked === known ? value : { ...value, [head]: blanked };
}

function without(sourced: SourcedReport, places: readonly string[], absent: Absent['absent']): SourcedReport {
  const report = places.reduce<unknown>(
    (value, place) => blank(value, place.split('/'), { absent }),
    sourced.report,
  );
  return { ...sourced, report: report as SourcedReport['report'] };
}

function run(sourced: SourcedReport): readonly CheckResult[] {
  const subject = subjectOf(sourced, all);
  return CATALOGUE.flatMap((check) => [...runCheck(check, subject)]);
}

/** The same report with its words read once; nothing here asks where in a file a finding stands. */
function atHand(sourced: SourcedReport): SourcedReport {
  const { report, narrative } = sourced;
  return { ...sourced, report, narrative, locate: () => ({ file: 'report.json', position: null }) };
}

/** What a report shows that another may not: a place that is there, an answer of a rule. */
function shown(sourced: SourcedReport, results: readonly CheckResult[]): readonly string[] {
  return [
    ...PLACES.filter((place) => without(sourced, [place], 'illegible').report !== sourced.report),
    ...results.map(({ id, status }) => `${id} ${status}`),
  ];
}

const before = new Map(all.reports.map(atHand).map((sourced) => [sourced, run(sourced)]));

/** As few reports as show together what all of them show. */
function enoughReports(): readonly SourcedReport[] {
  let left = [...before].map(([sourced, results]) => ({ sourced, open: new Set(shown(sourced, results)) }));
  const enough: SourcedReport[] = [];
  while (left.some(({ open }) => open.size > 0)) {
    const { sourced, open } = left.reduce((most, one) => (one.open.size > most.open.size ? one : most));
    enough.push(sourced);
    left = left.map((one) => ({ ...one, open: one.open.difference(open) }));
  }
  return enough;
}
const REPORTS = enoughReports();

/** What a record without the values says more than the record with them, by status. */
function added(places: readonly string[], absent: Absent['absent'], status: CheckResult['status']) {
  return REPORTS.flatMap((sourced) => {
    const shortened = without(sourced, places, absent);
    if (shortened.report === sourced.report) return [];
    const said = new Set(before.get(sourced)?.map((result) => result.status + result.message));
    return run(shortened).filter(
      (result) => result.status === status && !said.has(result.status + result.message),
    );
  });
}

const lines = (results: readonly CheckResult[]) => [
  ...new Set(results.map(({ id, message }) => `${id} ${message}`)),
];

/**
 * Messages of the shortened record that are true all the same: they count what is left, or say what the source is
 * silent about on its own.
 */
const STAYS_TRUE: readonly RegExp[] = [
  // The count of what is truly not stated goes down, the sentence stays.
  /^M_META 原文没有写出\d项基本信息/,
  // The scheme is not stated by the source; the sentence only loses its example.
  /^S_SCHEME 没有说明评分办法/,
  // The rectifications are not stated; what was said of the use of results falls away.
  /^F_NO_FIX \d+个问题都?没有整改情况$/,
  // One of two amounts that the source does not divide is left.
  /^X_SPLIT (?:预算|支出)\S+没有分到/,
  // Without points it is no matter of full marks any more, but of the reason that is not there either way.
  /^T_UNMET /,
  // Of a table that is not stated itself.
  /^M_TABLE 没有指标评分表$/,
];

describe('what the record says is not to be seen', () => {
  const denied = (places: readonly string[], absent: Absent['absent']) =>
    lines(added(places, absent, 'fail')).filter(
      (line) => DENIES.test(line) && !STAYS_TRUE.some((sentence) => sentence.test(line)),
    );

  it.each(PLACES)('is never said to be missing from the source: %s', (place) => {
    expect(denied([place], 'illegible')).toEqual([]);
  });

  it.each(UNSEEN)('is not either where all of it is so: %s', (absent) => {
    expect(denied(PLACES, absent)).toEqual([]);
  });
});

describe('a rule whose subject is absent', () => {
  const REASONS = ['not-stated', ...UNSEEN] as const;

  /** Rules that say something of what is left, with how much they compared. */
  const COUNTED = /\d|见附件|办法：/;

  const vacuous = (places: readonly string[], absent: Absent['absent']) =>
    lines(added(places, absent, 'pass')).filter((line) => !COUNTED.test(line));

  it.each(PLACES)('passes nothing that it did not pass before: %s', (place) => {
    expect(vacuous([place], 'not-stated')).toEqual([]);
  });

  it.each(REASONS)('does not either where every subject is %s', (absent) => {
    expect(vacuous(PLACES, absent)).toEqual([]);
  });

  it('passes only what the record itself, the title or the words hold when every fact is gone', () => {
    const passed = REPORTS.flatMap((sourced) =>
      run(without(sourced, PLACES, 'illegible')).filter(({ status }) => status === 'pass'),
    );
    expect([...new Set(passed.map(({ id }) => id))].sort()).toMatchInlineSnapshot(`
      [
        "C_SUBPROJECT",
        "M_FY_TITLE",
        "N_SUM",
        "REV_MISSING",
        "SEC_MISSING",
        "S_OVER",
        "W_SUM",
      ]
    `);
  });

  it('names the recorded reason of every value that is needed', () => {
    const words = (absent: Absent['absent']) =>
      lines(added(PLACES, absent, 'unknown')).filter((line) => line.includes(ABSENCE_LABELS[absent])).length;
    for (const absent of UNSEEN) expect(words(absent), absent).toBeGreaterThan(10);
  });
});

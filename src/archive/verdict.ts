import type { Failures } from '../checks/failures.ts';
import { failuresOf, joinFailures } from '../checks/failures.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import { diagnosticsOf } from '../checks/run-checks.ts';
import type { CheckCounts } from './check-counts.ts';
import { checkCounts } from './check-counts.ts';

/** What gates, lists and keys ask of the results of every report, without having them all. Plain data. */
export interface Verdict {
  readonly failures: Failures;
  readonly counts: CheckCounts;
  /** All that is said but for the places in `content/`, and these places; or a digest of each. */
  readonly said: string;
  readonly places: string;
}

/** @param digest makes a long text short; two that differ must stay different */
export function verdictOf(
  results: readonly CheckResult[],
  digest: (text: string) => string = (text) => text,
): Verdict {
  return {
    failures: failuresOf(diagnosticsOf(results)),
    counts: checkCounts(results),
    said: digest(JSON.stringify(results.map(({ place: _, ...result }) => result))),
    places: digest(JSON.stringify(results.map(({ place }) => place))),
  };
}

/** Of some results and of others that are added to them. */
export function joinVerdicts(one: Verdict, other: Verdict): Verdict {
  const sum = (of: (counts: CheckCounts) => number) => of(one.counts) + of(other.counts);
  return {
    failures: joinFailures([one.failures, other.failures]),
    counts: {
      failed: {
        error: sum(({ failed }) => failed.error),
        warn: sum(({ failed }) => failed.warn),
        note: sum(({ failed }) => failed.note),
      },
      remarks: {
        contradiction: sum(({ remarks }) => remarks.contradiction),
        absence: sum(({ remarks }) => remarks.absence),
        form: sum(({ remarks }) => remarks.form),
      },
      waived: sum(({ waived }) => waived),
      passed: sum(({ passed }) => passed),
      unknown: sum(({ unknown }) => unknown),
    },
    said: `${one.said} ${other.said}`,
    places: `${one.places} ${other.places}`,
  };
}

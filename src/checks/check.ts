import type { Absent } from '../model/absence.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { ReportId } from '../model/ids.ts';
import type { RemarkWeight } from '../model/remark-weight.ts';
import type { CheckText, CheckValues } from '../text/checks/template.ts';
import type { CheckPlace } from './place.ts';
import type { Subject } from './subject.ts';

export type { CheckText, CheckValues } from '../text/checks/template.ts';
export type { CheckPlace } from './place.ts';

/** What a check found. One run may find several failures, one for each place. */
export type Outcome<A extends CheckValues = CheckValues, P extends object = CheckValues> =
  | {
      readonly status: 'fail';
      readonly at: CheckPlace;
      readonly args: A;
      /** Where this failure is graver or lighter than its rule, or of another kind. */
      readonly severity?: Severity;
      readonly weight?: RemarkWeight;
    }
  | { readonly status: 'pass'; readonly args: P }
  /** Nothing was compared. `why` where the record says why the value is not to be seen. */
  | { readonly status: 'unknown'; readonly why?: Absent };

/** A failure of the words as a whole. */
export type WholeTextOutcome<A extends CheckValues = CheckValues> = Extract<
  Outcome<A>,
  { readonly status: 'fail' }
> & { readonly at: { readonly in: 'narrative-file' } };

/** What every kind of check has. */
export interface CheckHead<A extends CheckValues = CheckValues, P extends object = CheckValues> {
  /** Permanent. */
  readonly id: string;
  readonly text: CheckText<A, P>;
}

/** One rule of the catalogue: pure, total, silent about everything but its own matter. */
export interface Check<A extends CheckValues = CheckValues, P extends object = CheckValues>
  extends CheckHead<A, P> {
  readonly run: (subject: Subject) => Iterable<Outcome<A, P>>;
}

/** What a corpus check keeps of one report. */
export interface Signed<S> {
  readonly report: ReportId;
  readonly title: string;
  readonly signature: S;
}

/**
 * A rule about a report among all others. Each report is looked at once, for its signature; the comparison sees the
 * signatures alone, so that the texts of thousands of reports need not be in memory together.
 */
export interface CorpusCheck<A extends CheckValues = CheckValues, S = unknown> extends CheckHead<A, object> {
  /** A few hundred bytes of plain data, or `null` where the report has nothing to compare. */
  readonly sign: (subject: Subject) => S | null;
  /** Time must grow with the number of reports, not with its square. */
  readonly compare: (all: readonly Signed<S>[]) => Iterable<readonly [ReportId, WholeTextOutcome<A>]>;
}

/**
 * Ties a rule to its words, so that the compiler checks that the rule gives its message what the message prints.
 * The catalogue holds rules of different arguments; only the runner joins arguments and words again.
 */
export function defineCheck<A extends CheckValues, P extends object>(check: Check<A, P>): Check {
  return check as unknown as Check;
}

/** The same for a rule about all reports. */
export function defineCorpusCheck<A extends CheckValues, S>(check: CorpusCheck<A, S>): CorpusCheck {
  return check as unknown as CorpusCheck;
}

import type { Severity } from '../model/diagnostic.ts';
import type { Pointer } from '../reader/content.ts';
import type { Subject } from './subject.ts';

/** Printed forms of the numbers and names behind an outcome. */
export type CheckValues = Readonly<Record<string, string | number | boolean | null>>;

/** The words of one check; they live in `text/`, the rule lives here. */
export interface CheckText<A extends CheckValues = CheckValues> {
  readonly severity: Severity;
  /** What is checked, in a few words. */
  readonly title: string;
  /** Legal or arithmetic ground. */
  readonly ground: string;
  /** First year of reports that the rule is meant for; older reports get a note instead of an error or warning. */
  readonly since: number;
  /** An example that the rule flags. */
  readonly example: string;
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
  /** What readers see where the check passes; checks without it stay silent when they pass. */
  readonly passed?: (args: CheckValues) => string;
  /** What readers see where the report does not state what the check needs. */
  readonly unknown?: string;
}

/** Where in the report an outcome belongs. */
export type CheckPlace =
  | { readonly in: 'facts'; readonly pointer: Pointer; readonly anchor?: string }
  | { readonly in: 'narrative'; readonly line: number; readonly column: number; readonly anchor?: string };

/** What a check found. One run may find several failures, one for each place. */
export type Outcome<A extends CheckValues = CheckValues> =
  | { readonly status: 'fail'; readonly at: CheckPlace; readonly args: A; readonly severity?: Severity }
  | { readonly status: 'pass'; readonly args: CheckValues }
  | { readonly status: 'unknown' };

/** One rule of the catalogue: pure, total, silent about everything but its own matter. */
export interface Check<A extends CheckValues = CheckValues> {
  /** Permanent. */
  readonly id: string;
  readonly text: CheckText<A>;
  readonly run: (subject: Subject) => Iterable<Outcome<A>>;
}

/**
 * Ties a rule to its words, so that the compiler checks that the rule gives its message what the message prints.
 * The catalogue holds rules of different arguments; only {@link runCheck} joins arguments and words again.
 */
export function defineCheck<A extends CheckValues>(check: Check<A>): Check {
  return check as unknown as Check;
}

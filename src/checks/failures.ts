import type { Diagnostic } from '../model/diagnostic.ts';

/** How many findings of each severity there are. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** What rules find fault with: what must be mended in full, the rest counted, since its words stand in the results. Plain data. */
export interface Failures extends Pick<Counts, 'warnings' | 'notes'> {
  readonly errors: readonly Diagnostic[];
}

export function countsOf(found: readonly Pick<Diagnostic, 'severity'>[]): Counts {
  const count = (severity: Diagnostic['severity']) => found.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warn'), notes: count('note') };
}

export function failuresOf(found: readonly Diagnostic[]): Failures {
  return { ...countsOf(found), errors: found.filter(({ severity }) => severity === 'error') };
}

export function joinFailures(some: readonly Failures[]): Failures {
  const sum = (of: (one: Failures) => number) => some.reduce((all, one) => all + of(one), 0);
  return {
    errors: some.flatMap(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    notes: sum(({ notes }) => notes),
  };
}

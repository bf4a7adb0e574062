import type { CheckResult } from '../checks/run-checks.ts';
import type { RemarkKind } from '../model/remark-weight.ts';
import { remarkKind } from '../model/remark-weight.ts';

/** The results of one report in figures. */
export interface CheckCounts {
  /** By severity, waived ones included; one rule may fail in several places. */
  readonly failed: { readonly error: number; readonly warn: number; readonly note: number };
  /** The same failures by what they are to a reader. */
  readonly remarks: Readonly<Record<RemarkKind, number>>;
  /** Failures that a named post decided to publish all the same. */
  readonly waived: number;
  readonly passed: number;
  /** What the report does not state enough to check. */
  readonly unknown: number;
}

export function checkCounts(results: readonly CheckResult[]): CheckCounts {
  const count = (fits: (result: CheckResult) => boolean) => results.filter(fits).length;
  const failed = (severity: CheckResult['severity']) =>
    count((result) => result.status === 'fail' && result.severity === severity);
  const remarks = (kind: RemarkKind) =>
    count(({ status, weight }) => status === 'fail' && remarkKind(weight) === kind);
  return {
    failed: { error: failed('error'), warn: failed('warn'), note: failed('note') },
    remarks: {
      contradiction: remarks('contradiction'),
      absence: remarks('absence'),
      form: remarks('form'),
    },
    waived: count((result) => result.waiver !== null),
    passed: count((result) => result.status === 'pass'),
    unknown: count((result) => result.status === 'unknown'),
  };
}

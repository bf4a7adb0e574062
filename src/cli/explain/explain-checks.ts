import type { CheckResult } from '../../checks/run-checks.ts';
import { EXPLAIN_TEXT } from '../../text/command/explain.ts';
import { SEVERITY_WORDS } from '../../text/severity.ts';
import type { Explained } from './explained.ts';
import { at } from './explained.ts';

const ORDER: Readonly<Record<CheckResult['status'], number>> = { fail: 0, unknown: 1, pass: 2 };
const GRAVITY: Readonly<Record<CheckResult['severity'], number>> = { error: 0, warn: 1, note: 2 };

/**
 * Results of the checks, failed ones first and with their places in the files.
 * @param anchor only those about this element of the report's page
 */
export function explainChecks(
  { archive, sourced }: Explained,
  prefix: string,
  anchor: string | null = null,
): readonly string[] {
  return archive
    .checks(sourced.report.id)
    .filter((result) => anchor === null || result.anchor === anchor)
    .toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || GRAVITY[a.severity] - GRAVITY[b.severity])
    .map((result) => lineOf(result, prefix));
}

function lineOf({ id, severity, status, message, place }: CheckResult, prefix: string): string {
  if (status === 'pass') return EXPLAIN_TEXT.passed(id, message);
  if (status === 'unknown') return EXPLAIN_TEXT.unsettled(id, message);
  const text = EXPLAIN_TEXT.failed(SEVERITY_WORDS[severity], id, message);
  if (place === null) return text;
  const { file, position } = place;
  return at(text, position === null ? prefix + file : `${prefix}${file}:${position.line}:${position.column}`);
}

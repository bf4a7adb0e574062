import type { Check } from '../../src/checks/check.ts';
import type { CheckResult } from '../../src/checks/result.ts';
import { runCheck } from '../../src/checks/run-checks.ts';
import { subjectOf } from '../../src/checks/subject.ts';
import type { Content } from '../../src/reader/content.ts';
import type { MadeParts, MadeReport, ReportOverrides } from './report.ts';
import { makeContentOf, makeReport } from './report.ts';

/** What one rule finds in a sound report with some fields or words changed. */
export function resultsOf(
  check: Check,
  overrides: ReportOverrides = {},
  parts: MadeParts = {},
): readonly CheckResult[] {
  const made = makeReport(overrides, parts);
  return runCheck(check, subjectOf(made.sourced, contentOf(made, parts)));
}

/** Failures as `report.json:12:3 warn 原文没有…`, in order. */
export function failuresOf(
  check: Check,
  overrides: ReportOverrides = {},
  parts: MadeParts = {},
): readonly string[] {
  return resultsOf(check, overrides, parts).filter(isFailure).map(lineOf);
}

/** The text that each failure marks, read back from the file by its place. */
export function markedBy(
  check: Check,
  overrides: ReportOverrides = {},
  parts: MadeParts = {},
): readonly string[] {
  const made = makeReport(overrides, parts);
  const results = runCheck(check, subjectOf(made.sourced, contentOf(made, parts)));
  return results.filter(isFailure).map(({ place }) => {
    if (place?.position == null) return '';
    const file = place.file.endsWith('.json') ? made.json : made.words;
    const { line, column, length = 1 } = place.position;
    return [...(file.split('\n')[line - 1] ?? '')].slice(column - 1, column - 1 + length).join('');
  });
}

export function lineOf({ place, severity, message }: CheckResult): string {
  const name = place?.file.split('/').at(-1) ?? '';
  const position = place?.position;
  return `${name}${position ? `:${position.line}:${position.column}` : ''} ${severity} ${message}`;
}

export function isFailure({ status }: CheckResult): boolean {
  return status === 'fail';
}

function contentOf(made: MadeReport, { project }: MadeParts): Content {
  return makeContentOf([made], project === undefined ? {} : { project });
}

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

/**
 * Failures in order, each with the text that its place marks, read back from the file by line and column:
 * `report.json "version": ⟦2⟧ error 现为第2版…`, `narrative.mdx:3:7 ⟦自评⟧ warn …`.
 */
export function failuresOf(
  check: Check,
  overrides: ReportOverrides = {},
  parts: MadeParts = {},
): readonly string[] {
  const made = makeReport(overrides, parts);
  return runCheck(check, subjectOf(made.sourced, contentOf(made, parts)))
    .filter(isFailure)
    .map((result) => `${placeOf(result, made)} ${result.severity} ${result.message}`);
}

export function isFailure({ status }: CheckResult): boolean {
  return status === 'fail';
}

/** A place as a test reads it; lines of the facts are quoted and not counted, so that other fields may change. */
export function placeOf({ place }: CheckResult, { json, words }: MadeReport): string {
  const name = place?.file.split('/').at(-1) ?? '';
  if (place?.position == null) return name;
  const { line, column, length = 1 } = place.position;
  const isFacts = name.endsWith('.json');
  const characters = [...((isFacts ? json : words).split('\n')[line - 1] ?? '')];
  const text = (from: number, to?: number) => characters.slice(from, to).join('');
  const marked = `⟦${text(column - 1, column - 1 + length)}⟧`;
  if (!isFacts) return `${name}:${line}:${column} ${marked}`;
  return `${name} ${text(0, column - 1).trimStart()}${marked}${text(column - 1 + length)}`;
}

function contentOf(made: MadeReport, { project }: MadeParts): Content {
  return makeContentOf([made], project === undefined ? {} : { project });
}

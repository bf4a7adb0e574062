import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';
import type { PublishedCheck } from '../model/published.ts';
import type { Waiver } from '../model/record.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Check, CheckPlace, Outcome } from './check.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';

/** One line of the verification panel of a report, with what an editor needs to find the place. */
export interface CheckResult extends PublishedCheck {
  /** Where the failure stands in `content/`; `null` for passed and unknown ones. */
  readonly place: Place | null;
  /** Element of the report page that it is about, or `null`. */
  readonly anchor: string | null;
  readonly hint: string;
  /** Set where a named post decided to publish all the same. */
  readonly waiver: Waiver | null;
}

/** Runs the whole catalogue over one report. Order: catalogue order, then order of places. */
export function checkReport(sourced: SourcedReport, content: Content): readonly CheckResult[] {
  const subject = subjectOf(sourced, content);
  return CATALOGUE.flatMap((check) =>
    [...check.run(subject)].flatMap((outcome) => resultOf(check, outcome, subject) ?? []),
  );
}

/** Failures as diagnostics, for `check`, the build and editors. A waived error becomes a published exception. */
export function diagnosticsOf(results: readonly CheckResult[]): readonly Diagnostic[] {
  return results.flatMap(({ id, severity, status, message, hint, place, values, waiver }) =>
    status !== 'fail' || place === null
      ? []
      : [{ id, severity: waiver === null ? severity : 'note', message, hint, values, ...place }],
  );
}

function resultOf(check: Check, outcome: Outcome, subject: Subject): CheckResult | null {
  const { id, text } = check;
  const base = { id, severity: text.severity, hint: '', place: null, anchor: null, waiver: null };
  if (outcome.status === 'unknown') {
    return text.unknown === undefined
      ? null
      : { ...base, status: 'unknown', message: text.unknown, values: {} };
  }
  if (outcome.status === 'pass') {
    return text.passed === undefined
      ? null
      : { ...base, status: 'pass', message: text.passed(outcome.args), values: { ...outcome.args } };
  }
  return {
    ...base,
    status: 'fail',
    severity: severityOf(outcome.severity ?? text.severity, text.since, subject),
    message: text.message(outcome.args),
    hint: text.hint(outcome.args),
    values: { ...outcome.args },
    place: placeOf(outcome.at, subject),
    anchor: outcome.at.anchor ?? null,
    waiver: waiverFor(id, outcome.at, subject),
  };
}

/** A rule never blocks a report that is older than the rule. */
function severityOf(severity: Severity, since: number, { report }: Subject): Severity {
  return report.fiscalYear.to < since ? 'note' : severity;
}

function placeOf(at: CheckPlace, { sourced }: Subject): Place {
  return at.in === 'facts'
    ? sourced.locate(at.pointer)
    : { file: `${sourced.folder}/narrative.mdx`, position: { line: at.line, column: at.column } };
}

function waiverFor(id: string, at: CheckPlace, { report }: Subject): Waiver | null {
  const fits = ({ at: limit }: Waiver) => limit === undefined || at.anchor?.endsWith(`-${limit}`) === true;
  return report.waivers.find((waiver) => waiver.check === id && fits(waiver)) ?? null;
}

import type { Place, Severity } from '../model/diagnostic.ts';
import type { PublishedCheck } from '../model/published.ts';
import type { Waiver } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import type { SourcedReport } from '../reader/content.ts';
import { isAt } from '../reader/position.ts';
import { notSeen } from '../text/checks/template.ts';
import { ABSENCE_LABELS } from '../text/labels.ts';
import type { Target } from './anchor.ts';
import { anchorOf, TEXT_ANCHOR, targetOf } from './anchor.ts';
import type { CheckHead, Outcome, WholeTextOutcome } from './check.ts';
import { placeOf } from './place.ts';

/** One line of the verification panel of a report, with what an editor needs to find the place. */
export interface CheckResult
  extends Pick<PublishedCheck, 'id' | 'severity' | 'weight' | 'status' | 'message' | 'values'> {
  /** Where the failure stands in `content/`; `null` for passed and unknown ones. */
  readonly place: Place | null;
  /** Element of the report page that it is about; `null` for passed and unknown ones. */
  readonly anchor: string | null;
  readonly hint: string;
  /** Set where a named post decided to publish all the same. */
  readonly waiver: Waiver | null;
}

/** Joins what a rule found with its words; `null` where the rule has nothing to say about it. */
export function resultOf(check: CheckHead, outcome: Outcome, sourced: SourcedReport): CheckResult | null {
  const { id, text } = check;
  const { report } = sourced;
  const { severity, weight } = text;
  const base = { id, severity, weight, hint: '', place: null, anchor: null, waiver: null };
  if (outcome.status === 'unknown') {
    const message = outcome.why
      ? notSeen(text.title, ABSENCE_LABELS[outcome.why.absent])
      : (text.unknown ?? null);
    return message === null ? null : { ...base, status: 'unknown', message, values: {} };
  }
  if (outcome.status === 'pass') {
    return text.passed === undefined
      ? null
      : { ...base, status: 'pass', message: text.passed(outcome.args), values: { ...outcome.args } };
  }
  const place = placeOf(outcome.at, sourced);
  if (sourced.lost?.some((lost) => isAt(place, lost))) return null;
  const target = targetOf(outcome.at, report);
  const anchor = outcome.at.anchor ?? target?.anchor ?? anchorOf(outcome.at, report);
  return failureOf(check, outcome, report, { target, anchor, place });
}

/** The same for a rule that compares reports, when the report itself is no longer at hand. */
export function wholeTextResultOf(
  check: CheckHead,
  outcome: WholeTextOutcome,
  report: Settings,
  folder: string,
): CheckResult {
  const place = { file: `${folder}/narrative.mdx`, position: null };
  return failureOf(check, outcome, report, { target: null, anchor: outcome.at.anchor ?? TEXT_ANCHOR, place });
}

/** What a report itself settles about the gravity of a failure. */
type Settings = Pick<Report, 'fiscalYear' | 'waivers'>;

/** What a failure is about: a row of the report, an element of its page, a place in `content/`. */
interface About {
  readonly target: Target | null;
  readonly anchor: string;
  readonly place: Place;
}

function failureOf(
  { id, text }: CheckHead,
  { args, severity = text.severity, weight = text.weight }: Extract<Outcome, { readonly status: 'fail' }>,
  report: Settings,
  { target, anchor, place }: About,
): CheckResult {
  return {
    id,
    status: 'fail',
    severity: severityOf(severity, text.since, report),
    weight,
    message: text.message(args),
    hint: text.hint(args),
    values: { ...args },
    place,
    anchor,
    waiver: waiverFor(id, target, report),
  };
}

/** A rule never blocks a report that is older than the rule. */
function severityOf(severity: Severity, since: number, report: Settings): Severity {
  return report.fiscalYear.to < since ? 'note' : severity;
}

/** A waiver holds for the whole report unless it names a row. */
function waiverFor(id: string, target: Target | null, report: Settings): Waiver | null {
  const fits = ({ at }: Waiver) => at === undefined || at === target?.id;
  return report.waivers.find((waiver) => waiver.check === id && fits(waiver)) ?? null;
}

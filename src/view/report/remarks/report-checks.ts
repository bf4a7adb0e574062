import { formatDate } from '../../../model/format.ts';
import type { PublishedCheck, PublishedReport } from '../../../model/published.ts';
import { VERIFY_WORDS } from '../../../text/pages/checks-page.ts';
import type { Deployment } from '../../address.ts';
import { href, PATHS } from '../../address.ts';
import type { MarkedWords } from './marked-words.ts';
import { remarkPlace } from './marked-words.ts';

/** One line of the panel 数据核验. */
export interface CheckLine {
  readonly id: string;
  /** What the rule looks at, in a few words. */
  readonly title: string;
  /** The rule on the page of all checks. */
  readonly ruleHref: string;
  readonly status: PublishedCheck['status'];
  readonly statusLabel: string;
  readonly severity: PublishedCheck['severity'];
  readonly weight: PublishedCheck['weight'];
  readonly severityLabel: string;
  readonly message: string;
  /** The place itself, to the sentence; `null` where it is about none. */
  readonly placeHref: string | null;
  readonly waiver: string | null;
}

/** Failed checks of one severity. */
export interface CheckGroup {
  readonly severity: PublishedCheck['severity'];
  readonly label: string;
  /** Figures before wording: what most readers look for. */
  readonly lines: readonly CheckLine[];
  /** The lines that are one step away, so that the panel does not hide the report. */
  readonly more: readonly CheckLine[];
  readonly moreLabel: string;
}

export interface ChecksView {
  /** One line for the first screen. */
  readonly summary: string;
  readonly rulesHref: string;
  readonly failedLabel: string;
  readonly passedLabel: string;
  readonly unknownLabel: string;
  /** Gravest first. */
  readonly failed: readonly CheckGroup[];
  readonly passed: readonly CheckLine[];
  readonly unknown: readonly CheckLine[];
}

/** Gravest first. */
const SEVERITIES: readonly PublishedCheck['severity'][] = ['error', 'warn', 'note'];

/**
 * The panel of one report, from its public record.
 * @param places of the sentences that remarks are about
 * @param page address of the page that the places stand on; `''` for the page itself
 */
export function checksView(
  { checks }: PublishedReport,
  deployment: Deployment,
  places: MarkedWords['places'],
  page = '',
): ChecksView {
  const lines = checks.map((check) => lineOf(check, deployment, remarkPlace(check, places, page)));
  const of = (status: PublishedCheck['status']) => lines.filter((line) => line.status === status);
  const [failed, passed, unknown] = [of('fail'), of('pass'), of('unknown')];
  return {
    summary: VERIFY_WORDS.summary(severityCounts(failed), passed.length, unknown.length),
    rulesHref: href(deployment, PATHS.checks),
    failedLabel: failed.length === 0 ? VERIFY_WORDS.none : VERIFY_WORDS.failed(failed.length),
    passedLabel: VERIFY_WORDS.passed(passed.length),
    unknownLabel: VERIFY_WORDS.unknown(unknown.length),
    failed: SEVERITIES.map((severity) => groupOf(severity, failed)).filter(({ lines }) => lines.length > 0),
    passed,
    unknown,
  };
}

/** `需要说明3处`, gravest first: one number for all would weigh a missing heading like a wrong sum. */
function severityCounts(failed: readonly CheckLine[]): readonly string[] {
  return SEVERITIES.flatMap((severity) => {
    const count = failed.filter((line) => line.severity === severity).length;
    return count === 0 ? [] : [VERIFY_WORDS.summaryPart(VERIFY_WORDS.severity[severity], count)];
  });
}

/** Lines of a group that stand open; notes give way to graver ones. */
const OPEN: Record<PublishedCheck['severity'], number> = { error: 20, warn: 8, note: 4 };

/** Families of rules by the letter of their id: money, scores and grades, weights, figures, units, targets, text. */
const FAMILIES = ['X', 'S', 'G', 'W', 'N', 'U', 'C', 'T', 'Y', 'F', 'M'];

function groupOf(severity: PublishedCheck['severity'], failed: readonly CheckLine[]): CheckGroup {
  const lines = failed
    .filter((line) => line.severity === severity)
    .map((line, index) => ({ line, index }))
    .sort((a, b) => familyOf(a.line) - familyOf(b.line) || a.index - b.index)
    .map(({ line }) => line);
  const open = lines.length <= OPEN[severity] + 1 ? lines.length : OPEN[severity];
  return {
    severity,
    label: VERIFY_WORDS.group(VERIFY_WORDS.severity[severity], lines.length),
    lines: lines.slice(0, open),
    more: lines.slice(open),
    moreLabel: VERIFY_WORDS.more(lines.length - open),
  };
}

function familyOf({ id }: CheckLine): number {
  const index = FAMILIES.indexOf(id.split('_')[0] ?? '');
  return index === -1 ? FAMILIES.length : index;
}

function lineOf(
  { id, title, status, severity, weight, message, waiver }: PublishedCheck,
  deployment: Deployment,
  placeHref: string | null,
): CheckLine {
  return {
    id,
    title,
    ruleHref: href(deployment, PATHS.rule(id)),
    status,
    statusLabel: VERIFY_WORDS.status[status],
    severity,
    weight,
    severityLabel: VERIFY_WORDS.severity[severity],
    message,
    placeHref,
    waiver: waiver === null ? null : VERIFY_WORDS.waived(waiver.by, formatDate(waiver.on), waiver.reason),
  };
}

import { formatDate } from '../model/format.ts';
import type { PublishedCheck, PublishedReport } from '../model/published.ts';
import { VERIFY_WORDS } from '../text/checks-page.ts';
import type { Deployment } from './address.ts';
import { href, PATHS } from './address.ts';

/** One line of the panel 数据核验. */
export interface CheckLine {
  readonly id: string;
  /** The rule on the page of all checks. */
  readonly ruleHref: string;
  readonly status: PublishedCheck['status'];
  readonly statusLabel: string;
  readonly severity: PublishedCheck['severity'];
  readonly severityLabel: string;
  readonly message: string;
  /** Place on this page, or `null`. */
  readonly placeHref: string | null;
  readonly waiver: string | null;
}

export interface ChecksView {
  /** One line for the first screen. */
  readonly summary: string;
  readonly failedLabel: string;
  readonly passedLabel: string;
  readonly unknownLabel: string;
  /** Gravest first. */
  readonly failed: readonly CheckLine[];
  readonly passed: readonly CheckLine[];
  readonly unknown: readonly CheckLine[];
}

const GRAVITY: Record<PublishedCheck['severity'], number> = { error: 0, warn: 1, note: 2 };

/** The panel of one report, from its public record. */
export function checksView({ checks }: PublishedReport, deployment: Deployment): ChecksView {
  const lines = checks.map((check) => lineOf(check, deployment));
  const of = (status: PublishedCheck['status']) => lines.filter((line) => line.status === status);
  const failed = of('fail').sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const [passed, unknown] = [of('pass'), of('unknown')];
  return {
    summary: VERIFY_WORDS.summary(failed.length, passed.length, unknown.length),
    failedLabel: failed.length === 0 ? VERIFY_WORDS.none : VERIFY_WORDS.failed(failed.length),
    passedLabel: VERIFY_WORDS.passed(passed.length),
    unknownLabel: VERIFY_WORDS.unknown(unknown.length),
    failed,
    passed,
    unknown,
  };
}

function lineOf(
  { id, status, severity, message, anchor, waiver }: PublishedCheck,
  deployment: Deployment,
): CheckLine {
  return {
    id,
    ruleHref: `${href(deployment, PATHS.checks)}#${id}`,
    status,
    statusLabel: VERIFY_WORDS.status[status],
    severity,
    severityLabel: VERIFY_WORDS.severity[severity],
    message,
    placeHref: anchor === null ? null : `#${anchor}`,
    waiver: waiver === null ? null : VERIFY_WORDS.waived(waiver.by, formatDate(waiver.on), waiver.reason),
  };
}

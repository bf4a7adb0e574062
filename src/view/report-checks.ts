import { CATALOGUE, CORPUS_CATALOGUE } from '../checks/catalogue.ts';
import { formatDate } from '../model/format.ts';
import type { PublishedCheck, PublishedReport } from '../model/published.ts';
import { VERIFY_WORDS } from '../text/checks-page.ts';
import type { Deployment } from './address.ts';
import { href, PATHS } from './address.ts';

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
  readonly severityLabel: string;
  readonly message: string;
  /** Place on this page, or `null`. */
  readonly placeHref: string | null;
  readonly waiver: string | null;
}

/** Failed checks of one severity. */
export interface CheckGroup {
  readonly severity: PublishedCheck['severity'];
  readonly label: string;
  readonly lines: readonly CheckLine[];
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

const TITLES: ReadonlyMap<string, string> = new Map(
  [...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id, text }) => [id, text.title]),
);

/** The panel of one report, from its public record. */
export function checksView({ checks }: PublishedReport, deployment: Deployment): ChecksView {
  const lines = checks.map((check) => lineOf(check, deployment));
  const of = (status: PublishedCheck['status']) => lines.filter((line) => line.status === status);
  const [failed, passed, unknown] = [of('fail'), of('pass'), of('unknown')];
  return {
    summary: VERIFY_WORDS.summary(failed.length, passed.length, unknown.length),
    rulesHref: href(deployment, PATHS.checks),
    failedLabel: failed.length === 0 ? VERIFY_WORDS.none : VERIFY_WORDS.failed(failed.length),
    passedLabel: VERIFY_WORDS.passed(passed.length),
    unknownLabel: VERIFY_WORDS.unknown(unknown.length),
    failed: SEVERITIES.map((severity) => groupOf(severity, failed)).filter(({ lines }) => lines.length > 0),
    passed,
    unknown,
  };
}

function groupOf(severity: PublishedCheck['severity'], failed: readonly CheckLine[]): CheckGroup {
  const lines = failed.filter((line) => line.severity === severity);
  return { severity, label: VERIFY_WORDS.group(VERIFY_WORDS.severity[severity], lines.length), lines };
}

function lineOf(
  { id, status, severity, message, anchor, waiver }: PublishedCheck,
  deployment: Deployment,
): CheckLine {
  return {
    id,
    title: TITLES.get(id) ?? id,
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

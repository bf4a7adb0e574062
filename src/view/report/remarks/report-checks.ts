import { formatDate } from '../../../model/format.ts';
import type { PublishedCheck, PublishedReport } from '../../../model/published.ts';
import type { RemarkKind } from '../../../model/remark-weight.ts';
import { REMARK_KINDS, remarkKind } from '../../../model/remark-weight.ts';
import { VERIFY_WORDS } from '../../../text/pages/checks-page.ts';
import { KEY_POINT_TEXT } from '../../../text/report/key-points.ts';
import type { Deployment } from '../../address.ts';
import { href, PATHS } from '../../address.ts';
import type { MarkedWords } from './marked-words.ts';
import { remarkPlace } from './marked-words.ts';
import { countsOf } from './report-key-points.ts';

/** One line of the results of the check. */
export interface CheckLine {
  readonly id: string;
  /** What the rule looks at, in a few words. */
  readonly title: string;
  /** The rule on the page of all checks. */
  readonly ruleHref: string;
  readonly status: PublishedCheck['status'];
  readonly message: string;
  /** The place itself, to the sentence; `null` where it is about none. */
  readonly placeHref: string | null;
  readonly waiver: string | null;
}

/** Remarks of one kind. */
export interface CheckGroup {
  readonly kind: RemarkKind;
  readonly label: string;
  readonly explanation: string;
  readonly lines: readonly CheckLine[];
}

/** Every result of the check on a report: remarks by what they are to a reader, then what agrees, then what cannot be compared. */
export interface ChecksView {
  /** `核验：对不上2处，没有说清32处，写法26处，核对一致7项`. */
  readonly counts: string;
  readonly rulesHref: string;
  /** The gravest first; kinds without a remark are left out. */
  readonly groups: readonly CheckGroup[];
  readonly passed: { readonly label: string; readonly lines: readonly CheckLine[] };
  readonly unknown: { readonly label: string; readonly lines: readonly CheckLine[] };
}

const SEVERITIES: readonly PublishedCheck['severity'][] = ['error', 'warn', 'note'];
/** Families of rules by the letter of their id: money, scores and grades, weights, figures, units, targets, text. */
const FAMILIES = ['X', 'S', 'G', 'W', 'N', 'U', 'C', 'T', 'Y', 'F', 'M'];

/**
 * @param places of the sentences that remarks are about
 * @param page address of the page that the places stand on; `''` for the page itself
 */
export function checksView(
  { checks }: PublishedReport,
  deployment: Deployment,
  places: MarkedWords['places'],
  page = '',
): ChecksView {
  const of = (status: PublishedCheck['status']) => checks.filter((check) => check.status === status);
  const lines = (results: readonly PublishedCheck[]) =>
    results.map((check) => lineOf(check, deployment, remarkPlace(check, places, page)));
  const [failed, passed, unknown] = [of('fail').sort((a, b) => rank(a) - rank(b)), of('pass'), of('unknown')];
  return {
    counts: countsOf(checks),
    rulesHref: href(deployment, PATHS.checks),
    groups: REMARK_KINDS.map((kind) => {
      const own = lines(failed.filter(({ weight }) => remarkKind(weight) === kind));
      return {
        kind,
        label: KEY_POINT_TEXT.group(KEY_POINT_TEXT.kinds[kind], own.length),
        explanation: KEY_POINT_TEXT.explain[kind],
        lines: own,
      };
    }).filter((group) => group.lines.length > 0),
    passed: { label: VERIFY_WORDS.passed(passed.length), lines: lines(passed) },
    unknown: { label: VERIFY_WORDS.unknown(unknown.length), lines: lines(unknown) },
  };
}

/** What is graver first, figures before wording. */
function rank({ id, severity }: PublishedCheck): number {
  const family = FAMILIES.indexOf(id.split('_')[0] ?? '');
  return SEVERITIES.indexOf(severity) * 100 + (family === -1 ? FAMILIES.length : family);
}

function lineOf(
  { id, title, status, message, waiver }: PublishedCheck,
  deployment: Deployment,
  placeHref: string | null,
): CheckLine {
  return {
    id,
    title,
    ruleHref: href(deployment, PATHS.rule(id)),
    status,
    message,
    placeHref,
    waiver: waiver === null ? null : VERIFY_WORDS.waived(waiver.by, formatDate(waiver.on), waiver.reason),
  };
}

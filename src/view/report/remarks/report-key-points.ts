import type { ReportSummary } from '../../../archive/summary.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { PublishedCheck, PublishedReport } from '../../../model/published.ts';
import type { RemarkKind } from '../../../model/remark-weight.ts';
import { REMARK_KINDS, remarkKind } from '../../../model/remark-weight.ts';
import { KEY_POINT_TEXT, plainRemark } from '../../../text/report/key-points.ts';
import { remarkCounts } from '../../../text/report/remark-kinds.ts';
import type { Deployment } from '../../address.ts';
import { href, PATHS } from '../../address.ts';
import { scoreInWords } from '../score/score-words.ts';
import type { MarkedWords } from './marked-words.ts';
import { remarkPlace } from './marked-words.ts';

export interface KeyPoint {
  readonly kind: RemarkKind;
  readonly label: string;
  readonly text: string;
  /** What the publisher says of it, where it was published as it is printed. */
  readonly waived: string | null;
  readonly placeHref: string | null;
}

export interface KeyPointsView {
  /** The score that a review changed, which no rule of the check finds fault with; `null` where none did. */
  readonly reviewed: { readonly label: string; readonly text: string; readonly href: string } | null;
  readonly points: readonly KeyPoint[];
  /** How many remarks there are of each weight, and how much agreed. */
  readonly counts: string;
  readonly all: { readonly label: string; readonly href: string };
}

const MOST = 5;
/** What the record itself lacks, and how long a section is, are no matter for the head of a page. */
const NOT_IN_HEAD = /^(S_SCHEME|M_META|M_PROJECT|M_UNIT|SEC_THIN)$/;
const SEVERITIES: readonly PublishedCheck['severity'][] = ['error', 'warn', 'note'];
/** Money before scores, scores before targets. */
const FAMILIES = ['X', 'C', 'S', 'W', 'G', 'N', 'T', 'U'];

/**
 * At most five remarks: contradictions before what is not said, errors first, money before the rest; one of each rule
 * and one of each place, form never. A contradiction is never left out for being light or let pass, so that "nothing
 * contradicts" is said only where nothing does; what the publisher explains has the explanation beside it.
 */
export function keyPointsView(
  { id, checks }: PublishedReport,
  summary: Pick<ReportSummary, 'claimed' | 'reviewed' | 'reviewedApart' | 'kind'>,
  deployment: Deployment,
  places: MarkedWords['places'],
): KeyPointsView {
  const failed = checks.filter(({ status }) => status === 'fail');
  const ranked = failed.filter(isForHead).sort((a, b) => rank(a) - rank(b));
  const chosen: PublishedCheck[] = [];
  for (const check of ranked) {
    const isTold = chosen.some((told) => told.id === check.id || told.anchor === check.anchor);
    if (!isTold && chosen.length < MOST) chosen.push(check);
  }
  return {
    reviewed: reviewedPoint(summary),
    points: chosen.map((check) => ({
      kind: remarkKind(check.weight),
      label: KEY_POINT_TEXT.labels[check.weight],
      text: plainRemark(check.id, check.message, check.values),
      waived: check.waiver === null ? null : KEY_POINT_TEXT.waived(check.waiver.reason),
      placeHref: remarkPlace(check, places),
    })),
    counts: countsOf(checks),
    all: {
      label: KEY_POINT_TEXT.rest(failed.length - chosen.length),
      href: href(deployment, PATHS.reportChecks(id)),
    },
  };
}

/** Two scores of one report, where they part, before anything that the check found of its parts. */
function reviewedPoint(
  summary: Pick<ReportSummary, 'claimed' | 'reviewed' | 'reviewedApart' | 'kind'>,
): KeyPointsView['reviewed'] {
  const [own, later] = [summary.claimed.score, summary.reviewed?.score ?? null];
  const scores = scoreInWords(summary);
  if (own === null || later === null || scores === null || own.eq(later)) return null;
  const text = KEY_POINT_TEXT.reviewed(scores, toPlain(own.minus(later).abs()));
  return { label: KEY_POINT_TEXT.reviewedLabel, text, href: '#score' };
}

function isForHead({ id, weight, severity }: PublishedCheck): boolean {
  const kind = remarkKind(weight);
  return kind === 'contradiction' || (kind === 'absence' && severity !== 'note' && !NOT_IN_HEAD.test(id));
}

function rank({ id, severity, weight }: PublishedCheck): number {
  const family = FAMILIES.indexOf(id.split('_')[0] ?? '');
  const kind = REMARK_KINDS.indexOf(remarkKind(weight));
  return kind * 1000 + SEVERITIES.indexOf(severity) * 100 + (family === -1 ? FAMILIES.length : family);
}

/** `对不上3处，没有说清20处，写法12处，核对一致7项`. */
export function countsOf(checks: readonly PublishedCheck[]): string {
  const failed = checks.filter(({ status }) => status === 'fail');
  const of = (kind: RemarkKind) => failed.filter(({ weight }) => remarkKind(weight) === kind).length;
  const counts = { contradiction: of('contradiction'), absence: of('absence'), form: of('form') };
  const agreed = checks.filter(({ status }) => status === 'pass').length;
  return KEY_POINT_TEXT.counts([...remarkCounts(counts), KEY_POINT_TEXT.agreed(agreed)]);
}

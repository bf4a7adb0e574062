import type { RemarkWeight } from '../../../checks/remark-weight.ts';
import { REMARK_WEIGHTS, remarkWeight } from '../../../checks/remark-weight.ts';
import type { PublishedCheck, PublishedReport } from '../../../model/published.ts';
import { KEY_POINT_TEXT, plainRemark } from '../../../text/report/key-points.ts';
import type { Deployment } from '../../address.ts';
import { href, PATHS } from '../../address.ts';
import type { MarkedWords } from './marked-words.ts';
import { remarkPlace } from './marked-words.ts';

export interface KeyPoint {
  readonly weight: RemarkWeight;
  readonly label: string;
  readonly text: string;
  /** What the publisher says of it, where it was published as it is printed. */
  readonly waived: string | null;
  readonly placeHref: string | null;
}

export interface KeyPointsView {
  readonly points: readonly KeyPoint[];
  /** Said where there is no point. */
  readonly none: string;
  /** How many remarks there are of each weight, and how much agreed. */
  readonly counts: string;
  readonly all: { readonly label: string; readonly href: string };
}

const MOST = 5;
/** Assumptions about the scheme and inferences of ours are no matter for the head of a page. */
const NOT_IN_HEAD = /^(S_SCHEME|S_EXEC_GAP|M_META|M_PROJECT|M_UNIT)$/;
const SEVERITY: Readonly<Record<PublishedCheck['severity'], number>> = { error: 0, warn: 1, note: 2 };
/** Money before scores, scores before targets. */
const FAMILIES = ['X', 'C', 'S', 'W', 'G', 'N', 'T', 'U'];

/**
 * At most five remarks: errors first, contradictions before what is not said, money before the rest; one of each rule,
 * form never. What the publisher knows of and explains is a contradiction all the same, and has the explanation beside it.
 */
export function keyPointsView(
  { id, checks }: PublishedReport,
  deployment: Deployment,
  places: MarkedWords['places'],
): KeyPointsView {
  const failed = checks.filter(({ status }) => status === 'fail');
  const ranked = failed
    .filter((check) => check.severity !== 'note' && !NOT_IN_HEAD.test(check.id))
    .filter((check) => remarkWeight(check.id) !== 'form')
    .map((check, index) => ({ check, index }))
    .toSorted((a, b) => rank(a.check) - rank(b.check) || a.index - b.index)
    .map(({ check }) => check);
  const chosen = [...new Map(ranked.toReversed().map((check) => [check.id, check])).values()]
    .toSorted((a, b) => ranked.indexOf(a) - ranked.indexOf(b))
    .slice(0, MOST);
  return {
    points: chosen.map((check) => {
      const weight = remarkWeight(check.id);
      return {
        weight,
        label: labelOf(check.id, weight),
        text: plainRemark(check.id, check.message, check.values),
        waived: check.waiver === null ? null : KEY_POINT_TEXT.waived(check.waiver.reason),
        placeHref: remarkPlace(check, places),
      };
    }),
    none: failed.some(({ id: rule }) => remarkWeight(rule) === 'contradiction')
      ? KEY_POINT_TEXT.noneOfWeight
      : KEY_POINT_TEXT.none,
    counts: countsOf(checks),
    all: {
      label: KEY_POINT_TEXT.rest(failed.length - chosen.length),
      href: href(deployment, PATHS.reportChecks(id)),
    },
  };
}

function labelOf(id: string, weight: RemarkWeight): string {
  if (weight !== 'contradiction') return KEY_POINT_TEXT.weights[weight];
  return KEY_POINT_TEXT.contradiction[/^[CTRF]_/.test(id) ? 'words' : 'figures'];
}

function rank({ id, severity }: PublishedCheck): number {
  const family = FAMILIES.indexOf(id.split('_')[0] ?? '');
  const weight = REMARK_WEIGHTS.indexOf(remarkWeight(id));
  return SEVERITY[severity] * 1000 + weight * 100 + (family === -1 ? FAMILIES.length : family);
}

/** `数字对不上3处，没有说清20处，写法12处，核对一致7项`. */
export function countsOf(checks: readonly PublishedCheck[]): string {
  const failed = checks.filter(({ status }) => status === 'fail');
  const parts = REMARK_WEIGHTS.flatMap((weight) => {
    const count = failed.filter(({ id }) => remarkWeight(id) === weight).length;
    return count === 0 ? [] : [KEY_POINT_TEXT.count(KEY_POINT_TEXT.weights[weight], count)];
  });
  const agreed = checks.filter(({ status }) => status === 'pass').length;
  return KEY_POINT_TEXT.counts([...parts, KEY_POINT_TEXT.agreed(agreed)]);
}

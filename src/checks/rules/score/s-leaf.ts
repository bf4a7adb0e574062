import type { Stated } from '../../../model/absence.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { formatPoints } from '../../../model/format.ts';
import type { Points } from '../../../model/points.ts';
import type { Pointer } from '../../../reader/content.ts';
import { isInWindow } from '../../../scoring/indicator/judged.ts';
import type { Outcome, Window } from '../../../scoring/outcome.ts';
import { agreesAsPrinted } from '../../../scoring/tolerance.ts';
import { PART_LABELS, SCORE_CHECKS, windowText } from '../../../text/checks/scores.ts';
import { stepWords } from '../../../text/scoring.ts';
import { defineCheck } from '../../check.ts';
import { isAssumed } from '../../default-scheme.ts';
import { notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';

interface Claim {
  readonly name: string;
  /** The report says why the points are not full. */
  readonly reason: boolean;
  readonly printed: Points;
  readonly outcome: Outcome | undefined;
  readonly pointer: Pointer;
}

export const S_LEAF = defineCheck({
  id: 'S_LEAF',
  text: SCORE_CHECKS.S_LEAF,
  *run(subject) {
    const { scheme, claimed } = subject;
    const assumed = isAssumed(claimed);
    const claims = claimsOf(subject);
    let [count, failed] = [0, false];
    for (const { name, printed, outcome, pointer, reason } of claims) {
      const computed = outcome === undefined ? null : computedPoints(outcome, printed, finest(claims));
      if (computed === null) continue;
      count += 1;
      if (computed === 'agrees') continue;
      // Points taken off for a stated reason differ from the formula on purpose.
      if (reason && isBelow(printed, outcome)) continue;
      failed = true;
      const steps = outcome?.steps.map(stepWords).join('；') ?? '';
      const args = { name, printed: printed.raw, computed, steps, scheme: scheme?.title ?? '', assumed };
      const at = { in: 'facts', pointer } as const;
      yield { status: 'fail', at, args, ...(assumed && { weight: 'absence' }) };
    }
    if (failed) return;
    if (count === 0)
      yield notCompared(subject.report.indicators, subject.claimed?.scheme, ...valuesIn(subject));
    else yield { status: 'pass', args: { count, scheme: scheme?.title ?? '', assumed } };
  },
});

/** What the points of each row are computed from, and what they are compared with. */
function valuesIn({ table }: Subject): readonly Stated<unknown>[] {
  return (table?.rows ?? []).flatMap(({ target, actual, claimedScore }) => [target, actual, claimedScore]);
}

function claimsOf(subject: Subject): readonly Claim[] {
  const { table, funds } = subject;
  const scored = subject.scored();
  if (scored === null) return [];
  const claims: Claim[] = [];
  for (const [index, { id, name, claimedScore, deviationReason }] of (table?.rows ?? []).entries()) {
    const reason = deviationReason !== undefined;
    const pointer = ['indicators', 'rows', index, 'claimedScore'];
    if (!isAbsent(claimedScore))
      claims.push({ name, reason, printed: claimedScore, outcome: scored.indicators.get(id), pointer });
  }
  const execution = valueOf(funds?.executionPoints?.claimedScore);
  if (execution !== null && scored.execution !== null) {
    const pointer = ['funds', 'executionPoints', 'claimedScore'];
    claims.push({
      name: PART_LABELS.execution,
      printed: execution,
      outcome: scored.execution,
      pointer,
      reason: false,
    });
  }
  return claims;
}

function isBelow({ value }: Points, outcome: Outcome | undefined): boolean {
  if (outcome?.state === 'scored') return value.lt(outcome.score);
  return outcome?.window != null && value.lt(outcome.window.min);
}

/** The precision in which the table prints: beside a part printed as 7.93, one printed as 10 is exact. */
function finest(claims: readonly Claim[]): number {
  return Math.max(0, ...claims.map(({ printed }) => printed.decimals));
}

/** `agrees`, or what the scheme gives; `null` where it gives nothing certain. */
function computedPoints(outcome: Outcome, printed: Points, decimals: number): string | null {
  if (outcome.state === 'scored') {
    // Where our own rule fills a gap of the scheme, a difference is nobody's slip.
    if (outcome.flags.includes('own-rule')) return null;
    const agrees =
      printed.value.eq(outcome.score) || agreesAsPrinted({ value: printed.value, decimals }, outcome.exact);
    return agrees ? 'agrees' : formatPoints(outcome.score);
  }
  const { window, reason } = outcome;
  if (reason !== 'judged' || window === null) return null;
  return isInWindow(printed.value, window) ? 'agrees' : bounds(window);
}

function bounds({ min, max, maxIncluded }: Window): string {
  return windowText(formatPoints(min), formatPoints(max), maxIncluded);
}

import { valueOf } from '../../../model/absence.ts';
import type { Points } from '../../../model/points.ts';
import { parsePoints } from '../../../model/points.ts';
import type { Pointer } from '../../../reader/content.ts';
import { PART_LABELS, SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';

interface Scored {
  readonly what: string;
  readonly score: Points;
  readonly weight: Points | null;
  readonly pointer: Pointer;
}

export const S_OVER = defineCheck({
  id: 'S_OVER',
  text: SCORE_CHECKS.S_OVER,
  *run(subject) {
    let [count, failed] = [0, false];
    for (const { what, score, weight, pointer } of scoresOf(subject)) {
      count += 1;
      const below = score.value.lt(0);
      if (!below && (weight === null || score.value.lte(weight.value))) continue;
      failed = true;
      const args = { what, score: score.raw, weight: weight?.raw ?? '', below };
      yield { status: 'fail', at: { in: 'facts', pointer }, args };
    }
    // A total alone has nothing to be compared with.
    if (!failed && count > 1) yield { status: 'pass', args: { count } };
  },
});

const FULL = parsePoints('100');

/** Every printed score with the weight it stands in. */
function* scoresOf({ report, table, funds }: Subject): Generator<Scored> {
  for (const [index, { name, claimedScore, reviewedScore, weight }] of (table?.rows ?? []).entries()) {
    const [what, of] = [`“${name}”`, valueOf(weight)];
    const row = ['indicators', 'rows', index];
    const score = valueOf(claimedScore);
    if (score !== null) yield { what, score, weight: of, pointer: [...row, 'claimedScore'] };
    if (reviewedScore !== undefined)
      yield { what, score: reviewedScore, weight: of, pointer: [...row, 'reviewedScore'] };
  }
  for (const [index, { path, weight, claimedScore }] of (table?.groups ?? []).entries()) {
    const score = valueOf(claimedScore);
    const pointer = ['indicators', 'groups', index, 'claimedScore'];
    if (score !== null) yield { what: PART_LABELS.subtotal(path.join('—')), score, weight, pointer };
  }
  for (const [index, { name, limit, claimedScore }] of (table?.adjustments ?? []).entries()) {
    const points = valueOf(claimedScore);
    if (points === null || limit === undefined) continue;
    const score = { ...points, value: points.value.abs() };
    const most = { ...limit, value: limit.value.abs() };
    const pointer = ['indicators', 'adjustments', index, 'claimedScore'];
    yield { what: `“${name}”`, score, weight: most, pointer };
  }
  const execution = valueOf(funds?.executionPoints?.claimedScore);
  if (funds?.executionPoints !== undefined && execution !== null) {
    const pointer = ['funds', 'executionPoints', 'claimedScore'];
    yield { what: PART_LABELS.execution, score: execution, weight: funds.executionPoints.weight, pointer };
  }
  for (const [index, { total, perLevel1 }] of report.assessments.entries()) {
    const score = valueOf(total);
    const pointer = ['assessments', index, 'total'];
    // What is added beside the 100 points may lift the total above them.
    const bonus = table?.adjustments.some(({ kind }) => kind === 'bonus') ?? false;
    if (score !== null && !(bonus && score.value.gt(100)))
      yield { what: PART_LABELS.total, score, weight: FULL, pointer };
    for (const [at, { name, score: part, weight }] of (perLevel1 ?? []).entries())
      yield {
        what: `“${name}”`,
        score: part,
        weight,
        pointer: ['assessments', index, 'perLevel1', at, 'score'],
      };
  }
}

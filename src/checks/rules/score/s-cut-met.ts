import { valueOf } from '../../../model/absence.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import { printedCell } from './rows.ts';

export const S_CUT_MET = defineCheck({
  id: 'S_CUT_MET',
  text: SCORE_CHECKS.S_CUT_MET,
  *run(subject) {
    const { table } = subject;
    let [count, failed] = [0, false];
    for (const [index, row] of (table?.rows ?? []).entries()) {
      const [weight, score] = [valueOf(row.weight), valueOf(row.claimedScore)];
      if (weight === null || score === null || !isByFormula(row)) continue;
      if (subject.attainments()[index]?.met !== true) continue;
      count += 1;
      if (!score.value.lt(weight.value) || isExplained(row)) continue;
      // The scheme itself may give less, for a low satisfaction or for far too low a target.
      const outcome = subject.scored()?.indicators.get(row.id);
      if (outcome?.state === 'scored' && outcome.score.lte(score.value)) continue;
      failed = true;
      const args = { name: row.name, target: printedCell(row.target), actual: printedCell(row.actual) };
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'claimedScore'] } as const;
      yield { status: 'fail', at, args: { ...args, weight: weight.raw, score: score.raw } };
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

/** Judgements are given within a window, and lists of elements say by themselves what was taken off. */
function isByFormula({ scoringStyle, direction, state, actual }: Indicator): boolean {
  const isJudged =
    direction === 'qualitative' || state !== undefined || ('t' in actual && actual.t === 'qual');
  return scoringStyle === 'formula' && !isJudged;
}

function isExplained({ deviationReason, improvement, remark }: Indicator): boolean {
  return deviationReason !== undefined || improvement !== undefined || remark !== undefined;
}

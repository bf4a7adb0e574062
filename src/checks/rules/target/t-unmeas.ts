import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { unseen } from '../../stated.ts';

/** A figure, in digits or in words. */
const FIGURE =
  /[\d０-９]|[一二三四五六七八九十百千万两]+(?:个|项|家|台|件|人|户|次|份|处|座|所|公里|亩|万元|元|成)|百分之/;
const SHOWN = 24;
const NAMED = 3;

export const T_UNMEAS = defineCheck({
  id: 'T_UNMEAS',
  text: TARGET_CHECKS.T_UNMEAS,
  *run({ report, table }) {
    const why = unseen(report.indicators, ...(table?.rows ?? []).map(({ target }) => target));
    if (table === null) {
      if (why !== null) {
        yield { status: 'unknown', why };
        return;
      }
      const goal = valueOf(report.goals.expected);
      if (goal === null || FIGURE.test(goal)) return;
      const at = { in: 'facts', pointer: ['goals', 'expected'] } as const;
      const printed = goal.length > SHOWN ? `${goal.slice(0, SHOWN)}…` : goal;
      yield { status: 'fail', at, args: { problem: 'goal', count: 1, printed } };
      return;
    }
    const open = table.rows.flatMap((row, index) => (isUnmeasured(row) ? [{ name: row.name, index }] : []));
    const [first] = open;
    if (first === undefined) {
      const count = table.rows.filter(({ target }) => !isAbsent(target)).length;
      if (why !== null) yield { status: 'unknown', why };
      else if (count > 0) yield { status: 'pass', args: { count } };
      return;
    }
    const names = open.slice(0, NAMED).map(({ name }) => `“${name}”`);
    const printed = `${enumerate(names)}${open.length > NAMED ? '……' : ''}`;
    const at = { in: 'facts', pointer: ['indicators', 'rows', first.index, 'target'] } as const;
    const args = { problem: 'rows', count: open.length, printed };
    // A few targets in words are usual: work on rules and upkeep is judged, not counted.
    const isUsual = open.length * 2 < table.rows.length;
    yield { status: 'fail', at, args, ...(isUsual && { severity: 'note' as const }) };
  },
});

/** Words for a target, without a figure and without elements that say what is looked at. */
function isUnmeasured({ target, elements }: Indicator): boolean {
  if (isAbsent(target) || (elements?.length ?? 0) > 0) return false;
  const inWords = target.t === 'text' || (target.t === 'qual' && target.state === 'unmapped');
  return inWords && !FIGURE.test(target.raw);
}

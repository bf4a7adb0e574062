import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';

/** A figure, in digits or in words. */
const FIGURE =
  /[\d０-９]|[一二三四五六七八九十百千万两]+(?:个|项|家|台|件|人|户|次|份|处|座|所|公里|亩|万元|元|成)|百分之/;
const SHOWN = 24;
const NAMED = 3;

export const T_UNMEAS = defineCheck({
  id: 'T_UNMEAS',
  text: TARGET_CHECKS.T_UNMEAS,
  *run({ report, table }) {
    if (table === null) {
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
      yield { status: 'pass', args: { count: table.rows.length } };
      return;
    }
    const names = open.slice(0, NAMED).map(({ name }) => `“${name}”`);
    const printed = `${enumerate(names)}${open.length > NAMED ? '……' : ''}`;
    const at = { in: 'facts', pointer: ['indicators', 'rows', first.index, 'target'] } as const;
    yield { status: 'fail', at, args: { problem: 'rows', count: open.length, printed } };
  },
});

/** Words for a target, without a figure and without elements that say what is looked at. */
function isUnmeasured({ target, elements }: Indicator): boolean {
  if (isAbsent(target) || (elements?.length ?? 0) > 0) return false;
  const inWords = target.t === 'text' || (target.t === 'qual' && target.state === 'unmapped');
  return inWords && !FIGURE.test(target.raw);
}
